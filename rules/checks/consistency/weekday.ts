import { defineCheck, type Report } from '../../../engine/rule.ts';
import { datesIn, daysIn, isMonth, monthName, weekdayName, weekdayOf } from './dates.ts';

/** A weekday that is not that of its date, and a date that no calendar has. */
export const weekday = defineCheck({
  id: 'consistency/weekday',
  message: 'The weekday and the date do not go together: check both against the source.',
  why: 'A slip in either sends readers to the wrong day. The desk cannot know which of the two is right, so it changes nothing.',
  severity: 'error',
  profile: 'light',
  quotes: true,
  examples: {
    wrong: [
      ['The bridge at Kut was opened on Monday, 4 May 2021.', 'The bridge at Kut was opened on Tuesday, 4 May 2021.'],
      ['The council met on the 31st of June.', 'The council met on the 30th of June.'],
    ],
    fine: [
      'The bridge at Kut was opened on Tuesday, 4 May 2021.',
      'On Friday, May 7, 2021 the market reopened.',
      'The council met on Monday. On 4 May 2021 it rained.',
    ],
  },
  wants: isMonth,
  *paragraph({ sentences }): Generator<Report> {
    for (const { tokens } of sentences) {
      for (const date of datesIn(tokens)) {
        const { day, month, year } = date;
        const span = { start: tokens[date.from]!.start, end: tokens[date.to - 1]!.end };
        if (day > daysIn(month, year)) {
          yield {
            ...span,
            message: `${monthName(month)}${year ? ` ${year}` : ''} has ${daysIn(month, year)} days: check the date against the source.`,
          };
        } else if (year !== undefined && date.weekday !== undefined && weekdayOf(year, month, day) !== date.weekday) {
          yield {
            ...span,
            message: `${day} ${monthName(month)} ${year} was a ${weekdayName(weekdayOf(year, month, day))}, not a ${weekdayName(date.weekday)}: check both against the source.`,
          };
        }
      }
    }
  },
});
