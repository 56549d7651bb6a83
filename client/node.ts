import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start, stop } from './extension.ts';

/** Called by the desktop and remote extension host: the server is a Node process. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } };
  return start(context, (options) => new LanguageClient('copydesk', 'Copydesk', { run, debug }, options));
}

export function deactivate(): Promise<void> {
  return stop();
}
