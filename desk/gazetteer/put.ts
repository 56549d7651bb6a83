import { addRow, type Grown } from './add.ts';
import type { Cells } from './cells.ts';
import { writeSheet } from './format.ts';
import { cellOf, readSheet } from './sheet.ts';

/**
 * Writes a row into a table: in place of the row with its id, or as a new one. Comments stay.
 *
 * @param table text of the table; '' for a new one
 */
export function putRow(table: string, cells: Cells): Grown {
  const sheet = readSheet(table);
  const rows = sheet.rows.filter((row) => cellOf(sheet, row, 'id') !== cells.id);
  const old = sheet.rows.find((row) => cellOf(sheet, row, 'id') === cells.id);
  if (!old) return addRow(table, cells);
  const grown = addRow(writeSheet({ ...sheet, rows }), cells);
  if ('fault' in grown || old.comments.length === 0) return grown;
  const lines = grown.text.split('\n');
  lines.splice(grown.line - 1, 0, ...old.comments);
  return { text: lines.join('\n'), line: grown.line + old.comments.length };
}
