import { compact, compactKey, foldArabic } from './fold.ts';

/**
 * Names as sequences of small codes, so that distances are table look-ups. Latin digraphs are one sound; each Arabic
 * letter has its own code, as one Arabic letter answers to several Latin ones.
 */
const LATIN = [
  'a',
  'e',
  'i',
  'o',
  'u',
  'y',
  'w',
  'b',
  'p',
  'f',
  'v',
  't',
  'th',
  'd',
  'dh',
  's',
  'z',
  'sh',
  'ch',
  'j',
  'g',
  'gh',
  'q',
  'k',
  'kh',
  'h',
  'r',
  'l',
  'm',
  'n',
  'c',
  'x',
];
/** Sounds that only notations with marks tell apart. */
const MARKED = ['ā', 'ī', 'ū', 'ḥ', 'ṣ', 'ṭ', 'ḍ', 'ẓ', 'ʿ', 'ʾ'];
LATIN.push(...MARKED);
const CODE = new Map(LATIN.map((sound, i) => [sound, i]));
export const SOUNDS = LATIN.length;

/** The code of a single letter by its character code, -1 for none; and of the digraphs that begin with a letter. */
const SINGLE = new Int8Array(128).fill(-1);
const DIGRAPHS = new Map<number, number>();
LATIN.forEach((sound, code) => {
  if (sound.length === 1) {
    if (sound.charCodeAt(0) < 128) SINGLE[sound.charCodeAt(0)] = code;
  } else DIGRAPHS.set(sound.charCodeAt(0) * 128 + sound.charCodeAt(1), code);
});
/** Spellings of other orthographies; most names have none. */
const FOREIGN = /rh|dj|tch|zh|ph|ck/;

/** Latin name → codes. Letters that are none of ours are left out. */
export function latinCodes(text: string): Uint8Array {
  return codesOf(compact(text));
}

/** The codes of a name that is a key (`nameKey`) already. */
export function keyCodes(key: string): Uint8Array {
  return codesOf(compactKey(key));
}

function codesOf(compacted: string): Uint8Array {
  const flat = FOREIGN.test(compacted)
    ? compacted
        .replace(/rh(?=[aeiou])/g, 'gh')
        .replace(/dj/g, 'j')
        .replace(/tch/g, 'ch')
        .replace(/zh/g, 'j')
        .replace(/ph/g, 'f')
        .replace(/ck/g, 'k')
    : compacted;
  const out = new Uint8Array(flat.length);
  let length = 0;
  for (let i = 0; i < flat.length; i++) {
    const unit = flat.charCodeAt(i);
    if (unit > 127) continue;
    const next = i + 1 < flat.length ? flat.charCodeAt(i + 1) : 0;
    const pair = next === 104 /* h */ ? DIGRAPHS.get(unit * 128 + next) : undefined;
    if (pair !== undefined) {
      out[length++] = pair;
      i++;
    } else if (SINGLE[unit]! >= 0) out[length++] = SINGLE[unit]!;
  }
  return out.slice(0, length);
}

/** The codes of a name with its marks (`markedOf`), whose words are run together already. */
export function markedCodes(text: string): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const pair = text[i + 1] === 'h' ? CODE.get(`${text[i]}h`) : undefined;
    const code = pair ?? CODE.get(text[i]!);
    if (code === undefined) continue;
    out.push(code);
    if (pair !== undefined) i++;
  }
  return Uint8Array.from(out);
}

const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويةء ';
const ARABIC_CODE = new Map(Array.from(ARABIC, (letter, i) => [letter, i]));
export const ARABIC_LETTERS = ARABIC.length;

/** Arabic name → codes; spaces and unknown letters are left out. */
export function arabicCodes(text: string): Uint8Array {
  const out: number[] = [];
  for (const letter of foldArabic(text)) {
    if (letter === ' ') continue;
    const code = ARABIC_CODE.get(letter);
    if (code !== undefined) out.push(code);
  }
  return Uint8Array.from(out);
}

/** The code of a Latin sound. */
export const codeOf = (sound: string) => CODE.get(sound)!;

/** The code of an Arabic letter. */
export const arabicCodeOf = (letter: string) => ARABIC_CODE.get(letter)!;

/** Coarse consonant classes for retrieval: sounds that writers take for one another share a class. */
const CLASS: Readonly<Record<string, string>> = {
  b: 'b',
  p: 'b',
  f: 'f',
  v: 'f',
  t: 't',
  th: 't',
  d: 'd',
  dh: 'd',
  s: 's',
  z: 's',
  sh: 'c',
  ch: 'c',
  j: 'k',
  g: 'k',
  gh: 'k',
  q: 'k',
  k: 'k',
  c: 'k',
  kh: 'h',
  x: 'h',
  h: 'h',
  r: 'r',
  l: 'l',
  m: 'm',
  n: 'n',
};
const ARABIC_CLASS: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'k',
  ح: 'h',
  خ: 'h',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 's',
  س: 's',
  ش: 'c',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'd',
  غ: 'k',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
};
const LATIN_CLASS = LATIN.map((sound) => CLASS[sound] ?? '');

/** Consonant skeleton of a Latin name. */
export function latinSkeleton(codes: Uint8Array): string {
  let out = '';
  for (const c of codes) {
    const cls = LATIN_CLASS[c]!;
    if (cls && !out.endsWith(cls)) out += cls;
  }
  return out;
}

/** Consonant skeleton of an Arabic name. */
export function arabicSkeleton(text: string): string {
  let out = '';
  for (const letter of foldArabic(text)) {
    const cls = ARABIC_CLASS[letter] ?? '';
    if (cls && !out.endsWith(cls)) out += cls;
  }
  return out.replace(/(?<=.)h$/, '');
}
