import './quick-start.ts';
import { createRequire } from 'node:module';
import path from 'node:path';
import { nodeDisk } from './disk.ts';
import { execute } from './execute.ts';
import type { Output } from './io.ts';

const output = (stream: NodeJS.WriteStream): Output => {
  // A reader that has seen enough (`copydesk check | head`) is no error.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return { write: (text) => void stream.write(text), isTTY: stream.isTTY === true };
};

async function stdin(limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}

/** One question at a time; end of input (Ctrl-D) is no answer. */
async function ask(question: string): Promise<string | undefined> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await new Promise<string | undefined>((resolve) => {
      lines.once('close', () => resolve(undefined));
      lines.question(question).then(resolve, () => resolve(undefined));
    });
  } finally {
    lines.close();
  }
}

/** The server bundle stands beside this one, and reads its transport from the command line. */
async function serve(args: readonly string[]): Promise<void> {
  process.argv = [process.argv[0]!, path.join(__dirname, 'server.js'), ...args];
  createRequire(__filename)('./server.js');
}

execute(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdin,
  stdout: output(process.stdout),
  stderr: output(process.stderr),
  disk: nodeDisk(),
  ask: process.stdin.isTTY && process.stderr.isTTY ? ask : undefined,
  serve,
}).then((code) => {
  // No process.exit: what was written to a pipe must still go through.
  if (code !== undefined) process.exitCode = code;
});
