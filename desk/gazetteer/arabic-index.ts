import { foldArabic } from '../../engine/place/fold.ts';
import type { Candidate, Place } from '../../engine/place/place.ts';

/** Names less like a query than this are none of its candidates. */
const LEAST = 0.5;
/** What a name gains that holds the query, or that the query holds: “مخيم اليرموك” for “اليرموك”. */
const PART = 0.25;

/** Pairs of neighboring letters of a folded name. */
function pairsOf(text: string): Set<string> {
  const out = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) out.add(text.slice(i, i + 2));
  if (out.size === 0) out.add(text);
  return out;
}

/** The Arabic names of places, found by the pairs of letters that they share with a query. */
export class ArabicIndex {
  readonly #names: { readonly place: Place; readonly folded: string; readonly pairs: number }[] = [];
  readonly #byPair = new Map<string, number[]>();
  readonly #hits: Uint8Array;

  constructor(places: readonly Place[]) {
    for (const place of places) {
      for (const arabic of place.arabic.split('|')) {
        const folded = foldArabic(arabic);
        if (folded === '') continue;
        const pairs = pairsOf(folded);
        const index = this.#names.push({ place, folded, pairs: pairs.size }) - 1;
        for (const pair of pairs) {
          const list = this.#byPair.get(pair);
          if (list) list.push(index);
          else this.#byPair.set(pair, [index]);
        }
      }
    }
    this.#hits = new Uint8Array(this.#names.length);
  }

  /** The places whose Arabic names are like this one, each once, in no order; 1 = the same name. */
  search(text: string): Candidate[] {
    const query = foldArabic(text);
    if (query === '') return [];
    const wanted = pairsOf(query);
    const touched: number[] = [];
    for (const pair of wanted) {
      for (const index of this.#byPair.get(pair) ?? []) {
        if (this.#hits[index]! === 0) touched.push(index);
        if (this.#hits[index]! < 255) this.#hits[index]!++;
      }
    }
    const best = new Map<Place, number>();
    for (const index of touched) {
      const { place, folded, pairs } = this.#names[index]!;
      const dice = (2 * this.#hits[index]!) / (pairs + wanted.size);
      this.#hits[index] = 0;
      if (dice + PART < LEAST) continue;
      const part = folded.includes(query) || query.includes(folded);
      const score = folded === query ? 1 : part ? Math.min(0.95, dice + PART) : dice * 0.9;
      if (score >= LEAST && score > (best.get(place) ?? 0)) best.set(place, score);
    }
    return [...best].map(([place, score]) => ({ place, score }));
  }
}
