import { fileURLToPath, pathToFileURL } from 'node:url';
import { glob } from 'tinyglobby';
import { DRAFT_EXTENSIONS } from './protocol.ts';

/** Finds the drafts below a folder, as `file:` URIs; folders of packages and hidden folders are left out. */
export async function findDrafts(folder: string): Promise<readonly string[]> {
  if (!folder.startsWith('file:')) return [];
  const paths = await glob(`**/*.{${DRAFT_EXTENSIONS.join(',')}}`, {
    cwd: fileURLToPath(folder),
    absolute: true,
    ignore: ['**/node_modules/**'],
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
  });
  return paths.map((path) => pathToFileURL(path).href);
}
