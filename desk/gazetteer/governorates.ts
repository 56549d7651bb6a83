import { foldArabic, nameKey } from '../../engine/place/fold.ts';
import { latinLikeness } from '../../engine/place/likeness.ts';
import type { Place } from '../../engine/place/place.ts';
import { latinCodes } from '../../engine/place/sounds.ts';
import { isArabic } from './import/record.ts';

/** From this likeness on, two names of governorates are one: there are few of them, and they differ. */
const LIKE = 0.8;
const WORD = /\b(?:governorate|province|muhafazat|mohafazat)\b|^محافظة\s+/giu;
const bare = (name: string) => name.replace(WORD, '').trim();

/**
 * Tells which governorate a name means. Tables and lists of names come from many hands: one writes “Al-Hasakah”, the
 * other “Hasaka”.
 */
export class Governorates {
  readonly #names: readonly string[];
  readonly #byKey = new Map<string, string>();
  readonly #codes = new Map<string, Uint8Array>();
  readonly #found = new Map<string, string | undefined>();

  /**
   * @param names the governorates as the places in question are filed under
   * @param known places that know governorates by other names: those of type `governorate` count
   */
  constructor(names: Iterable<string>, known: readonly Place[] = []) {
    this.#names = [...new Set(names)].filter(Boolean);
    for (const name of this.#names) {
      this.#byKey.set(nameKey(bare(name)), name);
      this.#codes.set(name, latinCodes(bare(name)));
    }
    for (const place of known) {
      if (place.type !== 'governorate') continue;
      const all = [place.name, place.governorate, ...place.spellings, ...place.exonyms].map((name) =>
        nameKey(bare(name)),
      );
      all.push(...place.arabic.split('|').filter(Boolean).map(foldArabic));
      const own = this.#names.includes(place.governorate)
        ? place.governorate
        : all.map((key) => this.#byKey.get(key)).find((name) => name !== undefined);
      if (own === undefined) continue;
      for (const key of all) if (key !== '' && !this.#byKey.has(key)) this.#byKey.set(key, own);
    }
  }

  /** The governorate, as the places are filed under; undefined when the name is none of them. */
  find(name: string): string | undefined {
    const text = bare(name);
    if (text === '') return undefined;
    if (this.#names.includes(name)) return name;
    if (this.#found.has(text)) return this.#found.get(text);
    const found = this.#byKey.get(isArabic(text) ? foldArabic(text) : nameKey(text)) ?? this.#nearest(text);
    this.#found.set(text, found);
    return found;
  }

  #nearest(text: string): string | undefined {
    const codes = latinCodes(text);
    let best: string | undefined;
    let most = LIKE;
    for (const [name, own] of this.#codes) {
      const like = latinLikeness(codes, own);
      if (like > most) {
        most = like;
        best = name;
      }
    }
    return best;
  }
}
