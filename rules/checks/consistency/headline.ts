import { type BlockKind, type DocumentReport, defineCheck, type Token } from '../../../engine/rule.ts';

interface Count {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

interface Tolls {
  readonly kind: BlockKind;
  /** Numbers of dead that the paragraph names. */
  readonly dead: readonly Count[];
  /** All whole numbers that it names. */
  readonly figures: readonly number[];
}

const DEATH = /^(?:kill(?:s|ed|ing)?|dead|die[sd]?|deaths?|dying|slain)$/;
/** A rounded figure, and one of dead and wounded together, agree with many. */
const ROUNDED = /^(?:about|around|nearly|almost|over|some|than|approximately|roughly)$/;
const HURT = /^(?:wounded|injured|hurt|wounds?|injures?|injur(?:ies|ing)|wounding)$/;
const PEOPLE =
  /^(?:people|persons?|civilians?|fighters?|members?|soldiers?|militants?|gunmen|men|women|children|workers|farmers|passengers|migrants|students|others)$/;

/** "15 killed", "kills 15", "15 people were killed": a figure next to a word of death, at most four tokens away. */
function deadAt(tokens: readonly Token[], i: number): Count | undefined {
  const { lexeme, start, end } = tokens[i]!;
  const { value } = lexeme;
  if (value === undefined || !Number.isInteger(value) || value < 2 || lexeme.norm === 'dozen') return undefined;
  const norm = (k: number) => tokens[k]?.lexeme.norm ?? '';
  const joined = (k: number) => /^(?:and|or|&|,)$/.test(norm(k + 1)) && HURT.test(norm(k + 2));
  if (ROUNDED.test(norm(i - 1)) || (/^(?:and|or|&)$/.test(norm(i - 2)) && DEATH.test(norm(i - 3)))) return undefined;
  if (DEATH.test(norm(i - 1))) return { value, start, end };
  let people = false;
  for (let k = i + 1; k < i + 5; k++) {
    const next = tokens[k]?.lexeme;
    if (!next || next.kind === 'punctuation' || /^(?:and|including|by|wounded|injured)$/.test(next.norm))
      return undefined;
    if (DEATH.test(next.norm) && joined(k)) return undefined;
    if (DEATH.test(next.norm)) return people || k === i + 1 ? { value, start, end } : undefined;
    people ||= PEOPLE.test(next.norm);
  }
  return undefined;
}

/** A number of dead in the headline that the body does not have. */
export const headline = defineCheck<Tolls>({
  id: 'consistency/headline-toll',
  message: 'The body of the report does not have this number of dead: check the figures against the source.',
  why: 'Headlines are written last and copied first. A toll that differs from the body’s is the error that readers quote.',
  severity: 'warning',
  profile: 'light',
  examples: {
    wrong: [
      [
        'Ferry fire kills 15 people off Tyre\n\nA fire on a ferry killed 12 people off Tyre on Monday, the port said.',
        'Ferry fire kills 12 people off Tyre\n\nA fire on a ferry killed 12 people off Tyre on Monday, the port said.',
      ],
      [
        '9 killed in Basra crush\n\nSeven people were killed in a crush at a market in Basra.',
        '7 killed in Basra crush\n\nSeven people were killed in a crush at a market in Basra.',
      ],
    ],
    fine: [
      'Ferry fire kills 15 people off Tyre\n\nA fire on a ferry killed 12 passengers and 3 of the crew off Tyre.',
      'Ferry fire kills 12 people off Tyre\n\nThe port said that 12 people were killed.',
      'Storm closes 3 ports\n\nThe storm killed 12 people.',
      '15 killed and wounded in Basra crush\n\nA crush in Basra killed 12 people and hurt several.',
      'About 15 killed in Basra crush\n\nA crush in Basra killed 14 people.',
    ],
  },
  wants: ({ value }) => value !== undefined,
  collect({ kind, sentences }) {
    const dead: Count[] = [];
    const figures: number[] = [];
    for (const { tokens } of sentences) {
      tokens.forEach(({ lexeme: { value } }, i) => {
        if (value === undefined) return;
        figures.push(value);
        const count = deadAt(tokens, i);
        if (count) dead.push(count);
      });
    }
    return figures.length > 0 ? { kind, dead, figures } : undefined;
  },
  *document(facts): Generator<DocumentReport> {
    const head = facts.find(({ fact }) => fact.kind === 'heading');
    // Of a digest with several headings nobody can say which figure belongs to which.
    if (head?.paragraph !== 0 || facts.filter(({ fact }) => fact.kind === 'heading').length > 1) return;
    const body = facts.filter((f) => f !== head);
    const dead = body.flatMap(({ paragraph, fact }) => fact.dead.map((count) => ({ paragraph, ...count })));
    const sums = sumsOf(dead.map((d) => d.value));
    const figures = new Set(body.flatMap(({ fact }) => fact.figures));
    for (const claim of head.fact.dead) {
      if (dead.length === 0 || figures.has(claim.value) || sums.has(claim.value) || twoMake(figures, claim.value))
        continue;
      yield {
        paragraph: head.paragraph,
        start: claim.start,
        end: claim.end,
        related: dead.slice(0, 3).map(({ paragraph, start, end, value }) => ({
          paragraph,
          start,
          end,
          message: `the body has ${value} here`,
        })),
      };
    }
  },
});

/** All sums of some of the figures (of the first dozen). */
function sumsOf(values: readonly number[]): Set<number> {
  let sums = new Set([0]);
  for (const value of values.slice(0, 12)) sums = new Set([...sums, ...[...sums].map((sum) => sum + value)]);
  return sums;
}

const twoMake = (figures: ReadonlySet<number>, total: number) =>
  [...figures].some((f) => f < total && figures.has(total - f));
