import type { Spotted } from './mention.ts';
import type { Place } from './place.ts';

/** Arabic words for kinds that begin names, however they are written, and the English words that stand for them. */
const GENERICS: readonly { readonly arabic: RegExp; readonly english?: RegExp }[] = [
  { arabic: /^t[ae]ll?(?:at|et|a|ul)?$/, english: /^hills?$/ },
  { arabic: /^(?:j[ae]bal|jebel|gabal|djebel)$/, english: /^(?:mountains?|mounts?)$/ },
  { arabic: /^wad[iy]$/, english: /^valleys?$/ },
  { arabic: /^nah[ae]?r$/, english: /^rivers?$/ },
  { arabic: /^j[ie]s[ie]?r$/, english: /^bridges?$/ },
  { arabic: /^kh[aei]rb[ae][th]?$/ },
  { arabic: /^(?:b[ie]'?e?r|bi'r)$/, english: /^wells?$/ },
  { arabic: /^ka?fa?r$/ },
  { arabic: /^d[ae][iy]r$/, english: /^monastery$/ },
  { arabic: /^[ae][iy]n$/, english: /^springs?$/ },
  { arabic: /^b[ae][iy]t$/ },
  { arabic: /^r[ae]s[ae]?m$/ },
  { arabic: /^mazr(?:aa?t|a'?at|a)$/, english: /^farms?$/ },
];

/** Which generic a name begins with; -1: none, or nothing else. */
function genericOf(name: string): number {
  const words = name
    .toLowerCase()
    .replace(/[’ʼ`]/g, "'")
    .split(/[\s-]+/);
  const first = words[0] === 'al' ? '' : (words[0] ?? '');
  return words.length > 1 ? GENERICS.findIndex(({ arabic }) => arabic.test(first)) : -1;
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
