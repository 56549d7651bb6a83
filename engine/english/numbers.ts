const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);
const ORDINALS = new Map([
  ['one', 'first'],
  ['two', 'second'],
  ['three', 'third'],
  ['five', 'fifth'],
  ['eight', 'eighth'],
  ['nine', 'ninth'],
  ['twelve', 'twelfth'],
]);
const SMALL = new Map<string, number>();
for (const [value, word] of UNITS.entries()) SMALL.set(word, value);
TENS.forEach((word, ten) => {
  if (ten < 2) return;
  SMALL.set(word, ten * 10);
  for (let unit = 1; unit < 10; unit++) SMALL.set(`${word}-${UNITS[unit]}`, ten * 10 + unit);
});
SMALL.set('dozen', 12);
for (const [word, value] of SCALES) SMALL.set(word, value);

/** 3,500 · 3.5 · 12; not 3,50 and not 10:30. */
const FIGURE = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/**
 * Value of one number word or figure: "12", "3,500", "twelve", "twenty-one", "hundred".
 *
 * @returns undefined for all else
 */
export function numberValue(text: string): number | undefined {
  if (FIGURE.test(text)) return Number(text.replaceAll(',', ''));
  return SMALL.get(text.toLowerCase());
}

/** A whole number from 0 to 999,999 in words, hyphenated as in "twenty-one"; undefined for others. */
export function inWords(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 999_999) return undefined;
  if (value < 20) return UNITS[value];
  if (value < 100) return TENS[Math.floor(value / 10)]! + (value % 10 ? `-${UNITS[value % 10]}` : '');
  const [scale, word] = value < 1000 ? [100, 'hundred'] : [1000, 'thousand'];
  const rest = value % scale;
  const head = `${inWords(Math.floor(value / scale))} ${word}`;
  return rest === 0 ? head : `${head}${scale === 1000 && rest >= 100 ? ' ' : ' and '}${inWords(rest)}`;
}

/** "first", "twenty-second" for 1, 22; undefined for what has no number word. */
export function ordinalInWords(value: number): string | undefined {
  const words = inWords(value);
  if (!words) return undefined;
  return words.replace(
    /[a-z]+$/,
    (last) => ORDINALS.get(last) ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`),
  );
}
