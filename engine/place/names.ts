import type { Lexeme, Token } from '../token.ts';
import { looseKey, nameKey } from './fold.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Place } from './place.ts';
import type { PlaceWords } from './words.ts';

/** Names of fewer letters are taken as they are written. */
const FEWEST = 5;
/** An article in one with its name. */
const GLUED_ARTICLE = /\bAl(?=[b-df-hj-km-np-tv-z]\p{Ll}{4})|\bA(?=(?:ss|zz|rr|nn|dd|tt|sh?sh)[aeiouwy]\p{Ll}{2})/gu;

/** The names of drafts and the keys that they are known by; remembered, as a report names the same few places. */
export class Names {
  readonly #keys = new Map<string, string>();
  readonly #beginnings = new Map<string, boolean>();

  constructor(
    private readonly gazetteer: () => Gazetteer,
    private readonly words: PlaceWords,
  ) {}

  /** The key of a name as the tables have it, where it can only be a way of writing of a name there. */
  key(text: string): string {
    let key = this.#keys.get(text);
    if (key === undefined) {
      key = nameKey(text);
      if (
        text.length >= FEWEST &&
        this.gazetteer().knownKey(key).length === 0 &&
        !this.words.english(text.toLowerCase())
      )
        key = this.gazetteer().famousKey(text) ?? this.#parted(text) ?? key;
      if (this.#keys.size > 60_000) this.#keys.clear();
      this.#keys.set(text, key);
    }
    return key;
  }

  /** The key of a known name whose article is written in one with it: "Alhusseiniyah". */
  #parted(text: string): string | undefined {
    const parted = text.replace(GLUED_ARTICLE, '');
    if (parted === text || this.words.person.has(parted.toLowerCase())) return undefined;
    const key = nameKey(parted);
    return this.gazetteer().knownKey(key).length > 0 ? key : undefined;
  }

  /** The places that the words of a name are listed for. */
  placesOf(tokens: readonly Token[], start: number, end: number, text: string): Place[] {
    const key = this.key(text.slice(tokens[start]!.start, tokens[end - 1]!.end));
    return this.gazetteer()
      .knownKey(key)
      .map(({ place }) => place);
  }

  /** True when a known name begins with this word: asked of every capitalized word, so remembered. */
  begins({ text }: Lexeme): boolean {
    let begins = this.#beginnings.get(text);
    if (begins === undefined) {
      const begin = (key: string) => this.gazetteer().begins(key.split(' ')[0] ?? '');
      begins = begin(this.key(text)) || begin(looseKey(`${text} x`));
      if (this.#beginnings.size > 60_000) this.#beginnings.clear();
      this.#beginnings.set(text, begins);
    }
    return begins;
  }
}
