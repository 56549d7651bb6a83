import { defineCheck, type Report } from '../../engine/rule.ts';

/** "SANA-The army", "(FNA)- A convoy": an agency in capitals, a hyphen that touches a word, and a sentence behind it. */
const GLUED =
  /^[^.!?\n]{0,60}?(?<![\p{L}\d-])\p{Lu}{3,7}\)?([ \u00a0]?-[ \u00a0]?)(?=(?:The|An?|Two|Three|Four|Five|Several|Many|Some|Dozens|In|On|At|More|Units?|It|This)\b[ \u00a0])/u;

/** The agency and the report behind it, joined by a hyphen. */
export const dateline = defineCheck({
  id: 'punctuation/dateline',
  message: 'A dash with a space on both sides parts the agency from the report.',
  severity: 'error',
  covers: ['F76'],
  examples: {
    wrong: [
      ['Latakia, SANA-The ferry sank at noon.', 'Latakia, SANA – The ferry sank at noon.'],
      ['TYRE (NNA)- A mill burned at noon.', 'TYRE (NNA) – A mill burned at noon.'],
      ['SANA- Two barns burned at noon.', 'SANA – Two barns burned at noon.'],
    ],
    fine: [
      'Latakia, SANA – The ferry sank at noon.',
      'Latakia, SANA - The ferry sank at noon.',
      'The UN-The Hague road is closed.',
    ],
  },
  *paragraph({ text }): Generator<Report> {
    if (!/-/.test(text.slice(0, 70))) return;
    const found = GLUED.exec(text);
    const mark = found?.[1];
    if (!found || !mark || mark.length === 3) return;
    const end = found.index + found[0].length;
    const start = end - mark.length;
    yield { start, end, fixes: [{ title: 'Write a dash', safe: true, edits: [{ start, end, text: ' – ' }] }] };
  },
});
