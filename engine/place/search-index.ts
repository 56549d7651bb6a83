import { arabicLikeness, latinLikeness } from './likeness.ts';
import type { Place } from './place.ts';
import { arabicReadings, latinReadings, type Query, queryReadings, type Reading } from './readings.ts';
import { arabicSkeleton, keyCodes, latinSkeleton } from './sounds.ts';

/** A place with how well a name answers to it, 0 to 1. */
export interface Likely {
  readonly place: Place;
  readonly score: number;
}

/** A reading of a name of a row; `accords` when the row has the same name in the other script. */
interface Named extends Reading {
  readonly accords: boolean;
}

interface Readings {
  readonly latin: readonly Named[];
  readonly arabic: readonly Named[];
}

/** How many rows are compared in full. */
const SHORTLIST = 115;
/** Rows that share less than this of the pairs are not looked at. */
const LEAST_SHARE = 0.34;
/** What being in the governorate at hand is worth among the shares. */
const AT_HOME = 0.15;
/** Shares are sorted into this many steps from 0 to 1.2. */
const STEPS = 240;
/** A pair of consonant classes, as `pairCode` makes them, is below this. */
const PAIRS = 32_768;
const NO_ROWS: readonly number[] = [];

/** A place with the keys (`nameKey`) of its names, the house spelling first. */
export interface Keyed {
  readonly place: Place;
  readonly keys: readonly string[];
}

/** The names by which a place can be found. Of base towns the first alone: their other names are of mixed quality. */
const latinKeys = ({ place, keys }: Keyed) => (place.base ? keys.slice(0, 1) : keys);
const arabicNames = ({ place }: Keyed) => {
  const names = place.arabic === '' ? [] : place.arabic.split('|').filter(Boolean);
  return place.base ? names.slice(0, 1) : names;
};

/** Pairs of consonants of a skeleton, its edges and neighbours once removed among them: what retrieval counts. */
function pairsOf(skeleton: string): number[] {
  const out: number[] = [];
  const padded = `^${skeleton}$`;
  const add = (pair: number) => {
    if (!out.includes(pair)) out.push(pair);
  };
  for (let i = 0; i + 1 < padded.length; i++) {
    add(padded.charCodeAt(i) * 128 + padded.charCodeAt(i + 1));
    if (i + 2 < padded.length) add(padded.charCodeAt(i) * 128 + padded.charCodeAt(i + 2) + PAIRS / 2);
  }
  return out;
}

/**
 * Finds the places whose names are like a name without comparing it with all: rows are retrieved by the pairs of
 * consonants that their skeletons (of the Latin names and of the Arabic) share with the query's, the best of them
 * compared in full. Built when first searched; the readings of a row are made when it is first compared.
 */
export class SearchIndex {
  readonly #rows = new Map<number, number[]>();
  readonly #readings: (Readings | undefined)[];
  /** The governorate of each row, as a number: compared with the one at hand for most rows of a table. */
  readonly #governorates: Uint16Array;
  readonly #numbers = new Map<string, number>();
  /** How many pairs the name of a row has, and how many of the query's it has, in the search under way. */
  readonly #sizes: Uint8Array;
  readonly #hits: Uint8Array;
  readonly #touched: Int32Array;
  readonly #steps: Uint8Array;

  /** Most rows give Arabic, so that its absence says something. */
  readonly withArabic: boolean;

  constructor(private readonly places: readonly Keyed[]) {
    this.withArabic = places.filter(({ place }) => place.arabic !== '').length * 2 > places.length;
    this.#readings = new Array(places.length);
    this.#governorates = Uint16Array.from(places, ({ place }) => this.#numberOf(place.governorate));
    this.#sizes = new Uint8Array(places.length);
    this.#hits = new Uint8Array(places.length);
    this.#touched = new Int32Array(places.length);
    this.#steps = new Uint8Array(places.length);
    for (const [row, keyed] of places.entries()) this.#add(keyed, row);
  }

  #numberOf(governorate: string): number {
    let number = this.#numbers.get(governorate);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(governorate, number);
    }
    return number;
  }

  #add(keyed: Keyed, row: number): void {
    const own: number[] = [];
    const skeletons = new Set(latinKeys(keyed).map((key) => latinSkeleton(keyCodes(key))));
    for (const name of arabicNames(keyed)) skeletons.add(arabicSkeleton(name));
    let first = true;
    for (const skeleton of skeletons) {
      const pairs = pairsOf(skeleton);
      if (first) this.#sizes[row] = Math.min(255, pairs.length);
      first = false;
      for (const pair of pairs) {
        if (own.includes(pair)) continue;
        own.push(pair);
        const list = this.#rows.get(pair);
        if (list) list.push(row);
        else this.#rows.set(pair, [row]);
      }
    }
  }

  /** The rows that share most pairs of consonants with a skeleton, into `into`. */
  #shortlist(skeleton: string, home: string | undefined, into: Set<number>): void {
    const wanted = pairsOf(skeleton);
    const hits = this.#hits;
    const touched = this.#touched;
    let count = 0;
    for (const pair of wanted) {
      for (const row of this.#rows.get(pair) ?? NO_ROWS) if (hits[row]!++ === 0) touched[count++] = row;
    }
    const at = home === undefined ? -1 : (this.#numbers.get(home) ?? -1);
    const most = wanted.length + 3;
    // Counting instead of sorting: most of the rows of a large table are touched.
    const counts = new Int32Array(STEPS);
    const steps = this.#steps;
    for (let i = 0; i < count; i++) {
      const row = touched[i]!;
      const share =
        (2 * hits[row]!) / (wanted.length + Math.min(this.#sizes[row]!, most)) +
        (this.#governorates[row] === at ? AT_HOME : 0);
      const step = share > LEAST_SHARE ? Math.min(STEPS - 1, Math.floor((share * STEPS) / 1.2)) : 0;
      steps[i] = step;
      counts[step]!++;
      hits[row] = 0;
    }
    let step = STEPS - 1;
    for (let sum = counts[step]!; step > 1 && sum + counts[step - 1]! <= SHORTLIST; step--) sum += counts[step - 1]!;
    let left = SHORTLIST;
    for (let i = 0; i < count && left > 0; i++) {
      if (steps[i]! < step) continue;
      into.add(touched[i]!);
      left--;
    }
  }

  #readingsOf(row: number): Readings {
    let readings = this.#readings[row];
    if (!readings) {
      const keyed = this.places[row]!;
      readings = accordingly(latinKeys(keyed).map(latinReadings), arabicNames(keyed).map(arabicReadings));
      this.#readings[row] = readings;
    }
    return readings;
  }

  /**
   * The places whose names are like a name, unordered.
   *
   * @param text the name
   * @param key `nameKey` of the name
   * @param home governorate whose places are retrieved before others
   * @param least likeness from which on a place is told
   */
  search(text: string, key: string, home: string | undefined, least: number): Likely[] {
    const queries = queryReadings(text, key);
    if (queries[0]!.codes.length === 0) return [];
    const rows = new Set<number>();
    for (const query of queries) this.#shortlist(latinSkeleton(query.codes), home, rows);
    const found: Likely[] = [];
    for (const row of rows) {
      const readings = this.#readingsOf(row);
      let score = 0;
      for (const query of queries) score = Math.max(score, scoreOf(query, readings, this.withArabic));
      if (score >= least) found.push({ place: this.places[row]!.place, score });
    }
    return found;
  }
}

/** Names in both scripts, each with its readings, as one list of readings that know whether the other script agrees. */
function accordingly(latin: readonly Reading[][], arabic: readonly Reading[][]): Readings {
  const pairs = latin.map((l) => arabic.map((a) => arabicLikeness(a[0]!.codes, l[0]!.codes) >= ACCORD));
  const named = (readings: readonly Reading[], accords: boolean): Named[] => readings.map((r) => ({ ...r, accords }));
  return {
    latin: latin.flatMap((readings, i) => named(readings, pairs[i]!.includes(true))),
    arabic: arabic.flatMap((readings, k) =>
      named(
        readings,
        pairs.some((row) => row[k]),
      ),
    ),
  };
}

/** What the two views of a name weigh: its better one, the Latin, the Arabic. */
const WEIGHT = { better: 0.2, latin: 0.3, arabic: 0.5 };
/** From this likeness on a Latin name and an Arabic one are the same name written twice. */
const ACCORD = 0.8;
/** What it costs that no Arabic vouches for a name. */
const UNVOUCHED = { noArabic: 0.06, otherArabic: 0.02 };
/**
 * The most that such a row, or a part of a name, can be like a name: below what is sure. In a table that gives Arabic
 * otherwise, rows without are poorly known, and many are doubles of others.
 */
export const DOUBTFUL = 0.89;

/**
 * How well a row answers to a query. A Latin name and its Arabic are one name written twice, and both must fit; where
 * they are different names ("Aleppo", حلب) either may.
 */
function scoreOf(query: Query, { latin, arabic }: Readings, withArabic: boolean): number {
  let accorded = 0;
  let alone = 0;
  for (const name of latin) {
    // Two parts never make a whole: a part of the query is held against whole names.
    if (query.penalty > 0 && name.penalty > 0) continue;
    const likeness = latinLikeness(query.codes, name.codes) - name.penalty;
    if (name.accords) accorded = Math.max(accorded, likeness);
    else alone = Math.max(alone, likeness);
  }
  let own = 0;
  let other = 0;
  for (const name of arabic) {
    if (query.penalty > 0 && name.penalty > 0) continue;
    const likeness = arabicLikeness(name.codes, query.marked, query.prices) - name.penalty;
    if (name.accords) own = Math.max(own, likeness);
    else other = Math.max(other, likeness);
  }
  const both = Math.max(accorded, own) * WEIGHT.better + accorded * WEIGHT.latin + own * WEIGHT.arabic;
  const vouched = arabic.length > 0 || !withArabic;
  const doubt = !withArabic ? 0 : arabic.length === 0 ? UNVOUCHED.noArabic : UNVOUCHED.otherArabic;
  const score = Math.max(both, other, alone - doubt) - query.penalty;
  return Math.min(vouched && query.penalty === 0 ? 0.99 : DOUBTFUL, score);
}
