import { articleFor, defineCheck, type Fix, matchCase, type Report, type Token } from '../../../engine/rule.ts';
import { PLURALS } from './nouns.ts';
import { isBoundary, isWord, kindOf, norm, readRun } from './phrase.ts';
import { readVerb } from './verbs.ts';
import { AUXILIARIES } from './words.ts';

/** Plurals that "a" may stand before: a gallows, a shambles; quantities: a few days; shops: a butchers. */
const FINE = new Set(
  'barracks headquarters means series species crossroads works gallows shambles news corps gas thanks odds premises ruins remains data media people times hundreds thousands dozens butchers bakers grocers barbers'.split(
    ' ',
  ),
);
/** Nouns that stand as modifiers before another noun: what follows them is no verb. */
const MODIFIERS = new Set(
  'mortar artillery tank rocket hand counter car suicide mine air raid weapons gun barrel cluster earth arms road truck boat dead aid food fuel oil water'.split(
    ' ',
  ),
);
/** Plurals that reports mean as plurals: the article goes, the noun stays. */
const STAY = new Set(
  'supplies reinforcements conditions clashes battles hostilities exams exercises talks negotiations preparations arrangements measures efforts losses casualties injuries damages barriers operations'.split(
    ' ',
  ),
);

const UNITS_OF_TIME =
  /^(?:second|minute|hour|day|week|month|year|kilometer|kilometre|meter|metre|mile|floor|story|storey|ton|tonne|liter|litre|dollar|inch|foot|member|room|bed|seat|man|page)$/;

/** "a 5 days siege": index of the noun that the measure belongs to, or -1. */
function measured(tokens: readonly Token[], at: number): number {
  const unit = PLURALS.get(norm(tokens[at]));
  if (!unit || !UNITS_OF_TIME.test(unit)) return -1;
  const next = tokens[at + 1];
  if (!isWord(next) || next.lexeme.capital) return -1;
  return ['singular', 'mass'].includes(kindOf(norm(next))) || norm(next) === 'old' || norm(next) === 'mourning'
    ? at + 1
    : -1;
}

/** "a mortar shells", "a two weeks", "a 5 days siege". */
export const aPlural = defineCheck({
  id: 'number/a-plural',
  message: '“a” stands before one thing, but the noun is plural: leave “a” out or write the singular.',
  severity: 'error',
  covers: ['C8', 'F49'],
  changes: ['figure'],
  examples: {
    wrong: [
      ['The navy sent a medical supplies to Derna.', 'The navy sent medical supplies to Derna.'],
      ['A fishermen pulled him out.', 'A fisherman pulled him out.'],
      ['The strike lasted for a three weeks.', 'The strike lasted for three weeks.'],
      ['They ended a 5 days strike.', 'They ended a 5-day strike.'],
    ],
    fine: [
      'They waited for a few days, then for a good three weeks.',
      'A sports club and an arms dealer sued a human rights lawyer.',
      'A barracks burned; a series of floods followed.',
      'A source reports that a man walks the wall at night.',
    ],
  },
  wants: ({ norm: word }) => word === 'a' || word === 'an',
  *at({ tokens }, i): Generator<Report> {
    if (!(i + 1 < tokens.length)) return;
    const article = tokens[i]!;
    const a = article.lexeme.norm;
    if ((a !== 'a' && a !== 'an') || (article.lexeme.text === 'A' && i > 0 && isWord(tokens[i - 1]))) return;
    const first = tokens[i + 1]!;
    const drop: Fix['edits'][number] = { start: article.start, end: first.start, text: '' };
    const opening = article.lexeme.text.startsWith('A')
      ? { start: article.start, end: first.start + 1, text: first.lexeme.text.charAt(0).toUpperCase() }
      : drop;
    // "a two weeks", "a 5 days siege", "a hundreds of people"
    const { value } = first.lexeme;
    if (
      /^(?:hundreds|thousands|dozens|tens|scores|millions|several)$/.test(norm(first)) &&
      (norm(tokens[i + 2]) === 'of' || norm(first) === 'several')
    ) {
      yield {
        start: article.start,
        end: first.end,
        fixes: [{ title: 'Leave out the article', safe: true, edits: [opening] }],
      };
      return;
    }
    if (value !== undefined && value > 1 && !/^(?:hundred|thousand|million|billion|dozen)$/.test(norm(first))) {
      const unit = tokens[i + 2];
      if (!isWord(unit) || unit.lexeme.capital || kindOf(norm(unit)) !== 'plural' || !PLURALS.has(norm(unit))) return;
      if (unit.end < article.start || norm(tokens[i + 3]) === "'s" || /^['’]/.test(tokens[i + 3]?.lexeme.text ?? ''))
        return;
      const one = PLURALS.get(norm(unit))!;
      const noun = measured(tokens, i + 2);
      if (noun >= 0 && (kindOf(norm(tokens[noun])) === 'mass' || norm(tokens[noun]) === 'mourning')) {
        // "a three days mourning": three days of mourning
        yield {
          start: article.start,
          end: tokens[noun]!.end,
          fixes: [
            {
              title: `Write “${first.lexeme.text} ${unit.lexeme.text} of”`,
              safe: false,
              edits: [opening, { start: unit.end, end: unit.end, text: ' of' }],
            },
          ],
        };
      } else if (noun >= 0) {
        const text = `${first.lexeme.text}-${one}${norm(tokens[noun]) === 'old' ? '-old' : ''}`;
        const end = norm(tokens[noun]) === 'old' ? tokens[noun]!.end : unit.end;
        yield {
          start: article.start,
          end: tokens[noun]!.end,
          fixes: [
            {
              title: `Write “${text}”`,
              safe: true,
              edits: [
                {
                  start: article.start,
                  end,
                  text: `${matchCase(article.lexeme.text, articleFor(first.lexeme.text) ?? 'a')} ${text}`,
                },
              ],
            },
          ],
        };
      } else if (isBoundary(tokens, i + 3)) {
        yield {
          start: article.start,
          end: unit.end,
          fixes: [{ title: 'Leave out the article', safe: true, edits: [opening] }],
        };
      }
      return;
    }
    if (!isWord(first)) return;
    const run = readRun(tokens, i + 1);
    if (!run || run.end - run.start > 4) return;
    const noun = tokens[run.head]!;
    const word = norm(noun);
    const one = PLURALS.get(word);
    if (
      !one ||
      noun.lexeme.capital ||
      FINE.has(word) ||
      !isBoundary(tokens, run.end) ||
      /^['’]/.test(tokens[run.end]?.lexeme.text ?? '')
    )
      return;
    if (
      /^(?:few|great|good|mere|many|couple|number|lot|dozen|hundred|thousand|million)$/.test(norm(first)) &&
      kindOf(norm(first)) !== 'singular'
    )
      return;
    if (
      tokens
        .slice(run.start, run.head)
        .some(
          (t) =>
            t.lexeme.value !== undefined ||
            /^\d+[a-z]*$/.test(norm(t)) ||
            /illion$/.test(norm(t)) ||
            /^(?:few|many|dozen|hundred|thousand)$/.test(norm(t)),
        )
    )
      return;
    // "a man walks", "a source reports": a verb after its subject.
    const before = tokens[run.head - 1]!;
    if (
      run.head > run.start &&
      readVerb(word).some((v) => v.third) &&
      kindOf(norm(before)) !== 'adjective' &&
      !MODIFIERS.has(norm(before))
    )
      return;
    if (
      run.head > run.start &&
      kindOf(norm(before)) === 'singular' &&
      /^(?:that|the|a|to|it|him|her|them)$/.test(norm(tokens[run.end]))
    )
      return;
    const inner = tokens.slice(run.start, run.head);
    if (inner.some((t) => /^(?:half|third|quarter)$/.test(norm(t)))) return;
    // A noun already stands complete: "a bus carrying workers", "a week children".
    const nounAt = inner.findIndex((t) => !t.lexeme.capital && kindOf(norm(t)) === 'singular');
    if (nounAt >= 0 && inner.slice(nounAt + 1).some((t) => kindOf(norm(t)) !== 'singular')) return;
    if (nounAt >= 0 && !MODIFIERS.has(norm(before)) && AUXILIARIES.has(norm(tokens[run.end]))) return;
    if (
      nounAt >= 0 &&
      /^(?:second|minute|hour|day|week|month|year|result|while|time|coma|context)$/.test(norm(inner[nounAt]))
    )
      return;
    if (before.lexeme.capital && run.head > run.start && readVerb(word).some((v) => v.third)) return;
    if (inner.some((t) => /^(?:said|carrying|reporting|containing)$/.test(norm(t)) || /^["“”]$/.test(t.lexeme.text)))
      return;
    if (
      /^(?:and|or)$/.test(norm(tokens[run.end])) &&
      !/^(?:a|an|the|his|her|their|its|was|were)$/.test(norm(tokens[run.end + 1]))
    )
      return;
    const rest = tokens.slice(run.start, run.head).length > 0;
    const plain = { title: 'Leave out the article', safe: false, edits: [opening] };
    const singular: Fix = {
      title: `Write “${a} ${one}”`,
      safe: false,
      // "a counter attacks": one word
      edits: [
        {
          start: norm(before) === 'counter' ? before.end : noun.start,
          end: noun.end,
          text: matchCase(noun.lexeme.text, one),
        },
      ],
    };
    const goes =
      /^(?:were|are|have)$/.test(norm(tokens[run.end])) ||
      STAY.has(word) ||
      (rest &&
        kindOf(norm(tokens[run.start])) === 'adjective' &&
        !/\d/.test(norm(first)) &&
        !/^(?:large|small|loud|huge)$/.test(norm(first)));
    yield { start: article.start, end: noun.end, fixes: goes ? [plain, singular] : [singular, plain] };
  },
});
