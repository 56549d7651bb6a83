import { nameKey } from '../../engine/place/fold.ts';
import type { Gazetteer } from '../../engine/place/gazetteer.ts';
import type { Place } from '../../engine/place/place.ts';
import { compareText } from './cells.ts';

/** Entries looked at for one query: a single letter begins thousands. */
const MOST_SEEN = 5000;

const made = new WeakMap<Gazetteer, PrefixIndex>();

/** Finds places by how their names begin; made once for a gazetteer, when first asked for. */
export class PrefixIndex {
  readonly #keys: string[] = [];
  readonly #places: Place[] = [];

  private constructor(places: readonly Place[]) {
    const entries: [string, Place][] = [];
    for (const place of places) {
      for (const name of [place.name, ...place.spellings, ...place.exonyms]) entries.push([nameKey(name), place]);
    }
    entries.sort((a, b) => compareText(a[0], b[0]));
    for (const [key, place] of entries) {
      this.#keys.push(key);
      this.#places.push(place);
    }
  }

  static of(gazetteer: Gazetteer): PrefixIndex {
    let index = made.get(gazetteer);
    if (!index) {
      index = new PrefixIndex(gazetteer.places);
      made.set(gazetteer, index);
    }
    return index;
  }

  /** Places with a name that begins so: whole names first, then the largest, then by name. */
  find(beginning: string, limit: number): Place[] {
    const key = nameKey(beginning);
    let low = 0;
    let high = this.#keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#keys[middle]! < key) low = middle + 1;
      else high = middle;
    }
    const found = new Map<Place, boolean>();
    for (let i = low; i < this.#keys.length && i < low + MOST_SEEN && this.#keys[i]!.startsWith(key); i++) {
      const place = this.#places[i]!;
      found.set(place, found.get(place) === true || this.#keys[i] === key);
    }
    return [...found]
      .sort(
        ([a, wholeA], [b, wholeB]) =>
          Number(wholeB) - Number(wholeA) ||
          (b.population ?? 0) - (a.population ?? 0) ||
          compareText(a.name, b.name) ||
          compareText(a.id, b.id),
      )
      .slice(0, limit)
      .map(([place]) => place);
  }
}
