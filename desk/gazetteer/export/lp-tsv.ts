import type { Place } from '../../../engine/place/place.ts';
import { degrees } from '../cells.ts';

const HEADER = ['id', 'title', 'title_source', 'fclasses', 'types', 'variants', 'parent_name', 'matches', 'lon', 'lat'];
const AREAS: ReadonlySet<string> = new Set(['governorate', 'district', 'subdistrict']);
const SETTLEMENTS: ReadonlySet<string> = new Set(['city', 'town', 'village', 'quarter', 'camp']);
const NATURE: ReadonlySet<string> = new Set(['mountain', 'hill', 'plain', 'valley', 'island', 'desert']);
const WATER: ReadonlySet<string> = new Set(['river', 'canal', 'lake', 'well', 'spring']);

/** The GeoNames feature class of a type. */
function featureClass(type: string): string {
  if (AREAS.has(type)) return 'A';
  if (SETTLEMENTS.has(type)) return 'P';
  if (NATURE.has(type)) return 'T';
  if (WATER.has(type)) return 'H';
  return type === 'road' ? 'R' : type === 'region' || type === 'park' ? 'L' : 'S';
}

const plain = (cell: string) => cell.replace(/[\t\r\n]+/g, ' ');

/** Linked Places TSV, with the Arabic and the other spellings as variants. */
export function toLpTsv(places: readonly Place[]): string {
  const rows = places.map((place) => {
    const variants = [
      ...place.arabic
        .split('|')
        .filter(Boolean)
        .map((name) => `${name}@ar`),
      ...place.spellings,
      ...place.exonyms,
    ];
    return [
      place.id,
      place.name,
      place.source,
      featureClass(place.type),
      place.type,
      variants.map((variant) => variant.replaceAll(';', ',')).join(';'),
      place.type === 'governorate' ? '' : place.governorate,
      place.geonames ? `gn:${place.geonames}` : '',
      place.lon === undefined ? '' : degrees(place.lon),
      place.lat === undefined ? '' : degrees(place.lat),
    ];
  });
  return `${[HEADER, ...rows].map((row) => row.map(plain).join('\t')).join('\n')}\n`;
}
