import { conjugate, defineCheck, type Report, type Token } from '../../../engine/rule.ts';
import { isWord, norm } from './phrase.ts';
import { readVerb } from './verbs.ts';
import { AUXILIARIES, DETERMINERS, MONTHS, WEEKDAYS } from './words.ts';

const TIME_UNIT = /^(?:days?|weeks?|months?|years?|hours?|minutes?)$/;

/** How many tokens a point or stretch of time has at `at` after "since"; 0 when none stands there. */
function timeAfterSince(tokens: readonly Token[], at: number): number {
  let k = at;
  while (
    /^(?:the|last|early|late|about|more|than|around|this|several|many|few|some|mid|yesterday|a|nearly|almost|beginning|start|end|middle|of)$/.test(
      norm(tokens[k]),
    )
  )
    k++;
  const word = norm(tokens[k]);
  const { value } = tokens[k]?.lexeme ?? {};
  if (
    WEEKDAYS.has(word) ||
    MONTHS.has(word) ||
    /^(?:morning|dawn|midnight|noon|afternoon|evening|night|yesterday|today|sunset|sunrise)$/.test(word)
  )
    return k + 1 - at;
  if (
    /^(?:yesterday|this|last)$/.test(norm(tokens[k - 1])) &&
    k > at &&
    /^(?:morning|week|month|year|night)$/.test(word)
  )
    return k + 1 - at;
  if (value !== undefined && (TIME_UNIT.test(norm(tokens[k + 1])) || (value > 1900 && value < 2100))) return k + 1 - at;
  if (TIME_UNIT.test(word)) return k + 1 - at;
  if (norm(tokens[k - 1]) === 'yesterday') return k - at;
  return 0;
}

/** True for "the worst", "the first": what is so called since a year is not told in the perfect. */
const isSuperlative = (tokens: readonly Token[]) =>
  tokens.some((t) =>
    /^(?:first|worst|highest|largest|biggest|most|deadliest|lowest|best|latest|heaviest|only|no|nothing|more|fewer)$/.test(
      norm(t),
    ),
  );

/** "is controlled since 2013", "are fleeing since Monday". */
export const presentSince = defineCheck({
  id: 'verb/present-since',
  message: 'What began in the past and goes on takes the perfect with “since”: has been closed since 2013.',
  arabic: 'منذ',
  severity: 'error',
  covers: ['C325', 'F60'],
  examples: {
    wrong: [
      ['The pass is closed since January.', 'The pass has been closed since January.'],
      ['Farmers are protesting since Sunday in Sfax.', 'Farmers have been protesting since Sunday in Sfax.'],
      ['The lake is shrinking since 2010.', 'The lake has been shrinking since 2010.'],
      ['There are clashes near the port since Monday.', 'There have been clashes near the port since Monday.'],
      ['The mine is still closed since May.', 'The mine has still been closed since May.'],
      ['The two ports are closed since the end of March.', 'The two ports have been closed since the end of March.'],
    ],
    fine: [
      'The pass is closed, since January is cold.',
      'He is the man who has led it since 2010.',
      'The toll is the highest since 2010.',
      'There are more goats here since 2010.',
    ],
  },
  wants: ({ norm: word }) => word === 'since',
  *paragraph({ sentences }): Generator<Report> {
    for (const { tokens } of sentences) {
      for (let i = 2; i + 1 < tokens.length; i++) {
        if (norm(tokens[i]) !== 'since' || tokens[i - 1]!.lexeme.text === ',' || timeAfterSince(tokens, i + 1) === 0)
          continue;
        for (let k = i - 2; k >= Math.max(0, i - 9); k--) {
          const word = norm(tokens[k]);
          if (/^[.;:,]$/.test(tokens[k]!.lexeme.text) || /^(?:who|which|that|where|when|while|and|but)$/.test(word))
            break;
          if (word !== 'is' && word !== 'are') {
            if (AUXILIARIES.has(word)) break;
            continue;
          }
          if (tokens[k]!.lexeme.upper) break;
          // "there are clashes since Monday": there have been.
          if (norm(tokens[k - 1]) === 'there' && !isSuperlative(tokens.slice(k + 1, i)) && i - k < 7) {
            const { start, end } = tokens[k]!;
            const text = word === 'is' ? 'has been' : 'have been';
            yield {
              start: tokens[k - 1]!.start,
              end,
              fixes: [{ title: `Write “there ${text}”`, safe: false, edits: [{ start, end, text }] }],
            };
            break;
          }
          let at = k + 1;
          while (/^(?:still|also|now|not)$/.test(norm(tokens[at])) || /ly$/.test(norm(tokens[at]))) at++;
          const verb = tokens[at]!;
          const form = norm(verb);
          const fits =
            (/ing$/.test(form) && form.length > 5) ||
            (readVerb(form).some((v) => v.participle) && !/^(?:expected|set|based|known|said)$/.test(form)) ||
            /^(?:under|closed|open|in|without|out|at|ill|sick|dry|empty)$/.test(form);
          if (!fits || at >= i || !isWord(verb) || /^(?:the|a|an)$/.test(form) || isSuperlative(tokens.slice(k + 1, i)))
            break;
          // "are still held": "have still been held".
          const still = norm(tokens[k + 1]) === 'still';
          const text = `${word === 'is' ? 'has' : 'have'} ${still ? 'still ' : ''}been`;
          const { start } = tokens[k]!;
          const { end } = tokens[still ? k + 1 : k]!;
          yield {
            start,
            end: verb.end,
            fixes: [{ title: `Write “${text}”`, safe: false, edits: [{ start, end, text }] }],
          };
          break;
        }
      }
    }
  },
});

/** Index after a time in the past that begins at `at`; 0 when none does. */
function pastTime(tokens: readonly Token[], at: number): boolean {
  const word = norm(tokens[at]);
  const next = norm(tokens[at + 1]);
  if (word === 'yesterday' || word === 'immediately') return true;
  if (
    word === 'last' &&
    !/^(?:the|this|over|during|in)$/.test(norm(tokens[at - 1])) &&
    (/^(?:night|week|month|year)$/.test(next) || WEEKDAYS.has(next))
  )
    return true;
  if (word === 'on' && WEEKDAYS.has(next)) return true;
  // "in the early hours of Monday"
  if (
    /^(?:early|first|late|last)$/.test(word) &&
    next === 'hours' &&
    norm(tokens[at + 2]) === 'of' &&
    WEEKDAYS.has(norm(tokens[at + 3]))
  )
    return true;
  if (word === 'on' && next === 'the' && /^\d+(?:st|nd|rd|th)$/.test(norm(tokens[at + 2]))) return true;
  if (word === 'on' && tokens[at + 1]?.lexeme.kind === 'number' && MONTHS.has(norm(tokens[at + 2]))) return true;
  return (
    (tokens[at]?.lexeme.value !== undefined || word === 'a' || word === 'two' || word === 'several') &&
    TIME_UNIT.test(next) &&
    norm(tokens[at + 2]) === 'ago'
  );
}

/** "has died yesterday", "have been released on Monday". */
export const perfectPast = defineCheck({
  id: 'verb/perfect-with-past-time',
  message: 'With a time that is over (yesterday, on Monday, in 2014) English takes the simple past: died yesterday.',
  arabic: 'قد',
  severity: 'error',
  covers: ['C323'],
  examples: {
    wrong: [
      ['The mayor has died yesterday.', 'The mayor died yesterday.'],
      ['The ferry has sunk in the early hours of Monday.', 'The ferry sank in the early hours of Monday.'],
      ['Two ferries have been released on Monday.', 'Two ferries were released on Monday.'],
      ['The ship has sunk a cutter off Zarzis last night.', 'The ship sank a cutter off Zarzis last night.'],
    ],
    fine: [
      'The mayor has been ill since Monday.',
      'They have said they will meet on Monday.',
      'The ferry had been released on Monday.',
      'It may have sunk yesterday.',
    ],
  },
  wants: ({ norm: word }) => word === 'has' || word === 'have',
  *paragraph({ sentences }): Generator<Report> {
    for (const { tokens } of sentences) {
      for (let i = 1; i + 2 < tokens.length; i++) {
        const have = norm(tokens[i]);
        if (have !== 'has' && have !== 'have') continue;
        if (/^(?:to|not|may|might|could|would|should|must|will|can|cannot|never|n't)$/.test(norm(tokens[i - 1])))
          continue;
        let at = i + 1;
        if (/^(?:also|already|reportedly)$/.test(norm(tokens[at]))) at++;
        const passive = norm(tokens[at]) === 'been';
        if (passive) at++;
        const verb = tokens[at];
        if (!isWord(verb)) continue;
        const reading = readVerb(norm(verb)).find((v) => v.participle);
        if (
          !reading ||
          /^(?:say|have|be|agree|announce|promise|vow|plan|schedule|tell|suggest|decide)$/.test(reading.lemma)
        )
          continue;
        const opening =
          /^(?:on|yesterday|last)$/.test(norm(tokens[0])) &&
          tokens.slice(0, 10).some((t, k) => t.lexeme.text === ',' && k < i) &&
          i < 18 &&
          !tokens
            .slice(1, i)
            .some((t) => AUXILIARIES.has(norm(t)) || /^(?:since|while|when|and|but|who|which)$/.test(norm(t)));
        for (let k = opening ? at : at + 1; k < Math.min(tokens.length, at + 12); k++) {
          const word = norm(tokens[k]);
          if (opening) k = 0;
          else if (
            /^[.;:,]$/.test(tokens[k]!.lexeme.text) ||
            /^(?:who|which|that|where|when|while|and|but|since|from|until|will|would|for|if|every|set)$/.test(word) ||
            (word === 'to' && !/^(?:the|his|her|their|its|a)$/.test(norm(tokens[k + 1])))
          )
            break;
          if (
            !opening &&
            (AUXILIARIES.has(word) ||
              (readVerb(word).some((v) => v.past || v.participle || v.ing) && !DETERMINERS.has(norm(tokens[k - 1]))))
          )
            break;
          if (!pastTime(tokens, k)) {
            if (opening) break;
            continue;
          }
          if (
            (norm(tokens[k + 1]) === "'s" && !/^(?:in|during|by|the)$/.test(norm(tokens[k - 1]))) ||
            (/^(?:yesterday|last)$/.test(word) === false && norm(tokens[k - 1]) === 'report')
          )
            break;
          const text = passive ? (have === 'has' ? 'was' : 'were') : conjugate(reading.lemma, 'past');
          const start = tokens[i]!.start;
          const end = passive ? tokens[at - 1]!.end : verb.end;
          yield {
            start,
            end: verb.end,
            fixes: [{ title: `Write “${text}”`, safe: false, edits: [{ start, end, text }] }],
          };
          break;
        }
      }
    }
  },
});
