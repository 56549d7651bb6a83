import { romanize } from '../../../engine/place/romanize.ts';
import { type Cells, canonicalCell, degrees } from '../cells.ts';
import { sortNames } from './names.ts';
import type { NameMode, SourceRecord } from './record.ts';

/** How rows are made of records. */
export interface RowOptions {
  /** Value for the column `source`. */
  readonly source: string;
  readonly names: NameMode;
}

const AREAS: ReadonlySet<string> = new Set(['governorate', 'district', 'subdistrict']);
const AREA_WORD =
  /\s+(?:governorate|province|district|sub-?district)$|^(?:mu[hḩ]āfaz̧at|muhafazat|min[tţ]aqat|n[aā][hḩ]iyat|nahyt)\s+|^(?:محافظة|منطقة|ناحية)\s+/iu;

/** “Afrin District” and “منطقة عفرين” say of a district no more than “Afrin”. */
const withoutAreaWord = (names: readonly string[], type: string) =>
  AREAS.has(type) ? names.map((name) => name.replace(AREA_WORD, '')) : names;

/** The cells that a record fills. A name made from the Arabic carries the flag `guess`. */
export function cellsOfRecord(record: SourceRecord, governorate: string, options: RowOptions): Cells {
  const arabic = withoutAreaWord(record.arabic, record.type);
  const others = withoutAreaWord(record.others, record.type);
  let { name } = record;
  let names = sortNames(name, arabic, others);
  let flag = options.names === 'base' ? 'base' : '';
  const main = names.arabic[0];
  if (main !== undefined && (name === '' || options.names === 'make')) {
    const made = romanize(main);
    if (made.text !== '') {
      names = sortNames(made.text, names.arabic, name === '' ? others : [name, ...others]);
      name = made.text;
      flag = made.guessed ? 'guess' : '';
    }
  }
  const cells: Record<string, string> = {
    id: record.id,
    name,
    arabic: names.arabic.join('|'),
    type: record.type,
    governorate,
    district: record.district,
    lat: record.lat === undefined ? '' : degrees(record.lat),
    lon: record.lon === undefined ? '' : degrees(record.lon),
    population: record.population === undefined ? '' : String(record.population),
    spellings: names.spellings.join('|'),
    exonyms: names.exonyms.join('|'),
    flags: flag,
    geonames: record.geonames,
    pcode: record.pcode,
    source: options.source,
  };
  for (const [column, cell] of Object.entries(cells))
    cells[column] = canonicalCell(column, cell.replace(/[\t\r\n]+/g, ' '));
  return cells;
}
