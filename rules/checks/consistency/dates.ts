import type { Lexeme, Token } from '../../../engine/rule.ts';

/** A date as a sentence names it. `year` and `weekday` (0 = Sunday) where they stand with it; tokens half-open. */
export interface NamedDate {
  readonly day: number;
  /** 1 to 12. */
  readonly month: number;
  readonly year: number | undefined;
  readonly weekday: number | undefined;
  readonly from: number;
  readonly to: number;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const SHORT = new Map([...MONTHS, ...WEEKDAYS].map((name) => [name.slice(0, 3), name]));
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/;
const YEAR = /^(?:19|20)\d\d$/;

/** A month or weekday in full or in three letters ("Jan.", "Tue"), by its full name. */
const nameOf = (lexeme: Lexeme | undefined) => {
  if (!lexeme?.capital) return '';
  const word = lexeme.norm.replace(/\.$/, '');
  return SHORT.get(word) ?? (word === 'sept' ? 'september' : word);
};
const named = (token: Token | undefined) => nameOf(token?.lexeme);
const monthOf = (token: Token | undefined) => MONTHS.indexOf(named(token)) + 1;

/** True for the name of a month with its capital. */
export const isMonth = (form: Lexeme) => MONTHS.includes(nameOf(form));
/** True for a year in figures. */
export const isYear = (text: string) => YEAR.test(text);

const dayOf = (token: Token | undefined) => Number(DAY.exec(token?.lexeme.norm ?? '')?.[1] ?? 0);
const yearOf = (token: Token | undefined) =>
  YEAR.test(token?.lexeme.text ?? '') ? Number(token!.lexeme.text) : undefined;

/** The name of a weekday, 0 = Sunday. */
export const weekdayName = (day: number) => WEEKDAYS[day]!.charAt(0).toUpperCase() + WEEKDAYS[day]!.slice(1);
/** The name of a month, 1 to 12. */
export const monthName = (month: number) => MONTHS[month - 1]!.charAt(0).toUpperCase() + MONTHS[month - 1]!.slice(1);

/** How many days a month has; February has 29 where the year is not known. */
export function daysIn(month: number, year: number | undefined): number {
  if (month === 2) return year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The weekday of a date of the Gregorian calendar, 0 = Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** The dates of a sentence: "Monday, 3 May 2021", "the 3rd of May", "May 3, 2021", "Mon., May 3". */
export function datesIn(tokens: readonly Token[]): NamedDate[] {
  const out: NamedDate[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const month = monthOf(tokens[i]);
    if (month === 0) continue;
    let from = i;
    let to = i + 1;
    let day = 0;
    const before = tokens[i - 1]?.lexeme.norm === 'of' ? i - 2 : i - 1;
    if (dayOf(tokens[before])) {
      day = dayOf(tokens[before]);
      from = before;
      if (tokens[from - 1]?.lexeme.norm === 'the') from--;
    } else if (dayOf(tokens[i + 1])) {
      day = dayOf(tokens[i + 1]);
      to = i + 2;
    }
    if (day === 0) continue;
    const comma = tokens[to]?.lexeme.text === ',' ? to + 1 : to;
    const year = yearOf(tokens[comma]);
    if (year !== undefined) to = comma + 1;
    // The weekday stands before the date, or behind it in brackets or commas.
    let weekday = -1;
    let w = from - 1;
    if (tokens[w]?.lexeme.text === ',') w--;
    weekday = WEEKDAYS.indexOf(named(tokens[w]));
    if (weekday >= 0) from = w;
    else if (/^[,(]$/.test(tokens[to]?.lexeme.text ?? '')) {
      weekday = WEEKDAYS.indexOf(named(tokens[to + 1]));
      if (weekday >= 0) to += 2;
    }
    out.push({ day, month, year, weekday: weekday < 0 ? undefined : weekday, from, to });
  }
  return out;
}
