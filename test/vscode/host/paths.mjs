// Where the test hosts live and which versions they are. A new version is a new folder in the cache, so that a change
// here is all that an upgrade takes.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url)).replace(/[\\/]$/, '');
export const workspaceFixture = path.join(projectRoot, 'test', 'vscode', 'workspace');
/** Screenshots and other leftovers of a run; not in git. */
export const artifacts = path.join(projectRoot, 'test', '.artifacts');
/** Where @vscode/test-electron keeps the desktop VS Code that it downloads; not in git. */
export const downloads = path.join(projectRoot, '.vscode-test');

/** The npm packages that the hosts are made of. code-server 4.139 is VS Code 1.139 and runs on Node 24 only. */
export const versions = { codeServer: '4.139.1', node: '24', codeOss: '1.137.0' };

/** The folder for what is installed on first use: `COPYDESK_VSCODE_HOST`, or `.vscode-test-host` in the project. */
export function cacheFolder() {
  return path.resolve(process.env.COPYDESK_VSCODE_HOST || path.join(projectRoot, '.vscode-test-host'));
}
