import { defineCheck, type Report, type Token } from '../../../engine/rule.ts';
import { norm } from './phrase.ts';

/** Nouns of fighting, which is between A and B even where A is itself a pair. */
const FIGHT =
  /^(?:clash(?:es)?|fighting|fights?|battles?|confrontations?|skirmish(?:es)?|combat|firefights?|gunfights?|war|fire|conflict|shelling|ambush|strife|infighting|quarrels?|disputes?|negotiations?|match|matches|race|contest)$/;
/** Nouns of action that are themselves "against" somebody: "between operations against smugglers and talks". */
const ACTION =
  /^(?:operations?|campaigns?|attacks?|raids?|wars?|fights?|struggles?|protests?|demonstrations?|crimes?|offensives?|strikes?|airstrikes?|assaults?|sanctions?|threats?|violence|charges?|measures?|uprising|revolt|aggression)$/;
const MOST = 45;

/** Index of the word that should be "and"; -1 when the pair is complete. */
function second(tokens: readonly Token[], at: number): number {
  let fights = false;
  for (let k = at - 1; k >= Math.max(0, at - 12); k--) if (FIGHT.test(norm(tokens[k]))) fights = true;
  let and = false;
  for (let k = at + 1; k < Math.min(tokens.length, at + MOST); k++) {
    const word = norm(tokens[k]);
    if (/^[.;:]$/.test(tokens[k]!.lexeme.text)) return -1;
    if (
      /^(?:while|where|when|also|after|amid|during|left|killed|was|were|has|have|led|took|continued|erupted|broke|renewed)$/.test(
        word,
      )
    )
      return -1;
    if (word === 'and') and = true;
    if (word === 'against' && k > at + 1 && ACTION.test(norm(tokens[k - 1]))) continue;
    // "between A and B against C" is right where no fight is named: A and B stand together.
    if (word === 'against' || word === 'versus') return !and || fights ? k : -1;
    if (
      word === 'with' &&
      !and &&
      k > at + 1 &&
      !/^(?:along|together|equipped|armed)$/.test(norm(tokens[k - 1])) &&
      /^(?:links?|linking|connects?|connecting|connected|linked)$/.test(norm(tokens[at - 1]))
    )
      return k;
  }
  return -1;
}

/** "between A against B". */
export const betweenAgainst = defineCheck({
  id: 'preposition/between-against',
  message: '“between” pairs with “and”: fighting between A and B, not “between A against B”.',
  arabic: 'بين … وبين',
  severity: 'error',
  covers: ['C126', 'F9'],
  examples: {
    wrong: [
      [
        'A quarrel broke out between herders against farmers near Nyala.',
        'A quarrel broke out between herders and farmers near Nyala.',
      ],
      [
        'Clashes went on between the coast guard and its helpers against smugglers off Zuwara.',
        'Clashes went on between the coast guard and its helpers and smugglers off Zuwara.',
      ],
    ],
    fine: [
      'The pact between Oman and Iran against smuggling was signed.',
      'They fought between the walls. Later they turned against the mayor.',
      'The road between Sfax and Gabes is shut.',
      'The reports were split between raids against smugglers off Zuwara, and thefts by clerks.',
    ],
  },
  wants: ({ norm: word }) => word === 'between',
  *at({ tokens }, i): Generator<Report> {
    if (!(i + 2 < tokens.length)) return;
    if (norm(tokens[i]) !== 'between' || /ing$/.test(norm(tokens[i + 1]))) return;
    const at = second(tokens, i);
    if (at < 0) return;
    const { start, end } = tokens[at]!;
    yield { start, end, fixes: [{ title: 'Write “and”', safe: false, edits: [{ start, end, text: 'and' }] }] };
  },
});
