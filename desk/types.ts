import type { Language } from '../engine/document/block.ts';
import type { Category, Finding, Severity } from '../engine/finding.ts';
import type { Gazetteer } from '../engine/place/gazetteer.ts';
import type { Mention, Place } from '../engine/place/place.ts';

/**
 * The file system as the desk sees it: handed in by whoever runs the desk (Node, a browser worker, a test). Files are
 * named by URI (`file:///…`, `vscode-vfs://…`), so that Windows paths and virtual workspaces need no special case.
 */
export interface FileSystem {
  /** The bytes of a file; undefined when there is no such file. Rejects when it is there but cannot be read. */
  read(uri: string): Promise<Uint8Array | undefined>;
  /** The names (not URIs) of the files directly in a folder; empty when there is no such folder. */
  list(uri: string): Promise<readonly string[]>;
}

/** Something wrong with a file that a maintainer wrote: configuration, rule pack, gazetteer table. */
export interface Problem {
  readonly uri: string;
  /** 1-based, UTF-16 columns; line 1, column 1 when the whole file is meant. */
  readonly line: number;
  readonly column: number;
  /** What is wrong and what to do, in one line. */
  readonly message: string;
  /** `warning`: the rest of the file is in use and the check goes on with exit code 0 or 1; `error`: exit code 2. */
  readonly severity: 'error' | 'warning';
}

/** A text to be reviewed. */
export interface Draft {
  readonly text: string;
  readonly language: Language;
}

/** What a rule is, for `explain`, hover and the documentation. */
export interface RuleInfo {
  readonly id: string;
  readonly category: Category;
  /** Severity in force; `off` when the configuration or style switched the rule off. */
  readonly severity: Severity | 'off';
  /** What the rule wants, in a sentence. */
  readonly summary: string;
  /** Why, for those who want to know more; may be empty. */
  readonly why: string;
  /** The Arabic behind the phrase; may be empty. */
  readonly arabic: string;
  /** `light` rules run in both profiles. */
  readonly profile: 'light' | 'full';
  /** Options in force: `rules: { run-on/long-sentence: { max: 60 } }`. */
  readonly options: Readonly<Record<string, string | number | boolean>>;
  /** Rows of the sources that the rule answers (C21, F66). */
  readonly covers: readonly string[];
  /** Address of the rule's documentation. */
  readonly url: string;
  /** Where the rule was read from: `shipped` or the URI of a pack. */
  readonly origin: string;
  readonly examples: {
    readonly wrong: readonly (readonly [wrong: string, right: string])[];
    readonly fine: readonly string[];
  };
}

/** Fix-all's outcome. */
export interface FixResult {
  readonly text: string;
  /** How many safe fixes were applied, over all rounds. */
  readonly applied: number;
}

/**
 * The rules, styles and gazetteer that one configuration asks for, ready to review drafts: pure and synchronous.
 * Paragraphs are cached by content, so that reviewing a draft again after a keystroke re-does one paragraph.
 */
export interface Reviewer {
  /** Findings in order, de-overlapped, severities in force; offsets are those of `draft.text`. Never throws. */
  review(draft: Draft): readonly Finding[];
  /** Applies safe fixes until none is left (or only those of `rules`, ids or categories). */
  fixAll(draft: Draft, rules?: readonly string[]): FixResult;
  /** Every place mention of the draft, in order. */
  places(draft: Draft): readonly Mention[];
  /** The places in force: the shipped ones, and over them those of the tables. */
  readonly gazetteer: Gazetteer;
  /** A place as its table writes it, whatever form of names the configuration asks for. */
  tableRow(id: string): Place | undefined;
  /** URIs of the tables in force besides the shipped ones; later ones go over earlier ones. */
  readonly tables: readonly string[];
  readonly rules: readonly RuleInfo[];
  rule(id: string): RuleInfo | undefined;
  /** URIs of the configuration files in force, nearest first. */
  readonly configs: readonly string[];
  /** Problems in the configuration, packs and tables of this reviewer. The sound part of each file is in force. */
  readonly problems: readonly Problem[];
}

/** What `Desk` takes. */
export interface DeskOptions {
  /** Use this configuration for every file instead of the nearest `.copydesk.yml`. */
  readonly config?: string;
  /** Rule severities that go over every configuration (an editor's settings). */
  readonly rules?: Readonly<Record<string, unknown>>;
  /** Goes over the profile of every configuration. */
  readonly profile?: 'light' | 'full';
  /** Packs (URIs) besides those that configurations name. */
  readonly packs?: readonly string[];
  /** Where the search for `.copydesk.yml` stops (workspace folders); default: the root. */
  readonly roots?: readonly string[];
}

/**
 * Puts reviewers together: finds `.copydesk.yml` upwards from a file, follows `extends`, reads packs
 * (`.copydesk/rules/*.yml`) and tables (`.copydesk/gazetteer/*.tsv`), and keeps what it built until told to forget.
 */
export interface Desk {
  /** The reviewer for a file; undefined when the configuration ignores the file. Never rejects. */
  reviewerFor(uri: string): Promise<Reviewer | undefined>;
  /** A configuration, pack or table changed (or any may have, without `uri`): build anew at the next call. */
  forget(uri?: string): void;
  /** True when a change of this file can change reviews: `.copydesk.yml`, packs, tables. */
  concerns(uri: string): boolean;
}
