import { type Delimited, readDelimited } from '../delimited.ts';
import { Collector, idOf, isArabic, namesOf, numberOf, peopleOf, type SourceRead } from './record.ts';
import { typeOfFeature, typeOfWord } from './types.ts';

/** Column names of many exports, by what they hold; compared without case and punctuation. */
const ALIASES = {
  id: ['id', 'wofid', 'placeid', 'uri'],
  name: ['name', 'wofname', 'nameen', 'engname', 'nameenglish', 'title', 'placename'],
  arabic: ['arabic', 'namear', 'arname', 'arabicname', 'namearapreferred', 'namearaxpreferred', 'namearabic'],
  type: ['type', 'placetype', 'wofplacetype', 'kind', 'place'],
  feature: ['fcode', 'featurecode', 'gnfcode'],
  governorate: ['governorate', 'admin1', 'admin1name', 'region', 'regionname', 'province', 'adm1en', 'admin1nameen'],
  district: ['district', 'admin2', 'admin2name', 'county', 'countyname', 'adm2en', 'admin2nameen'],
  country: ['country', 'countrycode', 'isocountry', 'wofcountry', 'iso'],
  lat: ['lat', 'latitude', 'geomlatitude', 'lbllatitude', 'laty', 'y', 'pointy'],
  lon: ['lon', 'lng', 'long', 'longitude', 'geomlongitude', 'lbllongitude', 'longx', 'x', 'pointx'],
  population: ['population', 'pop', 'gnpopulation', 'wofpopulation'],
  others: ['latinvariants', 'variants', 'aliases', 'spellings', 'alternatenames', 'altnames', 'exonyms'],
  geonames: ['geonames', 'geonamesid', 'gnid', 'geonameid'],
  pcode: ['pcode'],
  deprecated: ['isdeprecated', 'issuperseded'],
} as const;
export type Field = keyof typeof ALIASES;

const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Where each field stands in a header: the first alias that the header has. */
export function fieldsOf(header: readonly string[]): ReadonlyMap<Field, number> {
  const names = header.map(plain);
  const found = new Map<Field, number>();
  for (const [field, aliases] of Object.entries(ALIASES) as [Field, readonly string[]][]) {
    for (const alias of aliases) {
      const at = names.indexOf(alias);
      if (at < 0) continue;
      found.set(field, at);
      break;
    }
  }
  return found;
}

/** The value of a field among properties named in any of the known ways. */
export function fieldAmong(properties: Readonly<Record<string, unknown>>, field: Field): string {
  const byName = new Map(Object.entries(properties).map(([key, value]) => [plain(key), value]));
  for (const alias of ALIASES[field]) {
    const value = byName.get(alias);
    if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
    if (Array.isArray(value) && value.length > 0) return value.filter((one) => typeof one === 'string').join('|');
  }
  return '';
}

/**
 * Reads rows with named columns, as exports of Who’s On First and most spreadsheets have them. Bare numbers for ids
 * get the prefix `wof:` when the file is one of Who’s On First.
 */
export function readColumns(text: string): SourceRead {
  const file = readDelimited(text);
  const at = fieldsOf(file.header);
  const out = new Collector();
  const wof = isWof(file);
  out.foreign = wof;
  const prefix = wof ? 'wof:' : '';
  for (const { line, cells } of file.rows) {
    const cell = (field: Field) => (at.has(field) ? (cells[at.get(field)!] ?? '').trim() : '');
    if (cells.length < file.header.length && cells.length < 2) {
      out.fault(line, `this row has ${cells.length} columns, the header ${file.header.length}`);
      continue;
    }
    if (cell('deprecated') === '1') continue;
    const population = peopleOf(cell('population'));
    const word = cell('type');
    const feature = cell('feature');
    // A feature code says more than “locality”; a quarter or a camp says more than “PPL”.
    const fromWord = typeOfWord(word, population, wof);
    const type =
      feature !== '' && (word === '' || word.toLowerCase() === 'locality')
        ? typeOfFeature('P', feature, population)
        : fromWord;
    if (type === undefined) out.doubt(line, `“${word}” is no type of ours; the row is in as a site`);
    const names = cell('name');
    const id = cell('id');
    out.add({
      line,
      id: /^\d+$/.test(id) ? prefix + id : idOf(id),
      name: isArabic(names) ? '' : names,
      arabic: [...namesOf(cell('arabic')), ...(isArabic(names) ? [names] : [])],
      type: type ?? 'site',
      governorate: cell('governorate'),
      district: cell('district'),
      country: cell('country'),
      lat: numberOf(cell('lat')),
      lon: numberOf(cell('lon')),
      population,
      others: namesOf(cell('others')),
      geonames: cell('geonames'),
      pcode: cell('pcode'),
    });
  }
  return out;
}

const isWof = ({ header }: Delimited) =>
  header.some((name) => /^(?:wof[:_]|latin_variants$|wikidata_id$|placetype$)/i.test(name));
