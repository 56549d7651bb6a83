import { defineCheck, type Report, type Token } from '../../../engine/rule.ts';
import { COUNT_NOUNS, PLURALS } from './nouns.ts';
import { isBase, isBoundary, isPast, isWord, kindOf, norm, plural, readRun, sharesNoun } from './phrase.ts';
import { MONTHS, UNITS } from './words.ts';

const QUANTIFIERS = new Set(['several', 'many', 'numerous', 'various', 'few', 'both']);
const COUNTED = new Set([
  'dozens',
  'hundreds',
  'thousands',
  'scores',
  'tens',
  'millions',
  'number',
  'couple',
  'hundred',
  'group',
  'groups',
  'series',
]);
/** "page 12", "level 4": the number is a name. */
const NUMBERED = new Set(
  'page number no no. class level type phase category grade section chapter article room block line point part tier stage zone sector channel route highway hill bus flight age aged corps top paragraph resolution version model size step area week day apartment road gate base covid group camp season series episode terminal platform pier warehouse district ward pin figure'.split(
    ' ',
  ),
);
/** Measures, which make a compound before another noun: a three month period. */
const MEASURES = new Set(
  'second minute hour day week month year digit tier mile meter metre kilometer kilometre acre hectare ton tonne inch foot storey story floor star dollar pound euro degree point page seat'.split(
    ' ',
  ),
);
/** Units that bear a number for a name: "302 brigade", "17 division". */
const NAMED_UNIT =
  /^(?:brigade|division|battalion|regiment|corps|company|squadron|platoon|army|camp|base|barracks|battery|checkpoint|post|fleet|wing|sector|frontline|front)$/;
const SCALES = new Set(['hundred', 'thousand', 'million', 'billion', 'dozen']);

/** Index of the first word after a quantity that wants a plural and begins at `at`; -1 when none does. */
function afterQuantity(tokens: readonly Token[], at: number): number {
  const token = tokens[at]!;
  const { lexeme } = token;
  const before = tokens[at - 1];
  if (lexeme.kind === 'word' && QUANTIFIERS.has(lexeme.norm)) {
    if (lexeme.norm === 'few' && norm(before) === 'very') return at + 1;
    let next = at + 1;
    while (SCALES.has(norm(tokens[next]))) next++;
    return next;
  }
  if (lexeme.kind === 'word' && COUNTED.has(lexeme.norm) && norm(tokens[at + 1]) === 'of') {
    if (lexeme.norm === 'number' && !/^(?:a|large|small|great|limited|certain)$/.test(norm(before))) return -1;
    if (lexeme.norm === 'series' || lexeme.norm === 'groups') return -1;
    return at + 2;
  }
  const { value } = lexeme;
  if (value === undefined || value <= 1) return -1;
  if (lexeme.kind === 'number') {
    // A year, a sum of money, a numbered name, a date.
    if ((/^(?:19|20)\d\d$/.test(lexeme.text) && lexeme.text !== '2000') || /^0\d/.test(lexeme.text)) return -1;
    if (
      before &&
      (/^[$£€#]$/.test(before.lexeme.text) || (before.end === token.start && before.lexeme.kind !== 'punctuation'))
    )
      return -1;
    if (before && (MONTHS.has(norm(before)) || NUMBERED.has(norm(before)))) return -1;
    if (tokens[at + 1] && !tokens[at + 1]!.space) return -1;
  }
  if (
    before &&
    isWord(before) &&
    before.lexeme.capital &&
    at > 1 &&
    lexeme.kind === 'number' &&
    before.lexeme.kind === 'word' &&
    !/^(?:province|city|in|on|at|and)$/.test(norm(before))
  )
    return -1;
  if (before && isWord(before) && before.lexeme.capital && lexeme.capital) return -1;
  // "Five television", "one in five", "(13,000 hectare)"
  if (lexeme.capital && at > 0 && before?.lexeme.kind !== 'punctuation') return -1;
  if (norm(before) === 'in' && norm(tokens[at - 2]) === 'one') return -1;
  if (lexeme.kind === 'number' && before?.lexeme.text === '(' && tokens[at + 2]?.lexeme.text === ')') return -1;
  if (lexeme.text.includes('.') && !MEASURES.has(norm(tokens[at + 1]))) return -1;
  let next = at + 1;
  while (SCALES.has(norm(tokens[next]))) next++;
  // "12-13 person", "two or three person": the last number counts.
  return next;
}

/** The reading of the noun that a quantity counts, where it stands in the singular. */
function singularAfter(tokens: readonly Token[], at: number): number {
  const start = afterQuantity(tokens, at);
  if (start < 0 || start >= tokens.length) return -1;
  const first = tokens[start]!;
  if (!isWord(first) || UNITS.has(norm(first)) || MONTHS.has(norm(first))) return -1;
  const whole = readRun(tokens, start);
  if (!whole) return -1;
  // "15 raid last night": the time is no part of what is counted.
  let time = start + 1;
  while (time < whole.end && !/^(?:last|this|yesterday|today|tonight)$/.test(norm(tokens[time]))) time++;
  const run = time < whole.end ? { start: whole.start, head: time - 1, end: time } : whole;
  const head = tokens[run.head]!;
  if (!isWord(head) || head.lexeme.capital || kindOf(norm(head)) !== 'singular') return -1;
  // What comes before the head must be modifiers: a plural among them is the head ("12 fighters captive").
  for (let k = run.start; k < run.head; k++) {
    const word = tokens[k]!;
    if (
      !word.lexeme.capital &&
      kindOf(norm(word)) === 'plural' &&
      !/^(?:forces|weapons|arms|sports|rights|customs|security|defense|tribes)$/.test(norm(word))
    )
      return -1;
    if (word.lexeme.capital && /[^s]s$/.test(norm(word)) && isPast(norm(tokens[k + 1]))) return -1;
    // "a three month period", "a 60 strong team", "58 last month"
    if (
      k < run.head &&
      (MEASURES.has(norm(word)) || (k === run.start && /^(?:strong|magnitude|last|next|this|degree)$/.test(norm(word))))
    )
      return -1;
  }
  if (
    (!/^(?:last|this|yesterday|today|tonight)$/.test(norm(tokens[run.end])) && !isBoundary(tokens, run.end)) ||
    norm(tokens[run.end]) === "'s"
  )
    return -1;
  return run.head;
}

/**
 * True when the figure surely counts: not a model or a name ("the 777 plane", "the 1070 housing project", "number three
 * operator", "Votes at 16 alliance"), nor "both".
 */
function isCount(tokens: readonly Token[], i: number): boolean {
  const { text, norm: word } = tokens[i]!.lexeme;
  if (/^\d{4}$/.test(text) || word === 'both') return false;
  const before = norm(tokens[i - 1]);
  if (
    /^(?:the|its|their|this|that|his|her|our|your|a|an|number|no|at|channel|route|highway|flight|model|type|new|'s)$/.test(
      before,
    )
  )
    return false;
  return kindOf(before) !== 'adjective';
}

/** Numbers and "several", "many", "dozens of" before a noun in the singular. */
export const countNoun = defineCheck({
  id: 'number/count-noun',
  message: 'After a number English wants the plural. Arabic counts from 11 up with a singular noun; write the plural.',
  arabic: 'تمييز العدد المفرد',
  severity: 'error',
  covers: ['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C15', 'F72'],
  examples: {
    wrong: [
      ['The ferry carried 12 passenger to the island.', 'The ferry carried 12 passengers to the island.'],
      ['Several village were flooded in Taiz.', 'Several villages were flooded in Taiz.'],
      ['Four other shopkeeper were fined in Benghazi.', 'Four other shopkeepers were fined in Benghazi.'],
      ['Dozens of house burned near Tizi Ouzou.', 'Dozens of houses burned near Tizi Ouzou.'],
      ['The court jailed nine Iraqi smuggler for life.', 'The court jailed nine Iraqi smugglers for life.'],
      ['Two child drowned in the canal.', 'Two children drowned in the canal.'],
      ['Jets flew 15 raid last night.', 'Jets flew 15 raids last night.'],
      ['The flood hit 25 village and farms.', 'The flood hit 25 villages and farms.'],
    ],
    fine: [
      'The 12 member states met, and a 12-member board voted.',
      'They paid 12 percent on 5 million dinars for 30 rocket launchers and two civilian aircraft.',
      'On 12 January the 2014 election was 5 km away.',
      'Both rain and snow fell, and the two meet in Tunis for talks.',
      'Two dead and 12 wounded were carried to the ferry.',
      'Channel 4 report on floods; Resolution 2254 vote in New York.',
      'Nine men of 302 brigade left for 17 division.',
      'The firm showed its much-awaited 640 tractor to the number two importer.',
    ],
  },
  wants: ({ value, norm: word }) => value !== undefined || QUANTIFIERS.has(word) || COUNTED.has(word),
  *at({ tokens }, i): Generator<Report> {
    if (!(i + 1 < tokens.length)) return;
    const { lexeme } = tokens[i]!;
    const { value } = lexeme;
    if (value === undefined && !QUANTIFIERS.has(lexeme.norm) && !COUNTED.has(lexeme.norm)) return;
    const head = singularAfter(tokens, i);
    if (head < 0) return;
    const noun = tokens[head]!;
    const word = norm(noun);
    const before = norm(tokens[i - 1]);
    const direct = head === i + 1;
    const after = norm(tokens[head + 1]);
    // "a 15 kilometer road", "the two meet", "both time and money", "many a man"
    // "the fighters of 302 brigade": the figure is its name.
    if (direct && NAMED_UNIT.test(word) && lexeme.kind === 'number' && !/^(?:were|are|have)$/.test(after)) return;
    const hundred =
      before === 'a' &&
      lexeme.kind === 'number' &&
      (value ?? 0) >= 100 &&
      direct &&
      !MEASURES.has(word) &&
      /^(?:than|about|over|around|nearly)$/.test(norm(tokens[i - 2]));
    if ((before === 'a' || before === 'an') && value !== undefined && !hundred) return;
    // "the country's number three operator"
    if (before === 'number') return;
    // "15 injured, a correspondent reported" with its comma lost
    if (/^(?:correspondent|reporter|source|spokesman)$/.test(word) && !direct) return;
    if (word === 'head' && (after === 'of' || head > i + 1)) return;
    if (lexeme.norm === 'group' && head > i + 3) return;
    if (
      isBase(word) &&
      direct &&
      (/^(?:the|these|those|all)$/.test(before) ||
        lexeme.norm === 'many' ||
        lexeme.norm === 'both' ||
        lexeme.norm === 'few') &&
      !/^(?:were|are|have|was|is|has|of)$/.test(after)
    )
      return;
    if (isBase(word) && direct && !COUNT_NOUNS.has(word)) return;
    if (lexeme.norm === 'both' && (after === 'and' || tokens.slice(head + 1, head + 6).some((t) => norm(t) === 'and')))
      return;
    // "240 civil and military firms", "several suicide, car bomb and other attacks"
    const shared = after === 'and' && COUNT_NOUNS.has(word) && PLURALS.has(norm(tokens[head + 2])) && direct;
    // "25 village and farms": the plural behind “and” counts for itself.
    if (!shared && /^(?:and|or|,)$/.test(after) && sharesNoun(tokens, head + 1)) return;
    // "the 777 plane", "the 100,000 barrier"
    if (
      (value ?? 0) >= 100 &&
      (/^(?:the|'s|this|that|its|their|his|her)$/.test(before) ||
        (lexeme.kind === 'number' && (kindOf(before) === 'adjective' || before.includes('-')))) &&
      !/^(?:were|are|have)$/.test(after)
    )
      return;
    // A known count noun is sure; one known by its ending only where the phrase surely ends.
    if (!COUNT_NOUNS.has(word) && /^(?:and|or|,)$/.test(after)) return;
    const { start, end } = noun;
    const right = plural(noun.lexeme.text);
    if (right === noun.lexeme.text) return;
    // "the seven million barrier"
    if (/^(?:barrier|mark|threshold|ceiling|limit|target|milestone)$/.test(word)) return;
    const edits = [{ start, end, text: right }];
    if (hundred) edits.unshift({ start: tokens[i - 1]!.start, end: tokens[i]!.start, text: '' });
    // "150 rocket and shell"
    const second = tokens[head + 2];
    if (/^(?:and|or)$/.test(after) && isWord(second) && COUNT_NOUNS.has(norm(second)) && isBoundary(tokens, head + 3)) {
      edits.push({ start: second.start, end: second.end, text: plural(second.lexeme.text) });
    }
    yield {
      start: hundred ? tokens[i - 1]!.start : tokens[i]!.start,
      end: edits.at(-1)!.end,
      fixes: [
        {
          title: `Write “${right}”`,
          safe: COUNT_NOUNS.has(word) && !isBase(word) && edits.length === 1 && isCount(tokens, i),
          edits,
        },
      ],
    };
  },
});
