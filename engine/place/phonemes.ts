import { compact, foldArabic } from './fold.ts';

/**
 * Names as sequences of small codes, so that distances are table look-ups. Latin digraphs are one sound; each Arabic
 * letter has its own code, as one Arabic letter answers to several Latin ones.
 */
const LATIN = ['a', 'e', 'i', 'o', 'u', 'y', 'w', 'b', 'p', 'f', 'v', 't', 'th', 'd', 'dh', 's', 'z', 'sh', 'ch', 'j', 'g', 'gh', 'q', 'k', 'kh', 'h', 'r', 'l', 'm', 'n', 'c', 'x'];
const CODE = new Map(LATIN.map((sound, i) => [sound, i]));
const PAIRS = new Set(LATIN.filter((s) => s.length === 2));
const VOWELS = new Set(['a', 'e', 'i', 'o', 'u']);
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

const code = (sound: string) => CODE.get(sound)!;

/** Cost of reading one Latin sound as another. */
const SUBSTITUTE = new Float32Array(SOUNDS * SOUNDS).fill(1);
/** Cost of a sound that only one of the names has. */
const DROP = new Float32Array(SOUNDS).fill(0.9);

function alike(cost: number, ...sounds: string[]): void {
  for (const a of sounds) {
    for (const b of sounds) {
      if (a !== b) SUBSTITUTE[code(a) * SOUNDS + code(b)] = Math.min(cost, SUBSTITUTE[code(a) * SOUNDS + code(b)]!);
    }
  }
}
for (let i = 0; i < SOUNDS; i++) SUBSTITUTE[i * SOUNDS + i] = 0;
alike(0.3, 'a', 'e', 'i', 'o', 'u');
alike(0.12, 'a', 'e');
alike(0.12, 'i', 'e');
alike(0.1, 'o', 'u');
alike(0.12, 'i', 'y');
alike(0.2, 'e', 'y');
alike(0.2, 'u', 'w');
alike(0.25, 'o', 'w');
alike(0.15, 'b', 'p');
alike(0.2, 'f', 'v');
alike(0.35, 'w', 'v');
alike(0.35, 't', 'th');
alike(0.4, 's', 'th');
alike(0.55, 't', 'd');
alike(0.3, 'd', 'dh');
alike(0.3, 'z', 'dh');
alike(0.5, 'd', 'z');
alike(0.55, 's', 'z');
alike(0.6, 's', 'sh');
alike(0.2, 'sh', 'ch');
alike(0.15, 'q', 'k');
alike(0.15, 'c', 'k');
alike(0.25, 'c', 'j');
alike(0.5, 'c', 's');
alike(0.35, 'g', 'gh', 'q', 'j');
alike(0.25, 'g', 'gh');
alike(0.25, 'g', 'j');
alike(0.45, 'g', 'k');
alike(0.4, 'kh', 'h');
alike(0.4, 'kh', 'k');
alike(0.15, 'kh', 'x');
alike(0.5, 'kh', 'q');
alike(0.5, 'gh', 'kh');
alike(0.4, 'h', 'x');
alike(0.45, 'ch', 'k');
alike(0.5, 'ch', 'j');
alike(0.8, 'm', 'n');
alike(0.8, 'l', 'r');
for (const [sound, cost] of Object.entries({ a: 0.22, e: 0.2, i: 0.2, o: 0.22, u: 0.22, y: 0.22, w: 0.35, h: 0.35 })) DROP[code(sound)] = cost;

/** Which Latin sounds write an Arabic letter, with what it costs; what is not named costs 1. */
const WRITES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  ا: { a: 0, e: 0.1, o: 0.25, i: 0.25, u: 0.3 },
  ب: { b: 0, p: 0.15 },
  ت: { t: 0, d: 0.6 },
  ث: { th: 0, t: 0.25, s: 0.3 },
  ج: { j: 0, g: 0.2, dh: 0.9, c: 0.2, ch: 0.4, y: 0.7 },
  ح: { h: 0, kh: 0.4, x: 0.5 },
  خ: { kh: 0, k: 0.35, h: 0.3, x: 0.1, ch: 0.5 },
  د: { d: 0, t: 0.6 },
  ذ: { dh: 0, d: 0.2, z: 0.2, th: 0.3 },
  ر: { r: 0 },
  ز: { z: 0, s: 0.5 },
  س: { s: 0, c: 0.4, z: 0.6, sh: 0.7 },
  ش: { sh: 0, ch: 0.1, s: 0.5, c: 0.6 },
  ص: { s: 0, c: 0.5, z: 0.6 },
  ض: { d: 0, dh: 0.15, z: 0.4 },
  ط: { t: 0, d: 0.6 },
  ظ: { z: 0, dh: 0.1, d: 0.3, th: 0.4 },
  ع: { a: 0.1, e: 0.15, i: 0.15, o: 0.2, u: 0.2 },
  غ: { gh: 0, g: 0.1, kh: 0.5, q: 0.5, k: 0.6, r: 0.7 },
  ف: { f: 0, v: 0.2, p: 0.6 },
  ق: { q: 0, k: 0.08, g: 0.2, gh: 0.4, c: 0.2, kh: 0.6 },
  ك: { k: 0, c: 0.1, q: 0.3, ch: 0.4, g: 0.5, kh: 0.7 },
  ل: { l: 0 },
  م: { m: 0 },
  ن: { n: 0, m: 0.7 },
  ه: { h: 0, a: 0.3, e: 0.3 },
  و: { w: 0, u: 0, o: 0, v: 0.2, a: 0.5 },
  ي: { y: 0, i: 0, e: 0.05, a: 0.35, o: 0.6, j: 0.7 },
  ة: { a: 0, e: 0.05, t: 0.15, i: 0.3, o: 0.3, h: 0.2 },
  ء: { a: 0.1, e: 0.1, i: 0.15, y: 0.15 },
};
const READ = new Float32Array(ARABIC_LETTERS * SOUNDS).fill(1);
/** Cost of an Arabic letter that the Latin name does not write. */
const UNWRITTEN = new Float32Array(ARABIC_LETTERS).fill(0.9);
for (const [letter, sounds] of Object.entries(WRITES)) {
  for (const [sound, cost] of Object.entries(sounds)) READ[ARABIC_CODE.get(letter)! * SOUNDS + code(sound)] = cost;
}
for (const [letter, cost] of Object.entries({ ا: 0.22, و: 0.25, ي: 0.22, ع: 0.06, ء: 0.03, ة: 0.2, ه: 0.3, ح: 0.6 })) UNWRITTEN[ARABIC_CODE.get(letter)!] = cost;

/** Cost of a Latin vowel that Arabic does not write (most short ones), and of a consonant without a letter. */
const UNSPELT = new Float32Array(SOUNDS).fill(0.9);
for (const vowel of VOWELS) UNSPELT[code(vowel)] = 0.06;
UNSPELT[code('y')] = 0.2;
UNSPELT[code('w')] = 0.3;
UNSPELT[code('h')] = 0.3;

const rowA = new Float32Array(96);
const rowB = new Float32Array(96);

/** Weighted edit distance (Wagner–Fischer) with one price table for pairs and two for what stands alone. */
function distance(a: Uint8Array, b: Uint8Array, pair: Float32Array, width: number, dropA: Float32Array, dropB: Float32Array): number {
  const n = Math.min(a.length, 90);
  const m = Math.min(b.length, 90);
  let previous = rowA;
  let current = rowB;
  previous[0] = 0;
  for (let j = 1; j <= m; j++) previous[j] = previous[j - 1]! + dropB[b[j - 1]!]!;
  for (let i = 1; i <= n; i++) {
    const x = a[i - 1]!;
    const alone = dropA[x]!;
    const base = x * width;
    current[0] = previous[0]! + alone;
    for (let j = 1; j <= m; j++) {
      const y = b[j - 1]!;
      let best = previous[j - 1]! + pair[base + y]!;
      const left = current[j - 1]! + dropB[y]!;
      const up = previous[j]! + alone;
      if (left < best) best = left;
      if (up < best) best = up;
      current[j] = best;
    }
    const swap = previous;
    previous = current;
    current = swap;
  }
  return previous[m]!;
}

/** Likeness of two Latin names, 0 to 1. */
export function latinLikeness(a: Uint8Array, b: Uint8Array): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 0 : Math.max(0, 1 - distance(a, b, SUBSTITUTE, SOUNDS, DROP, DROP) / (longest * 0.62 + 1));
}

/** Likeness of an Arabic name and a Latin one, 0 to 1: unwritten vowels are nearly free. */
export function arabicLikeness(arabic: Uint8Array, latin: Uint8Array): number {
  const longest = Math.max(arabic.length, latin.length * 0.7);
  return longest === 0 ? 0 : Math.max(0, 1 - distance(arabic, latin, READ, SOUNDS, UNWRITTEN, UNSPELT) / (longest * 0.62 + 1));
}

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
