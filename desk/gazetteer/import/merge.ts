import { compact, foldArabic } from '../../../engine/place/fold.ts';
import { COLUMNS, type Column } from '../../../engine/place/table.ts';
import { type Cells, canonicalCell, valuesOf } from '../cells.ts';
import { kilometers, located } from '../distance.ts';
import { writeSheet } from '../format.ts';
import type { Sheet, SheetLine } from '../sheet.ts';

/** A cell of an existing row that the import filled, or left although the source says otherwise. */
export interface CellChange {
  readonly id: string;
  readonly name: string;
  readonly column: Column;
  /** What stands in the table; empty for cells that were filled. */
  readonly table: string;
  readonly source: string;
}

/** What came of laying rows over a table. */
export interface Merge {
  readonly text: string;
  readonly added: readonly { readonly id: string; readonly name: string; readonly governorate: string }[];
  /** Empty cells filled, spellings added. */
  readonly filled: readonly CellChange[];
  /** Cells that a person filled and the source has otherwise: they stay. */
  readonly kept: readonly CellChange[];
  /** Rows of the source that say nothing new. */
  readonly same: number;
  readonly doubts: readonly { readonly id: string; readonly message: string }[];
}

/** A row to be laid over a table. */
export interface Incoming {
  readonly cells: Cells;
}

/** Columns whose values are added to, never replaced. */
const UNION: ReadonlySet<string> = new Set<Column>(['spellings', 'exonyms']);
/** Columns that are about the row, not about the place: what stands there stays, without a word. */
const SILENT: ReadonlySet<string> = new Set<Column>(['id', 'source', 'flags']);

interface Row {
  readonly line: SheetLine;
  readonly cells: string[];
}

/**
 * Lays rows over a table: new ones are added, empty cells of known ones filled; what a person wrote stays. Rows are
 * known by id, then by GeoNames id and P-code. Rows that are faulty stay as they are.
 */
export function mergeRows(sheet: Sheet, incoming: readonly Incoming[]): Merge {
  const header =
    sheet.headerLine === 0
      ? [...COLUMNS]
      : [
          ...sheet.header,
          ...COLUMNS.filter((name) => !sheet.header.includes(name) && incoming.some((row) => row.cells[name])),
        ];
  const index = new Map(header.map((name, i) => [name, i]));
  const sound: Row[] = sheet.rows
    .filter((row) => row.cells.length === sheet.header.length)
    .map((line) => ({ line, cells: [...line.cells, ...Array<string>(header.length - line.cells.length).fill('')] }));
  const broken = sheet.rows.filter((row) => row.cells.length !== sheet.header.length);
  const read = (row: Row, column: Column) => canonicalCell(column, row.cells[index.get(column) ?? -1] ?? '');
  const by = (column: Column) =>
    new Map(sound.filter((row) => read(row, column) !== '').map((row) => [read(row, column), row]));
  const [byId, byGeonames, byPcode] = [by('id'), by('geonames'), by('pcode')];
  const doublesOf = new Doubles();
  for (const row of sound) doublesOf.add(namedOf((column) => read(row, column)));
  const added: { id: string; name: string; governorate: string }[] = [];
  const fresh: SheetLine[] = [];
  const filled: CellChange[] = [];
  const kept: CellChange[] = [];
  const doubts: { id: string; message: string }[] = [];
  const taken = new Map<Row, string>();
  let same = 0;
  for (const { cells } of incoming) {
    const id = cells.id ?? '';
    const known = byId.get(id) ?? byGeonames.get(cells.geonames || '\0') ?? byPcode.get(cells.pcode || '\0');
    if (known === undefined) {
      const row = namedOf((column) => cells[column] ?? '');
      const double = doublesOf.of(row);
      if (double !== undefined) doubts.push({ id, message: `“${row.name}” may be ${double} again` });
      doublesOf.add(row);
      added.push({ id, name: row.name, governorate: row.governorate });
      fresh.push({
        line: Number.MAX_SAFE_INTEGER,
        cells: header.map((name) => cells[name as Column] ?? ''),
        comments: [],
      });
      continue;
    }
    const before = taken.get(known);
    if (before !== undefined)
      doubts.push({ id, message: `it answers to the same row as ${before}: ${read(known, 'id')}` });
    taken.set(known, id);
    const changes = overlay(known, cells, index, read);
    filled.push(...changes.filled);
    kept.push(...changes.kept);
    if (changes.filled.length === 0 && changes.kept.length === 0) same++;
  }
  const rows = [...sound.map(({ line, cells }) => ({ ...line, cells })), ...fresh, ...broken];
  return { text: writeSheet({ ...sheet, header, headerLine: 1, rows }), added, filled, kept, same, doubts };
}

/** Fills the empty cells of a row. Changes the row. */
function overlay(
  row: Row,
  cells: Cells,
  index: ReadonlyMap<string, number>,
  read: (row: Row, column: Column) => string,
) {
  const filled: CellChange[] = [];
  const kept: CellChange[] = [];
  const about = { id: read(row, 'id'), name: read(row, 'name') };
  for (const column of COLUMNS) {
    const source = cells[column] ?? '';
    const at = index.get(column);
    if (source === '' || at === undefined) continue;
    const table = read(row, column);
    if (UNION.has(column)) {
      const has = new Set([about.name, ...valuesOf(read(row, 'spellings')), ...valuesOf(read(row, 'exonyms'))]);
      const more = valuesOf(source).filter((value) => !has.has(value));
      if (more.length === 0) continue;
      row.cells[at] = [...valuesOf(table), ...more].join('|');
      filled.push({ ...about, column, table, source: more.join('|') });
    } else if (table === source || SILENT.has(column)) {
      if (table === '' && column === 'source') row.cells[at] = source;
    } else if (table === '') {
      row.cells[at] = source;
      filled.push({ ...about, column, table, source });
    } else if (!agree(column, table, source)) kept.push({ ...about, column, table, source });
  }
  return { filled, kept };
}

/** True when two cells say the same, as far as a person would care. */
function agree(column: Column, table: string, source: string): boolean {
  if (column === 'lat' || column === 'lon') return Math.abs(Number(table) - Number(source)) < 0.005;
  if (column === 'arabic') return foldArabic(table.split('|')[0]!) === foldArabic(source.split('|')[0]!);
  return column === 'name' && compact(table) === compact(source);
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly arabic: string;
  readonly type: string;
  readonly governorate: string;
  readonly lat: number | undefined;
  readonly lon: number | undefined;
}

function namedOf(cell: (column: Column) => string): Named {
  const number = (column: Column) => (cell(column) === '' ? undefined : Number(cell(column)));
  return {
    id: cell('id'),
    name: cell('name'),
    arabic: cell('arabic'),
    type: cell('type'),
    governorate: cell('governorate'),
    lat: number('lat'),
    lon: number('lon'),
  };
}

/** Namesakes farther apart than this (kilometers) are two places. */
const APART = 5;

/** Finds rows with another id that look like the same place: one name, one governorate, not far apart. */
class Doubles {
  readonly #seen = new Map<string, Named[]>();

  add(row: Named): void {
    for (const key of keysOf(row)) {
      const list = this.#seen.get(key);
      if (list) list.push(row);
      else this.#seen.set(key, [row]);
    }
  }

  of(row: Named): string | undefined {
    for (const key of keysOf(row)) {
      const found = this.#seen
        .get(key)
        ?.find((other) => other.id !== row.id && !(located(other) && located(row) && kilometers(other, row) > APART));
      if (found) return `${found.id} (“${found.name}”, ${found.governorate})`;
    }
    return undefined;
  }
}

const keysOf = ({ name, arabic, type, governorate }: Named): string[] => {
  const keys = [`${governorate}|${type}|${compact(name)}`];
  if (arabic !== '') keys.push(`${governorate}|${type}|${foldArabic(arabic.split('|')[0]!)}`);
  return keys;
};
