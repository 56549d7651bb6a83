import { compact, foldArabic } from '../../../engine/place/fold.ts';
import { latinLikeness } from '../../../engine/place/likeness.ts';
import { latinCodes } from '../../../engine/place/sounds.ts';
import { Grid, kilometers, located, type Point } from '../distance.ts';
import type { Remark } from '../remark.ts';
import { type Entry, named, remarkOn, whereIs } from '../view.ts';
import { alike, sameFigures } from './kinds.ts';

/** Two names in one place are one place twice when they are this near to each other, and this like. */
const NEAR = 2;
const LIKE = 0.85;

/** The pairs that were told already, so that one pair of rows gets one remark. */
export type Pairs = Set<string>;

export const pairKey = (a: Entry, b: Entry): string => {
  const [one, two] = [`${a.view.path}:${a.line}`, `${b.view.path}:${b.line}`];
  return one < two ? `${one}|${two}` : `${two}|${one}`;
};

/** Rows of different tables with one id: the later table goes over the earlier one, which may or may not be meant. */
export function checkIds(entries: readonly Entry[]): Remark[] {
  const first = new Map<string, Entry>();
  const remarks: Remark[] = [];
  for (const entry of entries) {
    const before = first.get(entry.place.id);
    if (before === undefined) first.set(entry.place.id, entry);
    else {
      const message = `the id “${entry.place.id}” stands in ${whereIs(before, entry)} too: this row goes over that one; give it an id of its own if it is another place`;
      remarks.push(remarkOn(entry, 'id', 'warning', 'duplicate-id', message));
    }
  }
  return remarks;
}

/** Groups entries by a key; those without one are left out. */
export function grouped(entries: readonly Entry[], keyOf: (entry: Entry) => string | undefined): Entry[][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Namesakes farther apart than this (kilometers) are two places. */
const APART = 10;

/** How far apart two places are, and what follows from it. */
function verdict(a: Entry, b: Entry, otherwise: string): string {
  const [from, to] = [a.place, b.place];
  if (!located(from) || !located(to)) return `: if they are one place, merge the two; if not, ${otherwise}`;
  const distance = kilometers(from, to);
  const away = `, ${distance < APART ? distance.toFixed(1) : Math.round(distance)} km away`;
  return distance > APART
    ? `${away}: they seem to be two places, which the desk cannot tell apart; ${otherwise}`
    : `${away}: merge the two, or ${otherwise}`;
}

/** Pairs of a group, each entry with the first one before it that may be the same place. */
function* doubles(group: readonly Entry[], told: Pairs): Generator<readonly [entry: Entry, before: Entry]> {
  for (let i = 1; i < group.length; i++) {
    const entry = group[i]!;
    const before = group
      .slice(0, i)
      .find((other) => other.place.id !== entry.place.id && alike(other.place.type, entry.place.type));
    if (!before || told.has(pairKey(entry, before))) continue;
    told.add(pairKey(entry, before));
    yield [entry, before];
  }
}

/** One name, or one Arabic name, twice in a governorate. */
export function checkNames(entries: readonly Entry[], told: Pairs): Remark[] {
  const remarks: Remark[] = [];
  for (const group of grouped(entries, ({ place }) => `${place.governorate}|${compact(place.name)}`)) {
    for (const [entry, before] of doubles(group, told)) {
      const message = `${named(entry.place)} stands in ${whereIs(before, entry)} too, as ${named(before.place)}, in the same governorate${verdict(entry, before, 'add to the names what tells them apart (“… al-Sharqi”)')}`;
      remarks.push(remarkOn(entry, 'name', 'warning', 'duplicate-name', message));
    }
  }
  const arabicOf = (entry: Entry) => foldArabic(entry.place.arabic.split('|')[0]!);
  for (const group of grouped(entries, (entry) =>
    entry.place.arabic === '' ? undefined : `${entry.place.governorate}|${arabicOf(entry)}`,
  )) {
    for (const [entry, before] of doubles(group, told)) {
      const message = `the Arabic name is that of ${named(before.place)}, ${whereIs(before, entry)}, in the same governorate${verdict(entry, before, 'write the two house spellings alike')}`;
      remarks.push(remarkOn(entry, 'arabic', 'warning', 'duplicate-arabic', message));
    }
  }
  return remarks;
}

interface Spot extends Point {
  readonly entry: Entry;
}

/** Two names much alike for what stands on one spot. */
export function checkNeighbors(entries: readonly Entry[], told: Pairs): Remark[] {
  const spots: Spot[] = [];
  for (const entry of entries)
    if (located(entry.place)) spots.push({ lat: entry.place.lat, lon: entry.place.lon, entry });
  const grid = new Grid(spots, NEAR / 100);
  const rank = new Map(entries.map((entry, i) => [entry, i]));
  const codes = new Map<Entry, Uint8Array>();
  const codesOf = (entry: Entry) => {
    let own = codes.get(entry);
    if (!own) {
      own = latinCodes(entry.place.name);
      codes.set(entry, own);
    }
    return own;
  };
  const remarks: Remark[] = [];
  for (const spot of spots) {
    const { entry } = spot;
    for (const { entry: other } of grid.within(spot, NEAR)) {
      if (
        rank.get(other)! >= rank.get(entry)! ||
        other.place.id === entry.place.id ||
        !alike(other.place.type, entry.place.type)
      )
        continue;
      if (
        !sameFigures(other.place.name, entry.place.name) ||
        told.has(pairKey(entry, other)) ||
        latinLikeness(codesOf(entry), codesOf(other)) < LIKE
      )
        continue;
      told.add(pairKey(entry, other));
      const message = `${named(entry.place)} is ${kilometers(spot, other.place as Point).toFixed(1)} km from ${named(other.place)}, ${whereIs(other, entry)}, and the names are much alike: if they are one place, keep one row and move the other name to “spellings”`;
      remarks.push(remarkOn(entry, 'name', 'warning', 'duplicate-place', message));
    }
  }
  return remarks;
}
