import path from 'node:path';
import { decodeText, faultPosition, TEXT_FAULTS } from '../../../desk/text.ts';
import { reasonOf } from '../../disk.ts';
import type { Faults } from '../../errors.ts';
import { STDIN } from '../../inputs.ts';
import type { Io } from '../../io.ts';
import { shownPath } from '../../paths.ts';

/** Whole country dumps are imported; what is larger is a slip. */
const LARGEST = 500_000_000;

/** A path as reports show it. */
export const shown = (file: string, io: Io): string =>
  file === STDIN ? '<stdin>' : shownPath(path.resolve(io.cwd, file), io.cwd);

/** Reads a text file, or standard input for `-`. What cannot be read goes into `faults`. */
export async function readText(file: string, io: Io, faults: Faults): Promise<string | undefined> {
  const fault = (message: string, where: { line?: number; column?: number } = {}) => {
    faults.add({ file: shown(file, io), ...where, message, severity: 'error' });
    return undefined;
  };
  let bytes: Uint8Array;
  try {
    if (file === STDIN) bytes = await io.stdin(LARGEST);
    else {
      const there = await io.disk.stat(path.resolve(io.cwd, file));
      if (!there) return fault('there is no such file; check the name');
      if (there.folder) return fault('this is a folder; name a file');
      if (there.size > LARGEST) return fault(`this file has ${Math.round(there.size / 1_000_000)} MB; split it`);
      bytes = await io.disk.read(path.resolve(io.cwd, file));
    }
  } catch (error) {
    return fault(`this file cannot be read: ${reasonOf(error)}`);
  }
  const decoded = decodeText(bytes);
  return 'text' in decoded
    ? decoded.text.replace(/^\uFEFF/, '')
    : fault(TEXT_FAULTS[decoded.fault], faultPosition(bytes));
}

/** Writes a file as a whole; a refusal of the disk goes into `faults`. */
export async function writeText(file: string, text: string, io: Io, faults: Faults): Promise<boolean> {
  try {
    await io.disk.replace(path.resolve(io.cwd, file), text);
    return true;
  } catch (error) {
    faults.add({
      file: shown(file, io),
      message: `this file cannot be written: ${reasonOf(error)}; it is as it was`,
      severity: 'error',
    });
    return false;
  }
}

/** True when something is there under this name. */
export const exists = async (file: string, io: Io): Promise<boolean> =>
  (await io.disk.stat(path.resolve(io.cwd, file)).catch(() => ({}))) !== undefined;
