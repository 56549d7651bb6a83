import { decodeText, faultPosition, TEXT_FAULTS } from '../desk/text.ts';
import { reasonOf } from './disk.ts';
import type { Faults } from './errors.ts';
import type { Input } from './inputs.ts';
import type { Io } from './io.ts';

const MEGABYTE = 1_000_000;

/**
 * Larger files are no drafts: ten megabytes are a shelf of books, and checking them would take minutes. They are
 * refused before they are read.
 */
export const LARGEST = 10 * MEGABYTE;

/** Reads a draft. What cannot be read, or is no text, goes into `faults`. */
export async function readDraft(input: Input, io: Io, faults: Faults): Promise<string | undefined> {
  const fault = (message: string, where: { line?: number; column?: number } = {}) => {
    faults.add({ file: input.shown, ...where, message, severity: 'error' });
    return undefined;
  };
  const tooLarge = (size: string) =>
    fault(`${size}, more than the ${LARGEST / MEGABYTE} MB that a draft may have; split the file`);
  let bytes: Uint8Array;
  try {
    if (input.stdin) bytes = await io.stdin(LARGEST);
    else {
      const size = (await io.disk.stat(input.file))?.size ?? 0;
      if (size > LARGEST) return tooLarge(`this file has ${(size / MEGABYTE).toFixed(1)} MB`);
      bytes = await io.disk.read(input.file);
    }
  } catch (error) {
    return fault(`this file cannot be read: ${reasonOf(error)}`);
  }
  if (bytes.length > LARGEST) return tooLarge('the text is too large');
  const decoded = decodeText(bytes);
  return 'text' in decoded ? decoded.text : fault(TEXT_FAULTS[decoded.fault], faultPosition(bytes));
}
