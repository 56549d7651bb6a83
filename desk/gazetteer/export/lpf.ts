import type { Place } from '../../../engine/place/place.ts';
import { located } from '../distance.ts';

const CONTEXT = 'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld';

/** Identifiers in other gazetteers, by the prefixes of the Linked Places format. */
const links = (place: Place) => [
  ...(place.geonames ? [{ type: 'closeMatch', identifier: `gn:${place.geonames}` }] : []),
  ...(place.pcode ? [{ type: 'closeMatch', identifier: `pcode:${place.pcode}` }] : []),
];

const citation = (place: Place) => (place.source ? { citations: [{ label: place.source }] } : {});

/** Linked Places format 1.1 (JSON-LD), one feature a line. */
export function toLpf(places: readonly Place[]): string {
  const features = places.map((place) => {
    const names = [
      { toponym: place.name, lang: 'en', ...citation(place) },
      ...place.arabic
        .split('|')
        .filter(Boolean)
        .map((toponym) => ({ toponym, lang: 'ar' })),
      ...[...place.spellings, ...place.exonyms].map((toponym) => ({ toponym })),
    ];
    return JSON.stringify({
      '@id': `copydesk:${place.id}`,
      type: 'Feature',
      properties: { title: place.name },
      names,
      types: [{ label: place.type }],
      geometry: located(place)
        ? { type: 'Point', coordinates: [place.lon, place.lat] }
        : { type: 'GeometryCollection', geometries: [] },
      links: links(place),
      ...(place.type === 'governorate'
        ? {}
        : { relations: [{ relationType: 'gvp:broaderPartitive', label: place.governorate }] }),
    });
  });
  return `{"@context":${JSON.stringify(CONTEXT)},"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}
