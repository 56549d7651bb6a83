import Mocha from 'mocha';
import * as vscode from 'vscode';
import { ok } from './editor.ts';
import { describeExtension } from './suite.ts';

/**
 * Called by the Node extension host (desktop, remote).
 * @throws when a test failed, which is how the host learns of it
 */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: 60_000, slow: 5_000 });
  // Mocha makes its functions global when it loads a file; the tests are in this bundle, so there is none to load.
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  describe('in the Node extension host', () => {
    it('runs where files are real files', () => {
      const scheme = vscode.workspace.workspaceFolders?.[0]?.uri.scheme;
      ok(scheme === 'file' || scheme === 'vscode-remote', `the workspace is ${scheme}`);
    });
    describeExtension();
  });
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
