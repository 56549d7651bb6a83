import * as nodeFs from 'node:fs';
import path from 'node:path';

/** What a search of folders came to. */
export interface Search {
  /** Absolute paths, sorted. */
  readonly files: readonly string[];
  /** Folders that could not be read, with the reason. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

/** The disk as the command line sees it. Paths are absolute. */
export interface Disk {
  /** What is there, links followed; undefined when nothing is. */
  stat(path: string): Promise<{ readonly folder: boolean; readonly size: number } | undefined>;
  read(path: string): Promise<Uint8Array>;
  /** Writes a new file, and the folders above it. Rejects when the file exists. */
  create(path: string, text: string): Promise<void>;
  /**
   * Replaces a file as a whole, or writes a new one and the folders above it: whoever reads it sees the old text or the
   * new one. Mode and owner stay.
   */
  replace(path: string, text: string): Promise<void>;
  /** Files below a folder that match one of the globs; `node_modules` and dot folders are left out. */
  find(folder: string, globs: readonly string[]): Promise<Search>;
}

/** The part of node:fs that tests stand in for. */
export type FsLike = Pick<typeof nodeFs, 'readdir' | 'promises'>;

/** Says in words why the disk refused. */
export function reasonOf(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ENOENT':
      return 'there is no such file or folder';
    case 'EROFS':
      return 'the disk is read-only';
    case 'ENOSPC':
      return 'the disk is full';
    default:
      return (error as Error).message;
  }
}

const isAbsent = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

/** The local disk. */
export function nodeDisk(fs: FsLike = nodeFs): Disk {
  return {
    async stat(file) {
      try {
        const stats = await fs.promises.stat(file);
        return { folder: stats.isDirectory(), size: stats.size };
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    },
    read: (file) => fs.promises.readFile(file),
    async create(file, text) {
      await fs.promises.mkdir(path.dirname(file), { recursive: true });
      await fs.promises.writeFile(file, text, { flag: 'wx' });
    },
    async replace(file, text) {
      const { default: writeFileAtomic } = await import('write-file-atomic');
      await fs.promises.mkdir(path.dirname(file), { recursive: true });
      await writeFileAtomic(file, text, { encoding: 'utf8' });
    },
    async find(folder, globs) {
      const { glob } = await import('tinyglobby');
      const unreadable: { path: string; reason: string }[] = [];
      // tinyglobby passes over folders that it cannot read; here a draft that was not checked is an error.
      const readdir = (dir: string, options: unknown, done: (error: Error | null, entries: unknown) => void) =>
        (fs.readdir as (...args: unknown[]) => void)(dir, options, (error: Error | null, entries: unknown) => {
          if (error && !isAbsent(error))
            unreadable.push({ path: dir.replace(/(?<=.)[\\/]$/, ''), reason: reasonOf(error) });
          done(error, entries);
        });
      const files = await glob([...globs], {
        cwd: folder,
        absolute: true,
        caseSensitiveMatch: false,
        expandDirectories: false,
        ignore: ['**/node_modules/**'],
        fs: { readdir: readdir as unknown as typeof nodeFs.readdir },
      });
      return { files: files.map((file) => path.normalize(file)).sort(), unreadable };
    },
  };
}
