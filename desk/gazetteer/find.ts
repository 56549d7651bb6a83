import { foldArabic } from '../../engine/place/fold.ts';
import type { Gazetteer } from '../../engine/place/gazetteer.ts';
import type { Candidate, Place } from '../../engine/place/place.ts';
import { isArabic } from './import/record.ts';

/** How to search. */
export interface FindOptions {
  /** As the tables write it. */
  readonly governorate?: string | undefined;
  readonly limit?: number;
}

/** Pairs of neighboring letters. */
const pairs = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(1, text.length - 1) }, (_, i) => text.slice(i, i + 2)));

/** Likeness of two folded Arabic names: shared pairs of letters (Dice), a little more for one that holds the other. */
function likeness(query: string, wanted: ReadonlySet<string>, name: string): number {
  if (name === query) return 1;
  const own = pairs(name);
  let shared = 0;
  for (const pair of own) if (wanted.has(pair)) shared++;
  const dice = (2 * shared) / (own.size + wanted.size);
  return name.includes(query) || query.includes(name) ? Math.min(0.95, dice + 0.25) : dice * 0.9;
}

function findArabic(places: readonly Place[], text: string, { governorate, limit = 10 }: FindOptions): Candidate[] {
  const query = foldArabic(text);
  const wanted = pairs(query);
  const found: Candidate[] = [];
  for (const place of places) {
    if (place.arabic === '') continue;
    const score = Math.max(...place.arabic.split('|').map((name) => likeness(query, wanted, foldArabic(name))));
    if (score >= 0.5) found.push({ place, score });
  }
  const order = ({ place, score }: Candidate) =>
    score + (governorate !== undefined && place.governorate === governorate ? 0.2 : 0);
  return found.sort((a, b) => order(b) - order(a) || (a.place.id < b.place.id ? -1 : 1)).slice(0, limit);
}

/**
 * Finds places by a name in Latin or in Arabic letters, or by id, best first. Places of the governorate come before
 * others that fit about as well.
 */
export function findPlaces(gazetteer: Gazetteer, text: string, options: FindOptions = {}): Candidate[] {
  const query = text.trim();
  const byId = gazetteer.places.find(
    (place) => place.id === query || (query !== '' && (place.geonames === query || place.pcode === query)),
  );
  if (byId) return [{ place: byId, score: 1 }];
  if (isArabic(query)) return findArabic(gazetteer.places, query, options);
  return gazetteer.search(query, options.governorate, options.limit ?? 10);
}
