import { readRows } from '../delimited.ts';
import { Collector, isArabic, namesOf, numberOf, peopleOf, type SourceRead } from './record.ts';
import { typeOfFeature } from './types.ts';

/** The columns of a country dump, as geonames.org’s readme documents them. */
const COLUMNS = {
  id: 0,
  name: 1,
  ascii: 2,
  alternates: 3,
  lat: 4,
  lon: 5,
  featureClass: 6,
  featureCode: 7,
  country: 8,
  admin1: 10,
  admin2: 11,
  population: 14,
} as const;
export const GEONAMES_COLUMNS = 19;

const AREA =
  /\s+(?:governorate|province|district|muhafazah?|muhafazat|mintaqah?|mintaqat)$|^(?:muhafazat|mintaqat)\s+/i;

/**
 * Reads a GeoNames country dump (`SY.txt`). Governorates and districts get the names that the dump’s own rows of
 * their areas have.
 */
export function readGeonames(text: string): SourceRead {
  const out = new Collector();
  out.foreign = true;
  const rows = readRows(text, '\t');
  const areas = new Map<string, string>();
  for (const { cells } of rows) {
    const code = cells[COLUMNS.featureCode];
    const first = `${cells[COLUMNS.country]}.${cells[COLUMNS.admin1]}`;
    const name = (cells[COLUMNS.name] ?? '').replace(AREA, '');
    if (code === 'ADM1') areas.set(first, name);
    else if (code === 'ADM2') areas.set(`${first}.${cells[COLUMNS.admin2]}`, name);
  }
  const told = new Set<string>();
  for (const { line, cells } of rows) {
    const cell = (name: keyof typeof COLUMNS) => (cells[COLUMNS[name]] ?? '').trim();
    if (cells.length < GEONAMES_COLUMNS - 1 || !/^\d+$/.test(cell('id'))) {
      out.fault(
        line,
        `this is no row of a GeoNames dump: ${GEONAMES_COLUMNS} columns, the first a number (this has ${cells.length}, “${cell('id').slice(0, 20)}”)`,
      );
      continue;
    }
    if (cell('featureCode').startsWith('PCL')) continue; // the country itself
    const population = peopleOf(cell('population'));
    const area = `${cell('country')}.${cell('admin1')}`;
    const named = areas.get(area);
    const governorate = named ?? (cell('admin1') === '' || cell('admin1') === '00' ? '' : area);
    if (named === undefined && governorate !== '' && !told.has(area)) {
      told.add(area);
      out.doubt(
        line,
        `no row of the dump (ADM1) names the governorate ${area}; its places stand under that code: replace it by the name`,
      );
    }
    const name = cell('name');
    const type = typeOfFeature(cell('featureClass'), cell('featureCode'), population);
    out.add({
      line,
      id: `gn:${cell('id')}`,
      name: isArabic(name) ? '' : type === 'governorate' || type === 'district' ? name.replace(AREA, '') : name,
      arabic: isArabic(name) ? [name] : [],
      type,
      governorate,
      district: areas.get(`${area}.${cell('admin2')}`) ?? '',
      country: cell('country'),
      lat: numberOf(cell('lat')),
      lon: numberOf(cell('lon')),
      population,
      others: [cell('ascii'), ...namesOf(cell('alternates'), /,/)],
      geonames: cell('id'),
    });
  }
  return out;
}
