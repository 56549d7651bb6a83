// A VS Code workbench made from npm: code-server with its Node extension host, shown in a headless Chromium.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags } from './chromium.mjs';

const startSeconds = 60;

// Nothing that asks, fetches or rewrites files while a test runs.
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** @typedef {{ node: string, entry: string, chromium: string }} Install what installServer() returned */
/** @typedef {{ userData: string, extensions: string }} Profile folders of VS Code's user data and extensions */

const profileArguments = (profile) => [
  ...['--config', path.join(profile.userData, 'code-server.yaml')],
  ...['--user-data-dir', profile.userData],
  ...['--extensions-dir', profile.extensions],
];

function prepare(profile, settings) {
  mkdirSync(path.join(profile.userData, 'User'), { recursive: true });
  mkdirSync(profile.extensions, { recursive: true });
  writeFileSync(path.join(profile.userData, 'code-server.yaml'), '');
  const file = path.join(profile.userData, 'User', 'settings.json');
  writeFileSync(file, `${JSON.stringify({ ...quietSettings, ...settings }, undefined, 2)}\n`);
}

/**
 * Installs a packed extension into a profile.
 * @param {Install} install
 * @param {Profile} profile
 * @param {string} vsix path of the .vsix
 * @throws with what code-server said, when it did not install
 */
export async function installExtension(install, profile, vsix) {
  prepare(profile, {});
  const child = spawn(install.node, [install.entry, ...profileArguments(profile), '--install-extension', vsix], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0 || !/successfully installed/.test(output)) throw new Error(`${vsix} was not installed:\n${output}`);
}

/** Resolves with the port once the server says where it listens. */
function listening(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why) => reject(new Error(`The VS Code server did not start: ${why}\n${output.trim()}`));
    const timer = setTimeout(() => fail(`nothing for ${startSeconds} s`), startSeconds * 1000);
    const read = (chunk) => {
      output += chunk;
      const port = /listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(timer);
      child.stdout.off('data', read).resume();
      child.stderr.off('data', read).resume();
      resolve(Number(port));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      fail(`it ended with ${code ?? signal}`);
    });
  });
}

/**
 * Starts the server and the browser.
 * @param {Install} install
 * @param {Profile} profile
 * @param {{ testing?: boolean, settings?: object, verbose?: boolean }} [options] `testing` lets the workbench run a
 *   test suite and report its result; it also hides notifications, so screenshots do without
 */
export async function startServer(install, profile, { testing = false, settings = {}, verbose = false } = {}) {
  prepare(profile, settings);
  const quiet = ['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'];
  const server = spawn(
    install.node,
    [
      install.entry,
      ...profileArguments(profile),
      ...['--auth', 'none', '--bind-addr', '127.0.0.1:0'],
      ...[...quiet, '--disable-getting-started-override'],
      ...(testing ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
    ],
    // A group of its own: the server, its worker, the extension host and the language server end together.
    { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, EXTENSIONS_GALLERY: '{}' } },
  );
  if (verbose) {
    server.stdout.on('data', (chunk) => process.stderr.write(chunk));
    server.stderr.on('data', (chunk) => process.stderr.write(chunk));
  }
  const signalGroup = (signal) => {
    try {
      process.kill(-server.pid, signal);
    } catch {
      // Gone already.
    }
  };
  const killGroup = () => signalGroup('SIGKILL');
  process.once('exit', killGroup);
  let browser;
  const stop = async () => {
    await browser?.close().catch(() => {});
    if (server.exitCode === null && server.signalCode === null) {
      const gone = new Promise((resolve) => server.once('exit', resolve));
      signalGroup('SIGTERM');
      await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 3000))]);
    }
    killGroup();
    process.off('exit', killGroup);
  };
  try {
    const port = await listening(server);
    browser = await chromium.launch({ executablePath: install.chromium, headless: true, args: chromiumFlags });
    return { browser, authority: `127.0.0.1:${port}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The address by which the workbench in the browser knows a file of this machine. */
export const remoteUri = (server, file) => `vscode-remote://${server.authority}${encodeURI(file)}`;

/**
 * Opens a page for a workbench; nothing is loaded before `load()`, so that listeners can be attached to the page.
 * @param {{ browser: import('playwright-core').Browser, authority: string }} server from startServer()
 * @param {string} target the folder or the .code-workspace file to open
 * @param {{ isWorkspaceFile?: boolean, payload?: [string, string][], viewport?: { width: number, height: number } }} [options]
 *   `payload` is the workbench's own list of options (extensionDevelopmentPath, openFile, …)
 */
export async function openWorkbench(server, target, { isWorkspaceFile = false, payload = [], viewport } = {}) {
  const context = await server.browser.newContext({ viewport: viewport ?? { width: 1400, height: 900 } });
  const page = await context.newPage();
  const query = new URLSearchParams({
    [isWorkspaceFile ? 'workspace' : 'folder']: target,
    payload: JSON.stringify([['skipWelcome', 'true'], ...payload]),
  });
  const load = async () => {
    const response = await page.goto(`http://${server.authority}/?${query}`);
    if (response?.ok()) return;
    const text = (await response?.text())?.replace(/<[^>]+>/g, ' ').trim() ?? '';
    throw new Error(`The workbench answered with HTTP ${response?.status()}: ${text.slice(0, 300)}`);
  };
  return { page, load };
}
