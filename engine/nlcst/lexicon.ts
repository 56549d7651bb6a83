import { numberValue } from '../english/index.ts';
import type { Lexeme, TokenKind } from '../token.ts';

/** Enough for the vocabulary of any draft; past it the table starts anew, so that memory stays bounded. */
const LIMIT = 60_000;
const ARTICLE = /^(?:al|el|ad|an|ar|as|at|az|ash|ez)-(?=\p{L})/iu;
const ARTICLE_ALONE = /^(?:al|el|ad|an|ar|as|at|az|ash|ez)-?$/i;
const HAS_LETTER = /[\p{L}\p{M}]/u;
const HAS_DIGIT = /\d/;
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

function describe(text: string): Lexeme {
  const kind = kindOf(text);
  const norm = normalize(text);
  if (kind !== 'word') return { text, norm, kind, capital: false, article: false, upper: false, value: kind === 'number' && FIGURE.test(text) ? numberValue(text) : undefined };
  const bare = text.replace(ARTICLE, '');
  const first = bare.match(/\p{L}/u)?.[0] ?? '';
  return {
    text,
    norm,
    kind,
    capital: first !== first.toLowerCase(),
    article: text.length < 5 && ARTICLE_ALONE.test(text),
    upper: text.length > 1 && text === text.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(text),
    value: /^[a-z-]+$/.test(norm) ? numberValue(norm) : undefined,
  };
}

/** Interns spelled forms. One lexicon serves one reviewer. */
export class Lexicon {
  #forms = new Map<string, Lexeme>();

  /** The lexeme of a spelled form; the same object each time while it stays in the table. */
  lexeme(text: string): Lexeme {
    let found = this.#forms.get(text);
    if (!found) {
      if (this.#forms.size >= LIMIT) this.#forms = new Map();
      found = this.make(describe(text));
      this.#forms.set(text, found);
    }
    return found;
  }

  /** Hook for what a rule set wants to know about a form. */
  protected make(lexeme: Lexeme): Lexeme {
    return lexeme;
  }
}
