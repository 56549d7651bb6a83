import { type Desk, type FileSystem, openDesk } from '../desk/index.ts';
import { resolveUri } from '../desk/uri.ts';
import type { Settings } from './protocol.ts';

/** Other files of the house’s own folder, and the folder itself when it is moved or deleted. */
const HOUSE_FOLDER = /\/\.copydesk(?:\/|$)/;

/** The desks in use: one for each combination of settings, as settings differ by resource. */
export class Desks {
  readonly #bySettings = new Map<string, Desk>();
  #folders: readonly string[] = [];

  constructor(private readonly files: FileSystem) {}

  /** The workspace folders, with closing slashes. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  setFolders(uris: readonly string[]): void {
    this.#folders = uris.map((uri) => (uri.endsWith('/') ? uri : `${uri}/`));
    this.#bySettings.clear();
  }

  /** The innermost workspace folder that a file is in. */
  folderOf(uri: string): string | undefined {
    return this.#folders.filter((folder) => uri.startsWith(folder)).sort((a, b) => b.length - a.length)[0];
  }

  /** Where a resource is configured from: a draft that was never saved belongs to the first workspace folder. */
  located(uri: string): string {
    const [first] = this.#folders;
    return uri.startsWith('untitled:') && first ? `${first}untitled.txt` : uri;
  }

  /** The desk for a file under its settings. */
  for(uri: string, { profile, config, rules }: Settings): Desk {
    const folder = this.folderOf(uri) ?? this.#folders[0];
    const path =
      config === undefined
        ? undefined
        : /^[a-z][\w+.-]+:\/\//i.test(config) || folder
          ? resolveUri(folder ?? '', config)
          : undefined;
    const key = JSON.stringify([profile, path, rules]);
    let desk = this.#bySettings.get(key);
    if (!desk) {
      // As on the command line, a configuration above the workspace counts; in a virtual file system none is above.
      const roots = this.#folders.filter((root) => !root.startsWith('file:'));
      desk = openDesk(this.files, {
        ...(profile && profile !== 'inherit' ? { profile } : {}),
        ...(path ? { config: path } : {}),
        ...(rules ? { rules } : {}),
        ...(roots.length > 0 ? { roots } : {}),
      });
      this.#bySettings.set(key, desk);
    }
    return desk;
  }

  /** True when a change of this file can change reviews. */
  concerns(uri: string): boolean {
    return (
      HOUSE_FOLDER.test(uri) ||
      uri.endsWith('/.copydesk.yml') ||
      [...this.#bySettings.values()].some((desk) => desk.concerns(uri))
    );
  }

  /** Configurations, packs or tables changed. */
  forget(): void {
    for (const desk of this.#bySettings.values()) desk.forget();
  }

  /** Settings changed: the desks of old settings go. */
  clear(): void {
    this.#bySettings.clear();
  }
}
