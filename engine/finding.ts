/** What the engine hands out: findings with their fixes. All offsets are UTF-16 units, half-open: `[start, end)`. */

/** Most serious first. `hint` is shown faintly by editors and never fails a check. */
export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The categories of the JSON contract; the part of a rule's id before the slash. */
export const CATEGORIES = [
  'number',
  'agreement',
  'calque',
  'spelling',
  'article',
  'preposition',
  'redundancy',
  'connective',
  'run-on',
  'verb',
  'punctuation',
  'capitalization',
  'date',
  'term',
  'word-order',
  'clarity',
  'consistency',
  'place',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** A half-open stretch of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replace `[start, end)` by `text`. */
export interface Edit extends Span {
  readonly text: string;
}

/** One way to mend a finding. The edits of a fix are sorted, never overlap, and belong together. */
export interface Fix {
  readonly title: string;
  /** True: one right answer, and the meaning cannot change; only such fixes go into fix-all. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** The place that a finding or mention speaks of, as the JSON contract shows it. */
export interface PlaceSummary {
  readonly id: string;
  readonly name: string;
  readonly arabic: string;
  readonly governorate: string;
}

/** Another spot of the same document that a finding refers to. */
export interface Related extends Span {
  readonly message: string;
}

/** One thing that an editor would want to look at. */
export interface Finding extends Span {
  /** Rule id, `category/name`. */
  readonly rule: string;
  readonly category: Category;
  readonly severity: Severity;
  /** What is wrong, why, and what to do, in one or two sentences. */
  readonly message: string;
  /** The Arabic behind the phrase, where there is one. */
  readonly arabic?: string;
  /** Best first; empty when only the author can mend it. */
  readonly fixes: readonly Fix[];
  readonly place?: PlaceSummary;
  readonly related?: readonly Related[];
}
