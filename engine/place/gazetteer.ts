import { foldArabic, nameKey } from './fold.ts';
import { arabicLikeness, latinLikeness } from './likeness.ts';
import { arabicCodes, arabicSkeleton, latinCodes, latinSkeleton } from './sounds.ts';
import type { Candidate, Place } from './place.ts';

/** A name, or a part of it by which writers call the place, as sounds; parts rank below whole names. */
interface Reading {
  readonly codes: Uint8Array;
  readonly penalty: number;
}

/** A place prepared for ranking. */
interface Row {
  readonly place: Place;
  readonly latin: readonly Reading[];
  readonly arabic: readonly Reading[];
}

/** How a known name belongs to its place. */
export type NameKind = 'name' | 'spelling' | 'exonym';

export interface Known {
  readonly place: Place;
  readonly kind: NameKind;
}

const BIG: ReadonlySet<string> = new Set(['governorate', 'city', 'town', 'district']);
const EMPTY: readonly Known[] = [];
const NO_ROWS: readonly number[] = [];

/** Small preferences among names that fit alike: the better-known place. At most 0.03. */
function weightOf(place: Place): number {
  const people = place.population ?? (place.type === 'governorate' ? 300_000 : BIG.has(place.type) ? 20_000 : 500);
  return Math.min(0.03, Math.log10(people + 1) * 0.005);
}

/** Pairs of consonants of a skeleton, its edges and neighbours once removed among them: what retrieval counts. */
function grams(skeleton: string): number[] {
  const out: number[] = [];
  const padded = `^${skeleton}$`;
  for (let i = 0; i + 1 < padded.length; i++) {
    out.push(padded.charCodeAt(i) * 128 + padded.charCodeAt(i + 1));
    if (i + 2 < padded.length) out.push(padded.charCodeAt(i) * 128 + padded.charCodeAt(i + 2) + 16_384);
  }
  return [...new Set(out)];
}

/** How many rows are compared in full. */
const SHORTLIST = 160;

/**
 * The places of all tables, indexed: known names by folded key, likely ones by the pairs of consonants that their
 * skeletons (of the Latin names and of the Arabic) share with the query's. Later tables go over earlier ones, by id.
 */
export class Gazetteer {
  readonly places: readonly Place[];
  readonly #rows: Row[] = [];
  readonly #known = new Map<string, Known[]>();
  /** Rows by pair of consonants; the skeletons of a row count as one. */
  readonly #grams = new Map<number, number[]>();
  /** How many pairs a row has, and how many of the query's, in the search under way. */
  #sizes: Uint8Array = new Uint8Array(0);
  #hits: Uint8Array = new Uint8Array(0);
  readonly #governorates = new Map<string, string>();
  /** First words of all known names: most words begin none. */
  readonly #firsts = new Set<string>();

  constructor(tables: readonly (readonly Place[])[]) {
    const byId = new Map<string, Place>();
    for (const table of tables) for (const place of table) byId.set(place.id, place);
    this.places = [...byId.values()];
    this.#sizes = new Uint8Array(this.places.length);
    this.#hits = new Uint8Array(this.places.length);
    for (const place of this.places) this.#add(place);
  }

  #add(place: Place): void {
    const know = (text: string, kind: NameKind) => {
      const key = nameKey(text);
      if (key === '') return;
      const list = this.#known.get(key);
      if (!list) this.#known.set(key, [{ place, kind }]);
      else if (!list.some((k) => k.place === place)) list.push({ place, kind });
      this.#firsts.add(key.split(' ')[0]!);
    };
    know(place.name, 'name');
    for (const text of place.spellings) know(text, 'spelling');
    for (const text of place.exonyms) know(text, 'exonym');
    if (place.type === 'governorate') {
      for (const text of [place.name, ...place.spellings, ...place.exonyms]) this.#governorates.set(nameKey(text), place.governorate);
    }
    const texts = [place.name, ...place.spellings, ...place.exonyms];
    const arabicNames = place.arabic.split('|').filter(Boolean);
    const latin = texts.flatMap((text) => readings(nameKey(text), GENERIC, latinCodes));
    const arabic = arabicNames.flatMap((text) => readings(foldArabic(text), GENERIC_ARABIC, arabicCodes));
    const row = this.#rows.push({ place, latin, arabic }) - 1;
    const skeletons = [...latin.map((r) => latinSkeleton(r.codes)), ...arabicNames.map(arabicSkeleton)];
    const own = new Set<number>();
    for (const skeleton of skeletons) for (const gram of grams(skeleton)) own.add(gram);
    this.#sizes[row] = Math.min(255, Math.max(1, grams(skeletons[0]!).length));
    for (const gram of own) {
      const list = this.#grams.get(gram);
      if (list) list.push(row);
      else this.#grams.set(gram, [row]);
    }
  }

  /** The rows that share most pairs of consonants with a skeleton. */
  #shortlist(skeleton: string, home: string | undefined): number[] {
    const wanted = grams(skeleton);
    const touched: number[] = [];
    const hits = this.#hits;
    for (const gram of wanted) {
      for (const row of this.#grams.get(gram) ?? NO_ROWS) {
        if (hits[row]!++ === 0) touched.push(row);
      }
    }
    const scored: { row: number; share: number }[] = [];
    for (const row of touched) {
      const share = (2 * hits[row]!) / (wanted.length + this.#sizes[row]!) + (home !== undefined && this.#rows[row]!.place.governorate === home ? 0.15 : 0);
      hits[row] = 0;
      if (share > 0.34) scored.push({ row, share });
    }
    if (scored.length > SHORTLIST) scored.sort((a, b) => b.share - a.share);
    return scored.slice(0, SHORTLIST).map((s) => s.row);
  }

  /** The governorate that a name stands for, as the tables write it; undefined when it is none. */
  governorate(name: string): string | undefined {
    return this.#governorates.get(nameKey(name)) ?? this.#governorates.get(nameKey(name.replace(/\b(?:governorate|province|muhafazat)\b/gi, '').trim()));
  }

  /** The places that go by exactly this name, but for case, articles, apostrophes and hyphens. */
  known(text: string): readonly Known[] {
    return this.#known.get(nameKey(text)) ?? EMPTY;
  }

  /** True when a known name begins with this folded word. */
  begins(word: string): boolean {
    return this.#firsts.has(word);
  }

  /** As `known`, for a key from `nameKey`. */
  knownKey(key: string): readonly Known[] {
    return this.#known.get(key) ?? EMPTY;
  }

  /**
   * The places whose names are most like this one, best first.
   *
   * @param governorate known governorate: its places come before others that fit about as well
   * @param limit how many at most
   */
  search(text: string, governorate?: string, limit = 10): Candidate[] {
    const codes = latinCodes(text);
    if (codes.length === 0) return [];
    const home = governorate === undefined ? undefined : (this.governorate(governorate) ?? governorate);
    const key = nameKey(text);
    const exact = new Set(this.known(text).map((k) => k.place));
    const rows = new Set<number>();
    const queries = readings(key, GENERIC, latinCodes).filter((r, i) => i === 0 || r.penalty === PART_PENALTY.generic);
    for (const query of queries) for (const row of this.#shortlist(latinSkeleton(query.codes), home)) rows.add(row);
    const found: Candidate[] = [];
    for (const index of rows) {
      const row = this.#rows[index]!;
      let score = 0;
      if (exact.has(row.place)) score = nameKey(row.place.name) === key ? 1 : 0.995;
      else for (const query of queries) score = Math.max(score, this.#score(query, row));
      if (score >= 0.4) found.push({ place: row.place, score });
    }
    const order = (c: Candidate) => c.score + weightOf(c.place) + (home !== undefined && c.place.governorate === home ? 0.2 : 0);
    return found
      .map((c) => ({ c, o: order(c) }))
      .sort((a, b) => b.o - a.o || (a.c.place.id < b.c.place.id ? -1 : 1))
      .slice(0, limit)
      .map(({ c }) => c);
  }

  /** How well a name answers to a query: the better of its Latin and its Arabic side, nudged by the other. */
  #score(query: Reading, row: Row): number {
    let latin = 0;
    for (const name of row.latin) {
      // Two parts never make a whole: a part of the query is held against whole names.
      if (query.penalty > 0 && name.penalty > 0) continue;
      latin = Math.max(latin, latinLikeness(query.codes, name.codes) - name.penalty);
    }
    let arabic = 0;
    for (const name of row.arabic) {
      if (query.penalty > 0 && name.penalty > 0) continue;
      arabic = Math.max(arabic, arabicLikeness(name.codes, query.codes) - name.penalty);
    }
    const score = row.arabic.length === 0 ? latin : Math.max(latin, arabic) * 0.95 + Math.min(latin, arabic) * 0.05;
    return Math.min(0.99, score - query.penalty);
  }
}

/** Words that many names begin or end with, and that writers add or leave out. */
const GENERIC = new Set(
  'tell tall tal tel tall ain ayn ein khirbat khirbet khirba kharba rasm jubb jub wadi wadi bir beer bayr kabir kabira kabirah kebir kebire saghir saghira saghirah sghir seghir sghire fawqani foqani fouqani tahtani tahtani sharqi charqi gharbi gharbi shamali shimali chmali janubi qibli qabli camp mukhayyam mokhayam mazraat mezraat qaryat nahiyat hayy shaykh sheikh cheikh'.split(' '),
);
const GENERIC_ARABIC = new Set(
  'تل عين خربة رسم جب وادي بير كبير كبيرة صغير صغيرة فوقاني فوقانية تحتاني تحتانية شرقي شرقية غربي غربية شمالي شمالية جنوبي جنوبية قبلي مخيم مزرعة قرية ناحية حي شيخ'.split(' '),
);

/** How much worse than the whole name a part fits: without a word that many names share, or without its own word. */
const PART_PENALTY = { generic: 0.06, own: 0.1 };

/** A folded name as sounds, and its parts without the first and without the last word: "Qalaat al-Marqab" is "al-Marqab". */
function readings(folded: string, generic: ReadonlySet<string>, codesOf: (text: string) => Uint8Array): Reading[] {
  const out: Reading[] = [{ codes: codesOf(folded), penalty: 0 }];
  const words = folded.split(' ');
  if (words.length < 2) return out;
  for (const [dropped, rest] of [[words[0]!, words.slice(1)], [words.at(-1)!, words.slice(0, -1)]] as const) {
    if (rest.every((word) => generic.has(word))) continue;
    const codes = codesOf(rest.join(' '));
    if (codes.length > 2) out.push({ codes, penalty: generic.has(dropped) ? PART_PENALTY.generic : PART_PENALTY.own });
  }
  return out;
}

let last: { tables: readonly (readonly Place[])[]; gazetteer: Gazetteer } | undefined;

/** The gazetteer over these tables; the same object while the tables are the same. */
export function gazetteerOf(tables: readonly (readonly Place[])[]): Gazetteer {
  if (last && last.tables.length === tables.length && last.tables.every((t, i) => t === tables[i])) return last.gazetteer;
  last = { tables, gazetteer: new Gazetteer(tables) };
  return last.gazetteer;
}
