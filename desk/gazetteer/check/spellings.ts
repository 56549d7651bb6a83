import { nameKey } from '../../../engine/place/fold.ts';
import { resembles } from '../../../engine/place/resembles.ts';
import type { Remark } from '../remark.ts';
import { type Entry, named, remarkOn, whereIs } from '../view.ts';
import { alike } from './kinds.ts';

interface Claim {
  readonly entry: Entry;
  readonly text: string;
  readonly column: 'name' | 'spellings';
}

/**
 * A spelling belongs to one place of a governorate: if two places claim it, the desk cannot tell which is meant, and
 * offers both instead of mending. Areas and the towns they are named after may share their spellings. And it is a way
 * of writing the name, not another name, which to replace would change what a report says.
 */
export function checkSpellings(entries: readonly Entry[]): Remark[] {
  const claims = new Map<string, Claim[]>();
  const remarks: Remark[] = [];
  for (const entry of entries) {
    const { place } = entry;
    const texts: [string, Claim['column']][] = [
      [place.name, 'name'],
      ...place.spellings.map((text): [string, Claim['column']] => [text, 'spellings']),
    ];
    for (const [text, column] of texts) {
      const key = `${place.governorate}|${nameKey(text)}`;
      const claim = { entry, text, column };
      const list = claims.get(key);
      if (list) list.push(claim);
      else claims.set(key, [claim]);
    }
    const other = place.base
      ? undefined
      : place.spellings.find((text) => /^\p{Script=Latin}/u.test(text) && !resembles(place, text));
    if (other !== undefined) {
      const message = `“${other}” is unlike ${named(place)}: as a spelling it is replaced by the name; if it is another right name of the place, list it under exonyms, which are left`;
      remarks.push(remarkOn(entry, 'spellings', 'warning', 'spelling-unlike', message));
    }
    const both = place.exonyms.find((text) => place.spellings.includes(text));
    if (both !== undefined) {
      const message = `“${both}” is a spelling and an exonym: spellings are mended, exonyms are left; take it out of one of the two`;
      remarks.push(remarkOn(entry, 'exonyms', 'warning', 'spelling-twice', message));
    }
  }
  for (const list of claims.values()) {
    const told = new Set<Entry>();
    for (const claim of list) {
      // Ways of writing that differ in case, marks or articles alone are one claim.
      if (claim.column !== 'spellings' || told.has(claim.entry)) continue;
      const { entry } = claim;
      const rival = list.find((other) => areRivals(entry, other.entry));
      if (!rival || (rival.column === 'spellings' && list.indexOf(rival) > list.indexOf(claim))) continue;
      told.add(entry);
      const how = rival.column === 'name' ? 'is the house spelling of' : 'is also a spelling of';
      const message = `“${claim.text}” ${how} ${named(rival.entry.place)}, ${whereIs(rival.entry, entry)}, in the same governorate: leave it to the place that reports mean by it`;
      remarks.push(
        remarkOn(entry, 'spellings', rival.column === 'name' ? 'error' : 'warning', 'spelling-claimed', message),
      );
    }
  }
  return remarks;
}

/** Namesakes have a remark of their own: as long as they share the name, they may share its spellings. */
function areRivals(a: Entry, b: Entry): boolean {
  return (
    a.place.id !== b.place.id && alike(a.place.type, b.place.type) && nameKey(a.place.name) !== nameKey(b.place.name)
  );
}
