import { articleFor, defineCheck, matchCase, type Report } from '../../engine/rule.ts';

/** Words that people pronounce in two ways, and letters that are no article: "a h", "vitamin A". */
const EITHER = /^(?:h(?:istoric|erb|otel|abitual|ysteric|allucin|eroic)|uni?$|u$|s\d|[a-z]$|x-?)/i;

/** Spelt like "united", spoken like "under": "an unidentified", "an unannounced". */
const UN_PREFIX = /^un(?:i[dmn]|a(?!nim))/i;
/** Abbreviations that some read as a word: "a METI official"; degrees: "an MSc"; addresses; other alphabets. */
const UNSURE =
  /^[FHLMNRSX][AEIOU][A-Z]{2,}$|^[A-Z]{2,}[a-z]{1,2}$|^[a-z]+\.[a-z]|^[^A-Za-z0-9]|^[bcdfghjklmnpqrstvwxz]+$/;

/** "a" before a vowel sound, "an" before a consonant. */
export const aOrAn = defineCheck({
  id: 'article/a-or-an',
  message: '“a” stands before a consonant sound, “an” before a vowel sound.',
  severity: 'error',
  covers: ['C279'],
  examples: {
    wrong: [
      ['They bought a old tractor.', 'They bought an old tractor.'],
      ['He waited for an bus.', 'He waited for a bus.'],
    ],
    fine: [
      'She studied at a university for an hour.',
      'A European ship and an SDF post were hit.',
      'Vitamin A is scarce; plan A offers more.',
      'An unidentified boat and an MSc student left.',
    ],
  },
  wants: ({ norm }) => norm === 'a' || norm === 'an',
  *at({ tokens }, i): Generator<Report> {
    const article = tokens[i]!;
    const { norm, text } = article.lexeme;
    const next = tokens[i + 1];
    if (!next?.space || (next.lexeme.kind !== 'word' && next.lexeme.kind !== 'number')) return;
    // "A" in the middle of a sentence is a letter; "An Nabk" and "an-Nasr" begin with an Arabic article.
    if (i > 0 && text === 'A') return;
    if (text === 'An' && /^n/i.test(next.lexeme.text) && next.lexeme.capital) return;
    if (EITHER.test(next.lexeme.norm) || next.lexeme.article) return;
    if (UNSURE.test(next.lexeme.text) && next.lexeme.text !== 'SOHR') return;
    // "a at least nine": the article is one too many.
    if (next.lexeme.norm === 'at' && tokens[i + 2]?.lexeme.norm === 'least') return;
    const right = UN_PREFIX.test(next.lexeme.norm) ? 'an' : articleFor(next.lexeme.text);
    if (right === undefined || right === norm) return;
    yield {
      start: article.start,
      end: next.end,
      fixes: [
        {
          title: `Write “${right}”`,
          safe: true,
          edits: [{ start: article.start, end: article.end, text: text === 'A' ? 'An' : matchCase(text, right) }],
        },
      ],
    };
  },
});
