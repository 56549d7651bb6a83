/** Areas: they share their name with the town they are ruled from, and that is no fault. */
const AREAS: ReadonlySet<string> = new Set(['governorate', 'district', 'subdistrict', 'region']);
/** Where people live: a village that has become a town is still one place. */
const SETTLEMENTS: ReadonlySet<string> = new Set(['city', 'town', 'village', 'quarter', 'camp', 'farm']);

/** True when two types may be two entries for one place: not a dam and the town it is named after. */
export function alike(a: string, b: string): boolean {
  if (a === b) return true;
  if (AREAS.has(a) || AREAS.has(b)) return false;
  return SETTLEMENTS.has(a) && SETTLEMENTS.has(b);
}
