// esbuild plugin: `import … from 'copydesk:data'` gives the shipped packs, styles and tables as data, so that
// bundles need no files at run time and no YAML parser to start.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
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

/** The base of towns that the tables do not have, see base-towns.mjs. */
function base(tables) {
  const syrian = tables.filter(({ name }) => name.startsWith('sy-'));
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
  const texts = [...base(tables), ...tables];
  return {
    packs: read,
    needs: await needsOf(read.map(({ data }) => data)),
    styles: styles.map(yaml),
    tables: await Promise.all(texts.map(async ({ name, text }) => ({ name, text, keys: await keysOfTable(text) }))),
    leftOut: leftOut.flatMap((file) => (Array.isArray(yaml(file).data) ? yaml(file).data : [])),
    watchFiles: [...packs, ...styles, ...tables, ...leftOut].map((f) => f.path),
  };
}

export const rulesData = () => ({
  name: 'copydesk-data',
  setup(build) {
    build.onResolve({ filter: /^copydesk:data$/ }, () => ({ path: 'data', namespace: 'copydesk' }));
    build.onLoad({ filter: /.*/, namespace: 'copydesk' }, async () => {
      const { packs, needs, styles, tables, leftOut, watchFiles } = await readData();
      // JSON.parse of a string is the fastest way for an engine to take in data of this size.
      const json = (value) => `/* @__PURE__ */ JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
      const contents = Object.entries({ packs, needs, styles, tables, leftOut })
        .map(([name, value]) => `export const ${name} = ${json(value)};\n`)
        .join('');
      return { contents, loader: 'js', watchFiles, resolveDir: root };
    });
  },
});
