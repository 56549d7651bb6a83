/** Numbers of words, as bits: word n is in the set when bit n is. */
export type WordBits = Uint32Array;

/** True when a word's number is in a set. */
export const hasWord = (bits: WordBits, id: number): boolean => ((bits[id >>> 5]! >>> (id & 31)) & 1) === 1;

/**
 * The words of patterns and texts, numbered: a token is compared by the number of its form, which is looked up once
 * per form. One vocabulary serves one rule set.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #bits = new WeakMap<object, WordBits>();

  /** The number of a normalized word. */
  number(word: string): number {
    let id = this.#ids.get(word);
    if (id === undefined) {
      id = this.#ids.size + 1;
      this.#ids.set(word, id);
    }
    return id;
  }

  /** The numbers of some words, as bits. */
  bits(words: Iterable<string>): WordBits {
    const ids: number[] = [];
    let most = 0;
    for (const word of words) {
      const id = this.number(word);
      ids.push(id);
      if (id > most) most = id;
    }
    const bits = new Uint32Array((most >>> 5) + 1);
    for (const id of ids) bits[id >>> 5]! |= 1 << (id & 31);
    return bits;
  }

  /** The same for words, or the keys of a map, that do not change: worked out once for each. */
  bitsOf(words: ReadonlyMap<string, unknown> | readonly string[]): WordBits {
    let bits = this.#bits.get(words);
    if (!bits) {
      bits = this.bits(words instanceof Map ? words.keys() : (words as readonly string[]));
      this.#bits.set(words, bits);
    }
    return bits;
  }
}
