import type { Place } from '../../../engine/place/place.ts';
import { located } from '../distance.ts';

/** What a place says, without what it does not say. */
export function propertiesOf(place: Place): Record<string, unknown> {
  const properties: Record<string, unknown> = {
    id: place.id,
    name: place.name,
    arabic: place.arabic,
    type: place.type,
    governorate: place.governorate,
  };
  if (place.district) properties.district = place.district;
  if (place.population !== undefined) properties.population = place.population;
  if (place.spellings.length > 0) properties.spellings = place.spellings;
  if (place.exonyms.length > 0) properties.exonyms = place.exonyms;
  if (place.contested) properties.contested = true;
  if (place.geonames) properties.geonames = place.geonames;
  if (place.pcode) properties.pcode = place.pcode;
  if (place.source) properties.source = place.source;
  return properties;
}

/** GeoJSON (RFC 7946), one feature a line; places without coordinates have the geometry null. */
export function toGeojson(places: readonly Place[]): string {
  const features = places.map((place) =>
    JSON.stringify({
      type: 'Feature',
      id: place.id,
      geometry: located(place) ? { type: 'Point', coordinates: [place.lon, place.lat] } : null,
      properties: propertiesOf(place),
    }),
  );
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}
