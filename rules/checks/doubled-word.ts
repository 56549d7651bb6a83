import { defineCheck, type Report } from '../../engine/rule.ts';

/** Words that English does say twice: "had had", "that that", names and figures aside. */
const TWICE = new Set(
  'had that is in on so very no yes ha bye many much long far really now there out up down come well knock tut hear never more again'.split(
    ' ',
  ),
);

const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/** A word written twice. */
export const doubledWord = defineCheck({
  id: 'redundancy/doubled-word',
  message: '“{match}”: the word stands here twice.',
  severity: 'error',
  quotes: true,
  changes: ['date'],
  covers: ['F89'],
  examples: {
    wrong: [
      ['The the bridge was closed.', 'The bridge was closed.'],
      ['They walked to to the border.', 'They walked to the border.'],
      ['It snowed on Sunday, Sunday, May 3, in Zahle.', 'It snowed on Sunday, May 3, in Zahle.'],
      ['The ferry stopped in in the bay.', 'The ferry stopped in the bay.'],
    ],
    fine: [
      'It rained on Sunday, Monday and Tuesday.',
      'He had had enough.',
      'Sirhan Sirhan was tried in 1969.',
      'It rained again, again and again.',
    ],
  },
  *paragraph({ sentences }): Generator<Report> {
    for (const { tokens } of sentences) {
      for (let i = 1; i < tokens.length; i++) {
        const word = tokens[i]!;
        // "on Sunday, Sunday, May 3": a day has its name once.
        if (DAY.test(word.lexeme.norm)) {
          const comma = tokens[i - 1]!.lexeme.text === ',';
          const day = tokens[comma ? i - 2 : i - 1];
          if (day?.lexeme.id !== word.lexeme.id) continue;
          const edits = [{ start: day.end, end: word.end, text: '' }];
          yield { start: day.start, end: word.end, fixes: [{ title: 'Leave one', safe: true, edits }] };
          continue;
        }
        const before = tokens[i - 1]!;
        if (word.lexeme.id !== before.lexeme.id || word.lexeme.kind !== 'word' || !word.space) continue;
        // A name may repeat ("Baden Baden"), a letter may list.
        const { norm } = word.lexeme;
        // "the house she lived in in the war" is right, if clumsy: offered, never done.
        const doubtful = /^(?:in|on)$/.test(norm) && /^(?:the|a|an)$/.test(tokens[i + 1]?.lexeme.norm ?? '');
        if (word.lexeme.capital || norm.length < 2 || (TWICE.has(norm) && !doubtful)) continue;
        const { start, end } = { start: before.start, end: word.end };
        yield {
          start,
          end,
          fixes: [
            {
              title: `Leave one “${before.lexeme.text}”`,
              safe: !doubtful,
              edits: [{ start: before.end, end, text: '' }],
            },
          ],
        };
      }
    }
  },
});
