/** What client and server say to each other beyond the Language Server Protocol. The client imports nothing else. */

/** The configuration section, and the `source` of diagnostics. */
export const SECTION = 'copydesk';

/** Languages that are drafts. */
export const LANGUAGES = ['plaintext', 'markdown', 'html'] as const;

/** Extensions of the files that the workspace check looks at; those of the languages above. */
export const DRAFT_EXTENSIONS = ['txt', 'text', 'md', 'markdown', 'html', 'htm', 'xhtml'] as const;

/**
 * Commands that the server runs. `fixAll` takes a document’s URI, `checkWorkspace` nothing, `runExamples`
 * the URI of a pack and the id of a rule.
 */
export const COMMANDS = {
  fixAll: 'copydesk.fixAll',
  checkWorkspace: 'copydesk.checkWorkspace',
  runExamples: 'copydesk.runExamples',
} as const;

/** The section `copydesk` of the settings, as a client answers `workspace/configuration`. All parts may be missing. */
export interface Settings {
  /** False: this resource is not checked. */
  readonly enable?: boolean;
  /** Goes over the profile of `.copydesk.yml`; `inherit` or missing: what the configuration says. */
  readonly profile?: 'light' | 'full' | 'inherit';
  /** A configuration file for every draft instead of the nearest `.copydesk.yml`; relative to the workspace folder. */
  readonly config?: string;
  /** Settings by rule or category that go over every configuration, written as in `.copydesk.yml`. */
  readonly rules?: Readonly<Record<string, unknown>>;
}

/** `initializationOptions`; all parts may be missing. */
export interface InitializationOptions {
  /** The settings, for clients that cannot answer `workspace/configuration`. */
  readonly settings?: Settings;
  /** The client answers `READ_FILE`, `LIST_FILES` and `FIND_DRAFTS`. */
  readonly files?: boolean;
  /** The client wants `STATUS`. */
  readonly status?: boolean;
  /** False: hovers leave a finding’s message out, as the editor shows it beside the hover. */
  readonly hoverMessages?: boolean;
}

/** Request, server to client: a file’s bytes in base64, null when there is no such file; an error when it cannot be read. */
export const READ_FILE = 'copydesk/readFile';
/** Request, server to client: the names of the files directly in a folder; empty when there is no such folder. */
export const LIST_FILES = 'copydesk/listFiles';
export interface FileParams {
  readonly uri: string;
}

/** Request, server to client: the URIs of all drafts of the workspace. */
export const FIND_DRAFTS = 'copydesk/findDrafts';

/** Notification, server to client: a draft was reviewed. */
export const STATUS = 'copydesk/status';
export interface StatusParams {
  readonly uri: string;
  /** `checked`, `ignored` by the configuration, or switched `off` in the settings. */
  readonly state: 'checked' | 'ignored' | 'off';
  readonly findings: number;
  /** How many of them have a safe fix. */
  readonly fixable: number;
  /** URIs of the configuration files in force, nearest first. */
  readonly configs: readonly string[];
  /** How many problems there are in the configuration, packs and tables. */
  readonly problems: number;
}

/** The answer to the command `fixAll`. */
export interface FixAllResult {
  readonly applied: number;
}

/** The answer to the command `checkWorkspace`; null when it was cancelled. */
export interface CheckResult {
  readonly files: number;
  readonly findings: number;
  /** Files that could not be read as text. */
  readonly skipped: number;
}

/** Scheme of the shipped tables, which are no files: `copydesk-gazetteer:/sy-homs.tsv`. */
export const GAZETTEER_SCHEME = 'copydesk-gazetteer';
/** Request, client to server: the text of a shipped table by its URI; null when there is none. */
export const SHIPPED_TABLE = 'copydesk/shippedTable';
/** The answer to the command `runExamples`; null when there is no such rule. */
export interface ExamplesResult {
  readonly examples: number;
  readonly failures: readonly string[];
}
