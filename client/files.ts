import * as vscode from 'vscode';
import { DRAFT_EXTENSIONS, FIND_DRAFTS, type FileParams, LIST_FILES, READ_FILE } from '../server/protocol.ts';

/** The part of a language client that is needed here. */
interface Requests {
  onRequest(method: string, handler: (params: FileParams) => Promise<unknown>): vscode.Disposable;
}

const isAbsent = (error: unknown) =>
  error instanceof vscode.FileSystemError && ['FileNotFound', 'FileNotADirectory'].includes(error.code);

async function unlessAbsent<T>(work: Thenable<T>, otherwise: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isAbsent(error)) return otherwise;
    throw error;
  }
}

function base64Of(bytes: Uint8Array): string {
  let raw = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) raw += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(raw);
}

/**
 * Lets the server read the workspace through VS Code: in a browser there is no other way, and on the desktop it is the
 * way to folders that are not on disk. Nothing is written.
 */
export function serveFiles(client: Requests): vscode.Disposable[] {
  return [
    client.onRequest(READ_FILE, async ({ uri }) => {
      const bytes = await unlessAbsent<Uint8Array | undefined>(
        vscode.workspace.fs.readFile(vscode.Uri.parse(uri)),
        undefined,
      );
      return bytes ? base64Of(bytes) : null;
    }),
    client.onRequest(LIST_FILES, async ({ uri }) => {
      const entries = await unlessAbsent(vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri)), []);
      return entries.filter(([, type]) => (type & vscode.FileType.Directory) === 0).map(([name]) => name);
    }),
    client.onRequest(FIND_DRAFTS, async () => {
      const found = await vscode.workspace.findFiles(`**/*.{${DRAFT_EXTENSIONS.join(',')}}`, '**/node_modules/**');
      return found.map((uri) => uri.toString());
    }),
  ];
}
