import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start, stop } from './extension.ts';

/** Called by the web extension host: the server is a worker. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  // A new worker for each start, as “Restart” ends the old one.
  return start(context, (options) => new LanguageClient('copydesk', 'Copydesk', async () => new Worker(script), options));
}

export function deactivate(): Promise<void> {
  return stop();
}
