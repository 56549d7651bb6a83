import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { workspaceEdit } from '../../convert.ts';

/** Edits of one file. */
export interface FileEdits {
  readonly uri: string;
  readonly version: number | null;
  readonly edits: TextEdit[];
  readonly create?: boolean;
}

/** One workspace edit out of those of several files. */
export function joined(files: readonly FileEdits[], versioned: boolean): WorkspaceEdit {
  const all = files.map(({ uri, version, edits, create }) => workspaceEdit(uri, version, edits, versioned, create));
  if (versioned) return { documentChanges: all.flatMap(({ documentChanges }) => documentChanges ?? []) };
  return { changes: Object.assign({}, ...all.map(({ changes }) => changes)) };
}
