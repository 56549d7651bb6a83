import type { Spotted } from './mention.ts';
import type { Place } from './place.ts';

/** An Arabic word for a kind of place that begins names. */
interface Generic {
  /** As the house writes it. */
  readonly name: string;
  /** However it is written. */
  readonly arabic: RegExp;
  /** English words that stand for it behind a name. */
  readonly english?: RegExp;
  /** Types that a place of such a name may be of; all, where nothing is said. */
  readonly types?: RegExp;
}

const GENERICS: readonly Generic[] = [
  {
    name: 'Tal',
    arabic: /^t[ae]ll?(?:at|et|a|ul)?$/,
    english: /^hills?$/,
    types: /^(?:hill|mountain|village|town|city|base|quarter|camp|ruin|site|region|checkpoint)$/,
  },
  {
    name: 'Jabal',
    arabic: /^(?:j[ae]bal|jebel|gabal|djebel)$/,
    english: /^(?:mountains?|mounts?)$/,
    types: /^(?:mountain|hill|region|village|quarter|plain)$/,
  },
  {
    name: 'Wadi',
    arabic: /^wad[iy]$/,
    english: /^valleys?$/,
    types: /^(?:valley|river|village|town|region|base|quarter)$/,
  },
  { name: 'Nahr', arabic: /^nah[ae]?r$/, english: /^rivers?$/, types: /^(?:river|canal|village|town)$/ },
  { name: 'Jisr', arabic: /^j[ie]s[ie]?r$/, english: /^bridges?$/, types: /^(?:bridge|town|city|village|quarter)$/ },
  { name: 'Khirbat', arabic: /^kh[aei]rb[ae][th]?$/ },
  { name: 'Bir', arabic: /^(?:b[ie]'?e?r|bi'r)$/, english: /^wells?$/ },
  { name: 'Kafr', arabic: /^ka?fa?r$/ },
  { name: 'Deir', arabic: /^d[ae][iy]r$/, english: /^monastery$/ },
  { name: 'Ain', arabic: /^[ae][iy]n$/, english: /^springs?$/ },
  { name: 'Beit', arabic: /^b[ae][iy]t$/ },
  { name: 'Rasm', arabic: /^r[ae]s[ae]?m$/ },
  { name: 'Mazraat', arabic: /^mazr(?:aa?t|a'?at|a)$/, english: /^farms?$/ },
];

/** The generic that an English kind behind a name stands for: "hill" for Tal; undefined for most. */
export const genericFor = (kind: string): string | undefined =>
  kind === '' ? undefined : GENERICS.find(({ english }) => english?.test(kind))?.name;

/** Which generic a name begins with; -1: none, or nothing else. */
function genericOf(name: string): number {
  const words = name
    .toLowerCase()
    .replace(/[’ʼ`]/g, "'")
    .split(/[\s-]+/);
  const first = words[0] === 'al' ? '' : (words[0] ?? '');
  return words.length > 1 ? GENERICS.findIndex(({ arabic }) => arabic.test(first)) : -1;
}

/** False for a prison where the name begins with "Tal": the kind that a name says is the place's. */
export function fitsGeneric(place: Place, text: string): boolean {
  const said = genericOf(text);
  if (said < 0 || genericOf(place.name) >= 0) return true;
  return GENERICS[said]!.types?.test(place.type) ?? true;
}

/** A name without its generic where the text says it in English: "al-Sayyad hill" is Tal al-Sayyad. */
export function withoutSaid(name: string, { text, kind }: Pick<Spotted, 'text' | 'kind'>): string {
  const generic = genericOf(name);
  if (generic < 0 || genericOf(text) === generic || !GENERICS[generic]!.english?.test(kind)) return name;
  return name.slice(name.indexOf(' ') + 1);
}

/** True when both names begin with the same generic, or none does. */
export const sameGeneric = (place: Place, text: string): boolean => genericOf(place.name) === genericOf(text);

/** True for "Tal Jihash" where the text has "Khirbet Jahash": another place may be called so. */
export const dropsGeneric = (place: Place, text: string): boolean =>
  genericOf(text) >= 0 && genericOf(place.name) !== genericOf(text);

/** True for "Bir al-Fawaira" where the text has "al-Fawaira" and no well beside it: a tribe may be meant, or another place. */
export function addsGeneric(place: Place, { text, kind }: Pick<Spotted, 'text' | 'kind'>): boolean {
  const generic = genericOf(place.name);
  if (generic < 0 || genericOf(text) === generic) return false;
  const said = GENERICS[generic]!.english;
  return !said || !(said.test(kind) || said.test(text.toLowerCase().split(/\s/).at(-1) ?? ''));
}

/** Words behind names that tell namesakes apart, however they are written. */
const QUALIFIERS: readonly RegExp[] = [
  /^(?:al-)?s[aiou]?gh[aeiy]+r(?:ah?|eh)?$/,
  /^(?:al-)?k[aou]?b[aeiy]*r(?:ah?|eh|a)?$/,
  /^(?:al-)?ta[hkj]*tan[iy]+(?:y?[ae]h?)?$/,
  /^(?:al-)?f[aou]*w?qan[iy]+(?:y?[ae]h?)?$|^(?:al-)?foqan[iy]+$/,
  /^(?:al-)?sh[ae]r[qk]+[iy]+(?:y?[ae]h?)?$/,
  /^(?:al-)?gh[ae]rb[iy]+(?:y?[ae]h?)?$/,
  /^(?:al-)?sh[ae]m[ae]l[iy]+(?:y?[ae]h?)?$/,
  /^(?:al-)?j[aeiou]*n[aou]+b[iy]+(?:y?[ae]h?)?$/,
];
/** True for "Saghir", "al-Janubi": a word that tells namesakes apart. */
export const isQualifier = (word: string): boolean => QUALIFIERS.some((one) => one.test(word));

const qualifiersOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’ʼ`']/g, '')
    .split(/\s+/)
    .slice(1)
    .map((word) => QUALIFIERS.findIndex((one) => one.test(word)))
    .filter((one) => one >= 0)
    .join();

/** True for "Haymar" where the text has "Ahaimer Saghir": the smaller of two villages is not the other. */
export function dropsQualifier(place: Place, text: string): boolean {
  const said = qualifiersOf(text);
  return said !== '' && [place.name, ...place.spellings].every((name) => qualifiersOf(name) !== said);
}
