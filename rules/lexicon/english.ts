import { COMMON, KNOWN } from './words.ts';

let words: Set<string> | undefined;

/**
 * True for a word of the lexicon by which slips of the keyboard are told: plain English in lower case. The lexicon is
 * unpacked when first asked.
 */
export function isEnglish(word: string): boolean {
  words ??= new Set([...COMMON, KNOWN].flatMap((line) => line.split(' ')));
  return words.has(word);
}
