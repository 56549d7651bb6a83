import { defineCheck, matchCase, type Report } from '../../../engine/rule.ts';
import { COUNT_NOUNS, PLURALS } from './nouns.ts';
import { isBoundary, isWord, kindOf, norm, plural, readRun } from './phrase.ts';
import { readVerb } from './verbs.ts';

/** "this clashes", "these attack". */
export const demonstrative = defineCheck({
  id: 'agreement/demonstrative',
  message: '“this” goes with one thing, “these” with several: this raid, these raids.',
  why: 'In Arabic the plural of things takes the singular “this” (هذه).',
  arabic: 'هذه',
  severity: 'error',
  covers: ['C11'],
  examples: {
    wrong: [
      ['This floods were the worst in Derna.', 'These floods were the worst in Derna.'],
      ['They passed these village near Sfax.', 'They passed these villages near Sfax.'],
      ['They condemned these shelling of the port.', 'They condemned this shelling of the port.'],
    ],
    fine: [
      'This shows that these are fine.',
      'This means a lot, and these say so.',
      'These days the road is shut.',
      'This barracks burned.',
      'This means users wait longer.',
    ],
  },
  *paragraph({ sentences }): Generator<Report> {
    for (const { tokens } of sentences) {
      for (let i = 0; i + 2 < tokens.length; i++) {
        const word = norm(tokens[i]);
        if (word !== 'this' && word !== 'these') continue;
        const run = readRun(tokens, i + 1);
        if (!run || run.end - run.start > 3 || !isBoundary(tokens, run.end)) continue;
        const noun = tokens[run.head]!;
        const head = norm(noun);
        if (
          !isWord(noun) ||
          noun.lexeme.capital ||
          norm(tokens[run.end]) === "'s" ||
          /^['’]/.test(tokens[run.end]?.lexeme.text ?? '')
        )
          continue;
        const inner = tokens.slice(run.start, run.head);
        if (inner.some((t) => kindOf(norm(t)) === 'plural' || kindOf(norm(t)) === 'singular' || t.lexeme.capital))
          continue;
        // "This means users are", "These map out": the verb has come already.
        if (
          inner.some((t) => norm(t) === 'means' || readVerb(norm(t)).some((v) => v.third)) ||
          /^(?:out|up|down|off|onto)$/.test(norm(tokens[run.end]))
        )
          continue;
        const next = norm(tokens[run.end]);
        const { start, end } = tokens[i]!;
        if (word === 'this') {
          if (!PLURALS.has(head) || /^(?:means|works|headquarters|barracks|series|news|times|days)$/.test(head))
            continue;
          if (
            readVerb(head).some((v) => v.third) &&
            inner.length === 0 &&
            !/^(?:were|are|have|which|killed|led|caused)$/.test(next)
          )
            continue;
          yield {
            start,
            end: noun.end,
            fixes: [
              {
                title: 'Write “these”',
                safe: false,
                edits: [{ start, end, text: matchCase(tokens[i]!.lexeme.text, 'these') }],
              },
            ],
          };
        } else if (
          COUNT_NOUNS.has(head) &&
          !(
            inner.length === 0 &&
            readVerb(head).some((v) => v.base) &&
            !/^(?:were|are|have|was|is|has|on|came|led|which|killed|caused|took)$/.test(next)
          )
        ) {
          const text = plural(noun.lexeme.text);
          // "these series" may well be several.
          if (text === noun.lexeme.text) continue;
          yield {
            start,
            end: noun.end,
            fixes: [{ title: `Write “${text}”`, safe: false, edits: [{ start: noun.start, end: noun.end, text }] }],
          };
        } else if (
          /^(?:shelling|fighting|bombing|violence|aid|equipment|information|damage|destruction|bombardment|chaos|targeting|looting|displacement|ammunition|gunfire|infighting|siege|smuggling)$/.test(
            head,
          )
        ) {
          yield {
            start,
            end: noun.end,
            fixes: [
              {
                title: 'Write “this”',
                safe: false,
                edits: [{ start, end, text: matchCase(tokens[i]!.lexeme.text, 'this') }],
              },
            ],
          };
        }
      }
    }
  },
});
