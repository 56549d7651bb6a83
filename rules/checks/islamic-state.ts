import { type DocumentReport, defineCheck, type Sentence, type Token } from '../../engine/rule.ts';

/** A quoted mention of the name, and what to write for it. */
interface Mention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const set = (words: string) => new Set(words.split(' '));
/** After these the name is given as a name, and keeps its marks. */
const NAMING = set(
  'so-called called calls call named dubbed titled styled itself themselves self-styled word words name',
);
/** These and their like are words for the group: other rules mend the whole phrase. */
const GROUP = set('organization organisation organizations tanzim organiation');
/** A noun behind the name keeps the article: the Islamic State group. */
const NOUN =
  /^(?:group|fighters?|militants?|members?|positions?|attacks?|commanders?|cells?|forces|leaders?|gunmen|jihadists?|militia|stronghold|strongholds|headquarters|territory|areas?|soldiers|elements|emir|prison|prisons|court|courts|police|checkpoints?|vehicles?|convoy|convoys|flag|flags|caliphate)$/;

const norm = (tokens: readonly Token[], i: number): string => tokens[i]?.lexeme.norm ?? '';

function* mentionsIn({ tokens }: Sentence): Generator<Mention> {
  for (let i = 1; i + 2 < tokens.length; i++) {
    if (norm(tokens, i) !== 'islamic' || norm(tokens, i + 1) !== 'state') continue;
    if (!tokens[i]!.lexeme.capital || !tokens[i - 1]!.lexeme.quoteMark || !tokens[i + 2]!.lexeme.quoteMark) continue;
    if (tokens[i]!.quote === 'speech') continue;
    const article = norm(tokens, i - 2) === 'the';
    const first = article ? i - 2 : i - 1;
    const before = norm(tokens, first - 1);
    const after = norm(tokens, i + 3);
    if (GROUP.has(after) || (/^(?:of|of the)$/.test(before) && GROUP.has(norm(tokens, first - 2)))) continue;
    const { start } = tokens[first]!;
    const { end } = tokens[i + 2]!;
    if (NAMING.has(before)) continue;
    const kept = article && NOUN.test(after) ? `${tokens[first]!.lexeme.text} ` : '';
    yield { start, end, text: `${kept}Islamic State` };
  }
}

/** Marks round the name of the group: every mention is mended, whatever stands beside it, so that a report keeps to one way. */
export const islamicStateQuotes = defineCheck<readonly Mention[]>({
  id: 'term/islamic-state-quotes',
  message: 'The name needs no quotation marks: Islamic State.',
  why: 'Marks round the name say that it is no state. Readers know; what they notice is a name with marks here and without there.',
  arabic: 'الدولة الإسلامية',
  severity: 'info',
  changes: ['quotation', 'name'],
  covers: ['C380', 'F14'],
  examples: {
    wrong: [
      ['The weir fell to the “Islamic State” in May.', 'The weir fell to Islamic State in May.'],
      ['Clashes with the “Islamic state” went on.', 'Clashes with Islamic State went on.'],
      ['Two “Islamic State” fighters swam the canal.', 'Two Islamic State fighters swam the canal.'],
      ['The “Islamic State” group lost the weir.', 'The Islamic State group lost the weir.'],
    ],
    fine: [
      'Clashes with Islamic State went on.',
      'He asked what an “Islamic society” is.',
      'The group, which calls itself “Islamic State”, lost the weir.',
    ],
  },
  wants: ({ norm: word, capital }) => word === 'islamic' && capital,
  collect({ sentences }) {
    const found = sentences.flatMap((sentence) => [...mentionsIn(sentence)]);
    return found.length > 0 ? found : undefined;
  },
  *document(facts): Generator<DocumentReport> {
    for (const { paragraph, fact } of facts) {
      for (const { start, end, text } of fact)
        yield {
          paragraph,
          start,
          end,
          fixes: [{ title: `Write “${text}”`, safe: true, edits: [{ start, end, text }] }],
        };
    }
  },
});
