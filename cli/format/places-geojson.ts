import { located, type PlacesReport, rounded } from '../command/places.ts';

/**
 * A feature for each mention, as RFC 7946 has it. Mentions whose place is unknown or has no coordinates are there
 * with a null geometry: maps leave them out, tables show them.
 */
export function placesGeojson(files: readonly PlacesReport[]): string {
  const features = [...located(files)].map(({ path, mention, start }) => {
    const { text, status, score, place } = mention;
    const { id, name, arabic, type, governorate, lat, lon } = place ?? {};
    return {
      type: 'Feature',
      geometry: lat === undefined || lon === undefined ? null : { type: 'Point', coordinates: [lon, lat] },
      properties: {
        path,
        line: start.line,
        column: start.column,
        text,
        status,
        score: rounded(score),
        id,
        name,
        arabic,
        type,
        governorate,
      },
    };
  });
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 2)}\n`;
}
