import { foldArabic } from './fold.ts';
import { arabicCodes, keyCodes } from './sounds.ts';

/** A name, or a part of it by which writers call the place, as sounds; parts rank below whole names. */
export interface Reading {
  readonly codes: Uint8Array;
  readonly penalty: number;
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
export const PART_PENALTY = { generic: 0.06, own: 0.1 };

/** A folded name as sounds, and its parts without the first and without the last word: "Qalaat al-Marqab" is "al-Marqab". */
function readings(folded: string, generic: ReadonlySet<string>, codesOf: (text: string) => Uint8Array): Reading[] {
  const out: Reading[] = [{ codes: codesOf(folded), penalty: 0 }];
  const words = folded.split(' ');
  if (words.length < 2) return out;
  for (const [dropped, rest] of [
    [words[0]!, words.slice(1)],
    [words.at(-1)!, words.slice(0, -1)],
  ] as const) {
    if (rest.every((word) => generic.has(word))) continue;
    const codes = codesOf(rest.join(' '));
    if (codes.length > 2) out.push({ codes, penalty: generic.has(dropped) ? PART_PENALTY.generic : PART_PENALTY.own });
  }
  return out;
}

/** The readings of a Latin name, given as its key; the whole comes first. */
export const latinReadings = (key: string): Reading[] => readings(key, GENERIC, keyCodes);

/** The readings of an Arabic name; the whole comes first. */
export const arabicReadings = (name: string): Reading[] => readings(foldArabic(name), GENERIC_ARABIC, arabicCodes);
