import { Lines } from './lines.ts';

/** Why a file is no draft. */
export type TextFault = 'binary' | 'encoding';

/**
 * Decodes a draft. The byte order mark stays in the text (U+FEFF), so that offsets are those of the file.
 *
 * @returns the text, or what is wrong: `binary` (it holds NUL bytes) or `encoding` (it is not UTF-8).
 */
export function decodeText(bytes: Uint8Array): { text: string } | { fault: TextFault } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? { fault: 'binary' } : { text };
  } catch {
    return { fault: bytes.includes(0) ? 'binary' : 'encoding' };
  }
}

/** What is wrong with a file that is no draft, and what to do. */
export const TEXT_FAULTS: Readonly<Record<TextFault, string>> = {
  binary: 'this is no text file (it holds NUL bytes); give the text itself, saved as UTF-8',
  encoding: 'this file is not UTF-8; save it as UTF-8',
};

/** Where a file stops being UTF-8 text: line and column (UTF-16 units), both from 1. For files that do not decode. */
export function faultPosition(bytes: Uint8Array): { line: number; column: number } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  for (let at = text.search(/[\0\uFFFD]/); at >= 0 && at < text.length; at++) {
    const sound = text[at] === '\uFFFD' && isReplacement(bytes, new TextEncoder().encode(text.slice(0, at)).length);
    if (sound || (text[at] !== '\0' && text[at] !== '\uFFFD')) continue;
    const { line, column } = new Lines(text.slice(0, at)).at(at);
    return { line, column };
  }
  return { line: 1, column: 1 };
}

/** True when the file itself has U+FFFD there. */
const isReplacement = (bytes: Uint8Array, at: number) =>
  bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
