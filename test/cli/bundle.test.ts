import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inWorkspace, type Workspace } from '../helpers/cli.ts';

/** dist/, seen from the bundled test wherever the bundler puts it. */
const dist = (() => {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (path.basename(folder) !== 'dist') folder = path.dirname(folder);
  return folder;
})();
const bundle = path.join(dist, 'cli.js');

/** Runs the published bundle as a process. */
function launch(
  ws: Workspace,
  args: readonly string[],
  input = '',
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle, ...args], {
      cwd: ws.folder,
      env: { ...process.env, FORCE_COLOR: undefined },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

describe('the published command line', () => {
  before(() => assert.ok(existsSync(bundle), 'dist/cli.js is missing: npm run build'));

  it(
    'checks a file',
    inWorkspace({ 'a.txt': 'Tens of shops closed.\n' }, async (ws) => {
      const { code, out, err } = await launch(ws, ['check', '--format', 'json', 'a.txt']);
      assert.equal(code, 1);
      assert.equal(err, '');
      assert.equal(JSON.parse(out).files[0].findings[0].rule, 'calque/tens-of');
    }),
  );
  it(
    'walks folders and globs, shows diffs',
    inWorkspace({ 'in/a.md': 'Tens of shops closed.\n', 'b.txt': 'Fine.\n' }, async (ws) => {
      const { code, out, err } = await launch(ws, ['check', '--diff', 'in', '*.txt']);
      assert.deepEqual([code, err], [1, '']);
      assert.match(out, /^--- a\/in\/a\.md\n.*\n@@ .+\n-Tens of .*\n\+Dozens of/);
    }),
  );
  it(
    'reads standard input to its end',
    inWorkspace({}, async (ws) => {
      const draft = 'Dozens of shops closed in the flood.\n\n'.repeat(3000);
      const { code, out } = await launch(ws, ['check', '--fix', '-'], `${draft}Tens of shops closed.\n`);
      assert.equal(code, 0);
      assert.equal(out, `${draft}Dozens of shops closed.\n`);
    }),
  );
  it(
    'writes long reports whole',
    inWorkspace({ 'a.txt': 'Tens of shops closed.\n\n'.repeat(2000) }, async (ws) => {
      const { out } = await launch(ws, ['check', '--format', 'json', 'a.txt']);
      assert.equal(JSON.parse(out).summary.findings, 2000);
    }),
  );
  it(
    'replaces a file and leaves nothing else behind',
    inWorkspace({ 'a.txt': 'Tens of shops closed.\n' }, async (ws) => {
      chmodSync(`${ws.folder}/a.txt`, 0o640);
      assert.equal((await launch(ws, ['check', '--fix', 'a.txt'])).code, 0);
      assert.equal(ws.read('a.txt'), 'Dozens of shops closed.\n');
      assert.deepEqual(readdirSync(ws.folder), ['a.txt']);
      if (process.platform !== 'win32') assert.equal(statSync(`${ws.folder}/a.txt`).mode & 0o777, 0o640);
    }),
  );
  it(
    'ends with 2 on bad usage',
    inWorkspace({}, async (ws) => {
      const { code, out, err } = await launch(ws, ['check', '--fxi']);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^copydesk: there is no option --fxi; did you mean --fix\?/);
    }),
  );
});
