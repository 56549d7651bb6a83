import { foldLetters } from '../../engine/place/fold.ts';
import type { Place } from '../../engine/place/place.ts';
import { COLUMNS, type Column } from '../../engine/place/table.ts';

/** The cells of a row by column; what is missing is empty. */
export type Cells = Readonly<Partial<Record<Column, string>>>;

/** Columns that hold several values, with bars between. */
export const LISTS: ReadonlySet<string> = new Set<Column>(['arabic', 'spellings', 'exonyms', 'flags']);

/** A cell's values; a cell that holds one value is a list of one. */
export const valuesOf = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split('|')
    .map((value) => value.trim())
    .filter(Boolean);

/** Plain order of code units: the same on every machine and in every language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const trimmed = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s\u200e\u200f\ufeff]+/g, ' ')
    .trim();

/**
 * A cell as the house writes it: NFC, no stray spaces or marks of direction; lists without repeats, spellings in
 * order. The order of Arabic names says which is the main one, so it stays.
 */
export function canonicalCell(column: string, cell: string): string {
  const text = trimmed(cell);
  if (!LISTS.has(column) || text === '') return text;
  const values = [...new Set(valuesOf(text))];
  if (column === 'arabic') return values.join('|');
  return values.sort((a, b) => compareText(foldLetters(a), foldLetters(b)) || compareText(a, b)).join('|');
}

/** Degrees as tables write them: at most five decimals (a meter), no zeros at the end. */
export const degrees = (value: number): string => String(Number(value.toFixed(5)));

/** The cells that say what a place says, each in its canonical form. */
export function cellsOf(place: Place): Record<Column, string> {
  const raw: Record<Column, string> = {
    id: place.id,
    name: place.name,
    arabic: place.arabic,
    type: place.type,
    governorate: place.governorate,
    district: place.district,
    lat: place.lat === undefined ? '' : degrees(place.lat),
    lon: place.lon === undefined ? '' : degrees(place.lon),
    population: place.population === undefined ? '' : String(place.population),
    spellings: place.spellings.join('|'),
    exonyms: place.exonyms.join('|'),
    flags: [place.base ? 'base' : '', place.contested ? 'contested' : ''].filter(Boolean).join('|'),
    geonames: place.geonames,
    pcode: place.pcode,
    source: place.source,
  };
  for (const column of COLUMNS) raw[column] = canonicalCell(column, raw[column]);
  return raw;
}
