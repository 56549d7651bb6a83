import { defineCheck, type Report } from '../../engine/rule.ts';

/** An aside between hyphens: a blank outside the first, none inside: " -including a woman- and". */
const ASIDE =
  /(?<=[\p{L}\p{N}”"’)])([ \u00a0]+)([-–](?: (?=(?:including|most|among|one|some|both|all|mostly)\b))?)(?=\p{L}|\d)([^\n.;:()]{3,120}?[\p{L}\p{N}”"’])[-–](?=[\s,.;]|$)/gu;
const JOIN: Readonly<Record<string, string>> = { ',': ',', '.': '.', ';': ';', '': '' };

/** An aside between hyphens instead of commas. */
export const dashAside = defineCheck({
  id: 'punctuation/dash-aside',
  message: 'An aside stands between commas or dashes, not between hyphens.',
  severity: 'error',
  covers: ['F84'],
  examples: {
    wrong: [
      ['The flood took four -including a boy- .', 'The flood took four, including a boy.'],
      ['Five sailors -including two boys- reached the shore.', 'Five sailors, including two boys, reached the shore.'],
      ['The flood killed 11 people -most of them farmers-.', 'The flood killed 11 people, most of them farmers.'],
      ['Nine goats -half of them were kids- drowned.', 'Nine goats – half of them were kids – drowned.'],
      ['Nine goats - including a kid- were lost.', 'Nine goats, including a kid, were lost.'],
    ],
    fine: ['Five sailors – including two boys – reached the shore.', 'The Beirut-Damascus road is closed.'],
  },
  *paragraph({ text }): Generator<Report> {
    if (!/[ \u00a0][-–] ?[\p{L}\d]/u.test(text)) return;
    for (const found of text.matchAll(ASIDE)) {
      const [whole, blank, mark, body] = found as unknown as [string, string, string, string];
      if (/ [-–][\p{L}\d]/u.test(body)) continue;
      // \"19 -at least-\" belongs before its figure, which is a matter of word order.
      if (/^(?:at least|at most|minimum|maximum|approximately|so far)$/i.test(body)) continue;
      const start = found.index + blank.length;
      const end = found.index + whole.length;
      // "- ." before a stop: the blank goes with the hyphen.
      const gap = /^[ \u00a0]+(?=[.,;:!?])/.exec(text.slice(end, end + 4))?.[0].length ?? 0;
      const next = text.charAt(end + gap);
      // "–half of them are farmers–" is a sentence of its own: commas would splice it.
      const isSentence = /\b(?:is|are|was|were|has|have|had|will)\b/i.test(body);
      const closing = next in JOIN && next !== '' ? '' : end + gap >= text.length ? '' : ',';
      yield {
        start,
        end,
        fixes: [
          ...(isSentence
            ? []
            : [
                {
                  title: 'Put commas',
                  safe: true,
                  edits: [
                    { start: found.index, end: start + mark.length, text: ', ' },
                    { start: end - 1, end: end + gap, text: closing },
                  ],
                },
              ]),
          {
            title: 'Put dashes',
            safe: false,
            edits: [
              { start: found.index, end: start + mark.length, text: ' – ' },
              { start: end - 1, end: end + gap, text: closing ? ' –' : '' },
            ],
          },
        ],
      };
    }
  },
});
