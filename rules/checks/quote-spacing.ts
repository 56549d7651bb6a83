import { defineCheck, type Edit, type Fix, type Report } from '../../engine/rule.ts';

/** A quotation in curly marks, whichever way they point: `” dealing with it ”`. Not across a paragraph. */
const QUOTED = /([“”«„])([ \u00a0]*)([^“”«»„"\n]{1,400}?)([ \u00a0]*)([“”»])/gu;
/** A lone opening mark with a blank behind it. */
const OPENING = /[“«][ \u00a0]+(?=[\p{L}\p{N}])/gu;
const CLOSING = /(?<=[\p{L}\p{N},.!?])[ \u00a0]+[”»](?=[\s,.;:!?)]|$)/gu;
/** Straight marks: two blanks inside say that the marks are a pair. */
const STRAIGHT = /(?<=^|[\s(])"[ \u00a0]+([^"\n]{1,200}?)[ \u00a0]+"(?=[\s,.;:!?)]|$)/gu;

/** What must stand in a text for anything to be wrong: a blank inside a mark, or a mark that points the other way. */
const HINT = /(?:^|[\s(])”|[^\s(]“(?![^\s,.;:!?)])|[“«„”][ \u00a0]|[ \u00a0][”»“]|"[ \u00a0]/;

/** Spaces on the inner side of quotation marks, and marks that point the wrong way. */
export const quoteSpacing = defineCheck({
  id: 'punctuation/quote-spacing',
  message: 'No space on the inner side of a quotation mark; the first mark opens, the second closes.',
  severity: 'error',
  quotes: true,
  changes: ['quotation'],
  covers: ['F76'],
  examples: {
    wrong: [
      ['He called it “ a good year” for olives.', 'He called it “a good year” for olives.'],
      ['The banner read “Water now ” in red.', 'The banner read “Water now” in red.'],
      ['They called it ” a feast ” in Sidon.', 'They called it “a feast” in Sidon.'],
      ['"The dam held, “ the engineer said.', '"The dam held,” the engineer said.'],
    ],
    fine: [
      'He called it “a good year” for olives.',
      'The banner read "Water now" in red.',
      'He said “yes”, and she said “no”.',
    ],
  },
  *paragraph({ text }): Generator<Report> {
    if (!HINT.test(text)) return;
    const taken: [number, number][] = [];
    const free = (start: number, end: number) => !taken.some(([a, b]) => a < end && start < b);
    if (/[“”«»]/.test(text)) {
      let reached = 0;
      for (const found of text.matchAll(QUOTED)) {
        const [whole, open, before, body, after, close] = found as unknown as [
          string,
          string,
          string,
          string,
          string,
          string,
        ];
        const start = found.index;
        const end = start + whole.length;
        // A closing mark first is wrong only where it opens: a blank or bracket before it, and nothing open.
        const opensWrong =
          open === '”' && (start === 0 || /[\s(]/.test(text[start - 1]!)) && balanced(text.slice(reached, start));
        const closesWrong =
          close === '“' &&
          !before &&
          /[\p{L}\p{N},.]$/u.test(body) &&
          !after &&
          /[\s,.;:!?)]|^$/.test(text.charAt(end)) &&
          !/\p{L}/u.test(text.charAt(end));
        if (open === '”' && !opensWrong) continue;
        if (close === '“' && !closesWrong) continue;
        if (!/\p{L}|\d/u.test(body)) continue;
        reached = end;
        if (!before && !after && !opensWrong && !closesWrong) continue;
        const edits: Edit[] = [];
        if (before || opensWrong)
          edits.push({ start, end: start + 1 + before.length, text: open === '«' || open === '„' ? open : '“' });
        if (after || closesWrong) edits.push({ start: end - 1 - after.length, end, text: close === '»' ? close : '”' });
        taken.push([start, end]);
        yield { start, end, fixes: [{ title: 'Close up the quotation marks', safe: true, edits }] };
      }
    }
    for (const pattern of [OPENING, CLOSING]) {
      for (const { index, 0: match } of text.matchAll(pattern)) {
        const end = index + match.length;
        if (!free(index, end)) continue;
        const opens = pattern === OPENING;
        const standing = unclosed(text.slice(0, index));
        // "… in the flood, “ the mayor said": a mark with blanks on both sides may be the end of what was said.
        if (opens && (standing || text[index - 2] === ',') && /\s/.test(text.charAt(index - 1))) {
          const fixes: Fix[] = standing
            ? [{ title: 'Close the quotation', safe: false, edits: [{ start: index - 1, end, text: '” ' }] }]
            : [];
          yield { start: index, end, fixes };
          continue;
        }
        const fix = { title: 'Close up', safe: opens || standing, edits: [{ start: index, end, text: match.trim() }] };
        yield { start: index, end, fixes: [fix] };
      }
    }
    for (const { index, 0: match, 1: body } of text.matchAll(STRAIGHT)) {
      const end = index + match.length;
      if (free(index, end))
        yield {
          start: index,
          end,
          fixes: [{ title: 'Close up', safe: true, edits: [{ start: index, end, text: `"${body!.trim()}"` }] }],
        };
    }
  },
});

/** True when a quotation stands open at the end of `before`, whatever marks it has. */
const unclosed = (before: string) => (before.match(/["“”«»]/g)?.length ?? 0) % 2 === 1;

/** True when as many quotations were opened as closed. */
const balanced = (text: string) => (text.match(/“/g)?.length ?? 0) === (text.match(/”/g)?.length ?? 0);
