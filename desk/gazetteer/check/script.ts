import type { Remark } from '../remark.ts';
import { type Entry, remarkOn } from '../view.ts';

const ARABIC_LETTER = /[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff]/;
/** What an Arabic name is written with: letters and marks of the script, spaces, hyphens, digits, brackets. */
const FOREIGN = /[^\p{Script=Arabic}\p{M}\s\d|\-–_.()،'’ـ]/u;
const PRESENTATION = /[\ufb50-\ufdff\ufe70-\ufefc]/;
const LATIN = /\p{Script=Latin}/u;

/** The Arabic column is in Arabic script, the others are not. */
export function checkScript(entries: readonly Entry[]): Remark[] {
  const remarks: Remark[] = [];
  for (const entry of entries) {
    const { arabic, name, spellings } = entry.place;
    const foreign = FOREIGN.exec(arabic)?.[0];
    if (arabic !== '' && !ARABIC_LETTER.test(arabic) && !PRESENTATION.test(arabic)) {
      const message = `the Arabic name “${arabic}” has no Arabic letter: write the name in Arabic, or leave the cell empty`;
      remarks.push(remarkOn(entry, 'arabic', 'error', 'arabic-script', message));
    } else if (foreign !== undefined) {
      const what = LATIN.test(foreign) ? 'the Latin letter' : 'the character';
      const message = `${what} “${foreign}” stands in the Arabic name: take it out, or move what is not Arabic to “spellings” or “exonyms”`;
      remarks.push(remarkOn(entry, 'arabic', 'error', 'arabic-script', message));
    } else if (PRESENTATION.test(arabic)) {
      const message = `the Arabic name is written in presentation forms, which searches do not find: write “${arabic.normalize('NFKC')}”`;
      remarks.push(remarkOn(entry, 'arabic', 'warning', 'arabic-script', message));
    }
    if (ARABIC_LETTER.test(name)) {
      remarks.push(
        remarkOn(
          entry,
          'name',
          'error',
          'latin-script',
          'the house spelling holds Arabic letters: they belong in the column “arabic”',
        ),
      );
    }
    const arabicSpelling = spellings.find((spelling) => ARABIC_LETTER.test(spelling));
    if (arabicSpelling !== undefined) {
      const message = `“${arabicSpelling}” is Arabic: move it to the column “arabic”, after a bar`;
      remarks.push(remarkOn(entry, 'spellings', 'warning', 'latin-script', message));
    }
  }
  return remarks;
}
