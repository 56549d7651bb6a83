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
