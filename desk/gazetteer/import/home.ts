import type { Place } from '../../../engine/place/place.ts';
import { Grid, located, type Point } from '../distance.ts';
import type { SourceRecord } from './record.ts';

/** A place this near says which governorate one is in. */
const NEAR = 25;

/** A governorate found for a record that came without one. */
export interface Home {
  readonly governorate: string;
  /** How it was found, for whoever checks it; undefined when the source says it. */
  readonly how: string | undefined;
}

/**
 * Finds the governorate of records that do not say it: by the P-code of an area around it, by the nearest known place,
 * or else the country, or “unknown”.
 */
export class Homes {
  readonly #codes = new Map<string, string>();
  readonly #grid: Grid<Point & { readonly name: string; readonly governorate: string }>;

  constructor(known: readonly Place[], records: readonly SourceRecord[]) {
    const points: (Point & { name: string; governorate: string })[] = [];
    for (const place of known) {
      if (place.type === 'governorate' && place.pcode !== '') this.#codes.set(place.pcode, place.governorate);
      if (located(place))
        points.push({ lat: place.lat, lon: place.lon, name: place.name, governorate: place.governorate });
    }
    for (const record of records) {
      if (record.type === 'governorate' && record.pcode !== '' && record.governorate !== '')
        this.#codes.set(record.pcode, record.governorate);
      if (record.governorate !== '' && located(record))
        points.push({ lat: record.lat, lon: record.lon, name: record.name, governorate: record.governorate });
    }
    this.#grid = new Grid(points);
  }

  of(record: SourceRecord): Home {
    if (record.governorate !== '') return { governorate: record.governorate, how: undefined };
    if (record.type === 'governorate') return { governorate: record.name, how: undefined };
    for (let length = record.pcode.length; length > 2; length--) {
      const found = this.#codes.get(record.pcode.slice(0, length));
      if (found !== undefined) return { governorate: found, how: `by its P-code ${record.pcode}` };
    }
    const near = located(record) ? this.#grid.nearest(record, 1)[0] : undefined;
    if (near && near.distance <= NEAR)
      return {
        governorate: near.point.governorate,
        how: `by its neighbor ${near.point.name}, ${near.distance.toFixed(1)} km off`,
      };
    return record.country === ''
      ? { governorate: 'unknown', how: 'nothing says which' }
      : { governorate: record.country, how: 'only the country is known' };
  }
}
