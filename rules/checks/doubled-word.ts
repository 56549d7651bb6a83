import { defineCheck, type Report } from '../../engine/rule.ts';

/** Words that English does say twice: "had had", "that that", names and figures aside. */
const TWICE = new Set(
  'had that is in on so very no yes ha bye many much long far really now there out up down come well knock tut hear never more again'.split(
    ' ',
  ),
);

/** A word written twice. */
export const doubledWord = defineCheck({
  id: 'redundancy/doubled-word',
  message: '“{match}”: the word stands here twice.',
  severity: 'error',
  quotes: true,
  covers: ['F89'],
  examples: {
    wrong: [
      ['The the bridge was closed.', 'The bridge was closed.'],
      ['They walked to to the border.', 'They walked to the border.'],
    ],
    fine: ['He had had enough.', 'Sirhan Sirhan was tried in 1969.', 'It rained again, again and again.'],
  },
  *paragraph({ sentences }): Generator<Report> {
    for (const { tokens } of sentences) {
      for (let i = 1; i < tokens.length; i++) {
        const word = tokens[i]!;
        const before = tokens[i - 1]!;
        if (word.lexeme.id !== before.lexeme.id || word.lexeme.kind !== 'word' || !word.space) continue;
        // A name may repeat ("Baden Baden"), a letter may list.
        if (word.lexeme.capital || word.lexeme.norm.length < 2 || TWICE.has(word.lexeme.norm)) continue;
        const { start, end } = { start: before.start, end: word.end };
        yield {
          start,
          end,
          fixes: [
            { title: `Leave one “${before.lexeme.text}”`, safe: true, edits: [{ start: before.end, end, text: '' }] },
          ],
        };
      }
    }
  },
});
