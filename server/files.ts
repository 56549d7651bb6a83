import type { Connection } from 'vscode-languageserver';
import type { FileSystem } from '../desk/index.ts';
import type { Documents } from './documents.ts';
import { type FileParams, LIST_FILES, READ_FILE } from './protocol.ts';

function bytesOf(base64: string): Uint8Array {
  const raw = atob(base64);
  return Uint8Array.from(raw, (char) => char.charCodeAt(0));
}

/** The client’s files, asked for by request. */
export function clientFiles(connection: Connection): FileSystem {
  const ask = <R>(method: string, uri: string): Promise<R> =>
    connection.sendRequest<R>(method, { uri } satisfies FileParams);
  return {
    read: async (uri) => {
      const content = await ask<string | null>(READ_FILE, uri);
      return typeof content === 'string' ? bytesOf(content) : undefined;
    },
    list: async (uri) => (await ask<string[] | null>(LIST_FILES, uri)) ?? [],
  };
}

const NOWHERE: FileSystem = { read: async () => undefined, list: async () => [] };

/**
 * The file system of the server’s desks: what an editor has open goes over what is saved; `file:` URIs are read by
 * the process itself where it can, all others by the client where it offers to.
 */
export function deskFiles(
  documents: Documents,
  own: FileSystem | undefined,
  client: FileSystem | undefined,
): FileSystem {
  const of = (uri: string) => (uri.startsWith('file:') && own ? own : (client ?? NOWHERE));
  return {
    read: async (uri) => {
      const open = documents.get(uri);
      return open ? new TextEncoder().encode(open.text) : of(uri).read(uri);
    },
    list: (uri) => of(uri).list(uri),
  };
}
