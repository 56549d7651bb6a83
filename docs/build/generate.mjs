// Writes the generated part of docs/: `npm run docs`. With --check nothing is written, and the exit code is 1 when a
// page is missing, old, or left over from a rule that is gone.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { glob } from 'tinyglobby';
import { rulesData } from '../../rules/build/plugin.mjs';

const docs = fileURLToPath(new URL('..', import.meta.url));
const bundle = join(docs, '../dist/docs.cjs');
await build({
  entryPoints: [join(docs, 'build/pages.ts')],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  plugins: [rulesData()],
  logLevel: 'warning',
});
const { pages } = await import(pathToFileURL(bundle).href);
await rm(bundle);

const wanted = await pages();
const read = (name) => readFile(join(docs, name), 'utf8').catch(() => undefined);
const drifted = [];
for (const [name, text] of wanted) if ((await read(name)) !== text) drifted.push(name);
const left = (await glob('rules/**/*.md', { cwd: docs }))
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => !wanted.has(name));

if (process.argv.includes('--check')) {
  for (const name of drifted) console.error(`docs/${name}: missing or old`);
  for (const name of left) console.error(`docs/${name}: its rule is gone`);
  if (drifted.length + left.length > 0) {
    console.error('Run npm run docs, and commit what it writes.');
    process.exitCode = 1;
  }
} else {
  for (const name of drifted) {
    await mkdir(dirname(join(docs, name)), { recursive: true });
    await writeFile(join(docs, name), wanted.get(name));
  }
  for (const name of left) await rm(join(docs, name));
  console.log(`${wanted.size} pages, ${drifted.length} written, ${left.length} removed`);
}
