import type { Remark } from '../remark.ts';
import { type Entry, remarkOn } from '../view.ts';

/** Every row says where its facts are from. */
export function checkSources(entries: readonly Entry[]): Remark[] {
  return entries.flatMap((entry) => {
    if (entry.place.source !== '') return [];
    const message = `${entry.place.name} has no source: write where the name and the coordinates are from (a page, a map, “local: …”), or “unchecked”`;
    return [remarkOn(entry, 'source', 'warning', 'source', message)];
  });
}
