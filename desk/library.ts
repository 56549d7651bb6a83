/**
 * The library: review texts from your own program.
 *
 *     import { createReviewer } from 'copydesk';
 *     const reviewer = await createReviewer();
 *     reviewer.review({ text: 'Tens of shells fell.', language: 'plaintext' });
 */
import { openDesk } from './desk.ts';
import type { FileSystem, Reviewer } from './types.ts';

export * from './index.ts';
export { type CopydeskOptions, default as copydesk } from './retext.ts';

const MEMORY = 'memory:///';

/**
 * A reviewer for texts that are no files.
 *
 * @param config the text of a `.copydesk.yml`; default: what the house ships
 * @param files packs and tables to take in, by path: `{ '.copydesk/rules/house.yml': '…' }`
 * @returns a reviewer whose `problems` say what is wrong with the configuration
 */
export async function createReviewer(config?: string, files: Readonly<Record<string, string>> = {}): Promise<Reviewer> {
  const all: Readonly<Record<string, string>> = config === undefined ? files : { ...files, '.copydesk.yml': config };
  const pathOf = (uri: string) => decodeURIComponent(uri.slice(MEMORY.length));
  const fs: FileSystem = {
    read: async (uri) => {
      const text = all[pathOf(uri)];
      return text === undefined ? undefined : new TextEncoder().encode(text);
    },
    list: async (uri) =>
      Object.keys(all).flatMap((path) => (path.startsWith(pathOf(uri)) ? [path.slice(pathOf(uri).length)] : [])),
  };
  // A file is ignored only by a configuration that says so of this very name.
  return (await openDesk(fs).reviewerFor(`${MEMORY}draft.txt`))!;
}
