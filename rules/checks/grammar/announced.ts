import { defineCheck, type Report } from '../../../engine/rule.ts';
import { norm } from './phrase.ts';
import { DETERMINERS } from './words.ts';

/** The noun of a doing that is announced: “announced forming a council” is the formation of one. */
const NOUNS = new Map(
  'forming formation;establishing establishment;liberating liberation;capturing capture;arresting arrest;seizing seizure;destroying destruction;launching launch;opening opening;closing closure;starting start;suspending suspension;lifting lifting;releasing release;signing signing;creating creation;appointing appointment;holding holding;downing downing;killing killing;dismantling dismantling;reopening reopening;withdrawing withdrawal;resuming resumption;receiving receipt;finding discovery;executing execution;deploying deployment;evacuating evacuation'
    .split(';')
    .map((pair) => pair.split(' ') as [string, string]),
);
const ANNOUNCE = /^(?:announced|announces|announce|announcing|declared|declares|declaring)$/;

/** "announced forming a committee". */
export const announcedIng = defineCheck({
  id: 'verb/announced-ing',
  message: 'One announces a thing, not a doing: announced the formation of a council.',
  arabic: 'أعلن عن تشكيل',
  severity: 'warning',
  examples: {
    wrong: [
      ['The tribes announced forming a council.', 'The tribes announced the formation of a council.'],
      ['The port declared launching two ferries.', 'The port declared the launch of two ferries.'],
      ['The mayor has announced opening new mills.', 'The mayor has announced the opening of new mills.'],
    ],
    fine: [
      'The tribes announced the formation of a council.',
      'The bakers announced, opening the fair, that bread was free.',
      'The mayor announced opening hours.',
      'The league announced closing dates for both camps.',
    ],
  },
  wants: ({ norm: word }) => ANNOUNCE.test(word),
  *at({ tokens }, i): Generator<Report> {
    const verb = tokens[i + 1];
    const noun = verb && !verb.lexeme.capital ? NOUNS.get(norm(verb)) : undefined;
    if (!verb || !noun) return;
    const next = tokens[i + 2];
    const word = norm(next);
    // “opening hours”: only before what is opened.
    if (
      !next ||
      !(DETERMINERS.has(word) || next.lexeme.value !== undefined || /^(?:new|more|all|several|many)$/.test(word))
    )
      return;
    const { start, end } = verb;
    // Headlines leave the article out.
    const text = `the ${noun} of`;
    yield { start, end, fixes: [{ title: `Write “${text}”`, safe: false, edits: [{ start, end, text }] }] };
  },
});
