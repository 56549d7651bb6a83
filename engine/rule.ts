/**
 * The published rule interface: all that rules/ may import. Phrasing rules are data (YAML, `PackData`); a rule that
 * needs code declares itself with `defineCheck`, its examples beside it.
 */
import type { BlockKind } from './document/block.ts';
import type { Category, Fix, Related, Severity, Span } from './finding.ts';
import type { Lexeme, Sentence } from './token.ts';

export type { BlockKind } from './document/block.ts';
export * from './english/index.ts';
export type { Category, Edit, Fix, Related, Severity, Span } from './finding.ts';
export type { WordList } from './pattern/lists.ts';
export type { Lexeme, Sentence, Token } from './token.ts';

/** `light`: grammar, terms, numbers, names; `full`: style and connectives too. */
export type Profile = 'light' | 'full';

/** Examples: what the rule finds with the right text, and what it leaves alone. At least two of each. */
export interface Examples {
  readonly wrong: readonly (readonly [wrong: string, right: string])[];
  readonly fine: readonly string[];
}

/** What every rule declares, however it is written. */
export interface RuleHead {
  /** `category/name`. */
  readonly id: string;
  /** What is wrong and what to do. */
  readonly message: string;
  /** Why, for those who ask. */
  readonly why?: string;
  readonly arabic?: string;
  readonly severity?: Severity | 'off';
  readonly profile?: Profile;
  /** Rows of our sources that the rule answers: C21 of the phrasing catalogue, F66 of the field notes. For docs/coverage.md. */
  readonly covers?: readonly string[];
  readonly examples: Examples;
}

/** A phrasing rule as its YAML entry says it. docs/rules-guide.md explains the keys. */
export interface PhraseRuleData extends RuleHead {
  readonly pattern: string | readonly string[];
  /** Patterns of what is right after all: a match that overlaps the finding silences it. */
  readonly unless?: string | readonly string[];
  /** Words of which the sentence must have one. */
  readonly with?: readonly string[];
  /** Words that the sentence must not have. */
  readonly without?: readonly string[];
  /** Replacements of the flagged part, best first. */
  readonly fix?: string | readonly string[];
  /** The first replacement is right every time and cannot change the meaning. */
  readonly safe?: boolean;
  /** `keep`: the replacement takes the case of what it replaces; `exact`: as written. */
  readonly case?: 'keep' | 'exact';
  /** Looks inside quotations too. */
  readonly quotes?: boolean;
  /** Also in headings. Default: yes. */
  readonly headings?: boolean;
  /** What a safe fix of this rule may change; everything else the facts guard forbids. */
  readonly changes?: readonly FactKind[];
}

/** Kinds of facts that the guard watches. */
export type FactKind = 'figure' | 'date' | 'name' | 'quotation';

/** A pack of phrasing rules. */
export interface PackData {
  readonly lists?: Readonly<Record<string, import('./pattern/lists.ts').WordList>>;
  readonly rules?: readonly PhraseRuleData[];
}

/** A paragraph as checks see it. Offsets are those of `text`. */
export interface Paragraph {
  readonly kind: BlockKind;
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** What a check reports; offsets are those of the paragraph. */
export interface Report extends Span {
  /** Instead of the rule's message. */
  readonly message?: string;
  readonly fixes?: readonly Fix[];
  readonly severity?: Severity;
}

/** A report on the document: which paragraph, and what else belongs to it. */
export interface DocumentReport extends Report {
  readonly paragraph: number;
  readonly related?: readonly (Related & { readonly paragraph: number })[];
}

/** Options that a configuration may set for a check: `rules: { clarity/long-sentence: { max: 60 } }`. */
export type Options = Readonly<Record<string, string | number | boolean>>;

/**
 * A rule in code. `paragraph` is a pure function of the paragraph; what a document rule needs it takes from each
 * paragraph with `collect` (cached by content) and weighs in `document`, which must be quick: it runs at each keystroke.
 */
export interface Check<Fact = unknown> extends RuleHead {
  readonly options?: Options;
  /** Looks inside quotations too. */
  readonly quotes?: boolean;
  readonly headings?: boolean;
  readonly changes?: readonly FactKind[];
  /**
   * For a check that begins at certain words: true for the forms that it wants to look at. Asked once per spelled
   * form, not once per token, so a check costs nothing where its words do not stand: `at` is called for these forms
   * alone, `paragraph` and `collect` only for paragraphs that have one.
   */
  wants?(form: Lexeme): boolean;
  /** Looks at the token `index` of a sentence, a form that `wants` said yes to. */
  at?(sentence: Sentence, index: number, paragraph: Paragraph, options: Options): Iterable<Report>;
  /** Looks at a whole paragraph: for what `at` cannot tell. */
  paragraph?(paragraph: Paragraph, options: Options): Iterable<Report>;
  collect?(paragraph: Paragraph, options: Options): Fact | undefined;
  document?(
    facts: readonly { readonly paragraph: number; readonly fact: Fact }[],
    options: Options,
  ): Iterable<DocumentReport>;
}

/** Declares a rule in code. */
export function defineCheck<Fact = unknown>(check: Check<Fact>): Check<Fact> {
  return check;
}

/** The category of a rule, from its id. */
export function categoryOf(id: string): Category {
  return id.slice(0, id.indexOf('/')) as Category;
}
