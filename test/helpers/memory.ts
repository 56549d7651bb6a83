import type { FileSystem } from '../../desk/index.ts';

/** A file system in memory: `{ 'drafts/.copydesk.yml': '…' }`, seen as `memory:///drafts/.copydesk.yml`. */
export function memoryFiles(files: Readonly<Record<string, string | Uint8Array>>): FileSystem {
  const at = (uri: string) => decodeURIComponent(uri.replace(/^memory:\/\/\//, ''));
  return {
    read: async (uri) => {
      const found = files[at(uri)];
      return typeof found === 'string' ? new TextEncoder().encode(found) : found;
    },
    list: async (uri) => {
      const folder = at(uri);
      return Object.keys(files)
        .filter((path) => path.startsWith(folder) && !path.slice(folder.length).includes('/'))
        .map((path) => path.slice(folder.length));
    },
  };
}
