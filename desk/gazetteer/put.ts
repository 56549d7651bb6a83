import { addRow, type Grown } from './add.ts';
import type { Cells } from './cells.ts';
import { writeSheet } from './format.ts';
import { cellOf, readSheet } from './sheet.ts';

/**
 * Writes a row into a table: in place of the row with its id, or as a new one. Comments, line ends and columns that
 * only this table has stay.
 *
 * @param table text of the table; '' for a new one
 */
export function putRow(table: string, cells: Cells): Grown {
  const sheet = readSheet(table);
  const rows = sheet.rows.filter((row) => cellOf(sheet, row, 'id') !== cells.id);
  const old = sheet.rows.find((row) => cellOf(sheet, row, 'id') === cells.id);
  if (!old) return addRow(table, cells);
  // A column of the table's own keeps what it says of the place.
  const kept = Object.fromEntries(sheet.header.map((name, i) => [name, old.cells[i] ?? '']));
  const grown = addRow(writeSheet({ ...sheet, rows }), { ...kept, ...cells });
  if ('fault' in grown || old.comments.length === 0) return grown;
  const lines = grown.text.split(sheet.eol);
  lines.splice(grown.line - 1, 0, ...old.comments);
  return { text: lines.join(sheet.eol), line: grown.line + old.comments.length };
}
