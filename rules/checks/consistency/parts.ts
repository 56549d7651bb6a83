import { defineCheck, type Report, type Sentence, type Token } from '../../../engine/rule.ts';

const PEOPLE =
  /^(?:people|persons?|civilians?|citizens?|fighters?|members?|soldiers?|militants?|gunmen|militiamen|men|women|children|boys|girls|others|victims|dead|bodies|residents|detainees|prisoners|officers|policemen|rebels|insurgents|casualties|killed|wounded|injured|students|passengers|workers|farmers|migrants|refugees|families|homes|houses|boats|trucks|vehicles|tanks)$/;
const INCLUDING = new Set(['including', 'among']);
const CUT = /^[.;:]$/;
const SINGLE = new Set(['a', 'an', 'one']);
/** People that a part can count one by one. */
const PERSON =
  /^(?:woman|women|man|men|child|children|girls?|boys?|civilians?|soldiers?|officers?|commanders?|fighters?|members?|journalists?|teachers?|doctors?|paramedics?|nurses?|infants?|babies|baby|brothers?|sisters?|cousins?|sons?|daughters?|students?|policemen|policeman|guards?|workers?|farmers?|elders?|crew)$/;
/** Words that make a figure the number of something else: "aged 5", "5 km". */
const OTHER =
  /^(?:km|kilomet(?:er|re)s?|met(?:er|re)s?|mm|percent|%|years?|months?|days?|hours?|minutes?|o'clock|am|pm|dollars?|pounds?|tons?|tonnes?|years-old|year-old)$/;

/** The figure before an "including" that counts what is counted behind it. */
function totalBefore(tokens: readonly Token[], at: number): { value: number; index: number } | undefined {
  for (let i = at - 1; i >= 0 && at - i < 12; i--) {
    const { lexeme } = tokens[i]!;
    if (CUT.test(lexeme.text)) return undefined;
    const { value } = lexeme;
    if (value === undefined || !Number.isInteger(value) || value < 1) continue;
    const next = tokens.slice(i + 1, at);
    if (next.some((t) => PEOPLE.test(t.lexeme.norm)) && !OTHER.test(tokens[i + 1]?.lexeme.norm ?? '')) {
      // "10 people, including 6 women and including 8 guests": both belong to the ten.
      if (tokens.slice(Math.max(0, i - 8), i).some((t) => INCLUDING.has(t.lexeme.norm))) return undefined;
      // "at least", "more than": the total is open upwards, which the parts may still not exceed by themselves.
      if (/^(?:and|another|other)$/.test(tokens[i - 1]?.lexeme.norm ?? '')) return undefined;
      return /^(?:than|over|about|nearly|around|some|approximately|least)$/.test(tokens[i - 1]?.lexeme.norm ?? '')
        ? undefined
        : { value, index: i };
    }
    return undefined;
  }
  return undefined;
}

/** The end of one part, "3 young women" or "a child", that begins at `i`, with its number; undefined when none does. */
function partAt(tokens: readonly Token[], i: number): { value: number; end: number } | undefined {
  const { lexeme } = tokens[i] ?? {};
  if (!lexeme) return undefined;
  const value = SINGLE.has(lexeme.norm) ? 1 : lexeme.value;
  if (value === undefined || !Number.isInteger(value) || lexeme.norm === 'dozen') return undefined;
  for (let noun = i + 1; noun <= i + 2; noun++) {
    const norm = tokens[noun]?.lexeme.norm ?? '';
    // "2 civilian boats", "a woman doctor": the next word goes on with the name of the part.
    if (PERSON.test(norm))
      return { value, end: PERSON.test(tokens[noun + 1]?.lexeme.norm ?? '') ? noun + 2 : noun + 1 };
    if (tokens[noun]?.lexeme.kind !== 'word' || norm === 'of' || norm === 'other') return undefined;
  }
  return undefined;
}

/** The sum of the parts listed behind "including", and where the list ends. */
function partsAfter(tokens: readonly Token[], at: number): { sum: number; end: number } | undefined {
  let sum = 0;
  let end = at;
  for (let part = partAt(tokens, at + 1); part; ) {
    sum += part.value;
    end = part.end;
    let next = end;
    if (tokens[next]?.lexeme.text === ',') next++;
    if (tokens[next]?.lexeme.norm === 'and') next++;
    if (next === end) break;
    part = partAt(tokens, next);
    // "3 women, and 9 children were injured": what is said of the last one is not said of the whole.
    if (part && /^(?:were|was|are|is|have|has|had|also|who)$/.test(tokens[part.end]?.lexeme.norm ?? '')) break;
  }
  return sum === 0 ? undefined : { sum, end };
}

/**
 * "Six hikers dead: two Danes, including a woman, three Finns": the total is itself a part of a greater whole before the
 * colon or comma, and what follows its own first part goes on with that list.
 */
function isListed(tokens: readonly Token[], total: { value: number; index: number }, including: number): boolean {
  const before = tokens[total.index - 1]?.lexeme.text;
  if (before !== ':' && before !== ',') return false;
  const first = partAt(tokens, tokens[including]!.lexeme.norm === 'among' ? including + 2 : including + 1);
  if (!first || first.value > total.value) return false;
  for (let k = total.index - 2; k >= 0; k--) {
    const { value, text } = tokens[k]!.lexeme;
    if (/^[.;]$/.test(text)) return false;
    if (value === undefined || !Number.isInteger(value) || value <= total.value) continue;
    if (OTHER.test(tokens[k + 1]?.lexeme.norm ?? '') || /^(?:19|20)\d\d$/.test(text)) continue;
    return before === ':' || tokens.slice(k + 1, k + 4).some((t) => PEOPLE.test(t.lexeme.norm));
  }
  return false;
}

function* partsOf({
  tokens,
}: Sentence): Generator<{ total: Token; from: number; to: number; sum: number; value: number }> {
  for (let i = 1; i < tokens.length; i++) {
    if (!INCLUDING.has(tokens[i]!.lexeme.norm)) continue;
    if (tokens[i]!.lexeme.norm === 'among' && tokens[i + 1]?.lexeme.norm !== 'them') continue;
    const total = totalBefore(tokens, i);
    const parts = partsAfter(tokens, tokens[i]!.lexeme.norm === 'among' ? i + 1 : i);
    if (total && parts && parts.sum > total.value && !isListed(tokens, total, i))
      yield { total: tokens[total.index]!, from: total.index, to: parts.end, sum: parts.sum, value: total.value };
  }
}

/** "7 people, including 5 children and 3 women". */
export const parts = defineCheck({
  id: 'consistency/parts',
  message: 'The parts are more than the whole: check the figures against the source.',
  why: 'One of the figures is wrong, or a part is counted twice. The desk never changes a figure.',
  severity: 'error',
  profile: 'light',
  quotes: true,
  examples: {
    wrong: [
      [
        'The ferry fire killed 7 people, including 5 children and 3 women.',
        'The ferry fire killed 8 people, including 5 children and 3 women.',
      ],
      [
        'Four workers were trapped, among them 3 brothers and 2 cousins.',
        'Five workers were trapped, among them 3 brothers and 2 cousins.',
      ],
    ],
    fine: [
      'The ferry fire killed 8 people, including 5 children and 3 women.',
      'At least 20 people, including 3 children, were hurt in the crush, and 30 fled.',
      'The storm sank 5 boats, including one 12 meters long.',
      'The crush hurt 10 people, including 6 women and including 8 guests.',
      'The avalanche left six hikers dead: two men, including a brother of the guide, three women, and a student.',
      'Of the crew, 10 members, including 6 women and including 8 officers, were saved.',
      'The crush killed 3 people, including a woman, and 9 children were hurt.',
    ],
  },
  wants: ({ norm }) => INCLUDING.has(norm),
  *paragraph({ sentences }): Generator<Report> {
    for (const sentence of sentences) {
      for (const { total, to, sum, value } of partsOf(sentence)) {
        yield {
          start: total.start,
          end: sentence.tokens[to - 1]!.end,
          message: `The parts make ${sum}, the whole is ${value}: check the figures against the source.`,
        };
      }
    }
  },
});
