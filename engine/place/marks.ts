import { bareIndexes, foldLetters, LETTERS, SUN_GLUED } from './fold.ts';

/**
 * How faithfully a romanization says which Arabic letters it writes: the systems with marks (BGN/PCGN, UN, scientific)
 * letter for letter; the French one of the Mandate with circumflexes for long vowels and "aa" for ʿayn; the press not.
 */
export type Notation = 'plain' | 'marked' | 'french';

/** A name with its marks kept: words without articles, one character for each marked sound. */
export interface Marked {
  readonly words: readonly string[];
  readonly notation: Notation;
}

const MARKED = /[āīūḩşţḑḥṣṭḍẓ]|z̧/i;
/** Letters of Turkish and Kurdish: there ş is "sh". */
const TURKISH = /[ığçöüêîûw]/i;
const FRENCH = /[éèëêâîûïô]/i;
const TURKISH_ONLY = /[ışğçöüx]/i;

/** Letters of the marked notation, and what stands for them here. */
const SIGNS: Readonly<Record<string, string>> = {
  ā: 'ā',
  á: 'ā',
  â: 'ā',
  ī: 'ī',
  î: 'ī',
  ū: 'ū',
  û: 'ū',
  ḩ: 'ḥ',
  ḥ: 'ḥ',
  ṣ: 'ṣ',
  ţ: 'ṭ',
  ṭ: 'ṭ',
  ț: 'ṭ',
  ḑ: 'ḍ',
  ḍ: 'ḍ',
  ẓ: 'ẓ',
  '‘': 'ʿ',
  ʻ: 'ʿ',
  ʿ: 'ʿ',
  '`': 'ʿ',
  '’': 'ʾ',
  "'": 'ʾ',
  ʼ: 'ʾ',
  ʾ: 'ʾ',
  '′': 'ʾ',
};

function notationOf(text: string): Notation {
  if (MARKED.test(text) && !/[ığçöüê]/i.test(text)) return 'marked';
  return FRENCH.test(text) && !TURKISH_ONLY.test(text) ? 'french' : 'plain';
}

/** Spellings of the French notation as the letters they stand for. */
function fromFrench(word: string): string {
  return word
    .replace(/aa|aā/g, (s) => `ʿ${s[1]}`)
    .replace(/āa/g, 'āʿ')
    .replace(/rh(?=[aeiouāīū])/g, 'gh')
    .replace(/tch/g, 'č')
    .replace(/ch/g, 'sh')
    .replace(/č/g, 'ch')
    .replace(/o[uū](?=[aeiāī])/g, 'w')
    .replace(/oū/g, 'ū')
    .replace(/ou/g, 'u')
    .replace(/gu(?=[ei])/g, 'g');
}

/** A name as the letters that its marks say; without articles, doublings and final h. */
export function markedOf(text: string): Marked {
  const composed = text.normalize('NFC').toLowerCase();
  const notation = notationOf(composed);
  const words = composed
    .split(/[-_/–—\s]+/)
    .map((word) => ({ word, plain: foldLetters(word) }))
    .filter(({ plain }) => plain !== '');
  const kept = bareIndexes(words.map(({ plain }) => plain));
  return {
    notation,
    words: kept.map((i) => {
      const { word, plain } = words[i]!;
      let out = '';
      for (const char of word.replace(/z̧/g, 'ẓ'))
        out +=
          char === 'ş'
            ? notation === 'marked' || !TURKISH.test(composed)
              ? 'ṣ'
              : 'sh'
            : (SIGNS[char] ?? LETTERS[char] ?? char.normalize('NFD')[0]!);
      if (SUN_GLUED.test(plain)) out = out.slice(1);
      if (notation === 'french') out = fromFrench(out);
      return out.replace(/(.)\1+/g, '$1').replace(/([aeiouāīū])h$/, '$1');
    }),
  };
}
