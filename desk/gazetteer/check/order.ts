import { formatTable } from '../format.ts';
import type { Remark } from '../remark.ts';
import type { View } from '../view.ts';

/** The table stands in its canonical form; the remark is on the first line that does not. */
export function checkOrder(views: readonly View[]): Remark[] {
  return views.flatMap(({ path, text }) => {
    const formatted = formatTable(text);
    if (!('text' in formatted) || formatted.text === text) return [];
    const now = text.split('\n');
    const wanted = formatted.text.split('\n');
    const line = now.findIndex((row, i) => row !== wanted[i]);
    const message = `from here on the table is not in canonical form (order of rows and columns, spaces, order of spellings): run copydesk gazetteer format ${path}`;
    return [
      { path, line: line < 0 ? 1 : line + 1, column: 1, level: 'warning', code: 'order', message } satisfies Remark,
    ];
  });
}
