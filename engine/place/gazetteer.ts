import { foldArabic, nameKey } from './fold.ts';
import { arabicCodes, arabicLikeness, arabicSkeleton, latinCodes, latinLikeness, latinSkeleton } from './phonemes.ts';
import type { Candidate, Place } from './place.ts';

/** A place prepared for ranking. */
interface Row {
  readonly place: Place;
  readonly names: readonly Uint8Array[];
  readonly arabic: readonly Uint8Array[];
  /** The same without words that many names share. */
  readonly core: readonly Uint8Array[];
  readonly coreArabic: readonly Uint8Array[];
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
    const names = texts.map(latinCodes);
    const arabicNames = place.arabic.split('|').filter(Boolean);
    const row = this.#rows.push({
        place,
        names,
        arabic: arabicNames.map(arabicCodes),
        core: texts.map((text) => latinCodes(withoutGenerics(nameKey(text)))),
        coreArabic: arabicNames.map((text) => arabicCodes(withoutArabicGenerics(text))),
      }) - 1;
    const skeletons = [...names.map(latinSkeleton), ...arabicNames.map(arabicSkeleton)];
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
    const core = latinCodes(withoutGenerics(key));
    const rows = new Set(this.#shortlist(latinSkeleton(codes), home));
    if (core.length > 1 && core.length < codes.length) for (const row of this.#shortlist(latinSkeleton(core), home)) rows.add(row);
    const found: Candidate[] = [];
    for (const index of rows) {
      const row = this.#rows[index]!;
      let score = 0;
      if (exact.has(row.place)) score = nameKey(row.place.name) === key ? 1 : 0.995;
      else {
        score = this.#score(codes, row.names, row.arabic);
        if (score < 0.85) score = Math.max(score, this.#score(core.length > 1 ? core : codes, row.core, row.coreArabic) - 0.1);
      }
      if (score >= 0.4) found.push({ place: row.place, score });
    }
    const order = (c: Candidate) => c.score + weightOf(c.place) + (home !== undefined && c.place.governorate === home ? 0.2 : 0);
    return found
      .map((c) => ({ c, o: order(c) }))
      .sort((a, b) => b.o - a.o || (a.c.place.id < b.c.place.id ? -1 : 1))
      .slice(0, limit)
      .map(({ c }) => c);
  }

  #score(codes: Uint8Array, names: readonly Uint8Array[], arabicNames: readonly Uint8Array[]): number {
    let latin = 0;
    for (const name of names) {
      const score = latinLikeness(codes, name);
      if (score > latin) latin = score;
    }
    let arabic = 0;
    for (const letters of arabicNames) {
      const score = arabicLikeness(letters, codes);
      if (score > arabic) arabic = score;
    }
    const score = arabicNames.length === 0 ? latin : Math.max(latin, arabic) * 0.9 + Math.min(latin, arabic) * 0.1;
    return Math.min(0.99, score);
  }
}

/** Words that many names begin or end with, and that writers add or leave out. */
const GENERIC = new Set(
  'tell tall tal tel tall ain ayn ein khirbat khirbet khirba kharba rasm jubb jub wadi wadi bir beer bayr kabir kabira kabirah kebir kebire saghir saghira saghirah sghir seghir sghire fawqani foqani fouqani tahtani tahtani sharqi charqi gharbi gharbi shamali shimali chmali janubi qibli qabli camp mukhayyam mokhayam mazraat mezraat qaryat nahiyat hayy shaykh sheikh cheikh'.split(' '),
);
const GENERIC_ARABIC = new Set(
  'تل عين خربة رسم جب وادي بير كبير كبيرة صغير صغيرة فوقاني فوقانية تحتاني تحتانية شرقي شرقية غربي غربية شمالي شمالية جنوبي جنوبية قبلي مخيم مزرعة قرية ناحية حي شيخ'.split(' '),
);

function withoutGenerics(key: string): string {
  const words = key.split(' ');
  const rest = words.filter((word) => !GENERIC.has(word));
  return rest.length === 0 ? key : rest.join(' ');
}

function withoutArabicGenerics(arabic: string): string {
  const words = foldArabic(arabic).split(' ');
  const rest = words.filter((word) => !GENERIC_ARABIC.has(word));
  return rest.length === 0 ? arabic : rest.join(' ');
}

let last: { tables: readonly (readonly Place[])[]; gazetteer: Gazetteer } | undefined;

/** The gazetteer over these tables; the same object while the tables are the same. */
export function gazetteerOf(tables: readonly (readonly Place[])[]): Gazetteer {
  if (last && last.tables.length === tables.length && last.tables.every((t, i) => t === tables[i])) return last.gazetteer;
  last = { tables, gazetteer: new Gazetteer(tables) };
  return last.gazetteer;
}
