/**
 * Folding of romanized Arabic: what writers do not agree on is taken away, what tells names apart is kept.
 * Letters of other Latin orthographies (Turkish, Kurdish, French, scientific) become the digraphs of the press.
 */

export const LETTERS: Readonly<Record<string, string>> = {
  ş: 'sh',
  š: 'sh',
  ṣ: 's',
  ç: 'ch',
  č: 'ch',
  ğ: 'gh',
  ġ: 'gh',
  ǧ: 'j',
  ĝ: 'gh',
  ḫ: 'kh',
  ẖ: 'kh',
  ḵ: 'kh',
  ħ: 'h',
  ḥ: 'h',
  ḩ: 'h',
  ḏ: 'dh',
  ḑ: 'd',
  ḍ: 'd',
  ṯ: 'th',
  ţ: 't',
  ṭ: 't',
  ț: 't',
  ȥ: 'z',
  ẓ: 'z',
  z̧: 'z',
  ž: 'j',
  ı: 'i',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  ð: 'dh',
  þ: 'th',
};
const SPECIAL = /\P{ASCII}/u;
const MARKS = /[\p{M}'’‘`´ʼʻʾʿʹ"“”′.]/gu;
const PLAIN = /^[a-z]+$/;
const ARTICLE_WORDS = new Set(['al', 'el', 'ul', 'il', 'l']);
/** Assimilated articles: only before a word that begins with the same letter. */
const SUN = /^[aeiou](sh|s|z|n|r|d|t|th|dh)$/;
export const SUN_GLUED = /^[ae](?=(ss|zz|rr|nn|dd|tt|shsh|ssh)[aeiouwy])/;
/** Lower case, other orthographies resolved, apostrophes and marks gone; hyphens are spaces. */
export function foldLetters(text: string): string {
  let lower = text.toLowerCase();
  if (SPECIAL.test(lower)) {
    lower = lower.replace(/z̧/g, 'z').normalize('NFC');
    lower = Array.from(lower, (c) => LETTERS[c] ?? c)
      .join('')
      .normalize('NFD');
  }
  // Most names are plain letters; the two large patterns are for the others.
  if (PLAIN.test(lower)) return lower;
  return lower
    .replace(MARKS, '')
    .replace(/[-_/–—\s]+/g, ' ')
    .trim();
}

/** The words of a folded name without articles. A name that is nothing but an article keeps it. */
export function bareWords(folded: string): string[] {
  const words = folded.split(' ');
  if (words.length === 1) return words;
  return bareIndexes(words).map((i) => words[i]!);
}

/** Which of the words of a folded name are no articles. */
export function bareIndexes(words: readonly string[]): number[] {
  const out: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const next = words[i + 1];
    if (next && ARTICLE_WORDS.has(word)) continue;
    const sun = SUN.exec(word)?.[1];
    if (sun && next?.startsWith(sun)) continue;
    out.push(i);
  }
  return out;
}

/** The name as one run of letters for comparison: articles, spaces, doublings and final h dropped. */
export function compact(text: string): string {
  return compactKey(nameKey(text));
}

/** The same for a name that is a key already. */
export function compactKey(key: string): string {
  let out = '';
  for (const word of key.split(' '))
    out += word
      .replace(SUN_GLUED, '')
      .replace(/(.)\1+/g, '$1')
      .replace(/([aeiou])h$/, '$1');
  return out;
}

/** The key under which equal names meet: as `compact`, but exact in its letters. */
export function nameKey(text: string): string {
  return bareWords(foldLetters(text)).join(' ');
}

/** First words of names that every writer spells another way. */
const GENERIC_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^t[ae]ll?$/, 'tal'],
  [/^j[ie]s[ie]?r$/, 'jisr'],
  [/^(?:jebel|djebel|gabal)$/, 'jabal'],
  [/^d[ae]y?r$/, 'deir'],
  [/^k[ue]?fa?r$|^kafar$/, 'kafr'],
  [/^kh[aeu]rb[ae]t$|^khirbe[th]$/, 'khirbat'],
  [/^[ae][iy]n$/, 'ain'],
  [/^b[ae][iy]t$/, 'beit'],
  [/^o?u?mm?$/, 'umm'],
  [/^abou?$/, 'abu'],
  [/^(?:shekh|sheik|shaykh|shaikh|cheikh)$/, 'sheikh'],
  [/^ma*r+[ae]t$/, 'maarrat'],
  [/^(?:wady|ouadi)$/, 'wadi'],
];
/** Articles written in one with the name: "Alghouta". */
const GLUED = /^(?:al|el)(?=[bcdfghjkmnpqrstvwxyz])/;

/**
 * The key under which ways of writing one name meet that differ in vowels, doublings, endings, generics and glued
 * articles: "Jesr al-Shoughour" and "Jisr al-Shughur". Too coarse for villages, good for names that all readers know.
 */
export function looseKey(text: string): string {
  return bareWords(foldLetters(text))
    .map((word, i, words) => {
      const bare = words.length === 1 && word.length > 6 ? word.replace(SUN_GLUED, '').replace(GLUED, '') : word;
      const [, generic] = (i === 0 && words.length > 1 && GENERIC_FORMS.find(([form]) => form.test(bare))) || [];
      if (generic) return generic;
      return bare
        .replace(/oo|ou/g, 'u')
        .replace(/ee/g, 'i')
        .replace(/iyy?e?h?$|iyy?ah?$|ie?h$|iah?$/, 'ia')
        .replace(/[ae]h$|e$/, 'a')
        .replace(/[ae][iy]/g, 'ai')
        .replace(/e/g, 'i')
        .replace(/o/g, 'u')
        .replace(/(.)\1+/g, '$1');
    })
    .join(' ');
}

const ARABIC_MARKS = /[\u064b-\u065f\u0670\u0640\u200e\u200f]/g;

/** Arabic without vowel marks and tatweel, hamza seats and final letters levelled, the article of each word dropped. */
export function foldArabic(text: string): string {
  return text
    .replace(ARABIC_MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ئ/g, 'ي')
    .replace(/ؤ/g, 'و')
    .replace(/[گک]/g, 'ك')
    .replace(/ی/g, 'ي')
    .replace(/پ/g, 'ب')
    .split(/[\s\-_/]+/)
    .map((word) => (/^ال.{2,}/.test(word) ? word.slice(2) : word))
    .filter(Boolean)
    .join(' ');
}
