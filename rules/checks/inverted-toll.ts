import { defineCheck, type Fix, type Report, type Sentence } from '../../engine/rule.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const RISES = words('rose raised increased climbed arose rises raises increases risen');
const QUALIFIERS = words('at least more than about nearly no less around over');
/** A toll's noun phrase goes on over these: "people who were killed". */
const WITHIN_TOLL = words(
  'of the people persons citizens civilians sailors members fighters soldiers children women men militants victims casualties martyrs dead wounded injured who that were was have has been had killed died kidnapped arrested executed documented recorded both sides regime forces its his their and',
);
const BEFORE_WORD = words('who that was were been the of');
/** How far after the figure the toll may stand, in tokens: "…, including 3 children and a woman, the number of". */
const REACH = 26;

/** "the number of citizens died": "who" is lost. */
const LOST_WHO =
  /\b(people|persons|civilians|citizens|members|fighters|soldiers|children|women|men|militants|sailors) (died|drowned|were|was|have|had)\b/;

interface Inversion {
  /** Token indices: "it", the figure, the last token of the figure's phrase, "the" of "the number of", the toll's end. */
  readonly it: number;
  readonly figure: number;
  readonly the: number;
  readonly end: number;
  readonly verb: string;
}

/** Finds "it rose to N, …, the number of people who were killed" from token `it`; undefined when it is not one. */
function inversionAt({ tokens }: Sentence, it: number): Inversion | undefined {
  const norm = (i: number) => tokens[i]?.lexeme.norm ?? '';
  // "…, also rose to 3 the number of": Arabic has no "it" either.
  const bare = RISES.has(norm(it)) && (it === 0 || /^(?:also|and|while|,|where|:)$/.test(norm(it - 1)));
  if (norm(it) !== 'it' && !bare) return undefined;
  let at = bare ? it : it + 1;
  if (/^(?:has|have|had|is|was)$/.test(norm(at))) at++;
  if (!RISES.has(norm(at)) || norm(at + 1) !== 'to') return undefined;
  const verb = norm(at) === 'rises' || norm(at) === 'raises' || norm(at) === 'increases' ? 'rises' : 'rose';
  let figure = at + 2;
  while (QUALIFIERS.has(norm(figure)) || norm(figure) === '-' || norm(figure) === '(') figure++;
  if (tokens[figure]?.lexeme.value === undefined) return undefined;
  for (let the = figure + 1; the < Math.min(tokens.length - 2, figure + REACH); the++) {
    if (/^[.;:]$/.test(norm(the))) return undefined;
    if (
      !/^(?:the|that)$/.test(norm(the)) ||
      !(
        (/^numbers?$/.test(norm(the + 1)) && norm(the + 2) === 'of') ||
        norm(the + 1) === 'toll' ||
        (norm(the + 1) === 'death' && norm(the + 2) === 'toll')
      )
    )
      continue;
    let end = the + 3;
    const belongs = (i: number) =>
      WITHIN_TOLL.has(norm(i)) ||
      (tokens[i]!.lexeme.kind === 'word' &&
        (BEFORE_WORD.has(norm(i - 1)) || (tokens[i]!.lexeme.capital && tokens[i - 1]!.lexeme.capital)));
    while (end < tokens.length && belongs(end)) end++;
    while (end > the + 4 && BEFORE_WORD.has(norm(end - 1))) end--;
    return { it, figure, the, end, verb };
  }
  return undefined;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "It rose to 7, including a child, the number of people killed": the verb before its subject, as in Arabic. */
export const invertedToll = defineCheck({
  id: 'calque/inverted-toll',
  message: '“{match}”: the verb stands before its subject, as in Arabic ارتفع إلى. Write “the number of … rose to N”.',
  arabic: 'ارتفع إلى … عدد',
  severity: 'error',
  covers: ['C31', 'C33', 'C258', 'F43'],
  examples: {
    wrong: [
      ['It rose to 23 the number of people killed on the road.', 'The number of people killed rose to 23 on the road.'],
      [
        'It increased to at least 40, including two cooks, the number of sailors who drowned in the strait.',
        'The number of sailors who drowned rose to at least 40, including two cooks, in the strait.',
      ],
      [
        'Snow fell, and it rose to 7 at least the number of victims.',
        'Snow fell, and the number of victims rose to 7 at least.',
      ],
      ['It rose to 30 that number of fires.', 'The number of fires rose to 30.'],
      ['It rose to 6 the number of people died in the storm.', 'The number of people who died rose to 6 in the storm.'],
      ['Rose to 9 the number of goats who drowned.', 'The number of goats who drowned rose to 9.'],
    ],
    fine: ['The number of dead rose to 23.', 'It rose to 40 degrees. The number of fires grew.'],
  },
  wants: ({ norm }) => norm === 'it' || RISES.has(norm),
  *at(sentence, i, { text }): Generator<Report> {
    const { tokens } = sentence;
    const found = inversionAt(sentence, i);
    if (!found) return;
    const start = tokens[found.it]!.start;
    const figure = tokens[found.figure]!;
    const last = tokens[found.end - 1]!;
    const toll = text
      .slice(tokens[found.the]!.start, last.end)
      .replace(/^that\b/, 'the')
      .replace(LOST_WHO, '$1 who $2');
    const rest = text.slice(
      tokens[found.figure - 1]!.lexeme.norm === 'to' ? figure.start : afterTo(sentence, found.it),
      tokens[found.the]!.start,
    );
    // "23, including a child, " keeps its comma before what follows, and loses it before a full stop.
    const goesOn = found.end < tokens.length && tokens[found.end]!.lexeme.kind === 'word';
    const count = rest
      .trim()
      .replace(
        /[,\s-]+$/,
        rest.includes(',') && rest.trim().indexOf(',') < rest.trim().length - 1 && goesOn ? ',' : '',
      );
    const put = `${i === 0 ? capital(toll) : toll} ${found.verb} to ${count}`;
    // "the number of raids carried out by …": the subject goes on; moving half of it would cut the sentence in two.
    const next = tokens[found.end];
    const cut =
      next?.lexeme.kind === 'word' &&
      !/^(?:in|on|at|during|since|after|before|when|while|and|near|for|as|so|because|due|until|yesterday|today|this|last|also|within|across|throughout|inside|there|so|was|were|is)$/.test(
        next.lexeme.norm,
      );
    const fix: Fix = { title: `Replace with “${put}”`, safe: false, edits: [{ start, end: last.end, text: put }] };
    // A toll that breaks off (“the number of.”) leaves nothing to write.
    yield { start, end: figure.end, fixes: cut || last.lexeme.norm === 'of' ? [] : [fix] };
  },
});

/** Where the text after "to" begins. */
function afterTo({ tokens }: Sentence, it: number): number {
  let i = it;
  while (tokens[i]!.lexeme.norm !== 'to') i++;
  return tokens[i + 1]!.start;
}
