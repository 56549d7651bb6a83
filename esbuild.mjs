// Builds every bundle: `node esbuild.mjs [tests|watch]`. Rule packs, styles and tables (.yml, .tsv) are read from
// rules/ by the plugin below: the programs for Node find them as data in dist/data/, the other bundles hold them.

import { readFileSync, rmSync } from 'node:fs';
import { build, context } from 'esbuild';
import { glob } from 'tinyglobby';
import { rulesData } from './rules/build/plugin.mjs';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));
// What CommonJS packages expect inside the tests' ES modules.
const requireShim =
  "import { createRequire as _cr } from 'node:module'; import { fileURLToPath as _fp } from 'node:url';" +
  ' const require = _cr(import.meta.url), __filename = _fp(import.meta.url);';
// What ES modules (fdir, behind tinyglobby) expect inside the command line's CommonJS.
const metaUrl = "const _metaUrl = require('node:url').pathToFileURL(__filename).href;";
const common = {
  bundle: true,
  sourcemap: true,
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
  legalComments: 'none',
  define: { COPYDESK_VERSION: JSON.stringify(version) },
  plugins: [rulesData()],
};
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };
/** The programs, which read the data from files. */
const program = { ...node, plugins: [rulesData('data')] };
// Worker: there is no document, which some packages would use in a page.
const browser = {
  ...common,
  platform: 'browser',
  conditions: ['worker'],
  target: 'es2022',
  format: 'cjs',
  define: { ...common.define, global: 'globalThis' },
};

/** What the extension packs: short names leave room for places and rules. */
const packed = { minifyIdentifiers: true };
const client = { ...packed, external: ['vscode'] };

const bundles = [
  { ...node, ...client, entryPoints: ['client/node.ts'], outfile: 'dist/client.js' },
  { ...browser, ...client, entryPoints: ['client/browser.ts'], outfile: 'dist/client.web.js' },
  { ...program, ...packed, entryPoints: ['server/node.ts'], outfile: 'dist/server.js' },
  { ...browser, ...packed, format: 'iife', entryPoints: ['server/browser.ts'], outfile: 'dist/server.web.js' },
  {
    ...program,
    entryPoints: ['cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: `#!/usr/bin/env node\n${metaUrl}` },
    define: { ...common.define, 'import.meta.url': '_metaUrl' },
  },
  { ...node, entryPoints: ['desk/library.ts'], outfile: 'dist/copydesk.cjs' },
  { ...node, platform: 'neutral', format: 'esm', entryPoints: ['desk/library.ts'], outfile: 'dist/copydesk.mjs' },
];

const tests = async () => [
  {
    ...node,
    minifySyntax: false,
    minifyWhitespace: false,
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    banner: { js: requireShim },
    entryPoints: await glob(['test/{unit,protocol,cli,bench}/**/*.ts', '!**/*.d.ts']),
    outbase: 'test',
    outdir: 'dist/test',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
  },
  {
    ...node,
    entryPoints: ['test/vscode/desktop.test.ts'],
    outfile: 'dist/test/vscode/desktop.cjs',
    external: ['vscode', 'mocha'],
  },
  { ...browser, entryPoints: ['test/vscode/web.test.ts'], outfile: 'dist/test/vscode/web.js', external: ['vscode'] },
];

const mode = process.argv[2] ?? 'bundles';
if (mode === 'watch') {
  for (const options of bundles) await (await context(options)).watch();
} else {
  const out = mode === 'tests' ? 'dist/test' : 'dist';
  rmSync(new URL(`./${out}`, import.meta.url), { recursive: true, force: true });
  await Promise.all((mode === 'tests' ? await tests() : bundles).map((options) => build(options)));
}
