import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DidChangeWatchedFilesParams,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Context } from './context.ts';
import { Desks } from './desks.ts';
import { Documents } from './documents.ts';
import { Authoring } from './feature/authoring.ts';
import { CodeActions, FIX_ALL } from './feature/code-actions.ts';
import { Commands } from './feature/commands.ts';
import { Diagnostics } from './feature/diagnostics.ts';
import { PlaceActions } from './feature/gazetteer/actions.ts';
import { Navigation } from './feature/gazetteer/navigation.ts';
import { Rows } from './feature/gazetteer/rows.ts';
import { HoverFeature } from './feature/hover.ts';
import { Problems } from './feature/problems.ts';
import { WorkspaceCheck } from './feature/workspace-check.ts';
import { clientFiles, deskFiles } from './files.ts';
import { Guard } from './guard.ts';
import type { Host } from './host.ts';
import { COMMANDS, DRAFT_EXTENSIONS, type InitializationOptions, SECTION } from './protocol.ts';
import { Reviews } from './reviews.ts';
import { SettingsStore } from './settings.ts';
import { foldersOf, NO_TRAITS, traitsOf } from './traits.ts';

declare const COPYDESK_VERSION: string;

/** A configuration that is being typed is read again when the typist pauses. */
const CONFIG_DEBOUNCE_MS = 300;

const CAPABILITIES: InitializeResult = {
  serverInfo: { name: 'copydesk', version: COPYDESK_VERSION },
  capabilities: {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    // A report is that of its document alone; changed configurations are told by a refresh.
    diagnosticProvider: { identifier: SECTION, interFileDependencies: false, workspaceDiagnostics: false },
    codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL], resolveProvider: true },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    workspaceSymbolProvider: true,
    completionProvider: { triggerCharacters: ['-', '<'] },
    documentFormattingProvider: true,
    codeLensProvider: {},
    executeCommandProvider: { commands: Object.values(COMMANDS) },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
};

/** `**\/*.{yml,…}` is there for packs and tables that a configuration names, wherever they are. */
const WATCHED = ['**/.copydesk.yml', '**/.copydesk/**', '**/*.{yml,yaml,tsv}', `**/*.{${DRAFT_EXTENSIONS.join(',')}}`];

/** Serves a client until the connection ends. Knows the protocol, knows no rule. */
export function serve(connection: Connection, host: Host): void {
  const guard = new Guard(connection);
  const documents = new Documents();
  const settings = new SettingsStore(connection);
  let traits = NO_TRAITS;
  const client = clientFiles(connection);
  const none = { read: async () => undefined, list: async () => [] };
  const offered = {
    read: (uri: string) => (traits.files ? client : none).read(uri),
    list: (uri: string) => (traits.files ? client : none).list(uri),
  };
  const files = deskFiles(documents, host.files, offered);
  const desks = new Desks(files);
  const reviews = new Reviews(settings, desks, (what, error) => guard.log(what, error));
  const context: Context = {
    connection,
    host,
    guard,
    documents,
    settings,
    desks,
    reviews,
    get traits() {
      return traits;
    },
  };
  const problems = new Problems(context);
  const diagnostics = new Diagnostics(context, problems);
  const check = new WorkspaceCheck(context, files, problems);
  const rows = new Rows(context, files);
  const authoring = new Authoring(context, problems);
  new CodeActions(context, files, new PlaceActions(context, rows));
  new Navigation(context, files, rows);
  new HoverFeature(context, authoring);
  new Commands(context, check, authoring);

  connection.onInitialize((params: InitializeParams) => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    traits = traitsOf(params.capabilities ?? {}, options);
    settings.begin(options.settings, traits.configuration);
    desks.setFolders(foldersOf(params));
    guard.begin();
    return CAPABILITIES;
  });

  connection.onInitialized(
    guard.notification('initialized', async () => {
      if (traits.watchSettings)
        await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
      if (traits.watchFiles) {
        await connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: WATCHED.map((globPattern) => ({ globPattern })),
        });
      }
      if (traits.folders) {
        connection.workspace.onDidChangeWorkspaceFolders(
          guard.notification('workspace/didChangeWorkspaceFolders', async () => {
            desks.setFolders(((await connection.workspace.getWorkspaceFolders()) ?? []).map((folder) => folder.uri));
            await changed([]);
          }),
        );
      }
    }),
  );

  let changes = 0;
  /**
   * Settings, configurations, packs or tables changed.
   *
   * @param configs to be read again even if no open draft asks for them, so that their problems show until they are mended
   */
  async function changed(configs: readonly string[]): Promise<void> {
    const change = ++changes;
    reviews.invalidate();
    problems.reset();
    diagnostics.refresh();
    const drafts = documents.all().filter((document) => document.language);
    for (const uri of new Set([...configs, ...drafts.map((draft) => draft.uri)])) {
      const { reviewer } = await reviews.reviewerOf(uri);
      // What an older change makes the server read is out of date.
      if (change !== changes) return;
      problems.met(uri, reviewer?.problems ?? []);
    }
    await check.refresh();
    if (change === changes) problems.publish();
  }

  let typing: ReturnType<typeof setTimeout> | undefined;
  /** A configuration, pack or table is open in the editor: what is typed counts, saved or not. */
  function configTyped(uri: string): void {
    if (!desks.concerns(uri)) return;
    clearTimeout(typing);
    const run = guard.notification(`the change of ${uri}`, () => {
      desks.forget();
      return changed(/\.copydesk\.yml$/.test(uri) && documents.get(uri) ? [uri] : []);
    });
    typing = setTimeout(run, CONFIG_DEBOUNCE_MS, undefined);
  }

  connection.onDidOpenTextDocument(
    guard.notification('textDocument/didOpen', (params) => {
      const document = documents.open(params);
      authoring.touched(document);
      if (!document.language) return configTyped(document.uri);
      check.opened(document.uri);
      diagnostics.touched(document);
    }),
  );
  connection.onDidChangeTextDocument(
    guard.notification('textDocument/didChange', (params) => {
      const document = documents.change(params);
      if (!document) return;
      authoring.touched(document);
      if (document.language) diagnostics.touched(document);
      else configTyped(document.uri);
    }),
  );
  connection.onDidCloseTextDocument(
    guard.notification('textDocument/didClose', ({ textDocument }) => {
      const document = documents.close(textDocument);
      if (!document) return;
      settings.forget(document.uri);
      diagnostics.closed(document);
      if (!document.language) authoring.closed(document);
      if (!document.language) configTyped(document.uri);
    }),
  );
  connection.onDidChangeConfiguration(
    guard.notification('workspace/didChangeConfiguration', async (params) => {
      settings.changed(params?.settings);
      desks.clear();
      await changed([]);
    }),
  );
  connection.onDidChangeWatchedFiles(
    guard.notification('workspace/didChangeWatchedFiles', async ({ changes }: DidChangeWatchedFilesParams) => {
      const uris = [...new Set(changes.map((change) => change.uri))];
      const concerned = uris.filter((uri) => desks.concerns(uri));
      if (concerned.length > 0) {
        desks.forget();
        const gone = new Set(changes.filter((change) => change.type === 3).map((change) => change.uri));
        await changed(concerned.filter((uri) => /\.copydesk\.yml$/.test(uri) && !gone.has(uri)));
      }
      await check.changed(uris.filter((uri) => !concerned.includes(uri)));
    }),
  );
  connection.onShutdown(() => {
    clearTimeout(typing);
    diagnostics.stop();
    authoring.stop();
    check.stop();
    guard.end();
  });
  connection.listen();
}
