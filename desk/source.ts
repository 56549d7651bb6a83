import { decodeText, faultPosition, TEXT_FAULTS } from './text.ts';
import type { FileSystem, Problem } from './types.ts';

/** Reads a text file that a maintainer wrote, or says why not. */
export async function readText(fs: FileSystem, uri: string): Promise<{ text: string } | { problem: Problem }> {
  const problem = (message: string, where = { line: 1, column: 1 }): { problem: Problem } => ({
    problem: { uri, ...where, message, severity: 'error' },
  });
  try {
    const bytes = await fs.read(uri);
    if (!bytes) return problem('there is no such file');
    const decoded = decodeText(bytes);
    if ('fault' in decoded) return problem(TEXT_FAULTS[decoded.fault], faultPosition(bytes));
    return { text: decoded.text.replace(/^\uFEFF/, '') };
  } catch (error) {
    return problem(`this file cannot be read: ${(error as Error).message}`);
  }
}
