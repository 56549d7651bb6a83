import { defineCheck, type Report } from '../../engine/rule.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const ending = (n: number) => (n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'));

/** "22th": the ending of a number does not fit. */
export const ordinalEnding = defineCheck({
  id: 'date/ordinal-ending',
  message: 'The ending of this number is wrong: 1st, 2nd, 3rd, 4th, 21st, 22nd, 23rd.',
  severity: 'error',
  quotes: true,
  examples: {
    wrong: [
      ['The fair opened on the 22th of May.', 'The fair opened on the 22nd of May.'],
      ['It was the 3th storm of the year.', 'It was the 3rd storm of the year.'],
    ],
    fine: ['The 11th, 12th and 13th boats left.', 'The 1st and the 112th were late.'],
  },
  wants: ({ norm }) => /^\d{1,4}(?:st|nd|rd|th)\b/.test(norm),
  *paragraph({ text }): Generator<Report> {
    for (const { index, 0: match, 1: figure, 2: end } of text.matchAll(
      /(?<![\d.,\p{L}])(\d{1,4})(st|nd|rd|th)(?![\p{L}\d])/gu,
    )) {
      const right = ending(Number(figure));
      if (right === end) continue;
      const from = index + figure!.length;
      yield {
        start: index,
        end: index + match.length,
        fixes: [
          { title: `Write “${figure}${right}”`, safe: true, edits: [{ start: from, end: from + 2, text: right }] },
        ],
      };
    }
  },
});

/** "20/2/2017": Arabic writes the day first, and American readers read the month first. */
export const numericDate = defineCheck({
  id: 'date/figures-only',
  message: 'A date in figures is read as day and month by some, as month and day by others: write the month out.',
  why: 'Arabic drafts put the day first; the first fix does too.',
  severity: 'info',
  profile: 'full',
  changes: ['date', 'figure'],
  covers: ['F56', 'C208'],
  examples: {
    wrong: [
      ['The mill was sold on 20/2/2017 in Hama.', 'The mill was sold on 20 February 2017 in Hama.'],
      ['Since 5-11-2015 the pass is shut.', 'Since 5 November 2015 the pass is shut.'],
    ],
    fine: ['The mill was sold on 20 February 2017.', 'The ratio is 3/4 in 2017.', 'Version 2.11.2017a is out.'],
  },
  wants: ({ norm }) => /(?:19|20)\d\d$/.test(norm),
  *paragraph({ text }): Generator<Report> {
    for (const { index, 0: match, 1: a, 2: mark, 3: b, 4: year } of text.matchAll(
      /(?<![\d\p{L}./-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)(?![\d\p{L}/-])/gu,
    )) {
      const [first, second] = [Number(a), Number(b)];
      if (mark === '.' && a!.length === 1 && b!.length === 1) continue;
      const [day, month] = second <= 12 ? [first, second] : [second, first];
      if (day < 1 || day > 31 || month < 1 || month > 12) continue;
      const end = index + match.length;
      const name = MONTHS[month - 1];
      const texts = [`${day} ${name} ${year}`, `${name} ${day}, ${year}`];
      if (first <= 12 && second <= 12 && first !== second) texts.push(`${second} ${MONTHS[first - 1]} ${year}`);
      yield {
        start: index,
        end,
        fixes: texts.map((written) => ({
          title: `Write “${written}”`,
          safe: false,
          edits: [{ start: index, end, text: written }],
        })),
      };
    }
  },
});

const MONTH = MONTHS.join('|');
const MONTH_NAMES: ReadonlySet<string> = new Set(MONTHS.map((month) => month.toLowerCase()));
const DAY_OF_MONTH = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<preposition>in|at|on)\\s+)?(?<the>the\\s+)?(?<day>\\d{1,2})(?<ending>st|nd|rd|th)?\\s+of\\s+(?<month>${MONTH})(?:,?\\s+(?:of\\s+)?(?<year>(?:19|20)\\d\\d))?(?![\\p{L}\\d])`,
  'giu',
);
/** Movements, squares and days of their own that are called by a date. */
const NAMED =
  /^\s+(?:movement|bridge|street|hall|brigade|square|university|hospital|revolution|agreement|uprising|massacre|camp|division|alliance|party|school)/i;

/** "in the 5th of April", "on the 5th of April 2016". */
export const dayOfMonth = defineCheck({
  id: 'date/day-of-month',
  message: 'A date is written “on 5 April” or “on April 5”.',
  arabic: 'في الخامس من نيسان',
  severity: 'warning',
  changes: ['date', 'figure'],
  covers: ['C208', 'F56'],
  examples: {
    wrong: [
      ['The court met in the 5th of April.', 'The court met on 5 April.'],
      ['The school reopened in 12 of September.', 'The school reopened on 12 September.'],
      ['The treaty was signed on the 3rd of May 2009.', 'The treaty was signed on 3 May 2009.'],
    ],
    fine: [
      'The court met on April 5.',
      'The market burned on the night of the 5th.',
      'It was the first of May.',
      'They crossed the 6th of October Bridge.',
    ],
  },
  wants: ({ norm }) => MONTH_NAMES.has(norm),
  *paragraph({ text }): Generator<Report> {
    for (const found of text.matchAll(DAY_OF_MONTH)) {
      const { preposition = '', the = '', day = '', month = '', year = '', ending: suffix = '' } = found.groups!;
      const [start, end] = [found.index, found.index + found[0].length];
      if (NAMED.test(text.slice(end, end + 20)) || Number(day) > 31 || Number(day) < 1) continue;
      if (preposition === '' && year === '' && suffix !== '') continue; // "since the 5th of April" is English
      const wrong = /^(?:in|at)$/i.test(preposition) || suffix === '';
      const name = MONTHS.find((m) => m.toLowerCase() === month.toLowerCase())!;
      const on = preposition ? (preposition[0] === preposition[0]!.toUpperCase() ? 'On ' : 'on ') : '';
      const texts = [`${on}${day} ${name}${year ? ` ${year}` : ''}`, `${on}${name} ${day}${year ? `, ${year}` : ''}`];
      if (preposition === '' && the === '' && suffix === '' && year === '') continue;
      yield {
        start,
        end,
        severity: wrong ? 'warning' : 'info',
        fixes: texts.map((written) => ({
          title: `Write “${written}”`,
          safe: false,
          edits: [{ start, end, text: written }],
        })),
      };
    }
  },
});

const ZERO = new RegExp(
  `(?<![\\p{L}\\d.,:/-])0([1-9])(?=(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${MONTH})(?![\\p{L}\\d]))|(?<=(?<!\\p{L})(?:${MONTH})\\s+)0([1-9])(?=(?:st|nd|rd|th)?(?:[,.;)\\s]|$))`,
  'gu',
);

/** "on 05 May", "May 05": tables have such zeros, sentences have not. */
export const leadingZero = defineCheck({
  id: 'date/leading-zero',
  message: 'In running text a day has no zero before it: 5 May.',
  severity: 'warning',
  changes: ['date', 'figure'],
  covers: ['C208'],
  examples: {
    wrong: [
      ['The court met on 05 April 2016.', 'The court met on 5 April 2016.'],
      ['The mill burned on May 07.', 'The mill burned on May 7.'],
    ],
    fine: ['The court met on 5 April 2016.', 'The ferry left at 05:30 in May 2016.', 'Since May 2007 it is shut.'],
  },
  wants: ({ norm }) => /^0[1-9](?:st|nd|rd|th)?$/.test(norm),
  *paragraph({ text }): Generator<Report> {
    for (const { index, 0: match } of text.matchAll(ZERO)) {
      const end = index + match.length;
      const edit = { start: index, end: index + 1, text: '' };
      yield { start: index, end, fixes: [{ title: `Write “${match.slice(1)}”`, safe: true, edits: [edit] }] };
    }
  },
});
