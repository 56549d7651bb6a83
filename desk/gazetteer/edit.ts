import { nameKey } from '../../engine/place/fold.ts';
import { COLUMNS, type Column } from '../../engine/place/table.ts';
import { type Cells, canonicalCell, valuesOf } from './cells.ts';
import { writeSheet } from './format.ts';
import { cellOf, headerFault, readSheet, type Sheet, type SheetLine } from './sheet.ts';

/** A table after an edit, with the line of the row; or why it cannot be made. */
export type Edited =
  | { readonly text: string; readonly line: number }
  | { readonly fault: string; readonly line: number };

/** Changes cells of a row, adds the columns that they need, and writes the table in canonical form. */
export function setCells(table: string, id: string, change: (cells: Cells) => Cells): Edited {
  const sheet = readSheet(table);
  const fault = headerFault(sheet);
  if (fault !== undefined) return { fault, line: sheet.headerLine };
  const row = sheet.rows.find((one) => one.cells.length === sheet.header.length && cellOf(sheet, one, 'id') === id);
  if (row === undefined) return { fault: `no row of this table has the id “${id}”`, line: 1 };
  const cells: Partial<Record<Column, string>> = {};
  for (const column of COLUMNS) cells[column] = cellOf(sheet, row, column);
  return rewritten(sheet, row, { ...cells, ...change(cells) });
}

function rewritten(sheet: Sheet, row: SheetLine, cells: Cells): Edited {
  const header = [...sheet.header, ...COLUMNS.filter((name) => !sheet.header.includes(name) && cells[name])];
  const rows = sheet.rows.map((one) => {
    if (one === row)
      return {
        ...one,
        cells: header.map((name, i) =>
          (COLUMNS as readonly string[]).includes(name) ? (cells[name as Column] ?? '') : (row.cells[i] ?? ''),
        ),
      };
    return one.cells.length === sheet.header.length
      ? { ...one, cells: [...one.cells, ...Array<string>(header.length - sheet.header.length).fill('')] }
      : one;
  });
  const text = writeSheet({ ...sheet, header, rows });
  const after = readSheet(text);
  return { text, line: after.rows.find((one) => cellOf(after, one, 'id') === cells.id)!.line };
}

/** Lists a romanization as a spelling of a place. What the name says already is not listed. */
export function addSpelling(table: string, id: string, spelling: string): Edited {
  const text = canonicalCell('name', spelling.replace(/[\t\r\n|]+/g, ' '));
  return setCells(table, id, (cells) => {
    const listed = valuesOf(cells.spellings);
    return nameKey(text) === nameKey(cells.name ?? '') || listed.includes(text)
      ? {}
      : { spellings: [...listed, text].join('|') };
  });
}

/** Gives a place another house spelling; the old one becomes a spelling, so that drafts which have it are mended. */
export function renamePlace(table: string, id: string, name: string): Edited {
  const text = canonicalCell('name', name.replace(/[\t\r\n|]+/g, ' '));
  return setCells(table, id, (cells) => {
    const spellings = [...valuesOf(cells.spellings), cells.name ?? ''].filter(
      (spelling) => spelling !== text && nameKey(spelling) !== nameKey(text),
    );
    const flags = valuesOf(cells.flags).filter((flag) => flag !== 'guess' && flag !== 'base');
    return { name: text, spellings: spellings.join('|'), flags: flags.join('|') };
  });
}
