// The words that each pattern of the shipped packs begins at, worked out once when a bundle is built: so a program that
// starts compiles only the patterns whose words its draft has.
import { loadEngine } from './engine.mjs';

/**
 * Anchors by rule id, one list per pattern.
 *
 * @param {readonly unknown[]} packs the packs as parsed YAML
 * @returns {Promise<Record<string, [words: string, min: number, max: number][][]>>} words parted by blanks
 */
export async function anchorsOf(packs) {
  const { packOf, compileRules } = await loadEngine();
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
