import { COLUMNS, type Column, REQUIRED } from '../../engine/place/table.ts';

/** One line of a table, as it stands: what a person wrote is kept, sound or not. */
export interface SheetLine {
  /** 1-based line in the file; 0 for lines that are new. */
  readonly line: number;
  /** Cells, untrimmed. */
  readonly cells: readonly string[];
  /** Comment lines right above it. */
  readonly comments: readonly string[];
}

/** A table as text: every cell with its place in the file. `parseTable` says what the rows mean. */
export interface Sheet {
  /** How its lines end: a table from Windows stays one. */
  readonly eol: '\n' | '\r\n';
  /** Column names of the header line, trimmed; unknown ones too. */
  readonly header: readonly string[];
  /** 1-based line of the header; 0 when the file has none. */
  readonly headerLine: number;
  /** Comments above the header. */
  readonly top: readonly string[];
  readonly rows: readonly SheetLine[];
  /** Comments after the last row. */
  readonly bottom: readonly string[];
}

/** Reads a table's lines and cells without judging them. */
export function readSheet(text: string): Sheet {
  const eol = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  let header: readonly string[] = [];
  let headerLine = 0;
  let top: readonly string[] = [];
  let comments: string[] = [];
  const rows: SheetLine[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.startsWith('#')) comments.push(line.trimEnd());
    else if (line.trim() === '') continue;
    else if (headerLine === 0) {
      header = line.split('\t').map((name) => name.trim());
      headerLine = i + 1;
      top = comments;
      comments = [];
    } else {
      rows.push({ line: i + 1, cells: line.split('\t'), comments });
      comments = [];
    }
  }
  if (headerLine === 0) return { eol, header, headerLine, top: comments, rows, bottom: [] };
  return { eol, header, headerLine, top, rows, bottom: comments };
}

/** Where a column stands in a sheet; -1 when the sheet has none of that name. */
export const columnAt = (sheet: Sheet, name: Column): number => sheet.header.indexOf(name);

/** A cell, trimmed; empty when the sheet has no such column. */
export function cellOf(sheet: Sheet, row: SheetLine, name: Column): string {
  const at = columnAt(sheet, name);
  return at < 0 ? '' : (row.cells[at] ?? '').trim();
}

/** The 1-based column (UTF-16 units) at which a cell's text begins; 1 when the sheet has no such column. */
export function cellColumn(sheet: Sheet, row: SheetLine, name: Column): number {
  const at = columnAt(sheet, name);
  if (at < 0 || at >= row.cells.length) return 1;
  let column = 1;
  for (let i = 0; i < at; i++) column += row.cells[i]!.length + 1;
  const cell = row.cells[at]!;
  return column + (cell.trim() === '' ? 0 : cell.length - cell.trimStart().length);
}

/** Why a sheet is no table; undefined when its header has what a table needs. */
export function headerFault(sheet: Sheet): string | undefined {
  const missing = REQUIRED.filter((name) => !sheet.header.includes(name));
  if (sheet.headerLine === 0 || missing.length === 0) return undefined;
  return `the header line lacks ${missing.map((name) => `“${name}”`).join(' and ')}; the columns are ${COLUMNS.join(', ')}, separated by tabs`;
}
