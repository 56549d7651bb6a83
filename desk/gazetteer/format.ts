import { COLUMNS } from '../../engine/place/table.ts';
import { canonicalCell, valuesOf } from './cells.ts';
import { compareKeys, orderColumns, orderKey } from './order.ts';
import { cellOf, headerFault, readSheet, type Sheet, type SheetLine } from './sheet.ts';

/** What came of formatting: the text, or why the table was left as it is. */
export type Formatted = { readonly text: string } | { readonly fault: string; readonly line: number };

/**
 * Puts a table in canonical form: columns and rows in order, cells trimmed, spellings sorted and without repeats of
 * the name. Comments stay with the row below them. Faulty rows lose nothing: those whose columns cannot be told stand
 * at the end, as they were written.
 */
export function formatTable(text: string): Formatted {
  const sheet = readSheet(text);
  const fault = headerFault(sheet);
  if (fault) return { fault, line: sheet.headerLine };
  const twice = sheet.header.find((name, i) => sheet.header.indexOf(name) !== i);
  if (twice !== undefined)
    return { fault: `the header line has “${twice}” twice; take one of the two columns out`, line: sheet.headerLine };
  if (sheet.headerLine === 0) return { text: sheet.top.length > 0 ? `${sheet.top.join(sheet.eol)}${sheet.eol}` : '' };
  return { text: writeSheet(sheet) };
}

/** Writes a sheet in canonical form. Its header must have the required columns, each once. */
export function writeSheet(sheet: Sheet): string {
  const columns = orderColumns(sheet.header);
  const from = columns.map((name) => sheet.header.indexOf(name));
  const sound = sheet.rows.filter((row) => row.cells.length === sheet.header.length);
  const broken = sheet.rows.filter((row) => row.cells.length !== sheet.header.length);
  const keyed = sound.map((row) => {
    const key = orderKey({
      id: cellOf(sheet, row, 'id'),
      name: canonicalCell('name', cellOf(sheet, row, 'name')),
      type: cellOf(sheet, row, 'type'),
      governorate: canonicalCell('governorate', cellOf(sheet, row, 'governorate')),
    });
    return { row, key };
  });
  keyed.sort((a, b) => compareKeys(a.key, b.key) || a.row.line - b.row.line);
  const lines = [...sheet.top, columns.join('\t')];
  for (const { row } of keyed) {
    const text = columns.map((name, i) => cell(sheet, row, name, from[i]!)).join('\t');
    lines.push(...row.comments);
    // Bars and blanks alone are no row. One must not turn into a comment because its first cell lost a space.
    if (text.trim() !== '') lines.push(text.startsWith('#') ? ` ${text}` : text);
  }
  for (const row of broken) lines.push(...row.comments, row.cells.join('\t'));
  lines.push(...sheet.bottom);
  return `${lines.join(sheet.eol)}${sheet.eol}`;
}

function cell(sheet: Sheet, row: SheetLine, column: string, at: number): string {
  const text = canonicalCell(column, row.cells[at]!);
  if (column !== 'spellings' && column !== 'exonyms') return text;
  const name = canonicalCell('name', cellOf(sheet, row, 'name'));
  return valuesOf(text)
    .filter((value) => value !== name)
    .join('|');
}

/** A table's header line, with every column. */
export const emptyTable = (): string => `${COLUMNS.join('\t')}\n`;
