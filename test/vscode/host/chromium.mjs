// Finds a Chromium for the npm-made host and the web host; installs Debian's when there is none and we may.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'microsoft-edge'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) =>
    process.env[name] ? [path.join(process.env[name], 'Google', 'Chrome', 'Application', 'chrome.exe')] : [],
  ),
];

/** Flags for tests in a container: as root there is no sandbox, and nothing is to be fetched in the background. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installed() {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => onPath.map((folder) => path.join(folder, name)));
  return [...candidates, ...elsewhere, chromium.executablePath()].find((file) => file && isExecutable(file));
}

function run(command, args) {
  const { status, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} failed: ${error?.message ?? stderr.trim().slice(-400)}`);
}

/**
 * @param {(line: string) => void} say told what is being installed, if anything
 * @returns {string} the executable: `COPYDESK_CHROMIUM`, one on the machine, or Debian's, installed now
 * @throws when there is none and none can be installed here
 */
export function findChromium(say) {
  const given = process.env.COPYDESK_CHROMIUM;
  if (given) {
    if (!isExecutable(given)) throw new Error(`COPYDESK_CHROMIUM is ${given}, which cannot be run.`);
    return given;
  }
  const found = installed();
  if (found) return found;
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!mayInstall) {
    throw new Error(
      'No Chromium was found. Install it (Debian: apt-get install chromium), or set COPYDESK_CHROMIUM to the executable of Chromium or Chrome.',
    );
  }
  say('installing chromium with apt-get');
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']);
  const fresh = installed();
  if (!fresh) throw new Error('apt-get installed the package chromium, but it brought no chromium executable.');
  return fresh;
}
