// The engine, bundled for the build itself: what can be worked out before a program starts, the engine works out here,
// so that nothing is written twice.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ENTRY = `
  export { packOf } from './engine/rules/pack.ts';
  export { compileRules } from './engine/rules/rule-set.ts';
  export { parseTable } from './engine/place/table.ts';
  export { keysOf } from './engine/place/place-index.ts';`;

let engine;

async function bundle() {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: fileURLToPath(new URL('../..', import.meta.url)), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** The parts of the engine that the build asks. */
export function loadEngine() {
  engine ??= bundle();
  return engine;
}
