import { foldLetters } from '../../engine/place/fold.ts';
import { romanize } from '../../engine/place/romanize.ts';
import { COLUMNS, FLAGS, PLACE_TYPES } from '../../engine/place/table.ts';
import { type Cells, canonicalCell, valuesOf } from './cells.ts';
import { emptyTable, writeSheet } from './format.ts';
import { cellOf, headerFault, readSheet } from './sheet.ts';

/** A new row, or what is wrong with it and what to do. */
export type NewRow = { readonly cells: Cells; readonly guessed: boolean } | { readonly fault: string };

const degreesFault = (cell: string | undefined, limit: number, what: string) =>
  !cell || (/^-?\d+(?:\.\d+)?$/.test(cell) && Math.abs(Number(cell)) <= limit)
    ? undefined
    : `“${cell}” is no ${what}: decimal degrees from -${limit} to ${limit}, as in ${what === 'latitude' ? '35.3359' : '40.1408'}`;

/** An id from a governorate and a name: “hasaka-tal-tamr”. */
export function idFrom(governorate: string, name: string): string {
  const slug = (text: string) =>
    foldLetters(text)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '');
  return [slug(governorate), slug(name)].filter(Boolean).join('-');
}

/**
 * Makes the cells of a new row out of what was said about it. Without a name the house spelling is made from the
 * Arabic; without an id it is made from governorate and name.
 *
 * @param taken ids that are in use
 */
export function newRow(said: Cells, taken: ReadonlySet<string> = new Set()): NewRow {
  const cells: Record<string, string> = {};
  for (const column of COLUMNS) cells[column] = canonicalCell(column, (said[column] ?? '').replace(/[\t\r\n]+/g, ' '));
  let guessed = false;
  if (cells.name === '' && cells.arabic !== '') {
    const made = romanize(cells.arabic!);
    cells.name = made.text;
    guessed = made.guessed;
    if (guessed) cells.flags = canonicalCell('flags', [...valuesOf(cells.flags), 'guess'].join('|'));
  }
  if (cells.type === 'governorate' && cells.governorate === '') cells.governorate = cells.name!;
  if (cells.name === '') return { fault: 'a place needs a name, or its Arabic to make one from' };
  if (cells.governorate === '') return { fault: 'a place needs its governorate' };
  cells.type ||= 'village';
  if (!(PLACE_TYPES as readonly string[]).includes(cells.type))
    return { fault: `“${cells.type}” is no type of place; the types are ${PLACE_TYPES.join(', ')}` };
  if ((cells.lat === '') !== (cells.lon === ''))
    return { fault: 'one of the two coordinates is missing: give both, or neither' };
  const fault = degreesFault(cells.lat, 90, 'latitude') ?? degreesFault(cells.lon, 180, 'longitude');
  if (fault) return { fault };
  if (cells.population !== '' && !/^\d+$/.test(cells.population!))
    return { fault: `“${cells.population}” is no number of people: digits only` };
  const flag = valuesOf(cells.flags).find((one) => !FLAGS.has(one));
  if (flag !== undefined) return { fault: `“${flag}” is no flag; the flags are ${[...FLAGS].join(', ')}` };
  if (cells.arabic !== '' && !/\p{Script=Arabic}/u.test(cells.arabic!))
    return { fault: `the Arabic name “${cells.arabic}” has no Arabic letter` };
  if (/\s/.test(cells.id!)) return { fault: `the id “${cells.id}” holds a space` };
  if (cells.id !== '' && taken.has(cells.id!))
    return { fault: `the id “${cells.id}” is in use; choose another, or leave it to be made` };
  if (cells.id === '') {
    const base = idFrom(cells.governorate!, cells.name!) || 'place';
    cells.id = base;
    for (let n = 2; taken.has(cells.id); n++) cells.id = `${base}-${n}`;
  }
  return { cells, guessed };
}

/** A table with one row more, or why it cannot take it. */
export type Grown =
  | { readonly text: string; readonly line: number }
  | { readonly fault: string; readonly line: number };

/**
 * Adds a row at its canonical place. Other rows and comments stay; columns that the table lacks and the row needs are
 * added.
 *
 * @param table text of the table; '' for a new one
 */
export function addRow(table: string, cells: Cells): Grown {
  const read = readSheet(table);
  const sheet = read.headerLine === 0 ? { ...readSheet(emptyTable()), top: read.top } : read;
  const fault = headerFault(sheet);
  if (fault) return { fault, line: sheet.headerLine };
  const same = sheet.rows.find((row) => cellOf(sheet, row, 'id') === cells.id);
  if (same) return { fault: `the id “${cells.id}” stands already in line ${same.line}`, line: same.line };
  const header = [...sheet.header, ...COLUMNS.filter((name) => !sheet.header.includes(name) && cells[name])];
  const widened = sheet.rows.map((row) =>
    row.cells.length === sheet.header.length
      ? { ...row, cells: [...row.cells, ...Array<string>(header.length - sheet.header.length).fill('')] }
      : row,
  );
  const fresh = {
    line: Number.MAX_SAFE_INTEGER,
    cells: header.map((name) => (cells as Record<string, string>)[name] ?? ''),
    comments: [],
  };
  const text = writeSheet({ ...sheet, header, rows: [...widened, fresh] });
  const after = readSheet(text);
  return { text, line: after.rows.find((row) => cellOf(after, row, 'id') === cells.id)!.line };
}
