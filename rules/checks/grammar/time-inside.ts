import { defineCheck, type Fix, type Report, type Token } from '../../../engine/rule.ts';
import { isBoundary, isWord, norm, readRun } from './phrase.ts';
import { readVerb } from './verbs.ts';
import { AUXILIARIES, BE, DETERMINERS, WEEKDAYS } from './words.ts';

/** Deeds of reports with an object: a time between the two is Arabic order. */
const DEEDS = new Set(
  'kill wound injure arrest launch seize capture storm shell bomb bombard target attack raid release destroy hit drop fire issue kidnap execute detain close open shoot besiege free conduct wage burn demolish condemn inaugurate evacuate abduct behead assassinate down deploy impose'.split(
    ' ',
  ),
);
/** Manners that stand before the verb: strongly condemned. */
const MANNER =
  /^(?:strongly|heavily|violently|intensively|repeatedly|randomly|brutally|completely|severely|fiercely|again)$/;
const OBJECT =
  /^(?:areas?|places?|positions?|sites?|parts?|several|many|some|various|dozens|tens|hundreds|villages|towns|neighborhoods|homes|houses|new|more|heavy|violent|barrel|him|them|her|another)$/;

/** How many tokens a time has at `at`: "on Friday", "today", "this morning"; 0 when none stands there. */
function timeAt(tokens: readonly Token[], at: number): number {
  const word = norm(tokens[at]);
  const next = norm(tokens[at + 1]);
  if (word === 'on' && WEEKDAYS.has(next))
    return /^(?:morning|evening|night|afternoon|dawn)$/.test(norm(tokens[at + 2])) ? 3 : 2;
  if (WEEKDAYS.has(word) && tokens[at]!.lexeme.capital && next !== "'s")
    return /^(?:morning|evening|night|afternoon|dawn)$/.test(next) ? 2 : 1;
  if (word === 'today') return next === "'s" ? 0 : /^(?:morning|evening|noon|afternoon)$/.test(next) ? 2 : 1;
  if (word === 'yesterday') return next === "'s" ? 0 : /^(?:morning|evening|night|afternoon)$/.test(next) ? 2 : 1;
  if (word === 'this' && /^(?:morning|evening|afternoon)$/.test(next)) return norm(tokens[at + 2]) === "'s" ? 0 : 2;
  if (word === 'last' && next === 'night') return norm(tokens[at + 2]) === "'s" ? 0 : 2;
  return 0;
}

/** True where a verb follows before the clause ends: then what stands before it is a subject, no object. */
function finiteAfter(tokens: readonly Token[], at: number): boolean {
  for (let k = at; k < tokens.length && !/^[.,;:]$/.test(tokens[k]!.lexeme.text); k++) {
    const word = norm(tokens[k]);
    if (AUXILIARIES.has(word) || readVerb(word).some((v) => v.past || v.third)) return true;
  }
  return false;
}

/** "Guards killed on Friday a smuggler", "the mayor condemned strongly the raid". */
export const timeInside = defineCheck({
  id: 'word-order/time-before-object',
  message: 'Nothing stands between an English verb and its object: killed a smuggler on Friday, strongly condemned it.',
  arabic: 'قتل يوم الجمعة مهرباً',
  severity: 'error',
  examples: {
    wrong: [
      ['Guards killed on Friday a smuggler.', 'Guards killed a smuggler on Friday.'],
      ['Hail killed on Friday at least nine goats in Ghat.', 'Hail on Friday killed at least nine goats in Ghat.'],
      ['Hail hit Sunday various villages of Derna.', 'Hail Sunday hit various villages of Derna.'],
      [
        'The navy launched today a raid on the pirates of Sirte.',
        'The navy today launched a raid on the pirates of Sirte.',
      ],
      ['Helicopters dropped again barrel bombs on the ridge.', 'Helicopters again dropped barrel bombs on the ridge.'],
      ['Thieves attacked yesterday, the mill of Ghat.', 'Thieves yesterday attacked the mill of Ghat.'],
      ['Thieves burned today evening the mill.', 'Thieves burned the mill this evening.'],
      ['The mayor condemned strongly the theft.', 'The mayor strongly condemned the theft.'],
      ['Planes shelled this morning areas in the plain.', 'Planes this morning shelled areas in the plain.'],
    ],
    fine: [
      'Guards killed a smuggler on Friday.',
      'A smuggler was killed on Friday the 13th.',
      'The navy on Monday launched a raid.',
      'The navy attacked on Monday, the mayor said.',
      'The rebels attacked on Monday, the first day of the feast. The fort fired today, a guard of the port fled.',
      'Two men were arrested today. The others were attacked heavily the night before.',
    ],
  },
  wants: (form) =>
    form.kind === 'word' &&
    !form.capital &&
    (form.norm === 'carried' || readVerb(form.norm).some((v) => DEEDS.has(v.lemma) && v.past)),
  *at({ tokens }, i): Generator<Report> {
    if (i < 1) return;
    const before = norm(tokens[i - 1]);
    // A participle: "were killed on Friday the …", "a man arrested today".
    if (BE.has(before) && !tokens[i - 1]!.lexeme.upper) return;
    if (/^(?:been|being|get|got|those|and|or|was|by)$/.test(before) || /ly$/.test(before)) return;
    const carried = norm(tokens[i]) === 'carried';
    if (carried && norm(tokens[i + 1]) !== 'out') return;
    const at = carried ? i + 2 : i + 1;
    const manner = MANNER.test(norm(tokens[at]));
    const length = manner ? 1 : timeAt(tokens, at);
    if (length === 0) return;
    // "attacked this evening, the house of": the comma hides the same order.
    const comma = tokens[at + length]?.lexeme.text === ',' && !manner;
    const object = at + length + (comma ? 1 : 0);
    const first = tokens[object];
    if (!isWord(first)) return;
    const word = norm(first);
    // "killed on Friday at least nine"
    const least = /^(?:at|more|about|nearly|over)$/.test(word)
      ? /^(?:least|than)$/.test(norm(tokens[object + 1]))
        ? 2
        : 1
      : 0;
    const counted = least > 0 && tokens[object + least]?.lexeme.value !== undefined;
    if (!(DETERMINERS.has(word) || OBJECT.test(word) || first.lexeme.value !== undefined || counted)) return;
    // “on Friday the 13th”, “attacked today that …”, "this morning", "the day before".
    if (/^(?:that|this|which|what|no|both|all)$/.test(word) || /^\d+(?:st|nd|rd|th)$/.test(norm(tokens[object + 1])))
      return;
    const run = readRun(tokens, DETERMINERS.has(word) ? object + 1 : object + least);
    if (comma && (!run || finiteAfter(tokens, run.end))) return;
    if (
      !run ||
      /^(?:day|night|week|morning|evening|month|year|hours?|time|source|report)$/.test(norm(tokens[run.head]))
    )
      return;
    // “issued on Tuesday the council said”: a comma is missing, not an object misplaced.
    if (/^(?:said|says|added|reported|reports|told|confirmed|stated)$/.test(norm(tokens[run.end]))) return;
    const verb = tokens[i]!;
    const time = tokens[at + length - 1]!;
    // “today evening” is this evening.
    const told = tokens
      .slice(at, at + length)
      .map((t, n) => (length === 2 && n === 0 && norm(t) === 'today' ? 'this' : t.lexeme.text))
      .join(' ');
    const { start } = verb;
    const verbText = carried ? `${verb.lexeme.text} ${tokens[i + 1]!.lexeme.text}` : verb.lexeme.text;
    const gap = { start, end: time.end, text: `${told} ${verbText}` };
    const mark = tokens[at + length]!;
    const drop = comma ? [{ start: mark.start, end: mark.end, text: '' }] : [];
    const early: Fix = { title: `Write “${gap.text}”`, safe: false, edits: [gap, ...drop] };
    const last = tokens[run.end - 1]!;
    const closes = isBoundary(tokens, run.end) && (!tokens[run.end] || tokens[run.end]!.lexeme.kind === 'punctuation');
    const late: Fix = {
      title: `Put “${told}” behind “${norm(tokens[run.head])}”`,
      safe: false,
      edits: [
        { start: tokens[at]!.start, end: first.start, text: '' },
        { start: last.end, end: last.end, text: ` ${told}` },
      ],
    };
    const fixes = manner ? [early] : closes ? [late, early] : [early, late];
    // "said Sunday", without “on”, is how some agencies write; nobody misreads it.
    const mild = length === 1 && WEEKDAYS.has(norm(tokens[at]));
    yield { start, end: time.end, fixes, ...(mild && { severity: 'info' }) };
  },
});
