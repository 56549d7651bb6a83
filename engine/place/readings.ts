import type { Prices } from './costs.ts';
import { PRICES } from './costs.ts';
import { foldArabic } from './fold.ts';
import { markedOf } from './marks.ts';
import { arabicCodes, keyCodes, markedCodes } from './sounds.ts';

/** A name, or a part of it by which writers call the place, as sounds; parts rank below whole names. */
export interface Reading {
  readonly codes: Uint8Array;
  readonly penalty: number;
  /** Of a part: the last word is the one left out, not the first. */
  readonly last?: boolean;
}

/** A reading of a query, with the sounds that its marks say and what these cost against Arabic. */
export interface Query extends Reading {
  readonly marked: Uint8Array;
  readonly prices: Prices;
}

/** Words that many names begin or end with, and that writers add or leave out. */
const GENERIC = new Set(
  'tell tall tal tel tall ain ayn ein khirbat khirbet khirba kharba rasm jubb jub wadi wadi bir beer bayr kabir kabira kabirah kebir kebire saghir saghira saghirah sghir seghir sghire fawqani foqani fouqani tahtani tahtani sharqi charqi gharbi gharbi shamali shimali chmali janubi qibli qabli camp mukhayyam mokhayam mazraat mezraat qaryat nahiyat hayy shaykh sheikh cheikh'.split(
    ' ',
  ),
);
const GENERIC_ARABIC = new Set(
  'تل عين خربة رسم جب وادي بير كبير كبيرة صغير صغيرة فوقاني فوقانية تحتاني تحتانية شرقي شرقية غربي غربية شمالي شمالية جنوبي جنوبية قبلي مخيم مزرعة قرية ناحية حي شيخ'.split(
    ' ',
  ),
);

/** How much worse than the whole name a part fits: without a word that many names share, or without its own word. */
export const PART_PENALTY = { generic: 0.09, own: 0.14 };

/** A folded name as sounds, and its parts without the first and without the last word: "Qalaat al-Marqab" is "al-Marqab". */
function readings(folded: string, generic: ReadonlySet<string>, codesOf: (text: string) => Uint8Array): Reading[] {
  const out: Reading[] = [{ codes: codesOf(folded), penalty: 0 }];
  const words = folded.split(' ');
  if (words.length < 2) return out;
  for (const [dropped, rest, last] of [
    [words[0]!, words.slice(1), false],
    [words.at(-1)!, words.slice(0, -1), true],
  ] as const) {
    if (rest.every((word) => generic.has(word))) continue;
    const codes = codesOf(rest.join(' '));
    if (codes.length > 2)
      out.push({ codes, penalty: generic.has(dropped) ? PART_PENALTY.generic : PART_PENALTY.own, last });
  }
  return out;
}

/** The readings of a Latin name, given as its key; the whole comes first. */
export const latinReadings = (key: string): Reading[] => readings(key, GENERIC, keyCodes);

/** The readings of an Arabic name; the whole comes first. */
export const arabicReadings = (name: string): Reading[] => readings(foldArabic(name), GENERIC_ARABIC, arabicCodes);

/** The readings of a name to look up: the whole, and without a word that many names share. */
export function queryReadings(text: string, key: string): Query[] {
  const { words, notation } = markedOf(text);
  const parts = key.split(' ');
  const matching = words.length === parts.length;
  return latinReadings(key)
    .filter((r, i) => i === 0 || r.penalty === PART_PENALTY.generic)
    .map((r) => {
      if (!matching) return { ...r, marked: r.codes, prices: PRICES.plain };
      const own = r.penalty === 0 ? words : r.last ? words.slice(0, -1) : words.slice(1);
      return { ...r, marked: markedCodes(own.join('')), prices: PRICES[notation] };
    });
}
