import type { Place } from '../engine/place/place.ts';
import { type RomanizationStyle, romanize } from '../engine/place/romanize.ts';

/** The forms of the names of places that a configuration may ask for. */
export const PLACE_NAMES = ['house', 'bgn', 'un'] as const satisfies readonly RomanizationStyle[];

/** Kinds whose names English has of its own, in every style: Aleppo, Damascus, Palmyra. */
const ENGLISH: ReadonlySet<string> = new Set([
  'governorate',
  'city',
  'region',
  'river',
  'road',
  'square',
  'roundabout',
]);

const made = new WeakMap<readonly Place[], Map<RomanizationStyle, readonly Place[]>>();

/**
 * Places under the names of another system of romanization, the house's among the spellings. A name is made from the
 * Arabic only where nothing must be guessed (generics, vowel marks, long vowels); else the house spelling stays.
 *
 * @param places rows of one table; the result is kept with them
 */
export function placesNamed(places: readonly Place[], style: RomanizationStyle): readonly Place[] {
  if (style === 'house') return places;
  const byStyle = made.get(places) ?? new Map<RomanizationStyle, readonly Place[]>();
  made.set(places, byStyle);
  const named = byStyle.get(style) ?? places.map((place) => renamed(place, style));
  byStyle.set(style, named);
  return named;
}

function renamed(place: Place, style: RomanizationStyle): Place {
  if (place.base || ENGLISH.has(place.type)) return place;
  const [arabic = ''] = place.arabic.split(/[|،]/);
  if (!arabic.trim()) return place;
  const { text, guessed } = romanize(arabic.trim(), style);
  if (guessed || text === place.name) return place;
  return { ...place, name: text, spellings: [...place.spellings, place.name], keys: undefined };
}
