import type { Place } from '../../engine/place/place.ts';
import { type Column, parseTable, type Table } from '../../engine/place/table.ts';
import type { Level, Remark } from './remark.ts';
import { cellColumn, readSheet, type Sheet, type SheetLine } from './sheet.ts';

/** A table to be checked: its text, its cells and what they mean. */
export interface View {
  readonly path: string;
  readonly text: string;
  readonly sheet: Sheet;
  readonly table: Table;
}

/** A sound row of one of the tables. */
export interface Entry {
  readonly view: View;
  readonly place: Place;
  /** 1-based. */
  readonly line: number;
}

/** Reads a table for checking. */
export function viewOf(path: string, text: string): View {
  return { path, text, sheet: readSheet(text), table: parseTable(text) };
}

/** The sound rows of tables, in order. */
export function entriesOf(views: readonly View[]): Entry[] {
  return views.flatMap((view) => view.table.places.map((place, i) => ({ view, place, line: view.table.lines[i]! })));
}

const rowsByLine = new WeakMap<Sheet, Map<number, SheetLine>>();

function rowAt(sheet: Sheet, line: number): SheetLine | undefined {
  let rows = rowsByLine.get(sheet);
  if (!rows) {
    rows = new Map(sheet.rows.map((row) => [row.line, row]));
    rowsByLine.set(sheet, rows);
  }
  return rows.get(line);
}

/** A remark on a cell of a row. */
export function remarkOn(
  { view, line }: Pick<Entry, 'view' | 'line'>,
  column: Column,
  level: Level,
  code: string,
  message: string,
): Remark {
  const row = rowAt(view.sheet, line);
  return { path: view.path, line, column: row ? cellColumn(view.sheet, row, column) : 1, level, code, message };
}

/** Where a row stands, seen from another: “line 12”, or “other.tsv:12”. */
export const whereIs = (entry: Entry, from: Entry): string =>
  entry.view === from.view ? `line ${entry.line}` : `${entry.view.path}:${entry.line}`;

/** A place in a message: “Tabqa (الطبقة, town)”. */
export const named = ({ name, arabic, type }: Place): string => `“${name}” (${arabic ? `${arabic}, ` : ''}${type})`;
