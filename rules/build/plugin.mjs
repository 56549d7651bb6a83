// esbuild plugin: `import … from 'copydesk:data'` gives the shipped packs, styles and tables as data, so that
// bundles need no YAML parser to start. Bundles that may run anywhere (the web, other people's programs) hold the data;
// the programs for Node read it from files beside them, as an engine takes three times as long over source text.
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob } from 'tinyglobby';
import { parse } from 'yaml';
import { baseTowns } from './base-towns.mjs';
import { keysOfTable } from './keys.mjs';
import { needsOf } from './needs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

async function files(pattern) {
  const paths = (await glob(pattern, { cwd: root, absolute: true })).sort();
  return Promise.all(
    paths.map(async (path) => ({
      path,
      name: basename(path).replace(/\.\w+$/, ''),
      // A checkout may have put its own line ends in.
      text: (await readFile(path, 'utf8')).replaceAll('\r\n', '\n'),
    })),
  );
}

/** What tables have in a column. */
const column = (tables, name) =>
  tables.flatMap(({ text }) => {
    const [head = '', ...rows] = text.split(/\r?\n/);
    const at = head.split('\t').indexOf(name);
    return at < 0 ? [] : rows.map((row) => row.split('\t')[at] ?? '').filter(Boolean);
  });

/** True for a table of minor places: `sy-aleppo-hamlets`. */
const isOfHamlets = ({ name }) => name.endsWith('-hamlets');

/** The base of towns that the tables do not have, see base-towns.mjs. */
function base(tables) {
  const syrian = tables.filter((table) => table.name.startsWith('sy-') && !isOfHamlets(table));
  const names = ['name', 'spellings'].flatMap((c) => column(syrian, c)).flatMap((cell) => cell.split('|'));
  return baseTowns(new Set(column(tables, 'geonames')), names);
}

/** The shipped data. A file that is not YAML fails the build with its name. */
export async function readData() {
  const yaml = ({ path, name, text }) => {
    try {
      return { name, data: parse(text) ?? {} };
    } catch (error) {
      throw new Error(`${path}: ${error.message}`);
    }
  };
  const [packs, styles, tables, leftOut] = await Promise.all([
    files('{lexicon,phrasing,terms}/*.yml'),
    files('styles/*.yml'),
    files('gazetteer/*.tsv'),
    files('left-out*.yml'),
  ]);
  const read = packs.map(yaml);
  const texts = [...base(tables), ...tables].map(({ name, text }) => ({ name, text }));
  const main = texts.filter((table) => !isOfHamlets(table));
  return {
    packs: read,
    needs: await needsOf(read.map(({ data }) => data)),
    styles: styles.map(yaml),
    tables: await Promise.all(main.map(async (table) => ({ ...table, keys: await keysOfTable(table.text) }))),
    // Without keys, which take room: they are read late and seldom.
    hamlets: texts.filter(isOfHamlets),
    leftOut: leftOut.flatMap((file) => (Array.isArray(yaml(file).data) ? yaml(file).data : [])),
    watchFiles: [...packs, ...styles, ...tables, ...leftOut].map((f) => f.path),
  };
}

/** What most runs do not need: handed out by a function. */
const LATER = new Set(['hamlets', 'leftOut']);

/** Writes a JSON file for each export of `copydesk:data`; bundles that are built side by side may write the same. */
async function writeData(folder, data) {
  await mkdir(folder, { recursive: true });
  for (const [name, value] of Object.entries(data)) {
    const part = join(folder, `${name}.${randomUUID()}.part`);
    await writeFile(part, JSON.stringify(value));
    await rename(part, join(folder, `${name}.json`));
  }
}

/** The data in the source text. JSON.parse of a string is the fastest way for an engine to take in so much of it. */
const held = (_, value) => `/* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

/** The data in files of a folder beside the bundle. */
const beside = (folder) => (name) => `read(${JSON.stringify(`${folder}/${name}.json`)})`;

const READ = `
  import { readFileSync } from 'node:fs';
  import { join } from 'node:path';
  const read = (file) => JSON.parse(readFileSync(join(__dirname, file), 'utf8'));\n`;

/** What is being read, for all bundles that are built at once; read anew when a build starts again. */
let reading;

/** @param {string} [folder] beside the bundle, for the data as files; without it the bundle holds the data */
export const rulesData = (folder) => ({
  name: 'copydesk-data',
  setup(build) {
    build.onStart(() => {
      reading = undefined;
    });
    build.onResolve({ filter: /^copydesk:data$/ }, () => ({ path: 'data', namespace: 'copydesk' }));
    build.onLoad({ filter: /.*/, namespace: 'copydesk' }, async () => {
      reading ??= readData();
      const { watchFiles, ...data } = await reading;
      if (folder !== undefined) await writeData(join(dirname(build.initialOptions.outfile), folder), data);
      const source = folder === undefined ? held : beside(folder);
      const exports = Object.entries(data).map(
        ([name, value]) => `export const ${name} = ${LATER.has(name) ? '() => ' : ''}${source(name, value)};\n`,
      );
      const contents = (folder === undefined ? '' : READ) + exports.join('');
      return { contents, loader: 'js', watchFiles, resolveDir: root };
    });
  },
});
