/** Slips of the keyboard: which known word a misspelt one was meant to be. Knows no list of words of its own. */

/** Known words with how common each is: the binary logarithm of a count, roughly. */
export type Vocabulary = ReadonlyMap<string, number>;

/** A known word that a misspelt one may have been meant to be; the higher the score, the likelier. */
export interface Candidate {
  readonly word: string;
  readonly score: number;
  /** 1 or 2 slips away. */
  readonly slips: number;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
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

const substitution = (a: string, b: string) =>
  VOWEL.test(a) && VOWEL.test(b) ? WEIGHT.vowel : neighbors.get(a)?.includes(b) ? WEIGHT.near : WEIGHT.other;

/** Weighs adding `letter` at `at` of `text` or taking it away: a doubled letter is the commonest of these slips. */
const doubled = (text: string, at: number, letter: string) => text[at - 1] === letter || text[at] === letter;

const endingCost = (from: string, to: string) => {
  if (from.at(-1) === to.at(-1)) return 0;
  return from.startsWith(to) ? LAST.dropped : to.startsWith(from) ? LAST.added : LAST.changed;
};

/** Every text one slip away from `word` that `visit` may want to know, with the weight of the slip. */
function oneSlip(word: string, visit: (text: string, weight: number) => void): void {
  const n = word.length;
  for (let i = 0; i <= n; i++) {
    const first = i === 0 ? FIRST : 0;
    const head = word.slice(0, i);
    const tail = word.slice(i);
    if (i < n) {
      visit(
        head + word.slice(i + 1),
        first + (doubled(head + word.slice(i + 1), i, word[i]!) ? WEIGHT.double : WEIGHT.added),
      );
      if (i + 1 < n && word[i] !== word[i + 1])
        visit(head + word[i + 1]! + word[i]! + word.slice(i + 2), first + WEIGHT.swap);
    }
    for (const letter of LETTERS) {
      visit(head + letter + tail, first + (doubled(word, i, letter) ? WEIGHT.double : WEIGHT.lost));
      if (i < n && letter !== word[i]) visit(head + letter + word.slice(i + 1), first + substitution(word[i]!, letter));
    }
  }
}

/** Damerau-Levenshtein distance, given up above `limit` (the value is then `limit + 1`). */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, before[j - 2]! + 1);
      row.push(value);
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
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

/** Looks up slips in a vocabulary; remembers what it found, as drafts repeat their misspellings. */
export class Slips {
  /** Long words by first letter, with their letters. */
  readonly #byFirst = new Map<string, { word: string; letters: number }[]>();

  /**
   * @param words the vocabulary
   * @param rare score from which on a candidate counts
   */
  constructor(private readonly words: Vocabulary) {
    for (const word of words.keys()) {
      if (word.length < 8) continue;
      const entry = { word, letters: lettersOf(word) };
      const list = this.#byFirst.get(word[0]!);
      if (list) list.push(entry);
      else this.#byFirst.set(word[0]!, [entry]);
    }
  }

  /** Candidates for a word that is not in the vocabulary, best first. */
  candidates(word: string): Candidate[] {
    const found = new Map<string, Candidate>();
    const offer = (text: string, weight: number, slips: number) => {
      const common = this.words.get(text);
      if (common === undefined || text.length < 4) return;
      const score = common - PENALTY * (weight + endingCost(word, text));
      const known = found.get(text);
      if (!known || known.score < score) found.set(text, { word: text, score, slips });
    };
    oneSlip(word, (text, weight) => offer(text, weight, 1));
    // Two slips: only in long words, and never in the first letter, or everything is near something.
    if (found.size === 0 && word.length >= 8) {
      const letters = lettersOf(word);
      for (const near of this.#byFirst.get(word[0]!) ?? []) {
        if (Math.abs(near.word.length - word.length) > 2 || manyBits(near.letters ^ letters)) continue;
        if (distance(word, near.word, 2) === 2) offer(near.word, 2 * WEIGHT.added, 2);
      }
    }
    return [...found.values()].sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
  }
}
