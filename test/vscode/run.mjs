// Runs the tests inside a real VS Code: `node test/vscode/run.mjs [desktop|web]`, both by default. See README.md here.
// Exit codes: 0 passed, 1 failed, 2 could not be run, 124 gave no result in time.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findHost } from './host/find.mjs';
import { installWeb } from './host/install.mjs';
import { projectRoot, workspaceFixture } from './host/paths.mjs';

const usage = `usage: node test/vscode/run.mjs [desktop|web] [options]    (default: both, one after the other)
  --extension DIR   the unpacked extension (default: this project)
  --suite FILE      the bundled suite, exporting run() (default: dist/test/vscode/desktop.cjs or web.js); for web it
                    has to be inside the extension's folder
  --workspace DIR   copied, then opened (default: test/vscode/workspace)
  --seconds N       the time after which a run without a result is ended (default: 180)
  --verbose         everything that the host says`;

/** Time for a host that ran out of time to take its picture and clean up, before it is killed. */
const graceSeconds = 15;

class CannotRun extends Error {}

function readArguments() {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        extension: { type: 'string', default: projectRoot },
        suite: { type: 'string' },
        workspace: { type: 'string', default: workspaceFixture },
        seconds: { type: 'string', default: '180' },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new CannotRun(`${error.message}\n${usage}`);
  }
  const { values, positionals } = parsed;
  if (values.help) return undefined;
  const hosts = positionals.length > 0 ? positionals : ['desktop', 'web'];
  if (hosts.length > 2 || hosts.some((where) => where !== 'desktop' && where !== 'web')) throw new CannotRun(usage);
  if (values.suite && hosts.length > 1) throw new CannotRun(`--suite is for one host: desktop or web.\n${usage}`);
  return hosts.map((where) => optionsFor(where, values));
}

/** @throws CannotRun when something that the run needs is not there */
function optionsFor(where, values) {
  const seconds = Number(values.seconds);
  if (!(seconds > 0)) throw new CannotRun(`--seconds wants a number above 0, not ${values.seconds}.`);
  const suite = values.suite ?? path.join(projectRoot, 'dist/test/vscode', where === 'web' ? 'web.js' : 'desktop.cjs');
  const extension = path.resolve(values.extension);
  const needed = { 'the suite': suite, "the extension's manifest": path.join(extension, 'package.json') };
  for (const [what, file] of Object.entries({ ...needed, 'the workspace': values.workspace })) {
    if (existsSync(file)) continue;
    throw new CannotRun(`${file} (${what}) does not exist. Build first: node esbuild.mjs && node esbuild.mjs tests`);
  }
  return {
    where,
    extension,
    suite: path.resolve(suite),
    workspace: values.workspace,
    seconds,
    verbose: values.verbose,
  };
}

/** Starts one of the host/ scripts, passes its output on, and ends it when it takes too long. */
function supervise(script, options, { seconds, verbose }) {
  const file = fileURLToPath(new URL(`./host/${script}`, import.meta.url));
  const child = spawn(process.execPath, [file, JSON.stringify(options)], {
    detached: process.platform !== 'win32', // a group of its own, to be ended whole
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, COPYDESK_HOST_SECONDS: String(seconds), ...(verbose ? { COPYDESK_HOST_VERBOSE: '1' } : {}) },
  });
  let output = '';
  const pass = (from, to) =>
    from.on('data', (chunk) => {
      output = (output + chunk).slice(-20_000);
      to.write(chunk);
    });
  pass(child.stdout, process.stdout);
  pass(child.stderr, process.stderr);
  const end = (signal) => {
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
    } catch {
      // Gone already.
    }
  };
  let outOfTime = false;
  const timers = [
    setTimeout(
      () => {
        outOfTime = true;
        end('SIGTERM');
      },
      (seconds + graceSeconds) * 1000,
    ),
    setTimeout(() => end('SIGKILL'), (seconds + 2 * graceSeconds) * 1000),
  ];
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => end('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      timers.forEach(clearTimeout);
      resolve({ code: outOfTime ? 124 : (code ?? 1), signal, output });
    });
  });
}

async function run({ where, extension, suite, workspace, seconds, verbose }) {
  const say = (line) => console.log(`[vscode] ${line}`);
  const scratch = mkdtempSync(path.join(tmpdir(), 'copydesk-run-'));
  const started = Date.now();
  try {
    const copy = path.join(scratch, 'workspace');
    cpSync(workspace, copy, { recursive: true });
    const common = { extension, suite, workspace: copy };
    let result;
    if (where === 'desktop') {
      const host = await findHost(scratch, say);
      say(`desktop suite in ${host.kind === 'npm' ? 'the npm-made VS Code' : `${host.executable} (${host.kind})`}`);
      const options = { ...common, executable: host.executable, userData: path.join(scratch, 'user') };
      result = await supervise('desktop.mjs', options, { seconds, verbose });
    } else {
      const build = await installWeb(say);
      say('web suite in the web extension host');
      result = await supervise('web.mjs', { ...common, ...build, seconds }, { seconds, verbose });
    }
    const took = `${Math.round((Date.now() - started) / 1000)} s`;
    if (result.code === 124) {
      say(
        `no result in ${seconds} s: the suite hangs, or VS Code did not start. Try --verbose, or a larger --seconds.`,
      );
      return 124;
    }
    if (result.code === 0 && !/^\s*[1-9]\d* passing\b/m.test(result.output)) {
      // A host that ends well without having run a test proves nothing.
      say('the host ended without an error, but no test has passed: counted as a failure');
      return 1;
    }
    const ended = result.signal ?? `exit code ${result.code}`;
    say(result.code === 0 ? `${where} suite passed in ${took}` : `${where} suite failed (${ended}) in ${took}`);
    return result.code;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

try {
  const runs = readArguments();
  if (!runs) console.log(usage);
  for (const options of runs ?? []) {
    const code = await run(options);
    process.exitCode = process.exitCode || code;
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
