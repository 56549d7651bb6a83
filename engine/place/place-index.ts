import { compact, nameKey } from './fold.ts';
import type { Candidate, Place } from './place.ts';
import { DOUBTFUL, type Keyed, SearchIndex } from './search-index.ts';

/** How a known name belongs to its place. */
export type NameKind = 'name' | 'spelling' | 'exonym';

/** A place with how it comes to a name. */
export interface Known {
  readonly place: Place;
  readonly kind: NameKind;
}

const BIG: ReadonlySet<string> = new Set(['governorate', 'city', 'town', 'district']);
const EMPTY: readonly Known[] = [];
/** Places less like a name than this are none of its candidates. */
const LEAST = 0.4;
/** Small preferences among names that fit alike: the better-known place. At most 0.08. */
function weightOf(place: Place): number {
  const people = place.population ?? (place.type === 'governorate' ? 300_000 : BIG.has(place.type) ? 20_000 : 500);
  // A place with several Arabic names is one that is written about.
  const names = place.arabic === '' ? 0 : place.arabic.split('|').length;
  return Math.min(0.04, Math.log10(people + 1) * 0.008) + Math.min(0.04, Math.log(names + 1) * 0.023);
}

/** The keys of a place's names: the house spelling, the other spellings, the exonyms. */
export const keysOf = ({ name, spellings, exonyms }: Place): string[] => [name, ...spellings, ...exonyms].map(nameKey);

/** What the governorate at hand is worth, and each doubling of the places that share a name. */
const AT_HOME = 0.3;
const COMMON = 0.015;
/** So many are put in order with regard to the names that they share. */
const CONTENDERS = 24;

interface Ranked {
  readonly c: Candidate;
  readonly o: number;
}

/** Of names that fit alike the one that more places have is the likelier, where nothing says which place is meant. */
function common(ranked: readonly Ranked[]): Ranked[] {
  const keys = ranked.map(({ c }) => compact(c.place.name));
  const groups = new Map<string, { readonly top: number; count: number }>();
  ranked.forEach(({ c }, i) => {
    const group = groups.get(keys[i]!);
    if (!group) groups.set(keys[i]!, { top: c.score, count: 1 });
    else if (c.score > group.top - 0.05) group.count++;
  });
  return ranked.map(({ c, o }, i) => ({ c, o: o + COMMON * Math.log2(groups.get(keys[i]!)!.count) })).sort(byOrder);
}

const byOrder = (a: Ranked, b: Ranked) => b.o - a.o || (a.c.place.id < b.c.place.id ? -1 : 1);

/** Places by their names: known names by folded key, likely ones by a search index. */
export class PlaceIndex {
  readonly #known = new Map<string, Known[]>();
  /** First words of all known names: most words begin none. */
  readonly #firsts = new Set<string>();
  readonly #keyed: Keyed[] = [];
  #index: SearchIndex | undefined;
  /** Of single governorates: a draft asks only where it is. */
  readonly #local = new Map<string, SearchIndex>();

  constructor(places: readonly Place[]) {
    for (const place of places) this.#add(place);
  }

  #add(place: Place): void {
    const keys = place.keys ?? keysOf(place);
    const spellings = 1 + place.spellings.length;
    for (let i = 0; i < keys.length; i++)
      this.#know(place, keys[i]!, i === 0 ? 'name' : i < spellings ? 'spelling' : 'exonym');
    this.#keyed.push({ place, keys });
  }

  #know(place: Place, key: string, kind: NameKind): void {
    if (key === '') return;
    const list = this.#known.get(key);
    if (!list) this.#known.set(key, [{ place, kind }]);
    else if (!list.some((k) => k.place === place)) list.push({ place, kind });
    const space = key.indexOf(' ');
    this.#firsts.add(space < 0 ? key : key.slice(0, space));
  }

  /** The places that go by a name, for its key from `nameKey`. */
  knownKey(key: string): readonly Known[] {
    return this.#known.get(key) ?? EMPTY;
  }

  /** True when a known name begins with this folded word. */
  begins(word: string): boolean {
    return this.#firsts.has(word);
  }

  /**
   * The places whose names are most like this one, best first.
   *
   * @param home its places come before others that fit about as well
   * @param limit how many at most
   */
  search(text: string, home: string | undefined, limit: number): Candidate[] {
    this.#index ??= new SearchIndex(this.#keyed);
    return this.#ranked(this.#index, text, home, limit);
  }

  /** The same among the places of one governorate, written as the tables do. */
  searchIn(governorate: string, text: string, limit: number): Candidate[] {
    let index = this.#local.get(governorate);
    if (!index) {
      index = new SearchIndex(this.#keyed.filter(({ place }) => place.governorate === governorate));
      this.#local.set(governorate, index);
    }
    return this.#ranked(index, text, governorate, limit, governorate);
  }

  #ranked(index: SearchIndex, text: string, home: string | undefined, limit: number, only?: string): Candidate[] {
    const key = nameKey(text);
    const exact = this.knownKey(key).filter((k) => only === undefined || k.place.governorate === only);
    const found: Candidate[] = index
      .search(text, key, home, LEAST)
      .filter((c) => !exact.some((k) => k.place === c.place));
    // Of 4,800 spellings in GeoNames that are some place's name, 96% mean that place; of those whose row has no Arabic
    // while another row fits with both of its names, less than half.
    for (const { place } of exact) {
      const whole = nameKey(place.name) === key ? 1 : 0.995;
      found.push({ place, score: index.withArabic && place.arabic === '' ? DOUBTFUL : whole });
    }
    const ranked = found
      .map((c) => ({ c, o: c.score + weightOf(c.place) + (c.place.governorate === home ? AT_HOME : 0) }))
      .sort(byOrder)
      .slice(0, Math.max(CONTENDERS, limit));
    return (home === undefined ? common(ranked) : ranked).slice(0, limit).map(({ c }) => c);
  }
}
