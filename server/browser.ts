/** The language server as a worker in a browser: all files are the client’s. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { serve } from './server.ts';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(scope),
  new BrowserMessageWriter(scope),
);
const report = (error: unknown) =>
  connection.console.error(`unexpected: ${error instanceof Error ? error.stack : String(error)}`);
scope.addEventListener('error', (event) => report(event.error ?? event.message));
scope.addEventListener('unhandledrejection', (event) => report(event.reason));

// A worker does not end by itself.
connection.onExit(() => scope.close());
serve(connection, { breathe: () => new Promise((resolve) => setTimeout(resolve, 0)) });
