import { compact, foldArabic } from './fold.ts';

/**
 * Names as sequences of small codes, so that distances are table look-ups. Latin digraphs are one sound; each Arabic
 * letter has its own code, as one Arabic letter answers to several Latin ones.
 */
const LATIN = ['a', 'e', 'i', 'o', 'u', 'y', 'w', 'b', 'p', 'f', 'v', 't', 'th', 'd', 'dh', 's', 'z', 'sh', 'ch', 'j', 'g', 'gh', 'q', 'k', 'kh', 'h', 'r', 'l', 'm', 'n', 'c', 'x'];
const CODE = new Map(LATIN.map((sound, i) => [sound, i]));
const PAIRS = new Set(LATIN.filter((s) => s.length === 2));
export const SOUNDS = LATIN.length;

/** Latin name → codes. Letters that are none of ours are left out. */
export function latinCodes(text: string): Uint8Array {
  const flat = compact(text).replace(/rh(?=[aeiou])/g, 'gh').replace(/dj/g, 'j').replace(/tch/g, 'ch').replace(/zh/g, 'j').replace(/ph/g, 'f').replace(/ck/g, 'k');
  const out: number[] = [];
  for (let i = 0; i < flat.length; i++) {
    const pair = flat.slice(i, i + 2);
    if (PAIRS.has(pair)) {
      out.push(CODE.get(pair)!);
      i++;
    } else {
      const code = CODE.get(flat.charAt(i));
      if (code !== undefined) out.push(code);
    }
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
  b: 'b', p: 'b', f: 'f', v: 'f', t: 't', th: 't', d: 'd', dh: 'd', s: 's', z: 's', sh: 'c', ch: 'c', j: 'k', g: 'k', gh: 'k', q: 'k', k: 'k', c: 'k', kh: 'h', x: 'h', h: 'h', r: 'r', l: 'l', m: 'm', n: 'n',
};
const ARABIC_CLASS: Readonly<Record<string, string>> = {
  ب: 'b', ت: 't', ث: 't', ج: 'k', ح: 'h', خ: 'h', د: 'd', ذ: 'd', ر: 'r', ز: 's', س: 's', ش: 'c', ص: 's', ض: 'd', ط: 't', ظ: 'd', غ: 'k', ف: 'f', ق: 'k', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h',
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
