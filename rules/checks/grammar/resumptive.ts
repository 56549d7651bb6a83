import { defineCheck, type Report } from '../../../engine/rule.ts';
import { isWord, kindOf, norm } from './phrase.ts';
import { readVerb } from './verbs.ts';
import { DETERMINERS } from './words.ts';

const ENDS =
  /^(?:,|\.|;|:|\)|and|but|while|in|at|on|by|during|from|for|since|last|yesterday|today|before|after|to|near|with|when|where|until|within|inside|was|were|is|are|has|have)$/;
const PREP = /^(?:in|on|to|at|from|with|by|into|for|over|of|through|inside|near)$/;

/** "the areas which they control it", "what they lost it", "soldiers who they fell". */
export const resumptive = defineCheck({
  id: 'verb/resumptive-pronoun',
  message: 'The pronoun repeats what “which”, “that” or “who” already stands for. Leave it out.',
  why: 'An Arabic relative clause takes the noun up again with a pronoun (العائد); English leaves the place empty.',
  severity: 'error',
  covers: ['C260', 'C261'],
  examples: {
    wrong: [
      ['The wells which the council dug them are dry.', 'The wells which the council dug are dry.'],
      ['He sold what he had harvested it.', 'He sold what he had harvested.'],
      ['The sailors who they drowned came from Gabes.', 'The sailors who drowned came from Gabes.'],
      ['The caves which the shepherds sleep in it are cold.', 'The caves which the shepherds sleep in are cold.'],
    ],
    fine: [
      'He asked who they were and what they gave it for.',
      'The flood, which the mayor said it caused, was feared.',
      'The man who hid it fled.',
      'The wells that give them water are dry.',
    ],
  },
  *paragraph({ sentences }): Generator<Report> {
    for (const { tokens } of sentences) {
      for (let i = 1; i + 2 < tokens.length; i++) {
        const word = norm(tokens[i]);
        if (!/^(?:which|that|who|whom|what)$/.test(word)) continue;
        const noun = kindOf(norm(tokens[i - 1]));
        // "soldiers who they fell"
        if (
          (word === 'who' ||
            (word === 'which' &&
              /^(?:it|they)$/.test(norm(tokens[i + 1])) &&
              readVerb(norm(tokens[i + 2])).some(
                (v) => v.past && ['fall', 'die', 'flee', 'happen', 'occur'].includes(v.lemma),
              ))) &&
          /^(?:they|he|she|it)$/.test(norm(tokens[i + 1])) &&
          (noun === 'plural' || noun === 'singular')
        ) {
          const verb = norm(tokens[i + 2]);
          if (
            (readVerb(verb).some((v) => v.past || v.third) &&
              !/^(?:said|says|say|claims?|claimed|believes?|alleges?|alleged)$/.test(verb)) ||
            /^(?:were|was|had|have|has|are|is)$/.test(verb)
          ) {
            const pronoun = tokens[i + 1]!;
            if (!/^(?:were|was|are|is)$/.test(norm(tokens[i + 3])) && tokens[i - 1]!.lexeme.text !== ',') {
              yield {
                start: tokens[i]!.start,
                end: pronoun.end,
                fixes: [
                  {
                    title: 'Leave out the pronoun',
                    safe: false,
                    edits: [{ start: tokens[i]!.end, end: pronoun.end, text: '' }],
                  },
                ],
              };
              continue;
            }
          }
        }
        // which/that/what + subject + verb (+ preposition) + pronoun
        if (
          word === 'what'
            ? !/^(?:they|he|she|it|we|the|was)$/.test(norm(tokens[i + 1]))
            : noun !== 'plural' && noun !== 'singular' && noun !== 'mass' && tokens[i - 1]!.lexeme.text !== ','
        )
          continue;
        const person =
          /(?:ers|ors|ists|ants|men|people|ees|children|soldiers|boys|girls|civilians|rebels|militants)$/.test(
            norm(tokens[i - 1]),
          );
        if (word === 'who') continue;
        if (
          word === 'that' &&
          (person ||
            noun !== 'plural' ||
            !/^(?:they|he|she)$/.test(norm(tokens[i + 1])) ||
            tokens
              .slice(Math.max(0, i - 8), i)
              .some((t) => /^(?:so|such|told|informed|warned|assured|said|reports?|sources)$/.test(norm(t))))
        )
          continue;
        const first = norm(tokens[i + 1]);
        if (
          !DETERMINERS.has(first) &&
          !/^(?:they|he|she|it|we|was)$/.test(first) &&
          kindOf(first) !== 'plural' &&
          !tokens[i + 1]!.lexeme.capital &&
          kindOf(first) !== 'singular'
        )
          continue;
        if (word === 'what' && first === 'was') continue;
        let k = i + 1;
        let subject = false;
        let verb = -1;
        for (; k < Math.min(tokens.length, i + 9); k++) {
          const token = tokens[k]!;
          const w = norm(token);
          if (tokens[k]!.lexeme.kind === 'punctuation') break;
          if (!isWord(token)) continue;
          if (/^(?:said|says|say|told|that|which|who|if|whether|when|because)$/.test(w)) break;
          if (
            subject &&
            readVerb(w).some((v) => v.past || v.base || v.third || v.participle) &&
            !DETERMINERS.has(norm(tokens[k - 1]))
          ) {
            verb = k;
            if (!/^(?:have|has|had|do|did|does|be|is|are|was|were|been|can|could)$/.test(w)) break;
          }
          if (!DETERMINERS.has(w) && kindOf(w) !== 'adjective') subject = true;
        }
        if (verb < 0 || k >= tokens.length || verb !== k) continue;
        let at = verb + 1;
        const prep = word === 'which' && PREP.test(norm(tokens[at])) && /^(?:it|them)$/.test(norm(tokens[at + 1]));
        if (prep) at++;
        const pronoun = tokens[at];
        if (!isWord(pronoun) || !/^(?:it|them|him)$/.test(norm(pronoun))) continue;
        const next = tokens[at + 1];
        if (next && !ENDS.test(norm(next)) && !/^[.,;:)]$/.test(next.lexeme.text)) continue;
        if (
          /^(?:make|made|makes|gave|give|gives|let|keep|kept|do|did|want|wanted|need|help|call|called|see|saw|find|found|think|believe|mean|cause|caused|allow|allowed|lead|led)$/.test(
            norm(tokens[verb]),
          ) &&
          !prep &&
          word !== 'which'
        )
          continue;
        yield {
          start: tokens[verb]!.start,
          end: pronoun.end,
          fixes: [
            {
              title: 'Leave out the pronoun',
              safe: false,
              edits: [{ start: tokens[at - 1]!.end, end: pronoun.end, text: '' }],
            },
          ],
        };
      }
    }
  },
});
