/**
 * The words that patterns name, numbered: a token is compared by the number of its form, which is looked up once per
 * form. All words that no pattern names have number 0.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();

  /** The number of a normalized word; a new one when it has none yet. */
  number(word: string): number {
    let id = this.#ids.get(word);
    if (id === undefined) {
      id = this.#ids.size + 1;
      this.#ids.set(word, id);
    }
    return id;
  }

  /** The number of a normalized word, or 0. */
  find(word: string): number {
    return this.#ids.get(word) ?? 0;
  }

  /** The numbers of some words, as a table from number to 1. Words added later are not in it. */
  table(words: Iterable<string>): Uint8Array {
    const ids = [...words].map((word) => this.number(word));
    const table = new Uint8Array(Math.max(0, ...ids) + 1);
    for (const id of ids) table[id] = 1;
    return table;
  }
}
