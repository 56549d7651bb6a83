import { defineCheck, type Report } from '../../../engine/rule.ts';
import { COUNT_NOUNS } from './nouns.ts';
import { isBoundary, isWord, kindOf, norm, plural, readRun, sharesNoun } from './phrase.ts';

const OWNERS = new Set(['the', 'his', 'her', 'their', 'its', 'our', 'my', 'these', 'those']);
const COUNTING = new Set([
  'several',
  'many',
  'few',
  'each',
  'both',
  'neither',
  'either',
  'dozens',
  'hundreds',
  'thousands',
  'scores',
  'tens',
]);
/** One thing that has many parts: "one of the family", "two of the crew". */
const COLLECTIVE = new Set(
  'group family crew team staff gang party army unit couple trio pair set series crowd convoy public band lot bunch delegation platoon squad household community tribe herd flock fleet cabinet council committee board jury class generation village town city week month year day night season century decade time rest period'.split(
    ' ',
  ),
);

/** "one of the member", "five of his soldier", "many of the village". */
export const oneOf = defineCheck({
  id: 'number/one-of',
  message: 'After “one of the”, “five of his”, “many of the” comes the plural: one out of several.',
  arabic: 'أحد',
  severity: 'error',
  covers: ['C16'],
  examples: {
    wrong: [
      ['One of the passenger swam ashore.', 'One of the passengers swam ashore.'],
      [
        'The flood took three of his camel and both of her goat.',
        'The flood took three of his camels and both of her goats.',
      ],
      [
        'He read out the names of 14 of the drowned fisherman on Sunday.',
        'He read out the names of 14 of the drowned fishermen on Sunday.',
      ],
    ],
    fine: [
      'One of the family stayed behind, and two of the crew slept.',
      'One of the best known wells of the valley ran dry.',
      'Two-thirds of the town is without power.',
      'Five of the oil company workers were sent home.',
    ],
  },
  *paragraph({ sentences }): Generator<Report> {
    for (const { tokens } of sentences) {
      for (let i = 0; i + 3 < tokens.length; i++) {
        const { lexeme } = tokens[i]!;
        if (lexeme.value === undefined && !COUNTING.has(lexeme.norm)) continue;
        if (/^(?:million|billion|hundred|thousand|quarter|half)$/.test(lexeme.norm) || lexeme.value === 0) continue;
        if (norm(tokens[i + 1]) !== 'of' || !OWNERS.has(norm(tokens[i + 2]))) continue;
        if (
          /^(?:january|february|march|april|may|june|july|august|september|october|november|december|page|article|chapter|day|phase|no)$/.test(
            norm(tokens[i - 1]),
          )
        )
          continue;
        // "one in five of the", "half of"
        const run = readRun(tokens, i + 3);
        if (!run) continue;
        const noun = tokens[run.head]!;
        const word = norm(noun);
        if (
          !isWord(noun) ||
          noun.lexeme.capital ||
          kindOf(word) !== 'singular' ||
          !COUNT_NOUNS.has(word) ||
          COLLECTIVE.has(word)
        )
          continue;
        if (tokens.slice(run.start, run.head).some((t) => !t.lexeme.capital && kindOf(norm(t)) === 'plural')) continue;
        if (!isBoundary(tokens, run.end) || norm(tokens[run.end]) === "'s") continue;
        if (/^(?:and|or|,)$/.test(norm(tokens[run.end])) && sharesNoun(tokens, run.end)) continue;
        if (norm(tokens[run.head - 1]) === 'most' || /^(?:last|first|same)$/.test(norm(tokens[run.start]))) continue;
        const right = plural(noun.lexeme.text);
        if (right === noun.lexeme.text) continue;
        yield {
          start: tokens[i]!.start,
          end: noun.end,
          fixes: [
            { title: `Write “${right}”`, safe: false, edits: [{ start: noun.start, end: noun.end, text: right }] },
          ],
        };
      }
    }
  },
});
