import { PLACE_TYPES } from '../../../engine/place/table.ts';

const OWN: ReadonlySet<string> = new Set(PLACE_TYPES);

/** What other gazetteers call our types: Who’s On First, OpenStreetMap, plain English. */
const WORDS: Readonly<Record<string, string>> = {
  region: 'governorate',
  province: 'governorate',
  state: 'governorate',
  admin1: 'governorate',
  adm1: 'governorate',
  macroregion: 'region',
  county: 'district',
  admin2: 'district',
  adm2: 'district',
  localadmin: 'subdistrict',
  admin3: 'subdistrict',
  adm3: 'subdistrict',
  subdistrict: 'subdistrict',
  'sub-district': 'subdistrict',
  nahiya: 'subdistrict',
  locality: '',
  settlement: '',
  'populated place': '',
  community: '',
  admin4: '',
  adm4: '',
  place: '',
  hamlet: 'village',
  isolated_dwelling: 'farm',
  suburb: 'quarter',
  neighbourhood: 'quarter',
  neighborhood: 'quarter',
  microhood: 'quarter',
  macrohood: 'quarter',
  borough: 'quarter',
  quarter: 'quarter',
  city_block: 'quarter',
  peak: 'mountain',
  'military base': 'base',
  'air base': 'airbase',
  aerodrome: 'airport',
  'border crossing': 'crossing',
  wadi: 'valley',
  tell: 'hill',
  tel: 'hill',
  ruins: 'ruin',
  archaeological_site: 'ruin',
  refugee_camp: 'camp',
  'refugee camp': 'camp',
  'oil field': 'field',
  oilfield: 'field',
  reservoir: 'lake',
  street: 'road',
  highway: 'road',
  marketplace: 'market',
  graveyard: 'cemetery',
};

/** GeoNames feature codes (geonames.org/export/codes.html), longest prefix first. */
const FEATURES: readonly (readonly [prefix: string, type: string])[] = Object.entries({
  ADM1: 'governorate',
  ADM2: 'district',
  ADM3: 'subdistrict',
  PPLC: 'city',
  PPLX: 'quarter',
  PPLF: 'farm',
  PPL: '',
  STLMT: '',
  CMPRF: 'camp',
  CMP: 'camp',
  AIRB: 'airbase',
  AIRP: 'airport',
  AIRF: 'airport',
  AIRH: 'airport',
  MILB: 'base',
  INSM: 'base',
  PSTB: 'crossing',
  PSTP: 'checkpoint',
  DAM: 'dam',
  BDG: 'bridge',
  MT: 'mountain',
  MTS: 'mountain',
  PK: 'mountain',
  PKS: 'mountain',
  RDGE: 'mountain',
  HLL: 'hill',
  HLLS: 'hill',
  MND: 'hill',
  TELL: 'hill',
  PLN: 'plain',
  PLAT: 'plain',
  VAL: 'valley',
  WAD: 'valley',
  GRGE: 'valley',
  DPR: 'valley',
  STM: 'river',
  CNL: 'canal',
  DTCH: 'canal',
  LK: 'lake',
  RSV: 'lake',
  LGN: 'lake',
  MRSH: 'lake',
  ISL: 'island',
  DSRT: 'desert',
  RGN: 'region',
  AREA: 'region',
  LCTY: 'site',
  RD: 'road',
  RDJCT: 'roundabout',
  CRRD: 'roundabout',
  ST: 'road',
  SQR: 'square',
  MKT: 'market',
  PRK: 'park',
  CMTY: 'cemetery',
  GRVE: 'cemetery',
  OILF: 'field',
  OILW: 'field',
  GASF: 'field',
  FLD: 'farm',
  PS: 'plant',
  RFN: 'plant',
  OILR: 'plant',
  GRNRY: 'silos',
  SILO: 'silos',
  MFG: 'factory',
  HSP: 'hospital',
  CTRM: 'hospital',
  PRN: 'prison',
  UNIV: 'university',
  SCH: 'school',
  MSQE: 'mosque',
  CH: 'church',
  MSTY: 'church',
  SHRN: 'shrine',
  TMB: 'shrine',
  RSTN: 'station',
  RSTP: 'station',
  PMPO: 'station',
  PMPW: 'station',
  FRM: 'farm',
  EST: 'farm',
  WLL: 'well',
  SPNG: 'spring',
  RUIN: 'ruin',
  ANS: 'ruin',
  HSTS: 'ruin',
  FT: 'ruin',
  CSTL: 'ruin',
}).sort(([a], [b]) => b.length - a.length);

/** Settlements are told apart by their people, where the source does not say more. */
const bySize = (people: number | undefined) =>
  people === undefined ? 'village' : people >= 100_000 ? 'city' : people >= 10_000 ? 'town' : 'village';

/** The type of a GeoNames feature: `P`, `PPLA2` → town. Kinds that we have no word for are sites. */
export function typeOfFeature(featureClass: string, code: string, people: number | undefined): string {
  if (code.startsWith('PPLA') || code === 'PPLC') return people !== undefined && people < 100_000 ? 'town' : 'city';
  const known = FEATURES.find(([prefix]) => code.startsWith(prefix));
  if (known) return known[1] || bySize(people);
  return featureClass === 'P' || (featureClass === '' && code === '')
    ? bySize(people)
    : featureClass === 'A'
      ? 'region'
      : 'site';
}

/**
 * A source’s word for a type in ours; undefined for words that nobody has told us.
 *
 * @param foreign the source has words of its own where they are also ours: Who’s On First says “region” of a governorate
 */
export function typeOfWord(word: string, people: number | undefined, foreign = false): string | undefined {
  const lower = word.trim().toLowerCase();
  if (lower === '') return bySize(people);
  if (OWN.has(lower) && !foreign) return lower;
  const known = Object.hasOwn(WORDS, lower) ? WORDS[lower] : undefined;
  if (known !== undefined) return known || bySize(people);
  return OWN.has(lower) ? lower : undefined;
}
