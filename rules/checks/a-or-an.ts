import { articleFor, defineCheck, matchCase, type Report } from '../../engine/rule.ts';

/** Words that people pronounce in two ways, and letters that are no article: "a h", "vitamin A". */
const EITHER = /^(?:h(?:istoric|erb|otel|abitual|ysteric|allucin|eroic)|uni?$|u$|s\d|[a-z]$|x-?)/i;

/** "a" before a vowel sound, "an" before a consonant. */
export const aOrAn = defineCheck({
  id: 'article/a-or-an',
  message: '“a” stands before a consonant sound, “an” before a vowel sound.',
  severity: 'error',
  examples: {
    wrong: [
      ['They bought a old tractor.', 'They bought an old tractor.'],
      ['He waited for an bus.', 'He waited for a bus.'],
    ],
    fine: [
      'She studied at a university for an hour.',
      'A European ship and an SDF post were hit.',
      'Vitamin A is scarce; plan A offers more.',
    ],
  },
  *paragraph({ sentences }): Generator<Report> {
    for (const { tokens } of sentences) {
      for (let i = 0; i + 1 < tokens.length; i++) {
        const article = tokens[i]!;
        const { norm, text } = article.lexeme;
        if (norm !== 'a' && norm !== 'an') continue;
        const next = tokens[i + 1]!;
        if (!next.space || (next.lexeme.kind !== 'word' && next.lexeme.kind !== 'number')) continue;
        // "A" in the middle of a sentence is a letter; "An Nabk" and "an-Nasr" begin with an Arabic article.
        if (i > 0 && text === 'A') continue;
        if (
          norm === 'an' &&
          next.lexeme.capital &&
          /^an? ?[nN]/.test(`an ${next.lexeme.text}`.slice(0, 4)) &&
          text === 'An'
        )
          continue;
        if (EITHER.test(next.lexeme.norm) || next.lexeme.article) continue;
        const right = articleFor(next.lexeme.text);
        if (right === undefined || right === norm) continue;
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
      }
    }
  },
});
