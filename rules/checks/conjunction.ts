import { defineCheck, type Fix, type Report, type Token } from '../../engine/rule.ts';
import { verbOfClause } from './clause.ts';

const norm = (tokens: readonly Token[], i: number): string => tokens[i]?.lexeme.norm ?? '';

/** Incidents and movements: what happens "in conjunction with" them happens at the same time. */
const EVENT = new Set(
  'clashes shelling bombardment bombing airstrikes airstrike raids raid warplanes warplane helicopters fire gunfire attack attacks storm storming fighting shells explosion explosions arrests campaign patrols sounds advance rain strike strikes flight flights flying overflight overflights arrival entry withdrawal movement movements opening deployment reinforcements delegation evacuation convoy convoys army displacement targeting reconnaissance drones drone planes siege protests demonstrations escalation continued continuing passing'.split(
    ' ',
  ),
);
/** Bodies that do things together: "in conjunction with the police" is English. */
const PARTNER =
  /^(?:university|ministry|police|un|unicef|who|partners?|authorit(?:y|ies)|department|museum|organi[sz]ations?|agenc(?:y|ies)|council|committee|institute|company|red|sarc|service|services|loan|treaty|law)$/;
const TOGETHER = /^(?:conjunction|coincidence|synchroni[sz]ation|synchrony|simultaneity|conjuncture|parallel)$/;

interface Found {
  readonly from: number;
  /** Index after the last token of the phrase. */
  readonly to: number;
}

function phraseAt(tokens: readonly Token[], i: number): Found | undefined {
  if (norm(tokens, i) === 'in' && TOGETHER.test(norm(tokens, i + 1)) && norm(tokens, i + 2) === 'with')
    return { from: i, to: i + 3 };
  if (/^(?:simultaneously|concurrently|synchronously)$/.test(norm(tokens, i)) && norm(tokens, i + 1) === 'with')
    return { from: i, to: i + 2 };
  return undefined;
}

/** True when an event follows: within a few words, before any other mark. */
function eventFollows(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + 6; i++) {
    const word = norm(tokens, i);
    if (PARTNER.test(word) || tokens[i]?.lexeme.kind === 'punctuation') return false;
    if (EVENT.has(word) || (i === from && /ing$/.test(word))) return true;
  }
  return false;
}

/** "shelling by boats using barrel bombs": what looks like the verb is the object of a participle, a noun. */
function isObject(tokens: readonly Token[], from: number, verb: number): boolean {
  // "attacks launched by the army"
  if (/ed$/.test(norm(tokens, verb)) && norm(tokens, verb + 1) === 'by') return true;
  if (!/^(?:bombs|shells|fires|mines|needs|strikes|raids|attacks)$/.test(norm(tokens, verb))) return false;
  for (let k = from + 1; k < verb; k++)
    if (/^(?:using|with|by|dropping|firing|launching|carrying|throwing|targeting)$/.test(norm(tokens, k))) return true;
  return false;
}

const write = (tokens: readonly Token[], { from, to }: Found, text: string): Fix => ({
  title: `Write “${text}”`,
  safe: false,
  edits: [
    {
      start: tokens[from]!.start,
      end: tokens[to - 1]!.end,
      text: from === 0 ? text.charAt(0).toUpperCase() + text.slice(1) : text,
    },
  ],
});

/** "in conjunction with": the Arabic joint for what happens at the same time. */
export const conjunctionWith = defineCheck({
  id: 'connective/conjunction-with',
  message: '“{match}” is بالتزامن مع word for word. English says “as”, “while” or “at the same time as”.',
  arabic: 'بالتزامن مع',
  severity: 'warning',
  profile: 'full',
  covers: ['C234', 'C235', 'C236', 'F29'],
  examples: {
    wrong: [
      [
        'Soldiers searched the market in conjunction with heavy shelling of the hill.',
        'Soldiers searched the market at the same time as heavy shelling of the hill.',
      ],
      [
        'The road was closed in conjunction with army bulldozers entered the quarry.',
        'The road was closed as army bulldozers entered the quarry.',
      ],
      [
        'The convoy set off simultaneously with airstrikes on the pass.',
        'The convoy set off at the same time as airstrikes on the pass.',
      ],
      [
        'Boats left the bay in conjunction with bombardment by balloons using smoke shells on the pier.',
        'Boats left the bay along with bombardment by balloons using smoke shells on the pier.',
      ],
      [
        'The fair was shut in conjunction with raids launched by the coast guard.',
        'The fair was shut along with raids launched by the coast guard.',
      ],
    ],
    fine: [
      'The survey was made in conjunction with the ministry.',
      'The fair was held in conjunction with the university.',
      'The raid was carried out in conjunction with local police.',
    ],
  },
  wants: ({ norm: word }) => /^(?:in|simultaneously|concurrently|synchronously)$/.test(word),
  *at({ tokens }, i): Generator<Report> {
    if (!(i + 3 < tokens.length)) return;
    const found = phraseAt(tokens, i);
    if (!found) return;
    const verb = verbOfClause(tokens, found.to, 7);
    const object = verb > found.to && isObject(tokens, found.to, verb);
    // "with helicopters firing on the town": the verb is a participle, which "as" does not take.
    const participle = verb > found.to && /ing$/.test(norm(tokens, verb));
    const clause = verb > found.to && !/ing$/.test(norm(tokens, found.to)) && !object && !participle;
    if (!clause && !object && !eventFollows(tokens, found.to)) return;
    if ([0, 1, 2].some((k) => PARTNER.test(norm(tokens, found.to + k)))) return;
    const texts = clause
      ? ['as', 'while']
      : object
        ? ['along with', 'amid']
        : ['at the same time as', 'during', 'amid'];
    yield {
      start: tokens[found.from]!.start,
      end: tokens[found.to - 1]!.end,
      fixes: texts.map((text) => write(tokens, found, text)),
    };
  },
});

/** ", coincided with": a finite verb where a participle belongs. */
export const coincidedWith = defineCheck({
  id: 'connective/coincided-with',
  message:
    '“{match}” leaves the clause without a subject: write “coinciding with”, or begin a new sentence with “At the same time,”.',
  arabic: 'تزامنا مع',
  severity: 'error',
  covers: ['C235', 'F29', 'F62'],
  examples: {
    wrong: [
      [
        'Troops entered the quarry, coincided with heavy shelling of the ridge.',
        'Troops entered the quarry, coinciding with heavy shelling of the ridge.',
      ],
      ['The storm reached Basra, accompanied with hail.', 'The storm reached Basra, accompanied by hail.'],
      ['The raids were coincided with the harvest in Ghab.', 'The raids coincided with the harvest in Ghab.'],
    ],
    fine: [
      'The visit coincided with the attack.',
      'The visit, which coincided with the attack, was cut short.',
      'He came, accompanied by two sons.',
    ],
  },
  wants: ({ norm: word }) => /^(?:accompanied|coincided?)$/.test(word),
  *at({ tokens }, i): Generator<Report> {
    if (i < 1 || !(i + 1 < tokens.length)) return;
    const word = norm(tokens, i);
    const last =
      norm(tokens, i + 1) === 'with'
        ? i + 1
        : /^(?:also|at)$/.test(norm(tokens, i + 1)) && norm(tokens, i + 2) === 'with'
          ? i + 2
          : -1;
    if (last < 0) return;
    const before = tokens[i - 1]!;
    const span = (from: number, to: number, text: string): Report => {
      const [start, end] = [tokens[from]!.start, tokens[to]!.end];
      return { start, end, fixes: [{ title: `Write “${text}”`, safe: false, edits: [{ start, end, text }] }] };
    };
    if (word === 'accompanied') yield span(i, last, 'accompanied by');
    if (word !== 'coincided' && word !== 'coincide') return;
    if (/^(?:is|are|was|were|been)$/.test(norm(tokens, i - 1)))
      yield span(
        i - 1,
        last,
        `${norm(tokens, i - 1) === 'been' ? 'been coinciding' : word === 'coincide' ? 'coincided' : 'coincided'} with`,
      );
    // A subject that stands apart ("The visit, said to be private, coincided with …") has a comma before it too.
    else if (before.lexeme.text === ',' && !tokens.slice(0, i - 1).some((t) => t.lexeme.text === ','))
      yield span(i, last, 'coinciding with');
    else if (before.lexeme.text === ',' && i > 14) yield span(i, last, 'coinciding with');
  },
});
