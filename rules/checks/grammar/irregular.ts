import { conjugate, defineCheck, matchCase, type Report } from '../../../engine/rule.ts';
import { isWord, norm } from './phrase.ts';
import { INTRANSITIVES, readVerb, TRANSITIVES } from './verbs.ts';
import { AUXILIARIES } from './words.ts';

/** Regular pasts of irregular verbs, as learners form them: shooted, catched, withdrawed. */
function table(): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const verb of new Set([...TRANSITIVES, ...INTRANSITIVES])) {
    const past = conjugate(verb, 'past');
    if (past.endsWith('ed')) continue;
    const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
    for (const wrong of [`${stem}ed`, `${verb}${verb.at(-1)}ed`])
      if (readVerb(wrong).length === 0) out.set(wrong, verb);
  }
  // Words of their own: a seed and "seed", "bleed" in "bleeded" are not at stake; "leaded", "costed", "ringed" exist.
  for (const word of [
    'costed',
    'ringed',
    'leaded',
    'hanged',
    'lighted',
    'quitted',
    'speeded',
    'sped',
    'waked',
    'shined',
    'grounded',
    'founded',
    'lied',
    'wounded',
    'felled',
    'layed',
    'broadcasted',
    'forecasted',
    'layer',
    'ladded',
    'binded',
    'spitted',
    'weaved',
    'beared',
    'seed',
    'sited',
    'freed',
    'bided',
    'tared',
  ])
    out.delete(word);
  return out;
}

const WRONG = table();

/** "shooted", "catched". */
export const irregularPast = defineCheck({
  id: 'verb/irregular-past',
  message: 'This verb is irregular: shot, caught, withdrew, not “shooted”.',
  severity: 'error',
  examples: {
    wrong: [
      ['A guard shooted a wolf near Zahle.', 'A guard shot a wolf near Zahle.'],
      ['The fleet was overtaked by the storm.', 'The fleet was overtaken by the storm.'],
      ['They catched three eels.', 'They caught three eels.'],
    ],
    fine: [
      'A guard shot a wolf.',
      'The wounded were grounded by fog.',
      'The project was costed, and the tower ringed with lamps.',
    ],
  },
  *paragraph({ sentences }): Generator<Report> {
    for (const { tokens } of sentences) {
      for (let i = 0; i < tokens.length; i++) {
        const token = tokens[i]!;
        const verb = isWord(token) && !(token.lexeme.capital && i > 0) ? WRONG.get(norm(token)) : undefined;
        if (!verb) continue;
        const text = conjugate(verb, AUXILIARIES.has(norm(tokens[i - 1])) ? 'participle' : 'past');
        const { start, end } = token;
        yield {
          start,
          end,
          fixes: [
            { title: `Write “${text}”`, safe: true, edits: [{ start, end, text: matchCase(token.lexeme.text, text) }] },
          ],
        };
      }
    }
  },
});
