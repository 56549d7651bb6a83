import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What each part of the house may import: its own files, and these. ARCHITECTURE.md says why. */
const MAY: Readonly<Record<string, readonly (string | RegExp)[]>> = {
  engine: [
    /^(?:parse-english|nlcst|mdast|mdast-util-from-markdown|mdast-util-gfm|micromark-extension-gfm|parse5|valibot)$/,
  ],
  rules: ['engine/rule.ts', 'copydesk:data'],
  desk: [/^engine\//, 'rules/index.ts', /^(?:yaml|valibot|picomatch|nlcst|vfile)$/],
  cli: [/^desk\//, /^node:/, /^(?:diff|picocolors|tinyglobby|write-file-atomic|valibot)$/],
  server: [/^desk\//, /^vscode-languageserver/, /^node:/, /^(?:diff|yaml)$/],
  client: ['server/protocol.ts', 'vscode', /^vscode-languageclient/, /^node:/],
};
/** Parts of the desk that read from the machine: for Node alone, so never behind `desk/index.ts`. */
const NODE_ONLY: Readonly<Record<string, readonly RegExp[]>> = { 'desk/node.ts': [/^node:/] };

const root = process.cwd();
const files = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? files(`${folder}/${entry.name}`)
      : /\.ts$/.test(entry.name) && !/\.d\.ts$/.test(entry.name)
        ? [`${folder}/${entry.name}`]
        : [],
  );

/** The modules that a file imports, as paths of the house or names of packages. */
function importsOf(file: string): string[] {
  const source = readFileSync(path.join(root, file), 'utf8');
  return [
    ...source.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\n[^'";]*?)*?from\s+['"]([^'"]+)['"]|import\(['"]([^'"]+)['"]\)/g,
    ),
  ].map(([, a, b]) => {
    const name = (a ?? b)!;
    return name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name;
  });
}

describe('imports', () => {
  for (const [part, allowed] of Object.entries(MAY)) {
    it(`${part}/ imports only what the house allows`, () => {
      const wrong = files(part).flatMap((file) =>
        importsOf(file)
          .filter(
            (name) =>
              !name.startsWith(`${part}/`) &&
              ![...allowed, ...(NODE_ONLY[file] ?? [])].some((rule) =>
                typeof rule === 'string' ? rule === name : rule.test(name),
              ),
          )
          .map((name) => `${file} imports ${name}`),
      );
      assert.deepEqual(wrong, []);
    });
  }

  it('only the command line and the Node server take the Node part of the desk', () => {
    const wrong = ['desk', 'cli', 'server', 'client', 'rules', 'engine']
      .flatMap(files)
      .filter((file) => importsOf(file).includes('desk/node.ts') && !/^cli\/|^server\/node\.ts$/.test(file));
    assert.deepEqual(wrong, []);
  });
});
