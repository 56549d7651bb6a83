import path from 'node:path';
import { Gazetteer, type Place, parseTable, shippedPlaces } from '../../../desk/gazetteer/index.ts';
import type { Option } from '../../command.ts';
import { reasonOf } from '../../disk.ts';
import { type Faults, UsageError } from '../../errors.ts';
import type { Io } from '../../io.ts';
import { readText, shown } from './files.ts';

/** A table on disk. */
export interface TableFile {
  /** Absolute path. */
  readonly file: string;
  /** As reports name it. */
  readonly path: string;
  readonly text: string;
}

/** The option that names tables to use instead of the shipped ones. */
export const GAZETTEER: Option = {
  type: 'string',
  value: 'TABLE',
  multiple: true,
  help: 'this table instead of the shipped ones and those of the folder; may be given several times',
};

/** The tables in a folder, sorted by name. */
async function tablesIn(folder: string, io: Io, faults: Faults): Promise<readonly string[]> {
  const { files, unreadable } = await io.disk.find(folder, ['*.tsv']);
  for (const { path: at, reason } of unreadable)
    faults.add({ file: shown(at, io), message: `this folder cannot be read: ${reason}`, severity: 'error' });
  return files;
}

/** The nearest folder upwards, the working folder first, that fits. */
async function upwards(io: Io, fits: (folder: string) => Promise<boolean>): Promise<string | undefined> {
  for (let folder = io.cwd; ; folder = path.dirname(folder)) {
    if (await fits(folder)) return folder;
    if (path.dirname(folder) === folder) return undefined;
  }
}

const isThere = (io: Io, ...parts: string[]) => io.disk.stat(path.join(...parts)).then(Boolean, () => false);

/** The folder that `.copydesk/` stands in, or would: the nearest one upwards with a configuration. */
export async function homeFolder(io: Io): Promise<string> {
  const home = await upwards(
    io,
    async (folder) => (await isThere(io, folder, '.copydesk.yml')) || (await isThere(io, folder, '.copydesk')),
  );
  return home ?? io.cwd;
}

/** The tables of the folder: `.copydesk/gazetteer/*.tsv`. */
export async function workspaceTables(io: Io, faults: Faults): Promise<readonly string[]> {
  return tablesIn(path.join(await homeFolder(io), '.copydesk', 'gazetteer'), io, faults);
}

/** The shipped tables, when the working folder is in a checkout of Copydesk. */
async function checkoutTables(io: Io, faults: Faults): Promise<readonly string[]> {
  const checkout = await upwards(io, async (folder) => {
    if (!(await isThere(io, folder, 'rules', 'gazetteer'))) return false;
    const manifest = await io.disk.read(path.join(folder, 'package.json')).catch(() => undefined);
    return manifest !== undefined && /"name"\s*:\s*"copydesk"/.test(new TextDecoder().decode(manifest));
  });
  return checkout === undefined ? [] : tablesIn(path.join(checkout, 'rules', 'gazetteer'), io, faults);
}

/** Files and folders of tables, as the command line names them. */
async function named(names: readonly string[], io: Io, faults: Faults): Promise<readonly string[]> {
  const files: string[] = [];
  for (const name of names) {
    const file = path.resolve(io.cwd, name);
    try {
      const there = await io.disk.stat(file);
      if (!there?.folder) files.push(file);
      else {
        const found = await tablesIn(file, io, faults);
        if (found.length === 0)
          faults.add({ file: name, message: 'there is no table (.tsv) in this folder', severity: 'error' });
        files.push(...found);
      }
    } catch (error) {
      faults.add({ file: name, message: `this cannot be read: ${reasonOf(error)}`, severity: 'error' });
    }
  }
  return [...new Set(files)];
}

async function readAll(files: readonly string[], io: Io, faults: Faults): Promise<TableFile[]> {
  const tables: TableFile[] = [];
  for (const file of files) {
    const text = await readText(file, io, faults);
    if (text !== undefined) tables.push({ file, path: shown(file, io), text });
  }
  return tables;
}

/**
 * The tables that a maintainer works on: those named, or the shipped ones of the checkout and those of the folder.
 *
 * @throws UsageError when there are none
 */
export async function tablesToKeep(names: readonly string[], io: Io, faults: Faults): Promise<TableFile[]> {
  if (names.length > 0) return readAll(await named(names, io, faults), io, faults);
  const files = [...(await checkoutTables(io, faults)), ...(await workspaceTables(io, faults))];
  if (files.length === 0 && !faults.serious)
    throw new UsageError(
      'there is no table here (.copydesk/gazetteer/*.tsv); name one, or start one with copydesk gazetteer add',
    );
  return readAll(files, io, faults);
}

/** The places of tables; rows that are faulty go into `faults`, the others are in. */
export function placesOf(tables: readonly TableFile[], faults: Faults): (readonly Place[])[] {
  return tables.map(({ path: file, text }) => {
    const { places, faults: wrong } = parseTable(text);
    for (const { line, column, message } of wrong) faults.add({ file, line, column, message, severity: 'error' });
    return places;
  });
}

/**
 * The tables to look things up in: those named, instead of all others; or the shipped ones, with the tables of the
 * folder over them.
 */
export async function tablesToUse(names: readonly string[], io: Io, faults: Faults): Promise<(readonly Place[])[]> {
  if (names.length > 0) return placesOf(await readAll(await named(names, io, faults), io, faults), faults);
  return [shippedPlaces(), ...placesOf(await readAll(await workspaceTables(io, faults), io, faults), faults)];
}

/** The gazetteer over tables, later ones over earlier ones by id. */
export const gazetteerOver = (tables: readonly (readonly Place[])[]): Gazetteer => new Gazetteer(tables);
