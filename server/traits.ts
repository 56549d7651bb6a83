import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol.ts';

/** What the client can do, as far as it matters here. */
export interface Traits {
  /** It asks for diagnostics; otherwise they are sent. */
  readonly pull: boolean;
  /** It can be told to ask for all diagnostics anew. */
  readonly refresh: boolean;
  /** It answers `workspace/configuration`. */
  readonly configuration: boolean;
  /** It lets the server ask to be told of changed settings. */
  readonly watchSettings: boolean;
  /** It lets the server ask to be told of changed files. */
  readonly watchFiles: boolean;
  /** It tells of workspace folders that come and go. */
  readonly folders: boolean;
  /** It takes edits that name the version they are for. */
  readonly versionedEdits: boolean;
  /** It takes edits that create files. */
  readonly createFiles: boolean;
  /** It asks for the edit of a code action when one is chosen. */
  readonly resolveEdits: boolean;
  readonly markdown: boolean;
  readonly progress: boolean;
  /** It has files that it can be asked for. */
  readonly files: boolean;
  /** It wants to hear of each review. */
  readonly status: boolean;
  /** Hovers repeat a finding’s message. */
  readonly hoverMessages: boolean;
}

/** Before initialization: a client that can do nothing. */
export const NO_TRAITS: Traits = traitsOf({}, {});

export function traitsOf(
  { textDocument, workspace, window }: ClientCapabilities,
  options: InitializationOptions,
): Traits {
  return {
    pull: textDocument?.diagnostic !== undefined,
    refresh: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    watchSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folders: workspace?.workspaceFolders === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    resolveEdits: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    progress: window?.workDoneProgress === true,
    files: options.files === true,
    status: options.status === true,
    hoverMessages: options.hoverMessages !== false,
  };
}

/** The workspace folders of an `initialize`, whichever way the client names them. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map((folder) => folder.uri);
  return rootUri ? [rootUri] : [];
}
