import { located, type PlacesReport } from '../command/places.ts';
import { counted } from '../report.ts';
import { columns } from '../table.ts';

/** For people: each mention with the place that it names. */
export function placesTable(files: readonly PlacesReport[]): string {
  const rows: string[][] = [];
  for (const { path, mention, start } of located(files)) {
    const { text, status, place, candidates } = mention;
    const names = candidates.slice(0, 3).map((c) => `${c.place.name} (${c.place.governorate})`);
    const near = status === 'ambiguous' ? names.join(' or ') : names.length > 0 ? `nearest: ${names.join(', ')}` : '';
    const where = place ? `${place.name} ${place.arabic}, ${place.type}, ${place.governorate}` : near;
    rows.push([`${path}:${start.line}:${start.column}`, status, text.replace(/\s+/g, ' '), where]);
  }
  const drafts = counted(files.length, 'draft');
  return rows.length === 0
    ? `No place found in ${drafts}.\n`
    : `${columns(rows)}\n${counted(rows.length, 'mention')} in ${drafts}\n`;
}
