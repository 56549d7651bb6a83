// The folded keys of all names in the shipped tables, worked out once when a bundle is built: folding thousands of names
// would be a good part of what a program does before its first finding.
import { loadEngine } from './engine.mjs';

/**
 * Keys of the places of a table, in the order of its rows.
 *
 * @param {string} text the table
 * @returns {Promise<string>} a line for each place, its keys parted by bars
 */
export async function keysOfTable(text) {
  const { parseTable, keysOf } = await loadEngine();
  return parseTable(text)
    .places.map((place) => keysOf(place).join('|'))
    .join('\n');
}
