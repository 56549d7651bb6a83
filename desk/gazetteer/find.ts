import type { Gazetteer } from '../../engine/place/gazetteer.ts';
import type { Candidate } from '../../engine/place/place.ts';
import { ArabicIndex } from './arabic-index.ts';
import { isArabic } from './import/record.ts';

/** How to search. */
export interface FindOptions {
  /** As the tables write it. */
  readonly governorate?: string | undefined;
  readonly limit?: number;
  /** The text may also be an id, a GeoNames id or a P-code. */
  readonly ids?: boolean;
}

/** What places of the governorate at hand are ahead of others. */
const HOME = 0.2;

const indexes = new WeakMap<Gazetteer, ArabicIndex>();

function arabicIndexOf(gazetteer: Gazetteer): ArabicIndex {
  let index = indexes.get(gazetteer);
  if (!index) {
    index = new ArabicIndex(gazetteer.places);
    indexes.set(gazetteer, index);
  }
  return index;
}

/**
 * Finds places by a name in Latin or in Arabic letters, best first. Places of the governorate come before others that
 * fit about as well.
 */
export function findPlaces(gazetteer: Gazetteer, text: string, options: FindOptions = {}): Candidate[] {
  const query = text.trim();
  const { governorate, limit = 10, ids = false } = options;
  if (query === '') return [];
  if (ids) {
    const found = gazetteer.places.find(
      ({ id, geonames, pcode }) => id === query || geonames === query || pcode === query,
    );
    if (found) return [{ place: found, score: 1 }];
  }
  if (!isArabic(query)) return gazetteer.search(query, governorate, limit);
  const order = ({ place, score }: Candidate) =>
    score + (governorate !== undefined && place.governorate === governorate ? HOME : 0);
  return arabicIndexOf(gazetteer)
    .search(query)
    .sort((a, b) => order(b) - order(a) || (a.place.id < b.place.id ? -1 : 1))
    .slice(0, limit);
}
