import { type DocumentReport, defineCheck, matchCase, type Report } from '../../engine/rule.ts';

/** Forms of one word of which a text should use one. */
const FAMILIES: readonly (readonly RegExp[])[] = [
  [/\bceasefires?\b/gi, /\bcease-fires?\b/gi],
  [/\bairstrikes?\b/gi, /\bair strikes?\b/gi, /\bair-strikes?\b/gi],
  [/\bairbases?\b/gi, /\bair bases?\b/gi],
  [/\bwarplanes?\b/gi, /\bwar planes?\b/gi],
  [/\bneighborhoods?\b/gi, /\bneighbourhoods?\b/gi],
  [/\barmored\b/gi, /\barmoured\b/gi],
  [/\bkilometers?\b/gi, /\bkilometres?\b/gi],
  [/\bdefense\b/g, /\bdefence\b/g],
  [/\bcenters?\b/g, /\bcentres?\b/g],
];
/** How each form is turned into the others: American before British, closed before open. */
const WRITE: readonly (readonly string[])[] = [
  ['ceasefire', 'cease-fire'],
  ['airstrike', 'air strike', 'air-strike'],
  ['airbase', 'air base'],
  ['warplane', 'war plane'],
  ['neighborhood', 'neighbourhood'],
  ['armored', 'armoured'],
  ['kilometer', 'kilometre'],
  ['defense', 'defence'],
  ['center', 'centre'],
];

const FORM = /^(?:cease|air|war|neighbou?r|armou?red|kilomet|defen[cs]e|cent(?:er|re))/;

interface Use {
  readonly family: number;
  readonly form: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One word, two forms in one text. */
export const sameForm = defineCheck<readonly Use[]>({
  id: 'consistency/one-form',
  message: 'This text writes the word in two forms: keep to one.',
  severity: 'info',
  profile: 'full',
  covers: ['C377'],
  examples: {
    wrong: [
      [
        'The ceasefire held. A ceasefire is fragile, and this cease-fire more so.',
        'The ceasefire held. A ceasefire is fragile, and this ceasefire more so.',
      ],
      [
        'Two airstrikes hit Taiz; the airstrikes went on, and an air strike hit Aden.',
        'Two airstrikes hit Taiz; the airstrikes went on, and an airstrike hit Aden.',
      ],
    ],
    fine: ['The ceasefire held. A ceasefire is fragile.', 'The cease-fire held.'],
  },
  wants: ({ norm }) => FORM.test(norm),
  collect({ text, sentences }) {
    const uses: Use[] = [];
    FAMILIES.forEach((forms, family) => {
      forms.forEach((pattern, form) => {
        for (const { index, 0: match } of text.matchAll(pattern)) {
          // A name keeps its spelling, and so does a quotation.
          const quoted = sentences.some((s) =>
            s.tokens.some((t) => t.start <= index && index < t.end && t.quote !== ''),
          );
          if (!quoted) uses.push({ family, form, start: index, end: index + match.length, text: match });
        }
      });
    });
    return uses.length > 0 ? uses : undefined;
  },
  *document(facts): Generator<DocumentReport> {
    for (let family = 0; family < FAMILIES.length; family++) {
      const uses = facts.flatMap(({ paragraph, fact }) =>
        fact.filter((u) => u.family === family).map((u) => ({ ...u, paragraph })),
      );
      const counts = FAMILIES[family]!.map((_, form) => uses.filter((u) => u.form === form).length);
      if (counts.filter((n) => n > 0).length < 2) continue;
      const kept = counts.indexOf(Math.max(...counts));
      for (const { start, end, text, paragraph, form } of uses) {
        if (form === kept) continue;
        const plural = /s$/i.test(text) ? 's' : '';
        const written = matchCase(text, WRITE[family]![kept]! + plural);
        yield {
          paragraph,
          start,
          end,
          fixes: [{ title: `Write “${written}”`, safe: false, edits: [{ start, end, text: written }] }],
        } satisfies DocumentReport & Report;
      }
    }
  },
});
