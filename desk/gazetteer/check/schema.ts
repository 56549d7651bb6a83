import type { Remark } from '../remark.ts';
import type { View } from '../view.ts';

/** What keeps rows out of use: columns, cells, ids. */
export function checkSchema(views: readonly View[]): Remark[] {
  return views.flatMap(({ path, table, sheet }) => {
    const remarks = table.faults.map(
      (fault): Remark => ({ path, ...fault, level: 'error', code: 'schema', message: fault.message }),
    );
    if (sheet.headerLine === 0) {
      const message = 'this table is empty; its first line names the columns (copydesk gazetteer add writes it)';
      remarks.push({ path, line: 1, column: 1, level: 'warning', code: 'schema', message });
    }
    return remarks;
  });
}
