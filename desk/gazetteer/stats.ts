import type { Place } from '../../engine/place/place.ts';
import { compareText } from './cells.ts';
import { located } from './distance.ts';

/** What a group of places has. */
export interface Tally {
  readonly name: string;
  readonly places: number;
  readonly arabic: number;
  readonly coordinates: number;
  readonly spellings: number;
  readonly source: number;
}

/** Figures on tables. */
export interface Stats {
  readonly total: Tally;
  /** How many other spellings and exonyms the places have together. */
  readonly spellings: number;
  readonly exonyms: number;
  readonly contested: number;
  /** By governorate, in the order of the tables’ names. */
  readonly governorates: readonly Tally[];
  /** By type, most first. */
  readonly types: readonly Tally[];
}

function tally(name: string, places: readonly Place[]): Tally {
  const count = (has: (place: Place) => boolean) => places.filter(has).length;
  return {
    name,
    places: places.length,
    arabic: count((place) => place.arabic !== ''),
    coordinates: count(located),
    spellings: count((place) => place.spellings.length + place.exonyms.length > 0),
    source: count((place) => place.source !== ''),
  };
}

function by(places: readonly Place[], keyOf: (place: Place) => string): Tally[] {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const group = groups.get(keyOf(place));
    if (group) group.push(place);
    else groups.set(keyOf(place), [place]);
  }
  return [...groups].map(([name, group]) => tally(name, group));
}

/** Counts what is in the tables. */
export function statsOf(places: readonly Place[]): Stats {
  const sum = (length: (place: Place) => number) => places.reduce((total, place) => total + length(place), 0);
  return {
    total: tally('all', places),
    spellings: sum((place) => place.spellings.length),
    exonyms: sum((place) => place.exonyms.length),
    contested: places.filter((place) => place.contested).length,
    governorates: by(places, (place) => place.governorate).sort((a, b) => compareText(a.name, b.name)),
    types: by(places, (place) => place.type).sort((a, b) => b.places - a.places || compareText(a.name, b.name)),
  };
}
