// `npm test [-- PART…]`: everything that must hold before a change lands. Runs on a fresh clone: what is missing is
// installed first. Parts: lint, types, unit, vscode. Ends with one line, "N passed, N failed".
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv.slice(2);
const totals = { passed: 0, failed: 0, skipped: 0 };

/** Runs a command with its output shown; resolves with the exit code and the end of the output. */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    const pass = (from, to) =>
      from.on('data', (chunk) => {
        output = (output + chunk).slice(-40_000);
        to.write(chunk);
      });
    pass(child.stdout, process.stdout);
    pass(child.stderr, process.stderr);
    child.once('error', (error) => resolve({ code: 2, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 2, output }));
  });
}

/** Adds up what mocha says at the end of a run. */
function count(output) {
  const last = (word) => Number([...output.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gm'))].at(-1)?.[1] ?? 0);
  totals.passed += last('passing');
  totals.failed += last('failing');
  totals.skipped += last('pending');
  return last('failing');
}

async function step(part, title, command, args) {
  if (part && wanted.length > 0 && !wanted.includes(part)) return true;
  console.log(`\n== ${title}`);
  const { code, output } = await run(command, args);
  const failures = count(output);
  if (code !== 0 && failures === 0) totals.failed++;
  if (code !== 0) console.log(`== ${title}: failed (exit code ${code})`);
  return code === 0;
}

const stale = () =>
  !existsSync(`${root}node_modules/.package-lock.json`) ||
  statSync(`${root}node_modules/.package-lock.json`).mtimeMs < statSync(`${root}package-lock.json`).mtimeMs;

const node = process.execPath;
let ready = !stale() || (await step('', 'install', 'npm', ['ci']));
if (ready) {
  await step('lint', 'lint', 'npx', ['biome', 'check']);
  await step('types', 'types', 'npx', ['tsc', '--noEmit', '-p', '.']);
  ready =
    (await step('', 'build', 'npm', ['run', '--silent', 'build'])) &&
    (await step('', 'build of the tests', node, ['esbuild.mjs', 'tests']));
}
if (ready) {
  await step('docs', 'the generated pages', node, ['docs/build/generate.mjs', '--check']);
  await step('unit', 'engine, desk, command line, language server', 'npx', ['mocha']);
  await step('vscode', 'VS Code', node, ['test/vscode/run.mjs', 'desktop']);
  await step('vscode', 'VS Code for the web', node, ['test/vscode/run.mjs', 'web']);
  if (await step('vscode', 'the package', 'npx', ['vsce', 'package', '--no-dependencies', '--out', 'copydesk.vsix'])) {
    await step('vscode', 'the main flow in a browser, with screenshots', node, [
      'test/vscode/screenshot.mjs',
      '--vsix',
      'copydesk.vsix',
    ]);
  }
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed${totals.skipped ? `, ${totals.skipped} skipped` : ''}`);
process.exitCode = totals.failed > 0 || !ready ? 1 : 0;
