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
export { default as copydesk, type CopydeskOptions } from './retext.ts';

const MEMORY = 'memory:///';

/**
 * A reviewer for texts that are no files.
 *
 * @param config the text of a `.copydesk.yml`; default: what the house ships
 * @returns a reviewer whose `problems` say what is wrong with the configuration
 */
export async function createReviewer(config?: string): Promise<Reviewer> {
  const fs: FileSystem = {
    read: async (uri) => (config !== undefined && uri === `${MEMORY}.copydesk.yml` ? new TextEncoder().encode(config) : undefined),
    list: async () => [],
  };
  // A file is ignored only by a configuration that says so of this very name.
  return (await openDesk(fs).reviewerFor(`${MEMORY}draft.txt`))!;
}
