import { bareWords, foldLetters } from './fold.ts';
import { arabicLikeness, latinLikeness } from './likeness.ts';
import type { Place } from './place.ts';
import { arabicCodes, latinCodes } from './sounds.ts';

/** Words of a spelling that are translated or left out, not spelt: "Najm Castle" is Qalaat Najm. */
const TRANSLATED =
  /^(?:mountains?|mount|hills?|castle|citadel|valley|river|lake|plain|bridge|dam|road|highway|street|square|roundabout|camp|base|airbase|airport|military|international|farms?|housing|residences|suburb|village|town|city|quarter|district|neighbou?rhood|barracks|depot|factory|factories|crossing|island|basin|tower|hospital|mosque|church|palace|old|new|upper|lower|great|big|little|small|east|west|north|south|eastern|western|northern|southern|of|the|and|field|oil|gas)$/;

/** From this likeness on two words are taken for one. */
const ALIKE = 0.55;

/** Names parted into words differ by fewer letters: “Kafr Zita”, “Kafrzita”. */
const LEFT_OVER = 3;

const likeness = (word: string, { name, arabic }: Place): number => {
  const codes = latinCodes(word);
  const latin = bareWords(foldLetters(name)).map((other) => latinLikeness(codes, latinCodes(other)));
  const script = (arabic.split('|')[0] ?? '').split(/\s+/).map((other) => arabicLikeness(arabicCodes(other), codes));
  return Math.max(0, ...latin, ...script);
};

const contentOf = (text: string): string[] => bareWords(foldLetters(text)).filter((word) => !TRANSLATED.test(word));

/** True where the text has a word more than the name: “Adra al-Balad” is no other spelling of Adra. */
export function saysMore(place: Place, text: string): boolean {
  const [said, own] = [contentOf(text), bareWords(foldLetters(place.name))];
  return said.length > own.length && said.join('').length - own.join('').length > LEFT_OVER;
}

/**
 * True for a spelling of the place's name, however far; false for another name of the place, which its table lists among
 * the spellings: to write Ghajar Amir for “al-Ghernata” changes what the source said.
 */
export function resembles(place: Place, text: string): boolean {
  const words = contentOf(text);
  if (words.length === 0) return false;
  // Written in one, or parted: “Abokamal”, “Kafr Nabl”.
  const joined = latinLikeness(latinCodes(words.join('')), latinCodes(bareWords(foldLetters(place.name)).join('')));
  if (joined >= ALIKE) return true;
  return words.reduce((sum, word) => sum + likeness(word, place), 0) / words.length >= ALIKE;
}
