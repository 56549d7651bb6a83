// Untrusted workspaces are supported in full (package.json, capabilities): what a workspace brings (.copydesk.yml, packs,
// tables) is data. Rules are patterns over words, neither programs nor regular expressions; nothing of a workspace is
// run, and nothing leaves the machine.
import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  State,
  type TextDocumentFilter,
} from 'vscode-languageclient';
import {
  type CheckResult,
  COMMANDS,
  type ExamplesResult,
  type FixAllResult,
  GAZETTEER_SCHEME,
  type InitializationOptions,
  LANGUAGES,
  SHIPPED_TABLE,
  STATUS,
  type StatusParams,
} from '../server/protocol.ts';
import { serveFiles } from './files.ts';
import { Status } from './status.ts';

/** How long a line stays in the status bar. */
const MESSAGE_MS = 6000;

/** Makes the client; the hosts differ in how the server is started. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

let client: BaseLanguageClient | undefined;

/** Starts the server, and puts up status and commands. The server’s own commands are registered by the client. */
export async function start(context: vscode.ExtensionContext, create: ClientFactory): Promise<void> {
  const output = vscode.window.createOutputChannel('Copydesk', { log: true });
  const status = new Status(LANGUAGES.map((language) => ({ language })));
  const running = create({
    documentSelector: selector(),
    outputChannel: output,
    initializationOptions: { files: true, status: true, hoverMessages: false } satisfies InitializationOptions,
    diagnosticPullOptions: { onChange: true },
    middleware: {
      executeCommand: async (command, args, next) => {
        const result: unknown = await next(
          command,
          command === COMMANDS.fixAll && args.length === 0 ? [activeUri()] : args,
        );
        const line = report(command, result);
        if (line) vscode.window.setStatusBarMessage(line, MESSAGE_MS);
        return result;
      },
    },
  });
  client = running;
  context.subscriptions.push(
    output,
    status,
    ...serveFiles(running),
    vscode.workspace.registerTextDocumentContentProvider(GAZETTEER_SCHEME, {
      provideTextDocumentContent: async (uri) =>
        (await running.sendRequest<string | null>(SHIPPED_TABLE, { uri: uri.toString() })) ?? '',
    }),
    running.onNotification(STATUS, (params: StatusParams) => status.reviewed(params)),
    running.onDidChangeState(({ newState }) => status.running(newState === State.Running)),
    vscode.commands.registerCommand('copydesk.restart', () => restart(running)),
    vscode.commands.registerCommand('copydesk.showOutput', () => output.show(true)),
  );
  await running.start();
}

/** Ends the server. */
export async function stop(): Promise<void> {
  const running = client;
  client = undefined;
  if (running?.needsStop()) await running.stop();
}

/** Drafts, and the house’s own files. Copies that VS Code makes up, such as the old side of a diff, are neither. */
function selector(): TextDocumentFilter[] {
  const schemes = new Set([
    'file',
    'untitled',
    ...(vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme),
  ]);
  return [...schemes].flatMap((scheme) => [
    ...LANGUAGES.map((language) => ({ scheme, language })),
    { scheme, pattern: '**/.copydesk.yml' },
    { scheme, pattern: '**/rules/gazetteer/*.tsv' },
    { scheme, pattern: '**/.copydesk/{rules,gazetteer}/*.{yml,yaml,tsv}' },
  ]);
}

function activeUri(): string | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && client?.code2ProtocolConverter.asUri(document.uri);
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

/** What a command did, in a line. */
function report(command: string, result: unknown): string | undefined {
  if (command === COMMANDS.fixAll) {
    const { applied } = (result ?? { applied: 0 }) as FixAllResult;
    return applied === 0 ? 'Copydesk: nothing to fix that is safe' : `Copydesk: safe fixes applied: ${applied}`;
  }
  if (command === COMMANDS.runExamples) {
    if (!result) return 'Copydesk: there is no such rule in force';
    const { examples, failures } = result as ExamplesResult;
    return failures.length > 0 ? `Copydesk: ${failures[0]}` : `Copydesk: all ${examples} examples hold`;
  }
  if (command !== COMMANDS.checkWorkspace) return undefined;
  if (!result) return 'Copydesk: the check was cancelled';
  const { files, findings, skipped } = result as CheckResult;
  const rest = skipped > 0 ? `, ${counted(skipped, 'file')} could not be read as text` : '';
  return `Copydesk: ${counted(findings, 'finding')} in ${counted(files, 'draft')}${rest}`;
}

/** Ends the server and starts a new one; also when the old one hangs or has died. */
async function restart(running: BaseLanguageClient): Promise<void> {
  if (running.needsStop())
    await running.stop().catch((error) => running.warn('The server did not stop by itself.', error));
  await running.start();
}
