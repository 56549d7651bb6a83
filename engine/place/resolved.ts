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

/** What a paragraph has: spellings that are mended without asking, and others that may be. */
interface Alike {
  readonly safe: readonly (readonly [key: string, place: Place])[];
  readonly open: boolean;
}

const looked = new WeakMap<readonly Resolved[], Alike>();

function alikeOf(list: readonly Resolved[]): Alike {
  let alike = looked.get(list);
  if (!alike) {
    const safe = list.filter((item) => item.safe).map(({ spotted, mention }) => [spotted.key, mention.place!] as const);
    alike = { safe, open: list.some((item) => !item.safe && item.mention.status === 'variant') };
    looked.set(list, alike);
  }
  return alike;
}

/**
 * One name, one decision in a report: where the words beside it make a spelling a safe fix once, it is one all through,
 * or a report mended by safe fixes would have two spellings of a name.
 */
export function alikeThroughout(all: (readonly Resolved[])[]): (readonly Resolved[])[] {
  const safe = new Map<string, Place>();
  for (const list of all) for (const [key, place] of alikeOf(list).safe) safe.set(key, place);
  if (safe.size === 0) return all;
  const adopts = ({ spotted, mention, safe: isSafe }: Resolved) =>
    !isSafe && !spotted.quoted && mention.status === 'variant' && safe.get(spotted.key) === mention.place;
  return all.map((list) =>
    alikeOf(list).open && list.some(adopts)
      ? list.map((item, i) => (adopts(item) && !isGlossed(item, list[i + 1]) ? { ...item, safe: true } : item))
      : list,
  );
}
