import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { start, stop } from './extension.ts';

let worker: Worker | undefined;

/** Called by the web extension host: the server is a worker. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  const server = async () => {
    // A worker for each start: “Restart” must also get rid of one that hangs.
    worker?.terminate();
    worker = new Worker(script);
    // The transports, not the worker: the extension host’s workers are none by `instanceof`.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return start(context, (options) => new LanguageClient('copydesk', 'Copydesk', server, options));
}

export async function deactivate(): Promise<void> {
  await stop();
  worker?.terminate();
}
