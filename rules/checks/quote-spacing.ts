import { defineCheck, type Report } from '../../engine/rule.ts';

/** Blanks inside a pair of curly marks: the pair itself says which side is the inside. */
const OPENING = /[“«][ \u00a0]+(?=[\p{L}\p{N}])/gu;
const CLOSING = /(?<=[\p{L}\p{N},.!?])[ \u00a0]+[”»](?=[\s,.;:!?)]|$)/gu;

/** Spaces on the inner side of quotation marks. */
export const quoteSpacing = defineCheck({
  id: 'punctuation/quote-spacing',
  message: 'No space on the inner side of a quotation mark.',
  severity: 'error',
  quotes: true,
  examples: {
    wrong: [
      ['He called it “ a good year” for olives.', 'He called it “a good year” for olives.'],
      ['The banner read “Water now ” in red.', 'The banner read “Water now” in red.'],
    ],
    fine: ['He called it “a good year” for olives.', 'The banner read "Water now" in red.'],
  },
  *paragraph({ text }): Generator<Report> {
    for (const pattern of [OPENING, CLOSING]) {
      for (const { index, 0: match } of text.matchAll(pattern)) {
        const end = index + match.length;
        yield { start: index, end, fixes: [{ title: 'Close up', safe: true, edits: [{ start: index, end, text: match.trim() }] }] };
      }
    }
  },
});
