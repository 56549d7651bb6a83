import { looseKey, nameKey } from './fold.ts';
import { type Candidate, FAMOUS, type Place } from './place.ts';
import { type Known, keysOf, PlaceIndex } from './place-index.ts';

/** Shorter names meet others by chance: "al-Qasser" is no way of writing al-Qusayr. */
const LOOSEST = 6;

/**
 * The places of all tables. Later tables go over earlier ones, by id. Minor places, of which there are most and which
 * reports seldom name, are kept apart: no name is a place's because one of them is called so.
 */
export class Gazetteer {
  readonly #main: PlaceIndex;
  readonly #places: readonly Place[];
  readonly #minorPlaces: () => readonly Place[];
  readonly #governorates = new Map<string, string>();
  /** Governorates of the house's own tables, not of the base alone. */
  readonly #own = new Set<string>();
  readonly #near = new Map<string, boolean>();
  #famous: Map<string, string> | undefined;
  #minor: PlaceIndex | undefined;
  #all: PlaceIndex | undefined;
  #everything: readonly Place[] | undefined;

  /** @param more minor places besides those of the tables, handed out when they are first needed */
  constructor(tables: readonly (readonly Place[])[], more: () => readonly Place[] = () => []) {
    const byId = new Map<string, Place>();
    for (const table of tables) for (const place of table) byId.set(place.id, place);
    const places = [...byId.values()];
    this.#places = places.filter((place) => !place.minor);
    this.#minorPlaces = () => [
      ...places.filter((place) => place.minor),
      ...more().filter((place) => !byId.has(place.id)),
    ];
    this.#main = new PlaceIndex(this.#places);
    for (const place of this.#places) {
      if (!place.base) this.#own.add(place.governorate);
      if (place.type === 'governorate')
        for (const key of place.keys ?? keysOf(place)) this.#governorates.set(key, place.governorate);
    }
  }

  /** All places, the minor ones last. */
  get places(): readonly Place[] {
    this.#everything ??= [...this.#places, ...this.#minorPlaces()];
    return this.#everything;
  }

  /** The minor places. */
  get minor(): PlaceIndex {
    this.#minor ??= new PlaceIndex(this.#minorPlaces());
    return this.#minor;
  }

  get #whole(): PlaceIndex {
    this.#all ??= this.places.length === this.#places.length ? this.#main : new PlaceIndex(this.places);
    return this.#all;
  }

  /** The governorate that a name stands for, as the tables write it; undefined when it is none. */
  governorate(name: string): string | undefined {
    return (
      this.#governorates.get(nameKey(name)) ??
      this.#governorates.get(nameKey(name.replace(/\b(?:governorate|province|muhafazat)\b/gi, '').trim()))
    );
  }

  /** True for a governorate that the tables know by more than the base of recognized places. */
  isOwn(governorate: string): boolean {
    return this.#own.has(governorate);
  }

  /**
   * The key of the city, region or governorate of the tables that a name can only be a way of writing of: "jisr shughur"
   * for "Jesr al-Shughoor"; undefined when there is none, or more than one.
   */
  famousKey(text: string): string | undefined {
    if (!this.#famous) {
      this.#famous = new Map();
      for (const { type, base, name, spellings } of this.#places) {
        if (base || !FAMOUS.has(type)) continue;
        for (const one of [name, ...spellings]) {
          const loose = looseKey(one);
          if (loose.length < LOOSEST) continue;
          const known = this.#famous.get(loose);
          if (known === undefined) this.#famous.set(loose, nameKey(name));
          else if (known !== nameKey(name)) this.#famous.set(loose, '');
        }
      }
    }
    return this.#famous.get(looseKey(text)) || undefined;
  }

  /** True when some place of a governorate is within so many kilometers of this one, or it is not known where it is. */
  liesBy(place: Place, governorate: string, kilometers: number): boolean {
    const { lat, lon } = place;
    if (lat === undefined || lon === undefined) return true;
    const key = `${place.id}|${governorate}`;
    let near = this.#near.get(key);
    if (near === undefined) {
      // A degree of latitude has 111 km, one of longitude 92 km in these parts.
      near = this.#places.some(
        (other) =>
          other.governorate === governorate &&
          other.lat !== undefined &&
          Math.hypot((other.lat - lat) * 111, (other.lon! - lon) * 92) <= kilometers,
      );
      this.#near.set(key, near);
    }
    return near;
  }

  /** The places, minor ones too, that go by exactly this name, but for case, articles, apostrophes and hyphens. */
  known(text: string): readonly Known[] {
    return this.#whole.knownKey(nameKey(text));
  }

  /** True when a known name begins with this folded word. */
  begins(word: string): boolean {
    return this.#main.begins(word);
  }

  /** The places that go by a name, for its key from `nameKey`. */
  knownKey(key: string): readonly Known[] {
    return this.#main.knownKey(key);
  }

  /**
   * The places, minor ones too, whose names are most like this one, best first.
   *
   * @param governorate known governorate: its places come before others that fit about as well
   * @param limit how many at most
   */
  search(text: string, governorate?: string, limit = 10): Candidate[] {
    const home = governorate === undefined ? undefined : (this.governorate(governorate) ?? governorate);
    return this.#whole.search(text, home, limit);
  }

  /**
   * The places of one governorate whose names are most like this one, best first.
   *
   * @param governorate as the tables write it
   */
  searchIn(governorate: string, text: string, limit = 10): Candidate[] {
    return this.#main.searchIn(governorate, text, limit);
  }
}

let last: { tables: readonly (readonly Place[])[]; gazetteer: Gazetteer } | undefined;

/** The gazetteer over these tables; the same object while the tables are the same. */
export function gazetteerOf(tables: readonly (readonly Place[])[], more?: () => readonly Place[]): Gazetteer {
  if (last && last.tables.length === tables.length && last.tables.every((t, i) => t === tables[i]))
    return last.gazetteer;
  last = { tables, gazetteer: new Gazetteer(tables, more) };
  return last.gazetteer;
}
