import { latinLikeness } from '../../../engine/place/likeness.ts';
import { latinCodes, latinSkeleton } from '../../../engine/place/sounds.ts';
import type { Remark } from '../remark.ts';
import { type Entry, named, remarkOn, whereIs } from '../view.ts';
import { grouped, type Pairs, pairKey } from './duplicates.ts';
import { alike, sameFigures } from './kinds.ts';

/** From this likeness on, one name may be taken for a slip of the other. */
const LIKE = 0.9;
/** Names of fewer consonants collide by the dozen; the desk asks before it touches them anyway. */
const CONSONANTS = 3;

/**
 * Two names of a governorate with the same consonants, and vowels that writers mix up: a misspelling of the one may be
 * a misspelling of the other, so the desk will offer both rather than mend.
 */
export function checkSkeletons(entries: readonly Entry[], told: Pairs): Remark[] {
  const codes = new Map(entries.map((entry) => [entry, latinCodes(entry.place.name)]));
  const remarks: Remark[] = [];
  const keyOf = (entry: Entry) => {
    const skeleton = latinSkeleton(codes.get(entry)!);
    return skeleton.length < CONSONANTS ? undefined : `${entry.place.governorate}|${skeleton}`;
  };
  for (const group of grouped(entries, keyOf)) {
    for (let i = 1; i < group.length; i++) {
      const entry = group[i]!;
      const rival = group
        .slice(0, i)
        .find(
          (other) =>
            other.place.id !== entry.place.id &&
            alike(other.place.type, entry.place.type) &&
            sameFigures(other.place.name, entry.place.name) &&
            latinLikeness(codes.get(entry)!, codes.get(other)!) >= LIKE,
        );
      if (!rival || told.has(pairKey(entry, rival))) continue;
      told.add(pairKey(entry, rival));
      const message = `${named(entry.place)} sounds like ${named(rival.place)}, ${whereIs(rival, entry)}, in the same governorate: list the spellings that reports use for each, so that the desk can tell them apart`;
      remarks.push(remarkOn(entry, 'name', 'warning', 'sounds-alike', message));
    }
  }
  return remarks;
}
