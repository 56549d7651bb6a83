import { defineCheck, matchCase, type Report, type Token } from '../../../engine/rule.ts';
import { PLURALS } from './nouns.ts';
import { norm } from './phrase.ts';

const PLURAL_OF = new Map([
  ['was', 'were'],
  ['is', 'are'],
  ['has', 'have'],
]);
/** Words that stand for several people or things. */
const SEVERAL =
  /^(?:dozens|hundreds|thousands|scores|others|people|persons|dead|injured|wounded|killed|missing|civilians)$/;
/** Amounts are one thing: two weeks is long, 40 dinars was paid. */
const AMOUNT =
  /^(?:seconds|minutes|hours|days|weeks|months|years|meters|metres|kilometers|kilometres|miles|tons|tonnes|liters|litres|dollars|pounds|euros|dinars|liras|percent|degrees|times|hectares|acres|points|feet|inches)$/;
const HEDGE = /^(?:more|than|at|least|about|nearly|around|over|almost|some|another|other|also|the|up|to)$/;
/** Where a subject may begin. */
const OPENS = /^(?:and|while|where|that|but|when|as|said|because|whereas|after|before|,|;|:)$/;

/** True where a quantity of several begins the clause and ends right before token `verb`. */
function severalBefore(tokens: readonly Token[], verb: number): boolean {
  let k = verb - 1;
  const last = norm(tokens[k]);
  if (AMOUNT.test(last)) return false;
  const sure = SEVERAL.test(last);
  if (!sure && !PLURALS.has(last)) return false;
  if (/^(?:dozens|hundreds|thousands|scores)$/.test(last)) {
    k--;
  } else {
    k--;
    // "most of the dead", "several of the wounded"
    if (norm(tokens[k]) === 'the' && norm(tokens[k - 1]) === 'of') {
      if (!sure || !/^(?:most|some|many|several|all|both|dozens|hundreds)$/.test(norm(tokens[k - 2]))) return false;
      k -= 3;
    } else {
      if (norm(tokens[k]) === 'other') k--;
      if (norm(tokens[k]) === 'of' && /^(?:dozens|hundreds|thousands|scores)$/.test(norm(tokens[k - 1]))) k -= 2;
      else if ((tokens[k]?.lexeme.value ?? 0) > 1 || /^(?:several|many)$/.test(norm(tokens[k]))) k--;
      else return false;
    }
  }
  let hedged = false;
  while (k >= 0 && HEDGE.test(norm(tokens[k]))) {
    hedged ||= /^(?:than|least|about|nearly|around|over|almost)$/.test(norm(tokens[k]));
    // “the two men was” is the business of agreement/subject-verb.
    if (norm(tokens[k]) === 'the') return false;
    k--;
  }
  if (!sure && !hedged) return false;
  return k < 0 || OPENS.test(norm(tokens[k]));
}

/** "More than 30 people was killed", "dozens was wounded", "most of the dead was children". */
export const severalWas = defineCheck({
  id: 'agreement/several-was',
  message: 'Several people take a plural verb: dozens were wounded, most of the dead were children.',
  severity: 'error',
  covers: ['C12', 'F34'],
  examples: {
    wrong: [
      ['More than 30 people was saved.', 'More than 30 people were saved.'],
      ['The boat sank and dozens was lost.', 'The boat sank and dozens were lost.'],
      ['Most of the dead was sailors.', 'Most of the dead were sailors.'],
      ['Several others is still in the mine.', 'Several others are still in the mine.'],
    ],
    fine: [
      'More than 30 people were saved.',
      'Two weeks was too long, and at least 40 dinars was paid.',
      'The list of the dead was read, and one of the wounded was saved.',
      'The number of the missing is not known, and none of the others has come.',
    ],
  },
  wants: ({ norm: word, capital }) => !capital && PLURAL_OF.has(word),
  *at({ tokens }, i): Generator<Report> {
    if (i < 1 || !severalBefore(tokens, i)) return;
    const { start, end, lexeme } = tokens[i]!;
    const text = matchCase(lexeme.text, PLURAL_OF.get(lexeme.norm)!);
    const fixes = [{ title: `Write “${text}”`, safe: false, edits: [{ start, end, text }] }];
    yield { start: tokens[i - 1]!.start, end, fixes };
  },
});

/** "The number of people killed in attacks on the two towns have reached ten". */
export const numberHave = defineCheck({
  id: 'agreement/number-have',
  message: '“the number of” is one number: it has reached ten.',
  severity: 'error',
  covers: ['C12'],
  examples: {
    wrong: [
      [
        'The number of goats lost in the floods and storms of the past two weeks have reached 90.',
        'The number of goats lost in the floods and storms of the past two weeks has reached 90.',
      ],
      [
        'The death toll from the mines that farmers hit in three provinces since March have risen to 9.',
        'The death toll from the mines that farmers hit in three provinces since March has risen to 9.',
      ],
    ],
    fine: [
      'The number of goats that have reached the ford is known.',
      'The number is small, but goats have reached the ford.',
      'The number of goats has reached 90, and wolves have reached the town.',
    ],
  },
  wants: ({ norm: word }) => word === 'number' || word === 'toll',
  *at({ tokens }, i): Generator<Report> {
    if (norm(tokens[i - 1]) !== 'the' && !(norm(tokens[i - 1]) === 'death' && norm(tokens[i - 2]) === 'the')) return;
    // The short distances are those of agreement/subject-verb.
    for (let k = i + 1; k < Math.min(tokens.length - 1, i + 32); k++) {
      const word = norm(tokens[k]);
      if (tokens[k]!.lexeme.kind === 'punctuation') return;
      if (/^(?:has|is|was|were|are|had|will|rose|reached|said|while|when|after|but)$/.test(word)) return;
      if (word !== 'have') continue;
      if (/^(?:who|which|that|they|we|to|people|may|might|could|would|must|should)$/.test(norm(tokens[k - 1]))) return;
      if (
        k < i + 8 ||
        !/^(?:reached|risen|increased|exceeded|climbed|doubled|fallen|decreased)$/.test(norm(tokens[k + 1]))
      )
        return;
      const { start, end } = tokens[k]!;
      yield { start, end, fixes: [{ title: 'Write “has”', safe: false, edits: [{ start, end, text: 'has' }] }] };
      return;
    }
  },
});
