import { decodeText } from './text.ts';
import type { FileSystem, Problem } from './types.ts';

const FAULTS = {
  binary: 'this is no text file (it holds NUL bytes)',
  encoding: 'this file is not UTF-8; save it as UTF-8',
} as const;

/** Reads a text file that a maintainer wrote, or says why not. */
export async function readText(fs: FileSystem, uri: string): Promise<{ text: string } | { problem: Problem }> {
  const problem = (message: string): { problem: Problem } => ({ problem: { uri, line: 1, column: 1, message, severity: 'error' } });
  try {
    const bytes = await fs.read(uri);
    if (!bytes) return problem('there is no such file');
    const decoded = decodeText(bytes);
    return 'text' in decoded ? { text: decoded.text.replace(/^\uFEFF/, '') } : problem(FAULTS[decoded.fault]);
  } catch (error) {
    return problem(`this file cannot be read: ${(error as Error).message}`);
  }
}
