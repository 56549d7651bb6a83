import type { Lexeme, Token } from '../token.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isQualifier } from './generics.ts';
import { isKindWord } from './kinds.ts';
import { ARTICLE_START, isAyn, joins, mayBeginName } from './name-shape.ts';
import type { Names } from './names.ts';
import type { PlaceWords } from './words.ts';

/** Names run over at most this many tokens. */
const LONGEST = 6;

/** True for a headline that writes all but its small words with a capital. */
const isTitled = (tokens: readonly Token[]): boolean =>
  tokens.every(({ lexeme: { kind, capital, text } }) => kind !== 'word' || capital || text.length < 5);

/** Tells how far names reach: where a run of capitalized words ends, and how much of it a known name takes. */
export class Extents {
  constructor(
    private readonly gazetteer: () => Gazetteer,
    private readonly names: Names,
    private readonly words: PlaceWords,
  ) {}

  /** "abu al-Duhur": a first word in lower case that a known name has. */
  mayBeginLow(tokens: readonly Token[], i: number, text: string): boolean {
    const { lexeme } = tokens[i]!;
    if (lexeme.capital || !this.words.low.has(lexeme.norm) || !tokens[i + 1] || !mayBeginName(tokens, i + 1))
      return false;
    return this.knownLength(tokens, i, this.nameEnd(tokens, i + 1), text) > 1;
  }

  /** True for a word that has its capital from where it stands, or tells which part of the place behind it is meant. */
  leads({ norm }: Pick<Lexeme, 'norm'>): boolean {
    return this.words.lead.has(norm) || this.words.direction.has(norm) || this.words.preposition.has(norm);
  }

  /** Where the run of capitalized words (articles between them) ends. */
  nameEnd(tokens: readonly Token[], start: number): number {
    let end = start;
    for (let i = start; i < tokens.length && i - start < LONGEST; i++) {
      const token = tokens[i]!;
      // A backtick stands for ayn: "Ma`arat".
      if (i > start && isAyn(tokens, i)) {
        i++;
        end = i + 1;
        continue;
      }
      if (i > start && !token.space && !/^[-’'`]/.test(token.lexeme.text)) {
        if (token.lexeme.kind !== 'word') break;
      }
      const article = token.lexeme.article && joins(token.lexeme, tokens[i + 1]?.lexeme);
      const part = token.lexeme.capital || ARTICLE_START.test(token.lexeme.text);
      if (token.lexeme.kind !== 'word' || !(part || article)) {
        // A figure may belong to a name ("Division 17", "Panorama 2") only where a known name has it.
        break;
      }
      if (i > start && this.words.never.has(token.lexeme.norm)) break;
      end = i + 1;
    }
    return end;
  }

  /** How many tokens the longest known name at `start` takes; 0 for none. */
  knownLength(tokens: readonly Token[], start: number, end: number, text: string): number {
    const gazetteer = this.gazetteer();
    const { lexeme } = tokens[start]!;
    if (!lexeme.article && !(tokens[start + 1] && isAyn(tokens, start + 1)) && !this.names.begins(lexeme)) return 0;
    const most = Math.min(tokens.length, start + Math.max(LONGEST, end - start));
    for (let stop = most; stop > start; stop--) {
      const last = tokens[stop - 1]!;
      if (last.lexeme.kind !== 'word' && last.lexeme.kind !== 'number') continue;
      // A kind at the end of a name may stand in lower case: "Umayyad square", "al-Rais mosque".
      if (
        stop > end &&
        last.lexeme.kind === 'word' &&
        !last.lexeme.capital &&
        !(stop === end + 1 && (this.words.descriptor.has(last.lexeme.norm) || isKindWord(last.lexeme.norm)))
      )
        continue;
      const key = this.names.key(text.slice(tokens[start]!.start, last.end));
      if (gazetteer.knownKey(key).length > 0) return stop - start;
    }
    return 0;
  }

  /**
   * The length of a known name, or 0 where it is but the first word of a longer name that no table knows: "Tal" in
   * "Tal Rifaat" is not the town of al-Tal.
   */
  partOfLonger(tokens: readonly Token[], start: number, end: number, length: number, text: string): number {
    if (length === 0 || start + length >= end) return length;
    const { generic, descriptor } = this.words;
    const name = tokens.slice(start, start + length);
    // "Ibtakh Janubi" is not the other Ibtakh.
    if (isQualifier(tokens[start + length]!.lexeme.norm)) return 0;
    if (name.every((t) => generic.has(t.lexeme.norm.replace(/^al-/, '')))) return 0;
    // "Majdal Selm" is not the Majdal of another country.
    if (descriptor.has(tokens[start + length]!.lexeme.norm)) return length;
    const known = this.names.placesOf(tokens, start, start + length, text);
    return known.every(({ base, type }) => base && type !== 'governorate') ? 0 : length;
  }

  /** True where what follows a name may be more of it: "Mushairfa Zarkan" is another village than Mushayrifa. */
  goesOn(tokens: readonly Token[], from: number, end: number): boolean {
    const next = tokens[from]?.lexeme;
    if (from >= end || !next) return false;
    const { norm } = next;
    const { never, descriptor, english } = this.words;
    if (never.has(norm) || descriptor.has(norm) || isKindWord(norm) || english(norm) || this.leads({ norm }))
      return false;
    return !isTitled(tokens);
  }
}
