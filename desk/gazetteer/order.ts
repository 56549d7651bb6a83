import { foldLetters } from '../../engine/place/fold.ts';
import { COLUMNS } from '../../engine/place/table.ts';
import { compareText } from './cells.ts';

/** What the order of rows hangs on. */
export interface Ordered {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly governorate: string;
}

/** The article counts for nothing in the order: “al-Bab” stands among the names in B, as in a printed gazetteer. */
const nameOrder = (name: string) => foldLetters(name).replace(/^al (?=.)/, '');

/** The key of a row in canonical order: governorate by governorate, its own row first, then by name, then by id. */
export function orderKey({ id, name, type, governorate }: Ordered): readonly string[] {
  return [foldLetters(governorate), governorate, type === 'governorate' ? '0' : '1', nameOrder(name), name, id];
}

/** Compares two keys of `orderKey`. */
export function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (let i = 0; i < a.length; i++) {
    const order = compareText(a[i]!, b[i]!);
    if (order !== 0) return order;
  }
  return 0;
}

/** Columns in canonical order; names that are no columns of ours stay, at the end. */
export function orderColumns(header: readonly string[]): string[] {
  const known = COLUMNS.filter((name) => header.includes(name));
  const others = header.filter((name) => !(COLUMNS as readonly string[]).includes(name));
  return [...known, ...others];
}
