import type { Span } from './finding.ts';

export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol';

/**
 * A spelled form, shared by all its tokens: what depends on the letters alone is found out once per form, not once
 * per token. `norm` is what patterns compare with: lower case, NFC, straight apostrophes.
 */
export interface Lexeme {
  readonly text: string;
  readonly norm: string;
  /** The number of `norm` in the vocabulary of the rule set. */
  readonly id: number;
  readonly kind: TokenKind;
  /** The first letter is upper case, or the first after an Arabic article ("al-Bab"). */
  readonly capital: boolean;
  /** An Arabic article that stands by itself: "al", "ez-". */
  readonly article: boolean;
  /** Two letters or more, all upper case. */
  readonly upper: boolean;
  /** A double quotation mark of any shape. */
  readonly quoteMark: boolean;
  /** A mark that parts clauses: comma, stop, colon, bracket. Gaps of patterns end there. */
  readonly clauseMark: boolean;
  /** Value of a figure or number word; undefined for everything else. */
  readonly value: number | undefined;
}

/** A word, number or mark of a paragraph. Offsets are those of the paragraph's text. */
export interface Token extends Span {
  readonly lexeme: Lexeme;
  /** White space stands before it. */
  readonly space: boolean;
  /** The quotation it stands in: `speech` (what was said), `term` (a quoted name or phrase), or none. */
  quote: '' | 'speech' | 'term';
}

/** A sentence: tokens in order, never empty. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}
