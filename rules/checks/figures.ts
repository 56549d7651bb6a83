import { defineCheck, inWords, type Report } from '../../engine/rule.ts';

/** "50 %": the sign closes up; "8-members council": the compound takes the singular. */
export const percentSpace = defineCheck({
  id: 'punctuation/percent-space',
  message: 'The percent sign closes up to its figure.',
  severity: 'warning',
  quotes: true,
  covers: ['C371'],
  examples: {
    wrong: [
      ['Prices rose by 50 % in a year.', 'Prices rose by 50% in a year.'],
      ['About 7.5 % of the wells are dry.', 'About 7.5% of the wells are dry.'],
    ],
    fine: ['Prices rose by 50% in a year.', 'Prices rose by 50 percent.'],
  },
  *paragraph({ text }): Generator<Report> {
    if (!text.includes('%')) return;
    for (const { index, 0: match } of text.matchAll(/(?<=\d)[ \u00a0]+%/g)) {
      const end = index + match.length;
      yield {
        start: index,
        end,
        fixes: [{ title: 'Close up', safe: true, edits: [{ start: index, end, text: '%' }] }],
      };
    }
  },
});

const UNITS =
  'member|day|hour|minute|week|month|year|kilometer|kilometre|mile|meter|metre|story|room|bed|man|person|point|seat|ton|truck|vehicle|barrel';

const COMPOUND = new RegExp(`(?<![\\p{L}\\d-])(?:\\d{1,4}|[a-z]{3,9})-(?:${UNITS})s(?=\\s+(?!of\\b)\\p{L})`, 'gu');

/** "8-members", "a three-days truce": the first part of a compound has no plural. */
export const compoundPlural = defineCheck({
  id: 'number/compound-plural',
  message: 'Before a noun the measure stays in the singular: “{match}” without the s.',
  severity: 'error',
  covers: ['C379'],
  examples: {
    wrong: [
      ['An 8-members council runs the port.', 'An 8-member council runs the port.'],
      ['A three-days truce was signed.', 'A three-day truce was signed.'],
    ],
    fine: ['An 8-member council runs the port.', 'The truce lasted three days.'],
  },
  wants: ({ norm }) => norm.includes('-') && norm.endsWith('s'),
  *paragraph({ text }): Generator<Report> {
    for (const { index, 0: match } of text.matchAll(COMPOUND)) {
      const number = match.slice(0, match.indexOf('-'));
      if (!/^\d+$/.test(number) && !NUMBERS.has(number)) continue;
      const end = index + match.length;
      if (match.endsWith('-years') && AGED.test(text.slice(end))) continue;
      yield {
        start: index,
        end,
        fixes: [{ title: `Write “${match.slice(0, -1)}”`, safe: true, edits: [{ start: end - 1, end, text: '' }] }],
      };
    }
  },
});

/** Behind an age these are people: number/age-child writes “8-year-old child”. */
const AGED = /^\s+(?:child|children|boys?|girls?|man|men|woman|women|son|daughter|infant|baby|kid|student|pupil)\b/;

const NUMBERS = new Set(Array.from({ length: 100 }, (_, n) => inWords(n)!));
