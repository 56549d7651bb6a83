import { defineCheck, type Report } from '../../engine/rule.ts';

const LATIN: Readonly<Record<string, string>> = { '،': ',', '؛': ';', '؟': '?', '٪': '%', '٫': '.', '٬': ',' };
/** A mark or run of digits of Arabic between Latin text: Arabic words keep their own. */
const MARK = /(?<![\p{Script=Arabic}] ?)(?:[،؛؟٪]|[٠-٩۰-۹]+(?:[٫٬][٠-٩۰-۹]+)*)(?! ?[\p{Script=Arabic}])/gu;

const digit = (char: string): string => {
  const code = char.charCodeAt(0);
  return String(code >= 0x6f0 ? code - 0x6f0 : code - 0x660);
};
const latin = (text: string): string => Array.from(text, (c) => LATIN[c] ?? digit(c)).join('');

/** Arabic punctuation and digits in English text. */
export const arabicMarks = defineCheck({
  id: 'punctuation/arabic-marks',
  message: 'An Arabic mark or figure in English text: use the Latin one.',
  severity: 'error',
  covers: ['C370'],
  examples: {
    wrong: [
      ['The pump failed، and the field dried up.', 'The pump failed, and the field dried up.'],
      ['They sold ٢٥ sheep.', 'They sold 25 sheep.'],
    ],
    fine: ['The sign reads “سوق، خضار”.', 'They sold 25 sheep.'],
  },
  *paragraph({ text }): Generator<Report> {
    if (!/[\u0600-\u06ff]/.test(text)) return;
    for (const { index, 0: match } of text.matchAll(MARK)) {
      const end = index + match.length;
      yield {
        start: index,
        end,
        fixes: [{ title: `Write “${latin(match)}”`, safe: true, edits: [{ start: index, end, text: latin(match) }] }],
      };
    }
  },
  changes: ['figure'],
});
