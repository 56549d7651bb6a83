import { readDelimited, readRows } from '../delimited.ts';
import { fieldsOf } from './columns.ts';
import { GEONAMES_COLUMNS } from './geonames.ts';
import type { ImportFormat } from './record.ts';

/** The format of a file, from its first lines; undefined when it looks like none of them. */
export function guessFormat(text: string): ImportFormat | undefined {
  const head = text.replace(/^\uFEFF/, '').slice(0, 20_000);
  const first = /\S/.exec(head)?.[0];
  if (first === '{' || first === '[' || first === '\x1e') return 'geojson';
  const row = readRows(head, '\t').find(({ cells }) => !cells[0]!.startsWith('#'));
  if (
    row &&
    row.cells.length >= GEONAMES_COLUMNS - 1 &&
    row.cells.length <= GEONAMES_COLUMNS &&
    /^\d+$/.test(row.cells[0]!) &&
    /^[A-Z]$/.test(row.cells[6]!)
  )
    return 'geonames';
  const { header } = readDelimited(head);
  const names = header.map((name) => name.toLowerCase());
  if (
    names.includes('title') &&
    names.some((name) =>
      ['variants', 'fclasses', 'ccodes', 'title_source', 'attestation_year', 'geowkt'].includes(name),
    )
  )
    return 'lp-tsv';
  const fields = fieldsOf(header);
  if (
    names.some((name) => /^adm(?:in)?_?\d_?p_?code$/.test(name)) ||
    (fields.has('pcode') && !names.includes('governorate'))
  )
    return 'pcodes';
  if (fields.has('name') || fields.has('arabic')) return 'wof';
  return undefined;
}
