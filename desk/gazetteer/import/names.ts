import { compact, foldArabic, nameKey } from '../../../engine/place/fold.ts';
import { arabicLikeness, latinLikeness } from '../../../engine/place/likeness.ts';
import { arabicCodes, latinCodes } from '../../../engine/place/sounds.ts';
import { isArabic } from './record.ts';

/** From this likeness on, another Latin name is a romanization of the same name; below it is a name of its own. */
const SAME = 0.72;
const LATIN_ONLY = /^[\p{Script=Latin}\p{M}\d\s'’‘ʼʻʾʿ`´().,/&-]+$/u;
/** Letters of Persian, Kurdish, Urdu that Arabic names do not have. */
const NOT_ARABIC = /[پچژگکیۆێەڕڵھۀےٹڈں]/;

/** The names of a place, sorted out. */
export interface SortedNames {
  readonly arabic: readonly string[];
  readonly spellings: readonly string[];
  readonly exonyms: readonly string[];
}

/**
 * Sorts the other names that a source has for a place: Arabic ones, romanizations of the name (spellings: the desk
 * mends them), and names in other languages (exonyms: the desk leaves them). Names in other scripts are left out.
 */
export function sortNames(name: string, arabic: readonly string[], others: readonly string[]): SortedNames {
  const own = latinCodes(name);
  const arabicNames = distinctArabic(
    [...arabic, ...others.filter((other) => isArabic(other) && !NOT_ARABIC.test(other))],
    own,
    arabic.length > 0,
  );
  const mainArabic = arabicNames.map(arabicCodes);
  const seen = new Set([name]);
  const spellings: string[] = [];
  const exonyms: string[] = [];
  for (const other of others) {
    const text = other.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (seen.has(text) || text.length > 60 || text.length < 2 || !LATIN_ONLY.test(text) || text.includes('|')) continue;
    seen.add(text);
    const codes = latinCodes(text);
    const like = Math.max(latinLikeness(own, codes), ...mainArabic.map((a) => arabicLikeness(a, codes)));
    // What differs in case, marks and articles alone is found without being listed.
    if (nameKey(text) === nameKey(name)) continue;
    if (compact(text) === compact(name) || like >= SAME) spellings.push(text);
    else exonyms.push(text);
  }
  return { arabic: arabicNames, spellings, exonyms };
}

/** Arabic names without repeats; without a main one given, the one that answers best to the Latin name comes first. */
function distinctArabic(names: readonly string[], latin: Uint8Array, given: boolean): string[] {
  const folded = new Set<string>();
  const out: string[] = [];
  for (const name of names) {
    const text = name
      .normalize('NFC')
      .replace(/[\s|]+/g, ' ')
      .trim();
    const key = foldArabic(text);
    if (text === '' || folded.has(key)) continue;
    folded.add(key);
    out.push(text);
  }
  if (given || out.length < 2 || latin.length === 0) return out;
  const like = new Map(out.map((name) => [name, arabicLikeness(arabicCodes(name), latin)]));
  return out.sort((a, b) => like.get(b)! - like.get(a)!);
}
