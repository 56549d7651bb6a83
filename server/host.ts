import type { FileSystem } from '../desk/index.ts';

/** What the process that the server runs in hands to it. */
export interface Host {
  /** The files that this process can reach by itself; undefined in a browser worker. */
  readonly files?: FileSystem;
  /** Finds the drafts in a folder, for clients that cannot. */
  readonly findDrafts?: (folder: string) => Promise<readonly string[]>;
  /** Resolves after messages that have already arrived were taken in, as far as the platform allows. */
  readonly breathe: () => Promise<void>;
}
