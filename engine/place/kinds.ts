import { nameKey } from './fold.ts';
import type { Spotted } from './mention.ts';
import type { Place } from './place.ts';

/** The types of places that a word beside a name may stand for. */
export const KINDS: Readonly<Record<string, readonly string[]>> = {
  city: ['city', 'town'],
  town: ['town', 'city'],
  village: ['village', 'town'],
  villages: ['village', 'town'],
  towns: ['town', 'city'],
  neighborhood: ['quarter'],
  neighborhoods: ['quarter'],
  neighbourhood: ['quarter'],
  neighbourhoods: ['quarter'],
  quarter: ['quarter'],
  quarters: ['quarter'],
  district: ['quarter', 'district', 'town', 'city'],
  township: ['town', 'village', 'district', 'subdistrict', 'region'],
  subdistricts: ['town'],
  airbase: ['airbase', 'airport'],
  airport: ['airport', 'airbase'],
  camp: ['camp'],
  mountain: ['mountain', 'hill'],
  hill: ['hill', 'mountain'],
  dam: ['dam'],
  bridge: ['bridge'],
  crossing: ['crossing'],
  river: ['river'],
  field: ['field'],
  checkpoint: ['checkpoint'],
  base: ['base', 'airbase'],
  prison: ['prison'],
  hospital: ['hospital'],
  roundabout: ['roundabout', 'square'],
  square: ['square', 'roundabout'],
  subdistrict: ['town', 'subdistrict'],
};

/** Kinds of places where people live: what "the village of" may be. */
const SETTLEMENTS: ReadonlySet<string> = new Set('governorate city town village camp district subdistrict'.split(' '));
/** True when a place may be what the word beside its name says: no lake is a village, no village a hill. */
export function isOfKind(place: Place, kind: string): boolean {
  const kinds = KINDS[kind];
  if (!kinds || kinds.includes(place.type)) return true;
  return kinds.includes('town') && SETTLEMENTS.has(place.type);
}

/** Words of names that writers add and leave out. */
const LOOSE =
  /^(?:al|tal|tallat|tell|jabal|nahr|wadi|jisr|khirbat|kafr|ain|bir|qalaat|qasr|sahl|madinat|mukhayyam|deir|rasm|mazraat|hayy|burj|jubb|umm|abu|[a-z]+iya|sharqi|gharbi|shamali|janubi|kabir|kabira|saghir|saghira|fawqani|tahtani|camp|airport|airbase|bridge|dam|road|square|roundabout|hospital|field|mosque|university)$/;

const firstLetter = (name: string): string => nameKey(name).charAt(0);

/**
 * False for "Hajj Khalil" where the text has "Khalil": a name of one word is no longer name by a guess. What comes behind
 * ("Busra" for Busra al-Sham) is left out by everybody.
 */
export const addsNoName = (place: Place, text: string): boolean =>
  /\s/.test(text) ||
  !/\s/.test(place.name) ||
  firstLetter(place.name) === firstLetter(text) ||
  place.name
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => !LOOSE.test(word)).length < 2;

/** English words for kinds that end names: "Baath University", "Salamiya Road". */
export const OWN_KIND =
  /\s(mosque|university|hospital|farm|farms|road|highway|bridge|roundabout|square|prison|station|factory|airport|airbase|checkpoint|cemetery|street|mill|mills|silos|camp|base|church|school|market|park|dam|building|college|field|plant|barracks|crossing)$/i;

/** True for a lower-case word that ends names. */
export const isKindWord = (word: string): boolean => OWN_KIND.test(` ${word}`);

/** The word for its kind at the end of a place's name, in lower case, or ''. */
export const ownKind = (place: Place): string => OWN_KIND.exec(place.name)?.[1]?.toLowerCase() ?? '';

/** Arabic words for kinds that begin names, by the English ones. */
const ARABIC_KINDS: Readonly<Record<string, RegExp>> = {
  bridge: /^j[ie]s[ie]?r\b/i,
  square: /^sa?ah?[ae]t\b/i,
  roundabout: /^da?w+[ao]?a?r\b/i,
  mosque: /^(?:masjid|ja?am[ie]['’]?)\b/i,
  hospital: /^m[au]s(?:h|t)[a-z]*f[aā]\b/i,
  street: /^sha?ar[ie]['’]?\b/i,
  camp: /^(?:mukhayyam|mu'?ask[ae]r)\b/i,
  checkpoint: /^ha?aj[ie]z\b/i,
  airport: /^mata?ar\b/i,
  farm: /^mazr[a'’]*t\b/i,
};

/**
 * False for a name without its kind ("al-Baath") where the place has it in its name ("Baath University") and neither the
 * words beside it nor its own, in Arabic ("Jisr al-Dahiya"), say so.
 */
export function fitsKind(place: Place, spotted: Spotted): boolean {
  const kind = ownKind(place);
  const { text } = spotted;
  return (
    kind === '' ||
    spotted.kind === kind ||
    text.toLowerCase().endsWith(kind) ||
    (ARABIC_KINDS[kind]?.test(text) ?? false)
  );
}
