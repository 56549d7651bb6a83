import type { Command } from '../command.ts';

/** Hands over to the language server. */
export const lsp: Command = {
  name: 'lsp',
  usage: ['lsp --stdio'],
  about: 'Runs the language server on standard input and output. Editors start it; it ends when they do.',
  options: { stdio: { type: 'boolean', help: 'talk over standard input and output (the default)' } },
  raw: true,
  async run({ positionals }, io) {
    const chosen = positionals.some((arg) => /^--(?:stdio|node-ipc|socket|pipe)\b/.test(arg));
    await io.serve(chosen ? positionals : ['--stdio', ...positionals]);
    return undefined;
  },
};
