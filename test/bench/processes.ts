import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { DraftGenerator } from './generator.ts';
import { summarize } from './measure.ts';

const dist = path.resolve('dist');

/** Runs the command line in a process of its own that tells its CPU time (ms) and peak memory (MB) on file handle 3. */
function measuredRun(args: readonly string[], cwd: string): { cpu: number; peak: number } {
  const tell =
    "process.on('exit',()=>{const u=process.resourceUsage();require('fs').writeSync(3,JSON.stringify({cpu:(u.userCPUTime+u.systemCPUTime)/1000,peak:u.maxRSS/1024}))});";
  const script = `${tell}process.argv.splice(1,0,${JSON.stringify(path.join(dist, 'cli.js'))});require(process.argv[1])`;
  const { output } = spawnSync(process.execPath, ['-e', script, '--', ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 1 << 30,
  });
  return JSON.parse(String(output[3] || '{"cpu":-1,"peak":-1}')) as { cpu: number; peak: number };
}

/** Cold start of the command line on one small file, and its peak memory on a 3 MB file. */
export function benchCli(): Record<string, number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-bench-'));
  try {
    writeFileSync(path.join(folder, 'small.txt'), new DraftGenerator(2).paragraph());
    writeFileSync(path.join(folder, 'large.txt'), new DraftGenerator(3).draft(3_000_000));
    const runs = Array.from({ length: 9 }, () => measuredRun(['check', '--format', 'json', 'small.txt'], folder).cpu);
    return {
      'cold start of the command line, CPU ms': summarize(runs).median,
      'peak memory on 3 MB, MB': measuredRun(['check', '--format', 'json', 'large.txt'], folder).peak,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** From an edit to the diagnostics, through the language server over stdio. */
export async function benchServer(): Promise<Record<string, number>> {
  const child = spawn(process.execPath, [path.join(dist, 'server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const out: Record<string, number> = {};
  try {
    let arrived: ((version: number) => void) | undefined;
    connection.onNotification('textDocument/publishDiagnostics', (params: { version?: number }) =>
      arrived?.(params.version ?? -1),
    );
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})));
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    });
    await connection.sendNotification('initialized', {});
    for (const [name, size] of [
      ['30 KB', 30_000],
      ['300 KB', 300_000],
    ] as const) {
      const uri = `untitled:bench-${size}`;
      const text = new DraftGenerator(size + 1).draft(size);
      const lines = text.split('\n');
      const wait = (version: number) =>
        new Promise<void>((resolve) => {
          arrived = (got) => got === version && resolve();
        });
      let version = 1;
      let ready = wait(version);
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'plaintext', version, text },
      });
      await ready;
      const times: number[] = [];
      for (let i = 0; i < 105; i++) {
        const line = (i * 37) % lines.length;
        const position = { line, character: Math.floor(lines[line]!.length / 2) };
        ready = wait(++version);
        const start = performance.now();
        await connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version },
          contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
        });
        await ready;
        times.push(performance.now() - start);
      }
      const { median, p95 } = summarize(times.slice(5));
      out[`edit in ${name}, server, median ms`] = median;
      out[`edit in ${name}, server, p95 ms`] = p95;
    }
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
  } finally {
    connection.dispose();
    child.kill();
  }
  return out;
}
