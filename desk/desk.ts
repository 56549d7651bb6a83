import { ConfigStore } from './store.ts';
import type { Desk, DeskOptions, FileSystem, Reviewer } from './types.ts';

const CONFIG = /\/\.copydesk\.yml$/;
const PACK_OR_TABLE = /\/\.copydesk\/(?:rules|gazetteer)\/[^/]+\.(?:ya?ml|tsv)$/;

class OpenDesk implements Desk {
  #store: ConfigStore;

  constructor(
    private readonly fs: FileSystem,
    private readonly options: DeskOptions,
  ) {
    this.#store = new ConfigStore(fs, options);
  }

  reviewerFor(uri: string): Promise<Reviewer | undefined> {
    return this.#store.reviewerFor(uri);
  }

  forget(): void {
    this.#store = new ConfigStore(this.fs, this.options);
  }

  concerns(uri: string): boolean {
    return CONFIG.test(uri) || PACK_OR_TABLE.test(uri) || this.#store.reads(uri);
  }
}

/** Opens a desk over a file system. */
export function openDesk(fs: FileSystem, options: DeskOptions = {}): Desk {
  return new OpenDesk(fs, options);
}
