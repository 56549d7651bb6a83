import { articleFor, defineCheck, type Report } from '../../../engine/rule.ts';
import { isBoundary, isWord, kindOf, norm, readRun } from './phrase.ts';
import { readVerb } from './verbs.ts';
import { PREPOSITIONS } from './words.ts';

/** Things and people that never stand bare in the singular: not "by car", "at school", "in hospital". */
const COUNTED = new Set(
  'soldier fighter militant gunman militiaman rebel civilian child woman man girl boy shepherd farmer worker driver journalist activist student teacher nurse officer policeman commander member citizen resident villager refugee detainee prisoner house shop mosque factory warehouse bakery checkpoint roadblock village neighborhood tent farm bridge tank warplane helicopter drone bulldozer motorcycle pickup vehicle landmine missile grenade plane convoy patrol tunnel hill barrier berm explosion airstrike ambush raid group gang'.split(
    ' ',
  ),
);
const CLAUSE = /^(?:when|while|where|after|before|because|as)$/;
const BEFORE =
  /^(?:in|by|near|on|at|with|from|against|of|into|targeting|targeted|hit|destroyed|burned|seized|killed|wounded|arrested|shelled|bombed|entered|stormed|kidnapped|damaged|damaging|destroying|wounding|killing|injuring|seizing|captured|detained)$/;
const AFTER =
  /^(?:in|at|on|near|while|when|who|which|that|belonging|during|yesterday|today|after|flying|carrying|loaded|affiliated|from|by|between|north|south|east|west|,|\.|;)$/;

/** "with reconnaissance plane flying", "hit house in". */
export const missingArticle = defineCheck({
  id: 'article/missing',
  message: 'One thing that is counted needs an article: a house, the village.',
  severity: 'error',
  headings: false,
  covers: ['C274', 'C280', 'F36'],
  examples: {
    wrong: [
      [
        'Lightning struck, and fire destroyed warehouse in Sfax.',
        'Lightning struck, and fire destroyed a warehouse in Sfax.',
      ],
      ['He was robbed by gunman near the mill.', 'He was robbed by a gunman near the mill.'],
      ['They saw smoke from old factory near Gabes.', 'They saw smoke from an old factory near Gabes.'],
    ],
    fine: [
      'He came by helicopter and went by car.',
      'The work of man is vast, and of woman vaster.',
      'Police killed commander Zaki near Ghat.',
      'He was in hospital near Sfax.',
    ],
  },
  wants: ({ norm: word, capital }) => !capital && (CLAUSE.test(word) || BEFORE.test(word)),
  *at({ tokens }, i, { kind }): Generator<Report> {
    if ((kind !== 'paragraph' && kind !== 'item') || i + 2 >= tokens.length) return;
    if (!/^[.!?;:]$/.test(tokens.at(-1)!.lexeme.text)) return;
    const word = norm(tokens[i]);
    // "when warplane bombed the mill": the subject lacks it.
    const clause = CLAUSE.test(word);
    if ((!clause && !BEFORE.test(word)) || tokens[i]!.lexeme.capital) return;
    // "including on baby": “one” is meant.
    if (word === 'on' && norm(tokens[i - 1]) === 'including') return;
    const run = readRun(tokens, i + 1);
    if (!run || run.end - run.start > 3) return;
    const noun = tokens[run.head]!;
    if (!isWord(noun) || noun.lexeme.capital || !COUNTED.has(norm(noun))) return;
    // No determiner, name, number or plural inside.
    let plain = true;
    for (let k = run.start; k < run.head; k++) {
      const inner = tokens[k]!;
      if (
        !isWord(inner) ||
        inner.lexeme.capital ||
        !/^(?:adjective|singular|mass)$/.test(kindOf(norm(inner))) ||
        inner.lexeme.value !== undefined ||
        /^(?:other|same|such|several|many|few|next|last|one)$/.test(norm(inner))
      )
        plain = false;
    }
    const next = norm(tokens[run.end]);
    if (!plain || !isBoundary(tokens, run.end)) return;
    if (clause ? !readVerb(next).some((v) => v.past) && next !== 'was' : !AFTER.test(next || '.')) return;
    if (
      word === 'by' &&
      /^(?:helicopter|drone|plane|motorcycle|bulldozer|tank|convoy|missile|vehicle)$/.test(norm(noun))
    )
      return;
    if (
      /^(?:of|in|from|on|at|against)$/.test(word) &&
      /^(?:man|woman|child|explosion|raid|ambush)$/.test(norm(noun)) &&
      run.start === run.head
    )
      return;
    if (/^(?:from|to)$/.test(word) && norm(tokens[run.end]) === 'to') return;
    // "dozens of village": the plural is what lacks.
    if (
      word === 'of' &&
      /^(?:dozens|tens|scores|hundreds|thousands|several|number|group|series)$/.test(norm(tokens[i - 1]))
    )
      return;
    // "a type of vehicle", "this kind of house"
    if (
      word === 'of' &&
      /^(?:type|types|kind|kinds|sort|form|class|number|make|model|lack|rank|loss|use|piece)$/.test(norm(tokens[i - 1]))
    )
      return;
    // "the killed soldier", "a captured tank": the word before is an attribute.
    if (
      !PREPOSITIONS.has(word) &&
      /^(?:the|a|an|his|her|their|its|this|that|one|another|each|every|no|any|'s|and|or|of|first|last)$/.test(
        norm(tokens[i - 1]),
      )
    )
      return;
    // "missile, mortar and rocket bombardment": what it was done with, not things counted.
    const row = tokens.slice(run.end, run.end + 6).map((t) => norm(t));
    if (/^(?:,|and)$/.test(next) && row.some((w) => /^(?:bombardment|shelling|fire|attacks?|strikes)$/.test(w))) return;
    const first = tokens[run.start]!;
    const a = articleFor(first.lexeme.text) ?? 'a';
    yield {
      start: first.start,
      end: noun.end,
      fixes: [
        { title: `Write “${a} …”`, safe: false, edits: [{ start: first.start, end: first.start, text: `${a} ` }] },
      ],
    };
  },
});
