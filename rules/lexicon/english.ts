import { COMMON, KNOWN } from './words.ts';

/** The lexicon by which slips of the keyboard are told, unpacked. */
export interface EnglishWords {
  /** Words of reports with how common each is: the higher, the commoner. */
  readonly common: ReadonlyMap<string, number>;
  /** Other words that stand one slip away from a common one. */
  readonly known: ReadonlySet<string>;
}

let words: EnglishWords | undefined;

/** The lexicon; unpacked when first asked, once for all who ask. */
export function englishWords(): EnglishWords {
  if (!words) {
    const common = new Map<string, number>();
    COMMON.forEach((line, band) => {
      for (const word of line.split(' ')) common.set(word, COMMON.length - band);
    });
    words = { common, known: new Set(KNOWN.split(' ')) };
  }
  return words;
}

/** True for a word of the lexicon: plain English in lower case. */
export function isEnglish(word: string): boolean {
  const { common, known } = englishWords();
  return common.has(word) || known.has(word);
}
