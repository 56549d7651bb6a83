import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileSystem } from './types.ts';

/** What the file system says when a file or folder is not there: not there, or a file where a folder should be. */
const ABSENT: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR']);

async function unlessAbsent<T>(work: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (ABSENT.has((error as NodeJS.ErrnoException).code)) return otherwise;
    throw error;
  }
}

/** The local file system, for desks that run in Node. Only `file:` URIs name files; all others are not there. */
export const nodeFileSystem: FileSystem = {
  async read(uri) {
    if (!uri.startsWith('file:')) return undefined;
    return unlessAbsent<Uint8Array | undefined>(readFile(fileURLToPath(uri)), undefined);
  },
  async list(uri) {
    if (!uri.startsWith('file:')) return [];
    const entries = await unlessAbsent(readdir(fileURLToPath(uri), { withFileTypes: true }), []);
    return entries.filter((entry) => !entry.isDirectory()).map((entry) => entry.name);
  },
};
