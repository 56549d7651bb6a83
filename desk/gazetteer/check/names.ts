import type { Remark } from '../remark.ts';
import { type Entry, remarkOn } from '../view.ts';

const ASSIMILATED = /(?:^|[\s-])(?:a(?:s|sh|z|n|r|d|t|th|dh)|el|ul)-(?=\p{L})/iu;
const CAPITAL_ARTICLE = /(?:^|\s)A[lL][- ](?=\p{L})/u;
const SCIENTIFIC = /[`'’‘ʼʻʾʿ]|\p{M}|[āīūĀĪŪḥṣḍṭẓḩşţẕḨŞŢ]/u;
/** Established with an assimilated article, or in another language: docs/romanization.md. */
const ESTABLISHED = /^(?:Deir ez-Zor)/;

/** The house spelling follows docs/romanization.md as far as a machine can see. */
export function checkHouseNames(entries: readonly Entry[]): Remark[] {
  const remarks: Remark[] = [];
  for (const entry of entries) {
    const { name } = entry.place;
    // Rows of a base say themselves that their names are not in house spelling.
    if (entry.place.base || ESTABLISHED.test(name)) continue;
    const scientific = SCIENTIFIC.exec(name.normalize('NFC'))?.[0];
    const say = (message: string) => remarks.push(remarkOn(entry, 'name', 'warning', 'house-spelling', message));
    if (scientific !== undefined)
      say(
        `“${name}” has “${scientific}”: the house writes no apostrophes and no letters with dots or macrons; move this form to “spellings”`,
      );
    else if (ASSIMILATED.test(name))
      say(`“${name}”: the house writes the article “al-”, whatever letter follows; move this form to “spellings”`);
    else if (CAPITAL_ARTICLE.test(name))
      say(
        `“${name}”: the house writes the article “al-”, in lower case and with a hyphen; the desk capitalizes it where a sentence begins`,
      );
  }
  return remarks;
}
