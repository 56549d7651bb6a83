import { defineCheck, type Report } from '../../engine/rule.ts';

/** A closing mark behind a stop with a word glued to it. */
const GLUED = /(?<=\p{L}[.!?,])”(?=\p{Lu}\p{Ll})/gu;

/** "said.”The man": a space is missing, and perhaps the mark should open. */
export const gluedQuote = defineCheck({
  id: 'punctuation/glued-quote',
  message: 'A space is missing beside this quotation mark; where it opens, it is “.',
  severity: 'error',
  quotes: true,
  changes: ['quotation'],
  covers: ['F25'],
  examples: {
    wrong: [
      ['“The well is dry.”The mayor left.', '“The well is dry.” The mayor left.'],
      ['The mayor said.”The well is dry,” and left.', 'The mayor said. “The well is dry,” and left.'],
    ],
    fine: ['“The well is dry.” The mayor left.', 'The mayor said: “The well is dry.”'],
  },
  *paragraph({ text }): Generator<Report> {
    if (!text.includes('”')) return;
    for (const { index } of text.matchAll(GLUED)) {
      const before = text.slice(0, index);
      // One more opened than closed: this mark closes.
      const closes = (before.match(/“/g)?.length ?? 0) > (before.match(/”/g)?.length ?? 0);
      const end = index + 1;
      yield {
        start: index,
        end,
        fixes: [
          closes
            ? { title: 'Add a space', safe: true, edits: [{ start: end, end, text: ' ' }] }
            : { title: 'Open the quotation here', safe: false, edits: [{ start: index, end, text: ' “' }] },
        ],
      };
    }
  },
});
