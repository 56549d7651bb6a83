/** The language server as a Node process: `--stdio`, `--node-ipc`, `--pipe=NAME` or `--socket=PORT`. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeFileSystem } from '../desk/node.ts';
import { findDrafts } from './find-drafts.ts';
import { serve } from './server.ts';

const transports = /^--(?:stdio|node-ipc|pipe|socket)(?:=|$)/;
// Editors that give no transport mean stdio.
if (!process.argv.slice(2).some((argument) => transports.test(argument))) process.argv.push('--stdio');

const connection = createConnection(ProposedFeatures.all);
const report = (error: unknown) => {
  // Nobody is left to serve when the pipe to the client is broken.
  if (
    (error as NodeJS.ErrnoException)?.code === 'EPIPE' ||
    (error as NodeJS.ErrnoException)?.code === 'ERR_IPC_CHANNEL_CLOSED'
  )
    process.exit(1);
  connection.console.error(`unexpected: ${error instanceof Error ? error.stack : String(error)}`);
};
process.on('uncaughtException', report);
process.on('unhandledRejection', report);

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
serve(connection, {
  files: nodeFileSystem,
  findDrafts,
  // A message is handled a turn; the second turn lets in one that arrived together with the first.
  breathe: async () => {
    await turn();
    await turn();
  },
});
