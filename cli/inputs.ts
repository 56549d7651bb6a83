import path from 'node:path';
import { reasonOf } from './disk.ts';
import { type Faults, UsageError } from './errors.ts';
import type { Io } from './io.ts';
import { shownPath } from './paths.ts';

/** A draft to read. */
export interface Input {
  /** Absolute path; for standard input the path that it is taken for. */
  readonly file: string;
  /** As reports name it. */
  readonly shown: string;
  readonly stdin: boolean;
  /** Named by itself on the command line, not found in a folder or by a glob. */
  readonly named: boolean;
}

/** What stands for standard input. */
export const STDIN = '-';

const DRAFTS = ['txt', 'md', 'markdown', 'html', 'htm'];

/**
 * The drafts that the command line names: files as they are, folders with all that is a draft below them, globs.
 * What is not there goes into `faults`; the rest is found all the same.
 *
 * @param stdinName what standard input is taken for
 */
export async function gather(names: readonly string[], io: Io, faults: Faults, stdinName?: string): Promise<Input[]> {
  const inputs = new Map<string, Input>();
  const add = (file: string, named: boolean) => {
    if (!inputs.has(file)) inputs.set(file, { file, shown: shownPath(file, io.cwd), stdin: false, named });
  };
  const find = async (folder: string, globs: readonly string[]) => {
    const { files, unreadable } = await io.disk.find(folder, globs);
    for (const { path: at, reason } of unreadable) {
      const message = `this folder cannot be read: ${reason}; nothing in it was checked. Change its permissions, or leave it out`;
      faults.add({ file: shownPath(at, io.cwd), message, severity: 'error' });
    }
    for (const file of files) add(file, false);
    return files.length + unreadable.length;
  };
  for (const name of names) {
    if (name === '') throw new UsageError('a file name is empty');
    if (name === STDIN) {
      const file = path.resolve(io.cwd, stdinName ?? 'stdin.txt');
      inputs.set(STDIN, { file, shown: stdinName ? shownPath(file, io.cwd) : '<stdin>', stdin: true, named: true });
      continue;
    }
    const file = path.resolve(io.cwd, name);
    const fault = (message: string) => faults.add({ file: name, message, severity: 'error' });
    let there: Awaited<ReturnType<typeof io.disk.stat>>;
    try {
      there = await io.disk.stat(file);
    } catch (error) {
      fault(`this cannot be read: ${reasonOf(error)}`);
      continue;
    }
    if (there?.folder) {
      const found = await find(file, [`**/*.{${DRAFTS.join(',')}}`]);
      if (found === 0) {
        fault(
          `there is no draft in this folder (${DRAFTS.map((ending) => `.${ending}`).join(', ')}); name files of other kinds one by one`,
        );
      }
    } else if (there) add(file, true);
    else if (isGlob(name)) {
      const glob = path.sep === '\\' ? name.replaceAll('\\', '/') : name;
      const found = path.isAbsolute(name) ? await findAbsolute(glob, find) : await find(io.cwd, [glob]);
      if (found === 0)
        fault('this pattern matches no file; check it, and put it in quotes so that the shell leaves it alone');
    } else fault('there is no such file or folder; check the name');
  }
  return [...inputs.values()];
}

const isGlob = (name: string) => /[*?]|\[.+\]|\{.+\}|[!+@]\(/.test(name);

/** Looks for an absolute glob from its last folder without wildcards. */
function findAbsolute(
  glob: string,
  find: (folder: string, globs: readonly string[]) => Promise<number>,
): Promise<number> {
  const parts = glob.split('/');
  const first = parts.findIndex(isGlob);
  return find(`${parts.slice(0, first).join('/')}/`, [parts.slice(first).join('/')]);
}
