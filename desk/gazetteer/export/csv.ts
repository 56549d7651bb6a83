import type { Place } from '../../../engine/place/place.ts';
import { COLUMNS } from '../../../engine/place/table.ts';
import { cellsOf } from '../cells.ts';
import { csvCell } from '../delimited.ts';

const rowsOf = (places: readonly Place[]) => [
  [...COLUMNS] as string[],
  ...places.map((place) => {
    const cells = cellsOf(place);
    return COLUMNS.map((column) => cells[column]);
  }),
];

/** Comma-separated values (RFC 4180), UTF-8 without a byte order mark, lines ended by LF: for programs. */
export function toCsv(places: readonly Place[]): string {
  return `${rowsOf(places)
    .map((row) => row.map(csvCell).join(','))
    .join('\n')}\n`;
}

/** A cell that a spreadsheet would run as a formula, unless it is a plain number. */
const FORMULA = /^[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/u;
const NUMBER = /^[-+]?\d+(?:\.\d+)?$/;

/** A cell that no spreadsheet takes for a formula: an apostrophe before it keeps it text. */
export const sheetCell = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/**
 * A file for spreadsheets: CSV with a byte order mark, so that they read the Arabic as UTF-8, and lines ended by CR LF;
 * cells that begin like a formula are kept from being one.
 */
export function toSheet(places: readonly Place[]): string {
  return `\uFEFF${rowsOf(places)
    .map((row) => row.map((cell) => csvCell(sheetCell(cell))).join(','))
    .join('\r\n')}\r\n`;
}
