import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DRAFT_EXTENSIONS } from './protocol.ts';

const DRAFT = new RegExp(`\\.(?:${DRAFT_EXTENSIONS.join('|')})$`, 'i');

/**
 * Finds the drafts below a folder, as `file:` URIs. Packages, hidden folders and folders that cannot be read are left
 * out; links to folders are not followed, as they may lead in circles.
 */
export async function findDrafts(folder: string): Promise<readonly string[]> {
  if (!folder.startsWith('file:')) return [];
  const found: string[] = [];
  const folders = [fileURLToPath(folder)];
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    for (const entry of await readdir(at, { withFileTypes: true }).catch(() => [])) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') folders.push(path);
      } else if (DRAFT.test(entry.name)) found.push(pathToFileURL(path).href);
    }
  }
  return found;
}
