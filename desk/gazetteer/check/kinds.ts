/** Areas: they share their name with the town they are ruled from, and that is no fault. */
const AREAS: ReadonlySet<string> = new Set(['governorate', 'district', 'subdistrict', 'region']);
/** A village that has become a town is still one place; a camp or a quarter named after a village is another. */
const SETTLEMENTS: ReadonlySet<string> = new Set(['city', 'town', 'village', 'farm']);
const DIGITS = /\D+/g;

/** True when two types may be two entries for one place: not a dam and the town it is named after. */
export function alike(a: string, b: string): boolean {
  if (a === b) return true;
  if (AREAS.has(a) || AREAS.has(b)) return false;
  return SETTLEMENTS.has(a) && SETTLEMENTS.has(b);
}

/** True when two names have the same figures: “Mezzeh 86” is no slip for “Mezzeh”. */
export const sameFigures = (a: string, b: string): boolean =>
  a.replace(DIGITS, ' ').trim() === b.replace(DIGITS, ' ').trim();
