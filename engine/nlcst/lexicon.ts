import { numberValue } from '../english/index.ts';
import { Vocabulary } from '../pattern/vocabulary.ts';
import type { Lexeme, TokenKind } from '../token.ts';

/** Enough for the vocabulary of any draft; past it the table starts anew, so that memory stays bounded. */
const LIMIT = 60_000;
const ARTICLE = /^(?:al|el|ad|an|ar|as|at|az|ash|ez)-(?=\p{L})/iu;
const ARTICLE_ALONE = /^(?:al|el|ad|an|ar|as|at|az|ash|ez)-?$/i;
/** Articles that are English words, too; only with a capital or a hyphen do they join a name. */
const ENGLISH: ReadonlySet<string> = new Set(['at', 'an', 'as', 'ad']);
const HAS_LETTER = /[\p{L}\p{M}]/u;
const HAS_DIGIT = /\d/;
/** Double quotation marks of any shape. */
const QUOTE_MARKS: ReadonlySet<string> = new Set(['"', '“', '”', '„', '«', '»', '‟', '″', "''", '``']);
const CLAUSE_MARK = /^[.;:!?,()]/;
const FIGURE = /^\d[\d,.]*$/;

/** The form that patterns and tables compare: lower case, NFC, straight apostrophes. */
export function normalize(text: string): string {
  const lower = text.toLowerCase();
  // ASCII needs neither step; nearly every token is ASCII.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is meant
  return /^[\x00-\x7f]*$/.test(lower) ? lower : lower.normalize('NFC').replace(/[’‘ʼ´`]/g, "'");
}

function kindOf(text: string): TokenKind {
  if (HAS_LETTER.test(text)) return 'word';
  if (HAS_DIGIT.test(text)) return 'number';
  return /^\p{P}+$/u.test(text) ? 'punctuation' : 'symbol';
}

function describe(text: string, vocabulary: Vocabulary): Lexeme {
  const kind = kindOf(text);
  const norm = normalize(text);
  const id = vocabulary.number(norm);
  if (kind !== 'word') {
    const value = kind === 'number' && FIGURE.test(text) ? numberValue(text) : undefined;
    return {
      text,
      norm,
      id,
      kind,
      capital: false,
      article: false,
      upper: false,
      quoteMark: QUOTE_MARKS.has(text),
      clauseMark: CLAUSE_MARK.test(text),
      value,
    };
  }
  const bare = text.replace(ARTICLE, '');
  const first = bare.match(/\p{L}/u)?.[0] ?? '';
  return {
    text,
    norm,
    id,
    kind,
    capital: first !== first.toLowerCase(),
    article: text.length < 5 && ARTICLE_ALONE.test(text) && !ENGLISH.has(text),
    upper: text.length > 1 && text === text.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(text),
    quoteMark: false,
    clauseMark: false,
    value: /^[a-z-]+$/.test(norm) ? numberValue(norm) : undefined,
  };
}

const SLOTS = 1 << 17;
/** FNV-1a over UTF-16 units: the hash of nothing, and a hash with one more unit. */
export const NO_HASH = 0x811c9dc5 | 0;
export const hashOn = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** The hash of the form at `[start, end)` of a text. */
export function hashOf(text: string, start: number, end: number): number {
  let hash = NO_HASH;
  for (let i = start; i < end; i++) hash = hashOn(hash, text.charCodeAt(i));
  return hash;
}

/**
 * Interns spelled forms. One lexicon serves one reviewer. A form is looked up where it stands in the text, without
 * being cut out of it: nearly every word of a draft has been met before, and cutting costs more than looking up.
 */
export class Lexicon {
  #slots: (Lexeme | undefined)[] = new Array(SLOTS);
  /** The hashes of the forms in the slots: a collision is seen without a look at the form. */
  #hashes = new Int32Array(SLOTS);
  #size = 0;

  constructor(private readonly vocabulary: Vocabulary = new Vocabulary()) {}

  /** The lexeme of a spelled form; the same object each time while it stays in the table. */
  lexeme(text: string): Lexeme {
    return this.lexemeAt(text, 0, text.length);
  }

  /**
   * The lexeme of the form at `[start, end)` of a text.
   *
   * @param hash `hashOf` that form, where it is known already
   */
  lexemeAt(text: string, start: number, end: number, hash: number = hashOf(text, start, end)): Lexeme {
    const slots = this.#slots;
    const hashes = this.#hashes;
    let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    for (let found = slots[slot]; found !== undefined; found = slots[slot]) {
      if (hashes[slot] === hash && found.text.length === end - start && text.startsWith(found.text, start))
        return found;
      slot = (slot + 1) & (SLOTS - 1); // open addressing
    }
    if (this.#size >= LIMIT) {
      this.#slots = new Array(SLOTS);
      this.#size = 0;
      return this.lexemeAt(text, start, end, hash);
    }
    this.#size++;
    const made = this.make(describe(text.slice(start, end), this.vocabulary));
    slots[slot] = made;
    hashes[slot] = hash;
    return made;
  }

  /** Hook for what a rule set wants to know about a form. */
  protected make(lexeme: Lexeme): Lexeme {
    return lexeme;
  }
}
