// The words that each pattern of the shipped packs needs, worked out once when a bundle is built: so a program that
// starts compiles only the patterns whose words its draft has.
import { loadEngine } from './engine.mjs';

/**
 * The needs of the patterns (engine/rules/deferred.ts reads them).
 *
 * @param {readonly unknown[]} packs the packs as parsed YAML
 * @returns {Promise<{ words: string[], patterns: Record<string, number[][][]> }>} lists of words parted by blanks; by
 *   rule id, for each pattern its needs, each a row of list, min, max, list, min, max …
 */
export async function needsOf(packs) {
  const { packOf, compileRules } = await loadEngine();
  // A faulty rule is left out here and reported by the tests of the packs.
  const { phrases } = compileRules(packs.map(packOf), [], () => true);
  const lists = new Map();
  const list = (words) => {
    const key = words.join(' ');
    if (!lists.has(key)) lists.set(key, lists.size);
    return lists.get(key);
  };
  const rows = ({ needs }) => needs.map((need) => need.flatMap(({ words, min, max }) => [list(words), min, max]));
  const patterns = Object.fromEntries(
    phrases
      .filter((rule) => rule.patterns.every(({ needs }) => needs.length > 0))
      .map((rule) => [rule.data.id, rule.patterns.map(rows)]),
  );
  return { words: [...lists.keys()], patterns };
}
