import * as vscode from 'vscode';
import { ok } from './editor.ts';
import { describeExtension } from './suite.ts';

/**
 * Called by the web extension host: a browser worker, with the workspace in a virtual file system.
 * @throws when a test failed, which is how the host learns of it
 */
export async function run(): Promise<void> {
  // Not imported above: the browser build assigns to this bundle's module.exports when it is loaded, and run would go.
  const { mocha } = await import('mocha/mocha.mjs');
  mocha.setup({ ui: 'bdd', reporter: 'spec', color: false, timeout: 60_000, slow: 5_000 });
  describe('in the web extension host', () => {
    it('runs where there is no Node and no disk', () => {
      const scheme = vscode.workspace.workspaceFolders?.[0]?.uri.scheme;
      ok(scheme === 'vscode-test-web', `the workspace is ${scheme}`);
      ok(vscode.env.uiKind === vscode.UIKind.Web, 'this is not VS Code for the web');
    });
    describeExtension();
  });
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
