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
