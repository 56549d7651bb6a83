import { DROP, PRICES, type Prices, SUBSTITUTE } from './costs.ts';
import { SOUNDS } from './sounds.ts';

const rowA = new Float32Array(96);
const rowB = new Float32Array(96);

/** Weighted edit distance (Wagner–Fischer) with one price table for pairs and two for what stands alone. */
function distance(
  a: Uint8Array,
  b: Uint8Array,
  pair: Float32Array,
  width: number,
  dropA: Float32Array,
  dropB: Float32Array,
): number {
  const n = Math.min(a.length, 90);
  const m = Math.min(b.length, 90);
  let previous = rowA;
  let current = rowB;
  previous[0] = 0;
  for (let j = 1; j <= m; j++) previous[j] = previous[j - 1]! + dropB[b[j - 1]!]!;
  for (let i = 1; i <= n; i++) {
    const x = a[i - 1]!;
    const alone = dropA[x]!;
    const base = x * width;
    current[0] = previous[0]! + alone;
    for (let j = 1; j <= m; j++) {
      const y = b[j - 1]!;
      let best = previous[j - 1]! + pair[base + y]!;
      const left = current[j - 1]! + dropB[y]!;
      const up = previous[j]! + alone;
      if (left < best) best = left;
      if (up < best) best = up;
      current[j] = best;
    }
    const swap = previous;
    previous = current;
    current = swap;
  }
  return previous[m]!;
}

/** Likeness of two Latin names, 0 to 1. */
export function latinLikeness(a: Uint8Array, b: Uint8Array): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 0 : Math.max(0, 1 - distance(a, b, SUBSTITUTE, SOUNDS, DROP, DROP) / (longest * 0.62 + 1));
}

/** Likeness of an Arabic name and a Latin one, 0 to 1: unwritten vowels are nearly free. */
export function arabicLikeness(arabic: Uint8Array, latin: Uint8Array, prices: Prices = PRICES.plain): number {
  const longest = Math.max(arabic.length, latin.length * 0.7);
  return longest === 0
    ? 0
    : Math.max(
        0,
        1 - distance(arabic, latin, prices.read, SOUNDS, prices.unwritten, prices.unspelt) / (longest * 0.62 + 1),
      );
}
