import { type DocumentReport, defineCheck, type Token } from '../../../engine/rule.ts';
import { datesIn, isYear } from './dates.ts';

interface Years {
  /** Years of full dates. */
  readonly dated: readonly number[];
  readonly claims: readonly {
    readonly start: number;
    readonly end: number;
    readonly year: number;
    readonly shift: number;
  }[];
}

const SHIFT: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
};

/** "last year 2016", "this year, 2016", "in 2016 last year". */
function claimsIn(tokens: readonly Token[]): Years['claims'] {
  const out: { start: number; end: number; year: number; shift: number }[] = [];
  for (let i = 0; i + 2 < tokens.length; i++) {
    const shift = SHIFT[tokens[i]!.lexeme.norm];
    if (shift === undefined || tokens[i + 1]!.lexeme.norm !== 'year') continue;
    const at = /^[,(]$/.test(tokens[i + 2]!.lexeme.text) ? i + 3 : i + 2;
    const text = tokens[at]?.lexeme.text ?? '';
    if (isYear(text)) out.push({ start: tokens[i]!.start, end: tokens[at]!.end, year: Number(text), shift });
  }
  return out;
}

/** "Last year 2016" in a report of 2016. */
export const lastYear = defineCheck<Years>({
  id: 'consistency/last-year',
  message: '“{match}” does not go with the dates of this report: check the year.',
  why: 'The report’s own dates say when it was written; “last year” must be the year before.',
  severity: 'warning',
  profile: 'light',
  examples: {
    wrong: [
      [
        'The well was dug on 3 March 2019. A second one, dug last year 2019, is dry.',
        'The well was dug on 3 March 2019. A second one, dug last year 2018, is dry.',
      ],
      [
        'The fair opened on May 5, 2021. This year, 2022, it had few visitors.',
        'The fair opened on May 5, 2021. This year, 2021, it had few visitors.',
      ],
    ],
    fine: [
      'The well was dug last year, 2018.',
      'The fair opened on May 5, 2021. Last year, 2020, it did not.',
      'It rained on 1 May 2019 and on 1 May 2021; last year, 2020, it did not.',
    ],
  },
  wants: ({ norm }) => isYear(norm),
  collect({ sentences }) {
    const dated = sentences.flatMap(({ tokens }) =>
      datesIn(tokens).flatMap((d) => (d.year === undefined ? [] : [d.year])),
    );
    const claims = sentences.flatMap(({ tokens }) => claimsIn(tokens));
    return dated.length + claims.length > 0 ? { dated, claims } : undefined;
  },
  *document(facts): Generator<DocumentReport> {
    const years = new Set(facts.flatMap(({ fact }) => fact.dated));
    // One year alone tells when the report was written; several tell nothing for sure.
    if (years.size !== 1) return;
    const [now] = years;
    for (const { paragraph, fact } of facts) {
      for (const claim of fact.claims)
        if (claim.year !== now! + claim.shift) yield { paragraph, start: claim.start, end: claim.end };
    }
  },
});
