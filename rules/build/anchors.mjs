// The words that each pattern of the shipped packs begins at, worked out once when a bundle is built: so a program that
// starts compiles only the patterns whose words its draft has. The engine itself says them; nothing is written twice.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ENTRY = `export { packOf } from './engine/rules/pack.ts'; export { compileRules } from './engine/rules/rule-set.ts';`;

let engine;

async function loadEngine() {
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

/**
 * Anchors by rule id, one list per pattern.
 *
 * @param {readonly unknown[]} packs the packs as parsed YAML
 * @returns {Promise<Record<string, [words: string, min: number, max: number][][]>>} words parted by blanks
 */
export async function anchorsOf(packs) {
  engine ??= loadEngine();
  const { packOf, compileRules } = await engine;
  // A faulty rule is left out here and reported by the tests of the packs.
  const { phrases } = compileRules(packs.map(packOf), [], () => true);
  return Object.fromEntries(
    phrases
      .filter(({ patterns }) => patterns.every(({ anchors }) => anchors))
      .map(({ data, patterns }) => [
        data.id,
        patterns.map(({ anchors }) => anchors.map(({ words, min, max }) => [words.join(' '), min, max])),
      ]),
  );
}
