import type { Spotted } from './mention.ts';
import type { Mention, Place } from './place.ts';

/** A mention with what may be done about it. Offsets are those of its paragraph. */
export interface Resolved {
  readonly spotted: Spotted;
  readonly mention: Mention;
  /** The house spelling may replace the text without asking. */
  readonly safe: boolean;
  /** The governorate that the text puts the place into, where the tables know it in another. */
  readonly misplaced?: Place;
}

/** True when the same place is named again in the brackets behind: both spellings are meant to be read. */
export const isGlossed = ({ spotted, mention }: Resolved, next: Resolved | undefined): boolean =>
  next !== undefined && next.mention.place === mention.place && next.spotted.start - spotted.end <= 2;

/**
 * One name, one decision in a report: where the words beside it make a spelling a safe fix once, it is one all through,
 * or a report mended by safe fixes would have two spellings of a name.
 */
export function alikeThroughout(all: Resolved[][]): Resolved[][] {
  const safe = new Map<string, Place>();
  for (const list of all) {
    for (const { spotted, mention, safe: isSafe } of list) if (isSafe) safe.set(spotted.key, mention.place!);
  }
  if (safe.size === 0) return all;
  const adopts = ({ spotted, mention, safe: isSafe }: Resolved) =>
    !isSafe && !spotted.quoted && mention.status === 'variant' && safe.get(spotted.key) === mention.place;
  return all.map((list) =>
    list.some(adopts)
      ? list.map((item, i) => (adopts(item) && !isGlossed(item, list[i + 1]) ? { ...item, safe: true } : item))
      : list,
  );
}
