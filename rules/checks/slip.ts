/** Slips of the keyboard: which known word a misspelt one was meant to be. Knows no list of words of its own. */

/** Known words with how common each is: the binary logarithm of a count, roughly. */
export type Vocabulary = ReadonlyMap<string, number>;

/** A known word that a misspelt one may have been meant to be; the higher the score, the likelier. */
export interface Candidate {
  readonly word: string;
  readonly score: number;
  /** 1 or 2 slips away. */
  readonly slips: number;
  /** Two letters change places: the commonest slip where another word is as near. */
  readonly swapped: boolean;
}

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const neighbors = new Map<string, string>();
ROWS.forEach((row, r) => {
  for (let i = 0; i < row.length; i++) {
    const near = [row[i - 1], row[i + 1]];
    for (const other of [ROWS[r - 1], ROWS[r + 1]]) near.push(other?.[i - 1], other?.[i], other?.[i + 1]);
    neighbors.set(row[i]!, near.filter(Boolean).join(''));
  }
});
const VOWEL = /[aeiou]/;

/** What a slip weighs: doubling, swapping and losing a letter happen more often than writing another one. */
const WEIGHT = { double: 0.6, swap: 0.7, vowel: 0.8, lost: 0.9, near: 0.9, added: 1, other: 1.4 };
/** The first letter is seldom wrong. */
const FIRST = 0.8;
/** The ending carries the grammar: "branchs" stands for "branches" rather than for "branch". */
const LAST = { dropped: 0.9, changed: 0.4, added: 0.2 };
/** How much a slip counts against the commonness of the word. */
const PENALTY = 4;
/** A word with two letters swapped goes before one that scores better by less than this. */
const SWAP_MARGIN = 2.5;

const substitution = (a: string, b: string) =>
  VOWEL.test(a) && VOWEL.test(b) ? WEIGHT.vowel : neighbors.get(a)?.includes(b) ? WEIGHT.near : WEIGHT.other;

/** Weighs adding `letter` at `at` of `text` or taking it away: a doubled letter is the commonest of these slips. */
const doubled = (text: string, at: number, letter: string) => text[at - 1] === letter || text[at] === letter;

const endingCost = (from: string, to: string) => {
  if (from.at(-1) === to.at(-1)) return 0;
  // The last two letters swapped: the ending is what was meant, unless it makes a plural ("categorise").
  if (!to.endsWith('es') && from.length === to.length && from.at(-1) === to.at(-2) && from.at(-2) === to.at(-1))
    return 0;
  return from.startsWith(to) ? LAST.dropped : to.startsWith(from) ? LAST.added : LAST.changed;
};

/** Longer words are no words. */
const LONGEST = 60;

/** The base of the hash below and its inverse modulo 2^32: odd, so that letters can be shifted both ways. */
const BASE = 0x01000193;
const INVERSE = 0x359c449b;
/** Powers of the base, for every place of a word that anybody writes. */
const powers = new Int32Array(64);
powers[0] = 1;
for (let i = 1; i < powers.length; i++) powers[i] = Math.imul(powers[i - 1]!, BASE);

/** The hash of a word: the sum of its letters times the powers of the base, so that a slip changes it by a sum. */
function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (hash + Math.imul(word.charCodeAt(i), powers[i]!)) | 0;
  return hash;
}

/** Hashes of words, to tell at once that a text is none of them. */
class Hashes {
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(words: Iterable<string>, size: number) {
    this.#mask = (1 << (33 - Math.clz32(size * 2))) - 1;
    this.#slots = new Int32Array(this.#mask + 1);
    for (const word of words) {
      if (word.length > LONGEST) continue;
      const hash = hashOf(word);
      let slot = hash & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = hash;
    }
  }

  has(hash: number): boolean {
    let slot = (hash | 0) & this.#mask;
    for (let found = this.#slots[slot]; found !== 0; found = this.#slots[slot]) {
      if (found === (hash | 0)) return true;
      slot = (slot + 1) & this.#mask;
    }
    return false;
  }
}

/**
 * The texts one slip away from `word` that may be among the hashed ones, with the weight of the slip. Only those are
 * ever written out: a word of nine letters has five hundred neighbors, and hardly one of them is a word.
 */
function oneSlip(word: string, known: Hashes, visit: (text: string, weight: number, swapped?: boolean) => void): void {
  const n = word.length;
  if (n > LONGEST) return;
  const whole = hashOf(word);
  /** The hash of the letters before place i. */
  let head = 0;
  for (let i = 0; i <= n; i++) {
    const first = i === 0 ? FIRST : 0;
    const power = powers[i]!;
    const here = i < n ? word.charCodeAt(i) : 0;
    if (i < n) {
      const after = (whole - head - Math.imul(here, power)) | 0;
      if (known.has((head + Math.imul(after, INVERSE)) | 0)) {
        const text = word.slice(0, i) + word.slice(i + 1);
        visit(text, first + (doubled(text, i, word[i]!) ? WEIGHT.double : WEIGHT.added));
      }
      if (i + 1 < n) {
        const shift = word.charCodeAt(i + 1) - here;
        if (shift !== 0 && known.has((whole + Math.imul(shift, power) - Math.imul(shift, powers[i + 1]!)) | 0))
          visit(word.slice(0, i) + word[i + 1]! + word[i]! + word.slice(i + 2), first + WEIGHT.swap, true);
      }
    }
    const longer = (head + Math.imul(whole - head, BASE)) | 0;
    for (let code = 97; code <= 122; code++) {
      if (known.has((longer + Math.imul(code, power)) | 0)) {
        const letter = String.fromCharCode(code);
        visit(
          word.slice(0, i) + letter + word.slice(i),
          first + (doubled(word, i, letter) ? WEIGHT.double : WEIGHT.lost),
        );
      }
      if (i < n && code !== here && known.has((whole + Math.imul(code - here, power)) | 0)) {
        const letter = String.fromCharCode(code);
        visit(word.slice(0, i) + letter + word.slice(i + 1), first + substitution(word[i]!, letter));
      }
    }
    head = (head + Math.imul(here, power)) | 0;
  }
}

const rows = [new Int32Array(64), new Int32Array(64), new Int32Array(64)] as const;

/** Damerau-Levenshtein distance, given up above `limit` (the value is then `limit + 1`), and for words of 60 letters. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || b.length > LONGEST) return limit + 1;
  let [before, last, row]: readonly Int32Array[] = rows as unknown as [Int32Array, Int32Array, Int32Array];
  for (let j = 0; j <= b.length; j++) last![j] = j;
  for (let i = 1; i <= a.length; i++) {
    row![0] = i;
    let least = i;
    const unit = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let value = Math.min(last![j]! + 1, row![j - 1]! + 1, last![j - 1]! + (unit === other ? 0 : 1));
      if (i > 1 && j > 1 && unit === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        value = Math.min(value, before![j - 2]! + 1);
      row![j] = value;
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  return last![b.length]!;
}

/** The letters of a word as bits: words two slips apart differ in at most four letters. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** True when more than four bits are set. */
function manyBits(bits: number): boolean {
  for (let left = 4; left > 0; left--) bits &= bits - 1;
  return bits !== 0;
}

/** Long words that begin alike and are equally long, with the letters that each has. */
interface Shelf {
  readonly words: string[];
  readonly letters: number[];
}

/** Looks up slips in a vocabulary. */
export class Slips {
  /** Long words by first letter and length. */
  readonly #shelves = new Map<string, Shelf>();
  readonly #hashes: Hashes;

  /** @param words the vocabulary, in lower-case letters a–z */
  constructor(private readonly words: Vocabulary) {
    this.#hashes = new Hashes(words.keys(), words.size);
    for (const word of words.keys()) {
      if (word.length < 8 || word.length > LONGEST) continue;
      const key = word[0]! + word.length;
      let shelf = this.#shelves.get(key);
      if (!shelf) {
        shelf = { words: [], letters: [] };
        this.#shelves.set(key, shelf);
      }
      shelf.words.push(word);
      shelf.letters.push(lettersOf(word));
    }
  }

  /** Candidates for a word that is not in the vocabulary, best first. */
  candidates(word: string): Candidate[] {
    const found = new Map<string, Candidate>();
    const offer = (text: string, weight: number, slips: number, swapped = false) => {
      const common = this.words.get(text);
      if (common === undefined || text.length < 4) return;
      const score = common - PENALTY * (weight + endingCost(word, text));
      const known = found.get(text);
      if (!known || known.score < score) found.set(text, { word: text, score, slips, swapped });
    };
    oneSlip(word, this.#hashes, (text, weight, swapped) => offer(text, weight, 1, swapped));
    // Two slips: only in long words, and never in the first letter, or everything is near something.
    if (found.size === 0 && word.length >= 8 && word.length <= LONGEST) {
      for (const near of this.#near(word)) if (distance(word, near, 2) === 2) offer(near, 2 * WEIGHT.added, 2);
    }
    const ranked = [...found.values()].sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
    const swapped = ranked.findIndex((candidate) => candidate.swapped);
    if (swapped > 0 && ranked[0]!.score - ranked[swapped]!.score < SWAP_MARGIN)
      ranked.unshift(...ranked.splice(swapped, 1));
    return ranked;
  }

  /** Long words that may be two slips away, as far as their first letter, length and letters tell. */
  #near(word: string): string[] {
    const letters = lettersOf(word);
    const out: string[] = [];
    for (let length = word.length - 2; length <= word.length + 2; length++) {
      const shelf = this.#shelves.get(word[0]! + length);
      if (!shelf) continue;
      for (let i = 0; i < shelf.words.length; i++) {
        if (!manyBits(shelf.letters[i]! ^ letters)) out.push(shelf.words[i]!);
      }
    }
    return out;
  }
}
