import { capitalize, defineCheck, type Report, type Token } from '../../engine/rule.ts';

/** Names of more than one word that drafts write half in small letters. */
const NAMES: readonly (readonly string[])[] = [
  'United Nations',
  'White Helmets',
  'Red Crescent',
  'Red Cross',
  'Free Syrian Army',
  'Free Army',
  'Syrian Democratic Forces',
  'Syria Democratic Forces',
  'Security Council',
  'Arab League',
  'European Union',
  'United States',
  'Human Rights Watch',
  'Amnesty International',
  'Revolutionary Guard',
  'Revolutionary Guards',
  'Republican Guard',
  'Nusra Front',
  'al-Nusra Front',
  'Sham Legion',
  'Rahman Legion',
  'Rahman Corps',
  'Sham Corps',
  'Levant Front',
  'Islamic Front',
  'National Defense Forces',
  'National Defence Forces',
  'Syrian Observatory for Human Rights',
  'Popular Mobilization Forces',
  'Popular Mobilisation Forces',
  'Muslim Brotherhood',
  'Saudi Arabia',
  'Middle East',
  'Sultan Murad Division',
  'Hamza Division',
  'National Liberation Front',
  'Syrian National Army',
  'Syrian Arab Army',
  'Syrian Arab Red Crescent',
  'Houthi Movement',
  'Libyan National Army',
  'Rapid Support Forces',
  'Hayat Tahrir al-Sham',
  'Ahrar al-Sham',
  'Jaysh al-Islam',
  'Civil Defense',
  'World Food Programme',
  'World Health Organization',
  'International Committee of the Red Cross',
  'Doctors Without Borders',
  'Euphrates Shield',
  'Olive Branch',
  'Peace Spring',
  'Golan Heights',
  'Mediterranean Sea',
].map((name) => name.split(' '));
/** Words that say something else in small letters: only with a capital on one part, or "the" before and no verb-like neighbor. */
const CAPITAL_SOMEWHERE = new Set([
  'white helmets',
  'free army',
  'civil defense',
  'olive branch',
  'peace spring',
  'islamic front',
  'houthi movement',
  'republican guard',
  'mediterranean sea',
  'levant front',
  'national liberation front',
  'red cross',

  'golan heights',
]);
const FREE = new Set(['white helmets', 'red cross', 'republican guard']);
const SMALL = new Set(['for', 'of', 'the', 'al-sham', 'al-islam']);
const UNIT = new Set(['division', 'brigade', 'corps', 'regiment', 'battalion', 'legion', 'army']);
const SPORT = /^(?:league|club|football|team|teams|match|promoted|relegated|season|coach)$/;

const byFirst = new Map<string, (readonly string[])[]>();
for (const name of NAMES) {
  const first = name[0]!.toLowerCase();
  byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
}
for (const names of byFirst.values()) names.sort((a, b) => b.length - a.length);

/** The name that stands at `i`, however its letters are written. */
function nameAt(tokens: readonly Token[], i: number): readonly string[] | undefined {
  return byFirst
    .get(tokens[i]!.lexeme.norm)
    ?.find((name) => name.every((word, k) => tokens[i + k]?.lexeme.norm === word.toLowerCase()));
}

/** A name with small letters in it. */
export const properName = defineCheck({
  id: 'capitalization/proper-name',
  message: '“{match}” is a name: each part of it takes its capital.',
  severity: 'error',
  quotes: true,
  covers: ['C376', 'F27'],
  examples: {
    wrong: [
      ['A convoy of the united nations reached Taiz.', 'A convoy of the United Nations reached Taiz.'],
      ['Two men of the white helmets dug out the well.', 'Two men of the White Helmets dug out the well.'],
      ['Soldiers of the 4th division guard the mill.', 'Soldiers of the 4th Division guard the mill.'],
    ],
    fine: [
      'A convoy of the United Nations reached Taiz.',
      'They wore white helmets on the scaffold.',
      'The club plays in the 4th division of the league.',
      'The RED CRESCENT opened a clinic.',
    ],
  },
  wants: ({ norm: word }) => byFirst.has(word) || /^\d+(?:st|nd|rd|th)$/.test(word),
  *at({ tokens }, i): Generator<Report> {
    const unit = tokens[i + 1];
    if (
      /^\d+(?:st|nd|rd|th)$/.test(tokens[i]!.lexeme.norm) &&
      unit &&
      UNIT.has(unit.lexeme.text) &&
      tokens[i - 1]?.lexeme.norm === 'the' &&
      !tokens.some((t) => SPORT.test(t.lexeme.norm))
    ) {
      yield {
        start: tokens[i]!.start,
        end: unit.end,
        fixes: [
          {
            title: 'Write capitals',
            safe: true,
            edits: [{ start: unit.start, end: unit.end, text: capitalize(unit.lexeme.text) }],
          },
        ],
      };
      return;
    }
    const name = nameAt(tokens, i);
    if (!name) return;
    const part = tokens.slice(i, i + name.length);
    const small = part.filter(
      (t, k) =>
        !SMALL.has(t.lexeme.norm) &&
        t.lexeme.kind === 'word' &&
        !/^\p{Lu}/u.test(t.lexeme.text.replace(/^al-/i, '')) &&
        name[k] !== t.lexeme.text,
    );
    if (small.length === 0 || part.some((t) => t.lexeme.upper)) return;
    const key = name.join(' ').toLowerCase();
    if (CAPITAL_SOMEWHERE.has(key)) {
      const some = part.some((t, k) => t.lexeme.capital && i + k > 0);
      const after = tokens[i + name.length]?.lexeme.norm ?? '.';
      const stands =
        FREE.has(key) &&
        tokens[i - 1]?.lexeme.norm === 'the' &&
        (/^(?:of|by|from|with)$/.test(tokens[i - 2]?.lexeme.norm ?? '') ||
          /^(?:said|has|have|had|was|were|is|are|in|and|team|teams|volunteer|volunteers|\.|,|to|pulled|recovered|centers?|'s)$/.test(
            after,
          ));
      if (!some && !stands) return;
    }
    const edits = small.map((t) => ({
      start: t.start,
      end: t.end,
      text: t.lexeme.text.startsWith('al-') ? `al-${capitalize(t.lexeme.text.slice(3))}` : capitalize(t.lexeme.text),
    }));
    yield { start: part[0]!.start, end: part.at(-1)!.end, fixes: [{ title: 'Write capitals', safe: true, edits }] };
  },
});
