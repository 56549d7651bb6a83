/** Whether a place can be meant where the report is. */

import type { Scene, Witnesses } from './context.ts';
import type { Spotted } from './mention.ts';
import { FAMOUS, type Place } from './place.ts';
import type { NameKind } from './place-index.ts';

const CAPITAL: ReadonlySet<string> = new Set(['Damascus', 'Rif Dimashq']);
/** True for one governorate, and for the capital and the province around it, which reports name for one another. */
export const areOne = (a: string, b: string): boolean => a === b || (CAPITAL.has(a) && CAPITAL.has(b));

/** The governorates at hand, and those that reports name for them. */
export const withTwins = (governorates: readonly string[]): readonly string[] =>
  governorates.some((g) => CAPITAL.has(g)) ? [...new Set([...governorates, ...CAPITAL])] : governorates;

/** A city of so many people is meant by its other names in any country. */
const KNOWN_EVERYWHERE = 200_000;

/** True when something besides the name itself says that the place is meant: a word beside it, its fame, its neighbors. */
export function supported(place: Place, spotted: Spotted, witnesses: Witnesses): boolean {
  if (spotted.cue === 'descriptor' || FAMOUS.has(place.type)) return true;
  const keys = witnesses.get(place.governorate);
  return keys !== undefined && (keys.size > 1 || !keys.has(spotted.key));
}

/** True for a place of the country that the document speaks of, and for one that is known everywhere. */
export function isMeantIn(country: string | undefined, place: Place, kind: NameKind): boolean {
  if (country === undefined || place.country === undefined || place.country === country) return true;
  // "Damascus International Airport" has no namesake abroad; "Kafra" has.
  if (place.type === 'governorate' || (kind === 'name' && place.name.includes(' '))) return true;
  return FAMOUS.has(place.type) && (kind === 'name' || (place.population ?? 0) >= KNOWN_EVERYWHERE);
}

/** True for a small place of ours in a report whose other names are all abroad. */
export const isAbroad = (place: Place, { key }: Spotted, scene: Scene): boolean =>
  !place.base && !FAMOUS.has(place.type) && scene.isAbroad(key);
