import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Desk, openDesk, type Reviewer } from '../desk/index.ts';
import { nodeFileSystem } from '../desk/node.ts';
import type { DeskOptions } from '../desk/types.ts';
import type { Faults } from './errors.ts';
import type { Io } from './io.ts';
import { shownPath } from './paths.ts';

/** The URI of a path; relative ones are seen from the working folder. */
export const uriOf = (file: string, io: Io): string => pathToFileURL(path.resolve(io.cwd, file)).href;

/** A URI as reports show it. */
export function shownUri(uri: string, io: Io): string {
  return uri.startsWith('file:') ? shownPath(fileURLToPath(uri), io.cwd) : uri;
}

/** Opens the desk, over the configuration that `--config` names, if any. */
export function open(io: Io, config?: string, options: DeskOptions = {}): Desk {
  return openDesk(nodeFileSystem, config === undefined ? options : { ...options, config: uriOf(config, io) });
}

/** The reviewer for files in the working folder. */
export async function localReviewer(desk: Desk, io: Io): Promise<Reviewer> {
  // A name that no configuration can mean to ignore, unless it ignores everything.
  const reviewer = await desk.reviewerFor(uriOf('.copydesk/draft', io));
  return (
    reviewer ?? (await openDesk({ read: async () => undefined, list: async () => [] }).reviewerFor('memory:///draft'))!
  );
}

/**
 * Puts the problems of a reviewer's configuration, packs and tables into `faults`.
 *
 * @returns false when one of them is serious
 */
export function takeProblems(reviewer: Reviewer, io: Io, faults: Faults): boolean {
  for (const { uri, line, column, message, severity } of reviewer.problems) {
    faults.add({ file: shownUri(uri, io), line, column, message, severity });
  }
  return !reviewer.problems.some((problem) => problem.severity === 'error');
}
