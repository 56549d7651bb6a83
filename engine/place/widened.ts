import type { Near } from './context.ts';
import { inArabicOrder } from './directions.ts';
import { MARGIN, SURE } from './levels.ts';
import type { Spotted } from './mention.ts';
import type { Resolved } from './resolved.ts';
import type { Searches } from './searches.ts';

/** The place whose name takes the direction before it in: "Western Mliha" is al-Mulayha al-Gharbiya. */
export function widened(spotted: Spotted, near: readonly Near[], searches: Searches): Resolved | undefined {
  const { wide } = spotted;
  if (!wide || near.length === 0) return undefined;
  const turned = inArabicOrder(wide.text);
  const candidates = near
    .flatMap(({ governorate }) => turned.flatMap((text) => searches.in(governorate, text)))
    .filter(({ place, score }) => score >= SURE && place.name.includes(' '))
    .sort((a, b) => b.score - a.score);
  const [best] = candidates;
  if (!best) return undefined;
  const { place, score } = best;
  const others = candidates.filter((c) => c.place !== place && best.score - c.score < MARGIN);
  return {
    spotted: { ...spotted, start: wide.start, text: wide.text },
    safe: false,
    mention: {
      start: wide.start,
      end: spotted.end,
      text: wide.text,
      status: others.length > 0 ? 'ambiguous' : 'variant',
      score,
      place,
      candidates: candidates.slice(0, 5),
    },
  };
}
