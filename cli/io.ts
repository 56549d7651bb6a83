import type { Disk } from './disk.ts';

/** Where output goes. */
export interface Output {
  write(text: string): void;
  /** A person looks at it as it comes. */
  readonly isTTY: boolean;
}

/** All that a command may touch: handed in, so that tests run commands as functions. */
export interface Io {
  /** Working folder, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Standard input, read to its end; stops early when there is more than `limit` bytes. */
  readonly stdin: (limit: number) => Promise<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly disk: Disk;
  /** Asks the person at the terminal for a line; undefined when nobody is there to answer. */
  readonly ask?: ((question: string) => Promise<string | undefined>) | undefined;
  /** Starts the language server on standard input and output. */
  readonly serve: (args: readonly string[]) => Promise<void>;
}

/** The exit codes of the contract. */
export const EXIT = {
  /** Nothing at or above the failing level. */
  fine: 0,
  /** Findings. */
  findings: 1,
  /** Bad usage, configuration or input. */
  bad: 2,
} as const;

declare const COPYDESK_VERSION: string;

/** The version of the package; set by the build. */
export const VERSION: string = typeof COPYDESK_VERSION === 'string' ? COPYDESK_VERSION : '0.0.0';
