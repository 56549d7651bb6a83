import { defineCheck, type Report } from '../../../engine/rule.ts';
import { norm } from './phrase.ts';

const PERSON =
  /^(?:child|children|boys?|girls?|man|men|woman|women|son|sons|daughters?|infants?|baby|babies|kids?|students?|pupils?|civilians?|citizens?|shepherds?)$/;

/** "an eight-years child", "a 9-years-old girl": an age before a person is N-year-old. */
export const ageChild = defineCheck({
  id: 'number/age-child',
  message: 'The age of a person goes before the noun as one word: an eight-year-old child.',
  severity: 'error',
  changes: ['figure'],
  covers: ['C379'],
  examples: {
    wrong: [
      ['An eight-years child fell into the well.', 'An eight-year-old child fell into the well.'],
      ['They found a 9-years-old girl in the mill.', 'They found a 9-year-old girl in the mill.'],
      ['A 6-year child won the race.', 'A 6-year-old child won the race.'],
    ],
    fine: [
      'An eight-year-old child fell into the well.',
      'An eight-year drought emptied the well.',
      'The 12-year child care plan ended.',
    ],
  },
  wants: (form) => /^(?:\d{1,2}|[a-z]{3,9})-years?(?:-old)?$/.test(form.norm),
  *at({ tokens }, i): Generator<Report> {
    const word = norm(tokens[i]);
    if (word.endsWith('-year-old') || !PERSON.test(norm(tokens[i + 1]))) return;
    // "a 12-year child care plan": the child belongs to what follows.
    if (/^(?:care|support|welfare|protection|labor|labour|health|education)$/.test(norm(tokens[i + 2]))) return;
    const { start, end, lexeme } = tokens[i]!;
    const text = lexeme.text.replace(/-years?(?:-old)?$/i, '-year-old');
    yield { start, end, fixes: [{ title: `Write “${text}”`, safe: true, edits: [{ start, end, text }] }] };
  },
});
