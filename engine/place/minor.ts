import { areOne } from './belongs.ts';
import type { Near } from './context.ts';
import type { Gazetteer } from './gazetteer.ts';
import { dropsQualifier, sameGeneric } from './generics.ts';
import { addsNoName } from './kinds.ts';
import { LISTED, MARGIN, MOSTLY } from './levels.ts';
import type { Spotted } from './mention.ts';
import { isKnownWidely } from './renown.ts';
import type { Resolved } from './resolved.ts';
import { sameWriting } from './writing.ts';

/** What the words beside the name of a minor place may call it; and those that say that people live there. */
const MINOR_KINDS = /^(?:villages?|towns?|areas?|countryside|farms|outskirts|vicinity|hamlets?)$/;
const SETTLED_KIND = /^(?:villages?|towns?)$/;
/** So like must an unlisted spelling be to a minor place's name. */
const MINOR = 0.95;

/**
 * The minor place of the governorates at hand, where the tables of other places do not know the name there: "the
 * village of Salba". Its spelling is offered, never safe.
 */
export function orMinor(
  spotted: Spotted,
  near: readonly Near[],
  decided: Resolved,
  gazetteer: () => Gazetteer,
): Resolved {
  const { place } = decided.mention;
  const { kind, cue, tentative, key, text } = spotted;
  if (cue === 'none' || tentative === 'again' || near.length === 0) return decided;
  if (kind !== '' && !MINOR_KINDS.test(kind)) return decided;
  const isListed = decided.mention.score >= LISTED;
  if (place && (isKnownWidely(place, kind) || (isListed && near.some((n) => areOne(n.governorate, place.governorate)))))
    return decided;
  const { minor } = gazetteer();
  const there = near.filter(({ share }) => share >= MOSTLY);
  const listed = near.flatMap(({ governorate }) =>
    minor.knownKey(key).filter((known) => known.place.governorate === governorate),
  );
  const named = listed.map(({ place: one, kind: how }) => ({ place: one, score: how === 'name' ? 1 : LISTED }));
  const settled = cue === 'descriptor' && SETTLED_KIND.test(kind);
  const alike = () =>
    there
      .flatMap(({ governorate }) => minor.searchIn(governorate, text, 4))
      .filter(
        (c) =>
          c.score >= MINOR && sameGeneric(c.place, text) && !dropsQualifier(c.place, text) && addsNoName(c.place, text),
      );
  const candidates = named.length > 0 ? named : place === null && settled ? alike() : [];
  const [best, next] = candidates;
  if (!best || (named.length === 0 && next && best.score - next.score < MARGIN)) return decided;
  const exact = best.score === 1 && sameWriting(text, best.place.name, spotted.opens);
  return {
    spotted,
    safe: false,
    mention: {
      start: spotted.start,
      end: spotted.end,
      text,
      status: exact ? 'exact' : 'variant',
      score: best.score,
      place: best.place,
      candidates: candidates.slice(0, 5),
    },
  };
}
