import { type DocumentReport, defineCheck, type Sentence } from '../../../engine/rule.ts';

interface Seen {
  readonly uses: readonly { readonly word: string; readonly start: number; readonly end: number }[];
  readonly expansions: readonly {
    readonly word: string;
    readonly start: number;
    readonly end: number;
    readonly name: string;
  }[];
}

const ACRONYM = /^[A-Z]{3,6}$/;

/** Acronyms that readers know better than what they stand for. */
const KNOWN = new Set(
  'UN US USA UK EU TV UNICEF NATO BBC CNN AFP AP FIFA AIDS HIV COVID UNESCO PM AM GMT DNA CEO IED RPG GPS SMS ISIS WHO NGO NGOS IEDS RPGS US-led'.split(
    ' ',
  ),
);

/** "Syrian Democratic Forces (SDF)": capitals whose first letters are those in the brackets, in order. */
function expansionAt({ tokens }: Sentence, open: number): string | undefined {
  const acronym = tokens[open + 1]?.lexeme.text ?? '';
  if (tokens[open]?.lexeme.text !== '(' || tokens[open + 2]?.lexeme.text !== ')' || !ACRONYM.test(acronym))
    return undefined;
  const words: string[] = [];
  for (let i = open - 1; i >= 0 && open - i <= acronym.length + 4; i--) {
    const { text, kind } = tokens[i]!.lexeme;
    if (kind !== 'word') break;
    words.unshift(text);
    const initials = words
      .flatMap((w) => w.replace(/^al-/i, '').split('-'))
      .filter((w) => /^\p{Lu}/u.test(w))
      .map((w) => w.charAt(0))
      .join('');
    if (/^\p{Lu}/u.test(text) && initials === acronym) return words.join(' ');
  }
  return undefined;
}

/** An acronym that the report explains only after it has used it. */
export const acronym = defineCheck<Seen>({
  id: 'consistency/acronym-order',
  message: '“{match}” is used here before it is explained: give the full name at its first mention.',
  severity: 'info',
  profile: 'full',
  headings: false,
  examples: {
    wrong: [
      [
        'The MWA closed two wells. Later the Ministry of Water Affairs (MWA) opened them.',
        'The Ministry of Water Affairs (MWA) closed two wells. Later the MWA opened them.',
      ],
      [
        'Engineers of the GRC left. The General Road Company (GRC) gave no reason.',
        'Engineers of the General Road Company (GRC) left. The GRC gave no reason.',
      ],
    ],
    fine: ['The General Road Company (GRC) left. The GRC gave no reason.', 'The UN sent tents.'],
  },
  wants: ({ text }) => ACRONYM.test(text) && !KNOWN.has(text),
  collect({ sentences }) {
    const uses: { word: string; start: number; end: number }[] = [];
    const expansions: { word: string; start: number; end: number; name: string }[] = [];
    for (const sentence of sentences) {
      sentence.tokens.forEach((token, i) => {
        const { text } = token.lexeme;
        if (!ACRONYM.test(text) || KNOWN.has(text)) return;
        const name = expansionAt(sentence, i - 1);
        if (name) expansions.push({ word: text, start: token.start, end: token.end, name });
        else if (token.quote === '') uses.push({ word: text, start: token.start, end: token.end });
      });
    }
    return uses.length + expansions.length > 0 ? { uses, expansions } : undefined;
  },
  *document(facts): Generator<DocumentReport> {
    const done = new Set<string>();
    for (const { paragraph, fact } of facts) {
      for (const expansion of fact.expansions) {
        if (done.has(expansion.word)) continue;
        done.add(expansion.word);
        const first = facts
          .flatMap((f) => f.fact.uses.map((use) => ({ paragraph: f.paragraph, ...use })))
          .find((use) => use.word === expansion.word);
        if (!first || first.paragraph > paragraph || (first.paragraph === paragraph && first.start > expansion.start))
          continue;
        yield {
          paragraph: first.paragraph,
          start: first.start,
          end: first.end,
          related: [
            { paragraph, start: expansion.start, end: expansion.end, message: `explained here: ${expansion.name}` },
          ],
        };
      }
    }
  },
});
