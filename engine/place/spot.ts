import type { Paragraph } from '../rule.ts';
import type { Lexeme, Token } from '../token.ts';
import { articleOf, type Cued, Cues, headsOf, isCredited } from './cue.ts';
import { Extents } from './extents.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Spotted } from './mention.ts';
import { ARTICLE_START, endWithMark, isLetters, mayBeginName, startWithMark } from './name-shape.ts';
import { Names } from './names.ts';
import { withGovernorates, withLists } from './neighbors.ts';
import { FAMOUS } from './place.ts';
import type { Known } from './place-index.ts';
import type { PlaceWords } from './words.ts';

/** Shorter names are too like one another to be told by their letters alone. */
const SHORTEST = 5;
/** Kinds of places whose names may be English words, too. */
const SETTLED = new Set('city town village villages towns neighborhood quarter district subdistrict camp'.split(' '));

/** Prepositions that a town takes and a channel does not: the film was shown on al-Mayadeen. */
const NOT_ON = /^(?:in|near|around|into|towards?)$/;

/** The names in a run of names joined by hyphens; the hyphen of an article joins nothing. */
const JOINED = /(?:\b(?:al|el|ad|an|ar|as|at|az|ash|ez)-|[^-–])+/gi;

/** Finds the names in a paragraph that are, or may be, places. */
export class Spotter {
  readonly #names: Names;
  readonly #extents: Extents;
  readonly #cues: Cues;

  constructor(
    private readonly gazetteer: () => Gazetteer,
    private readonly words: PlaceWords,
  ) {
    this.#names = new Names(gazetteer, words);
    this.#extents = new Extents(gazetteer, this.#names, words);
    this.#cues = new Cues(words);
  }

  spot({ sentences, text }: Paragraph): Spotted[] {
    return sentences.flatMap(({ tokens }) => this.#inSentence(tokens, text));
  }

  #inSentence(tokens: readonly Token[], text: string): Spotted[] {
    const out: Spotted[] = [];
    /** Names that nothing beside them makes a place. */
    const doubtful: Spotted[] = [];
    const take = (found: Spotted | undefined) => {
      if (found) (found.tentative === 'again' ? doubtful : out).push(found);
      return found;
    };
    for (let i = 0; i < tokens.length; i++) {
      if (!mayBeginName(tokens, i) && !this.#extents.mayBeginLow(tokens, i, text)) continue;
      const end = this.#extents.nameEnd(tokens, i);
      const length = this.#extents.partOfLonger(tokens, i, end, this.#extents.knownLength(tokens, i, end, text), text);
      if (length > 0) {
        const found = take(this.#known(tokens, i, i + length, end, text, out.at(-1)));
        i += (found ? length : Math.max(1, end - i)) - 1;
        continue;
      }
      const chain = this.#chain(tokens, i, end, text);
      if (chain.names.length > 0) {
        out.push(...chain.names);
        i = chain.end - 1;
        continue;
      }
      const pair = this.#pair(tokens, i, end, text);
      if (pair.length > 0) {
        out.push(...pair);
        i = end - 1;
        continue;
      }
      // "In Daraa", "Yesterday Daraa", "Control Over Daraa" in a headline: the name begins behind a word that is none of it.
      if (end - i > 1 && this.#isOutside(tokens[i]!.lexeme)) continue;
      take(this.#unknown(tokens, i, end, text, out.at(-1)));
      i = Math.max(i, end - 1);
    }
    return withGovernorates(withLists(out, doubtful, tokens), tokens);
  }

  /** True for a word that begins no name: "In", "Yesterday", "Rebels"; "Tall" and "Sheikh" do. */
  #isOutside({ norm }: Lexeme): boolean {
    const { english, generic, honorific, low } = this.words;
    return (
      this.#extents.leads({ norm }) || (english(norm) && !generic.has(norm) && !honorific.has(norm) && !low.has(norm))
    );
  }

  /**
   * "Aleppo-Hama-Raqqa", "Latakia-Jisr al-Shughur": names joined by hyphens, each a mention of its own, where one of
   * them is a town that everybody knows.
   *
   * @param end where the run of capitalized words ends, to which the last of the names may reach
   */
  #chain(
    tokens: readonly Token[],
    i: number,
    end: number,
    text: string,
  ): { readonly names: Spotted[]; readonly end: number } {
    const none = { names: [], end: i };
    const { start, lexeme } = tokens[i]!;
    if (!lexeme.text.includes('-')) return none;
    const all = [...lexeme.text.matchAll(/(?:(?:al|el|ad|an|ar|as|at|az|ash|ez)-)?[^-]+/gi)];
    // "Tripoli-based": the name alone.
    const parts = all.filter(({ 0: part }) => /^(?:[aA]l-)?\p{Lu}/u.test(part));
    if (all.length < 2 || parts.length === 0) return none;
    const known = (part: string) => this.gazetteer().knownKey(this.#names.key(part));
    const isTown = ({ place }: Known) => FAMOUS.has(place.type) || place.type === 'town';
    if (!parts.some(({ 0: part }) => known(part).some(isTown))) return none;
    if (parts.some(({ 0: part }) => this.words.never.has(part.toLowerCase()))) return none;
    const last = start + parts.at(-1)!.index;
    let stop = parts.at(-1) === all.at(-1) ? Math.max(end, i + 1) : i + 1;
    while (stop > i + 1 && known(text.slice(last, tokens[stop - 1]!.end)).length === 0) stop--;
    const made = this.#make(tokens, i, i + 1, text, { cue: 'list', kind: '', province: false });
    const names = parts.map(({ 0: part, index }, k): Spotted => {
      const from = start + index;
      const to = k === parts.length - 1 && stop > i + 1 ? tokens[stop - 1]!.end : from + part.length;
      const name = text.slice(from, to);
      return {
        ...made,
        start: from,
        end: to,
        text: name,
        key: this.#names.key(name),
        article: undefined,
        wide: undefined,
      };
    });
    return { names, end: stop };
  }

  /** "Khan Sheikhun-Maarrat al-Numan road": names of several words joined by hyphens, one of which the tables know. */
  #pair(tokens: readonly Token[], i: number, end: number, text: string): Spotted[] {
    if (end - i < 2) return [];
    const { start } = tokens[i]!;
    const parts = [...text.slice(start, tokens[end - 1]!.end).matchAll(JOINED)];
    if (parts.length < 2 || parts.every(({ 0: part }) => !part.includes(' '))) return [];
    const isTown = (part: string) =>
      this.gazetteer()
        .knownKey(this.#names.key(part))
        .some(({ place: { type } }) => FAMOUS.has(type) || type === 'town' || type === 'village');
    const isName = (part: string) =>
      part.length >= SHORTEST && /^(?:al-)?\p{Lu}/iu.test(part) && !this.words.english(part.toLowerCase());
    if (!parts.some(({ 0: part }) => isTown(part)) || !parts.every(({ 0: part }) => isName(part))) return [];
    const made = this.#make(tokens, i, end, text, { cue: 'list', kind: '', province: false });
    return parts.map(({ 0: name, index }): Spotted => {
      const from = start + index;
      return { ...made, start: from, end: from + name.length, text: name, key: this.#names.key(name), wide: undefined };
    });
  }

  /** @param run where the capitalized words that the name belongs to end */
  #known(
    tokens: readonly Token[],
    start: number,
    end: number,
    run: number,
    text: string,
    before: Spotted | undefined,
  ): Spotted | undefined {
    const cued = this.#cues.of(tokens, start, end, before);
    const places = () => this.#names.placesOf(tokens, start, end, text);
    if (this.#cues.isOther(tokens, start, end, cued) || isCredited(tokens, start, end)) return undefined;
    // "the Hauran Free League".
    if (tokens.slice(end, run).some(({ lexeme: { norm } }) => this.words.organized.has(norm))) return undefined;
    // "al- Khabour" is one word cut in two.
    const core = tokens[start]!.lexeme.article && end - start === 2 ? start + 1 : start;
    const single = end - core === 1;
    const word = tokens[core]!.lexeme;
    // "Is" is al-Ais only with its article.
    if (single && core === start && /^\p{L}{1,2}$/u.test(word.norm)) return undefined;
    // Outlets and groups that bear the name of a place: only with its kind beside it is the place meant.
    const inTown = () =>
      cued.cue === 'preposition' &&
      NOT_ON.test(tokens[start - 1]?.lexeme.norm ?? '') &&
      places().some(({ type, base }) => /^(?:city|town)$/.test(type) && !base);
    if (single && this.words.never.has(word.norm) && ((cued.cue !== 'descriptor' && !inTown()) || isLetters(word)))
      return undefined;
    // "Sheikh Mustafa said": a title opens the names of people more often than those of places.
    if (cued.cue === 'none' && this.words.honorific.has(word.norm))
      return this.#doubted(tokens, start, end, text, cued);
    // Given names and acronyms are places only where a word beside them says so.
    if (single && this.words.person.has(word.norm) && cued.cue !== 'descriptor') return undefined;
    if (
      single &&
      isLetters(word) &&
      cued.cue !== 'descriptor' &&
      !(start === 0 && word.text.length > 3 && headsOf(tokens, end))
    )
      return undefined;
    // "Jasim Muhammad": a small place's name before another name, and nothing else to go by, is a person's.
    const famous = () => places().some(({ type, base }) => FAMOUS.has(type) && !base);
    if (single && end < run && cued.cue === 'none' && !famous()) return undefined;
    // A word that only its place in the sentence capitalizes needs more than its letters to be a name.
    if (
      single &&
      core === 0 &&
      cued.cue === 'none' &&
      !ARTICLE_START.test(word.text) &&
      word.text.length < 5 &&
      !headsOf(tokens, end) &&
      !famous()
    )
      return undefined;
    const made = this.#make(tokens, start, end, text, cued);
    return !famous() && this.#extents.goesOn(tokens, end, run) ? { ...made, partial: true } : made;
  }

  /** A name that no table knows: a place only if the words beside it say so. */
  #unknown(
    tokens: readonly Token[],
    start: number,
    end: number,
    text: string,
    before: Spotted | undefined,
  ): Spotted | undefined {
    // Kinds of places written with a capital ("Basira City") are no part of an unknown name's core.
    while (end - start > 1 && this.words.descriptor.has(tokens[end - 1]!.lexeme.norm)) end--;
    if (end <= start || (end - start === 1 && tokens[start]!.lexeme.article)) return undefined;
    const words = tokens.slice(start, end);
    const cued = this.#cues.of(tokens, start, end, before);
    if (words.some((t) => this.words.never.has(t.lexeme.norm))) return undefined;
    if (cued.cue !== 'descriptor' && words.some((t) => this.words.person.has(t.lexeme.norm))) return undefined;
    if (words.every((t) => isLetters(t.lexeme))) return undefined;
    if (words.every(({ lexeme: { norm } }) => this.words.descriptor.has(norm) || this.#extents.leads({ norm })))
      return undefined;
    // "Municipal Council"; but "the village of Burqa" is one, whatever the word means.
    const called = cued.cue === 'descriptor' && SETTLED.has(cued.kind);
    if (!called && words.every(({ lexeme: { norm } }) => this.words.english(norm))) return undefined;
    if (this.#cues.isOther(tokens, start, end, cued)) return undefined;
    // "al-Majd Legion", "SDF-held", "Syrian-Turkish".
    if (words.length > 1 && this.words.group.has(words.at(-1)!.lexeme.norm)) return undefined;
    if (words.some(({ lexeme }) => this.#isCompound(lexeme))) return undefined;
    const first = words[0]!.lexeme;
    const generic = this.words.generic.has(first.norm) && words.length > 1;
    const articled = ARTICLE_START.test(first.text) || first.article;
    if (start === 0 && !articled && !generic && cued.cue !== 'descriptor') return undefined;
    if (cued.cue !== 'descriptor' && this.words.honorific.has(first.norm))
      return this.#doubted(tokens, start, end, text, cued);
    const strong = cued.cue === 'descriptor' || cued.cue === 'list';
    if (strong || (cued.cue === 'preposition' && (articled || generic)))
      return this.#make(tokens, start, end, text, cued);
    // "in Kafrouma": a place if one of the governorate at hand is called nearly so.
    const located = cued.cue === 'preposition' && this.#isLocated(tokens, start);
    if (words.length === 1 && first.text.length < SHORTEST) return undefined;
    return located
      ? { ...this.#make(tokens, start, end, text, cued), tentative: 'near' }
      : this.#doubted(tokens, start, end, text, cued);
  }

  #isLocated(tokens: readonly Token[], start: number): boolean {
    const word = (i: number) => tokens[i]?.lexeme.norm ?? '';
    return this.words.where.has(word(start - 1)) || (word(start - 1) === 'of' && this.words.of.has(word(start - 2)));
  }

  /** A name that is a place only if a list of places or the rest of the report makes it one. */
  #doubted(tokens: readonly Token[], start: number, end: number, text: string, cued: Cued): Spotted {
    return { ...this.#make(tokens, start, end, text, cued), tentative: 'again' };
  }

  /** True for words joined by a hyphen that name no place: "SDF-held", "Syrian-Turkish". */
  #isCompound({ text, norm }: Lexeme): boolean {
    if (!text.includes('-') || ARTICLE_START.test(text)) return false;
    return /-\p{Ll}{3}/u.test(text)
      ? !/-(?:al|el|ad|an|ar|as|at|az|ash|ez)-/i.test(text)
      : norm.split('-').every((part) => this.words.never.has(part));
  }

  #make(tokens: readonly Token[], start: number, end: number, text: string, cued: Cued): Spotted {
    const from = startWithMark(text, tokens, start);
    const to = endWithMark(text, from, tokens[end - 1]!.end);
    const name = text.slice(from, to);
    return {
      start: from,
      end: to,
      text: name,
      key: this.#names.key(name),
      tentative: undefined,
      within: undefined,
      heads: start <= 1 && tokens[0]!.start < 3 ? headsOf(tokens, end) : undefined,
      article: articleOf(tokens, start, end),
      partial: false,
      wide: this.#wide(tokens[start - 1], text, to),
      cue: cued.cue,
      kind: cued.kind,
      province: cued.province,
      quoted: tokens[start]!.quote !== '',
      opens: start === 0 || (start === 1 && tokens[0]!.lexeme.kind !== 'word'),
    };
  }

  #wide(before: Token | undefined, text: string, end: number): Spotted['wide'] {
    if (!before?.lexeme.capital || !this.words.direction.has(before.lexeme.norm)) return undefined;
    return { start: before.start, text: text.slice(before.start, end) };
  }
}
