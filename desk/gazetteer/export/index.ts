import type { Place } from '../../../engine/place/place.ts';
import { toCsv, toSheet } from './csv.ts';
import { toGeojson } from './geojson.ts';
import { toLpTsv } from './lp-tsv.ts';
import { toLpf } from './lpf.ts';

/** The formats of `export`. */
export const EXPORT_FORMATS = ['geojson', 'lpf', 'lp-tsv', 'csv', 'sheet'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const WRITERS: Readonly<Record<ExportFormat, (places: readonly Place[]) => string>> = {
  geojson: toGeojson,
  lpf: toLpf,
  'lp-tsv': toLpTsv,
  csv: toCsv,
  sheet: toSheet,
};

/** Writes places in a format for other programs. */
export const exportPlaces = (places: readonly Place[], format: ExportFormat): string => WRITERS[format](places);
