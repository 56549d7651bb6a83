import { located, type PlacesReport, rounded } from '../command/places.ts';

const COLUMNS = [
  'path',
  'line',
  'column',
  'text',
  'status',
  'score',
  'id',
  'name',
  'arabic',
  'type',
  'governorate',
  'lat',
  'lon',
];

const cell = (value: string | number | undefined) => {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** One mention a line, as RFC 4180 has it. */
export function placesCsv(files: readonly PlacesReport[]): string {
  const rows: (string | number | undefined)[][] = [COLUMNS];
  for (const { path, mention, start } of located(files)) {
    const { text, status, score, place } = mention;
    const found = [place?.id, place?.name, place?.arabic, place?.type, place?.governorate, place?.lat, place?.lon];
    rows.push([path, start.line, start.column, text, status, rounded(score), ...found]);
  }
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
