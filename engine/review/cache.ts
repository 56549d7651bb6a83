/**
 * Results by content, bounded by the characters of their keys; the oldest go first. A keystroke changes
 * one paragraph, so all others are found here.
 */
export class ContentCache<T> {
  readonly #map = new Map<string, T>();
  #size = 0;

  /** @param limit UTF-16 units of keys to keep */
  constructor(private readonly limit: number) {}

  get(key: string, make: () => T): T {
    const known = this.#map.get(key);
    if (known !== undefined) return known;
    const made = make();
    if (key.length > this.limit) return made;
    this.#map.set(key, made);
    this.#size += key.length;
    if (this.#size > this.limit) this.#shrink();
    return made;
  }

  /** Drops the older half: cheaper than keeping an order at every look-up. */
  #shrink(): void {
    for (const key of this.#map.keys()) {
      this.#map.delete(key);
      this.#size -= key.length;
      if (this.#size <= this.limit / 2) return;
    }
  }
}
