import { conjugate, defineCheck, type Report, type Token } from '../../../engine/rule.ts';
import { firedAt } from '../fired-at.ts';
import { isBoundary, isWord, kindOf, norm, readRun } from './phrase.ts';
import { readVerb } from './verbs.ts';
import { BE, DETERMINERS } from './words.ts';

const STRIKE = new Set(['target', 'shell', 'bomb', 'bombard', 'strike', 'hit', 'pound', 'attack', 'raid', 'storm']);
/** What is fired at something. */
const FIRED = /^(?:shells?|rockets?|missiles?|mortars?|grenades?|bombs?|rounds?|projectiles?|barrels?)$/;
/** What is used against something. */
const USED =
  /^(?:drones?|guns?|machineguns?|artillery|cannons?|raids?|airstrikes?|strikes?|cars?|vehicles?|gunfire|fire|tanks?|snipers?|knives|knife|batons|stones|gas|bullets|helicopters|warplanes|howitzers|mines?)$/;
const QUANTITY =
  /^(?:a|an|one|several|many|some|more|than|at|least|about|over|nearly|dozens|tens|hundreds|scores|number|of|the|its|their|his|heavy|intense|intensive|medium|and)$/;
/** Objects that begin without a determiner. */
const OBJECT =
  /^(?:areas?|places?|positions?|sites?|points?|parts?|homes|houses|villages|towns|gatherings|headquarters|checkpoints|vehicles|neighborhoods|outskirts|residential|civilian|locations|farms|several|many|some|all|most)$/;

/** Index after the words that name the tool, and whether it is fired; -1 when there is no tool. */
function tool(tokens: readonly Token[], at: number): { end: number; fired: boolean } | undefined {
  let end = -1;
  let fired = false;
  for (let k = at; k < Math.min(tokens.length, at + 12); k++) {
    const token = tokens[k]!;
    const word = norm(token);
    if (FIRED.test(word) || USED.test(word)) {
      // "mortar shells", "machine guns": the last noun counts.
      if (FIRED.test(norm(tokens[k + 1])) || USED.test(norm(tokens[k + 1]))) continue;
      end = k + 1;
      fired = FIRED.test(word) && !/^(?:car|roadside|suicide|truck|vehicle)$/.test(norm(tokens[k - 1]));
      // "60 rockets and dozens of shells"
      if (norm(tokens[end]) === 'and' && tokens.slice(end + 1, end + 5).some((t) => FIRED.test(norm(t)))) continue;
      return { end, fired };
    }
    if (
      token.lexeme.value !== undefined ||
      (QUANTITY.test(word) && end < 0) ||
      (end > 0 && (word === 'and' || QUANTITY.test(word)))
    )
      continue;
    if (
      isWord(token) &&
      (!token.lexeme.capital || token.lexeme.upper) &&
      /^(?:adjective|singular|plural|mass|unknown|verb)$/.test(kindOf(word))
    )
      continue;
    return undefined;
  }
  return undefined;
}

/** "targeted using shells areas", "attacked with a drone a ferry". */
export const instrumentFirst = defineCheck({
  id: 'word-order/instrument-first',
  message:
    'English puts the object right after the verb, then the tool: fired ten shells at the harbor, attacked a ferry with a drone.',
  arabic: 'استهدفت بالقذائف مناطق',
  severity: 'error',
  covers: ['C96', 'C97', 'C110', 'C111', 'F70'],
  examples: {
    wrong: [
      ['The fort targeted using ten shells residential blocks.', 'The fort fired ten shells at residential blocks.'],
      ['Rebels shelled with rockets gatherings in the plain.', 'Rebels fired rockets at gatherings in the plain.'],
      ['Pirates attacked with a drone a ferry near Zuwara.', 'Pirates attacked a ferry with a drone near Zuwara.'],
      [
        'The militia attacked at sunset by car bombs the customs posts.',
        'The militia attacked the customs posts with car bombs at sunset.',
      ],
    ],
    fine: [
      'The fort hit the harbor with ten shells.',
      'The harbor was shelled with rockets the night before.',
      'A ship targeted by missiles sank; the fort attacked with artillery.',
    ],
  },
  wants: (form) =>
    form.kind === 'word' && !form.capital && readVerb(form.norm).some((v) => STRIKE.has(v.lemma) && (v.past || v.ing)),
  *at(sentence, i, paragraph): Generator<Report> {
    const { tokens } = sentence;
    if (i < 1 || !(i + 3 < tokens.length)) return;
    // One finding is enough where calque/fired-at reads the munition.
    if (!firedAt.at!(sentence, i, paragraph, {})[Symbol.iterator]().next().done) return;
    const verb = tokens[i]!;
    const reading = isWord(verb)
      ? readVerb(norm(verb)).find((v) => STRIKE.has(v.lemma) && (v.past || v.ing))
      : undefined;
    if (!reading || verb.lexeme.capital) return;
    const before = norm(tokens[i - 1]);
    if (
      (BE.has(before) && !tokens[i - 1]!.lexeme.upper) ||
      /^(?:being|been|areas?|villages?|towns?|which|that|and|or|the|a|positions?|homes|houses|people|civilians|was|get|got)$/.test(
        before,
      ) ||
      /ly$/.test(before)
    )
      return;
    let at = i + 1;
    // "attacked at sunset by car bombs"
    let time = '';
    if (norm(tokens[at]) === 'at' && /^(?:dawn|sunset|noon|midnight|night|sunrise)$/.test(norm(tokens[at + 1]))) {
      time = ` at ${tokens[at + 1]!.lexeme.text}`;
      at += 2;
    }
    if (!/^(?:by|with|using|suing|through)$/.test(norm(tokens[at]))) return;
    const found = tool(tokens, at + 1);
    if (!found) return;
    const first = tokens[found.end];
    if (!isWord(first)) return;
    const word = norm(first);
    if (
      !(
        DETERMINERS.has(word) ||
        OBJECT.test(word) ||
        (first.lexeme.capital && !/^(?:on|in)$/.test(word)) ||
        first.lexeme.value !== undefined
      )
    )
      return;
    if (/^(?:that|which|what|this|these|those|no)$/.test(word)) return;
    const wordsOf = (from: number, to: number) => words(tokens, from, to);
    const start = verb.start;
    if (found.fired) {
      const fire = conjugate('fire', reading.past ? 'past' : 'ing');
      const replacement = `${fire} ${wordsOf(at + 1, found.end)} at`;
      const edits = [{ start, end: tokens[found.end - 1]!.end, text: replacement }];
      yield { start, end: first.end, fixes: [{ title: `Write “${replacement}”`, safe: false, edits }] };
      return;
    }
    const run = readRun(tokens, DETERMINERS.has(word) ? found.end + 1 : found.end);
    if (
      !run ||
      !isBoundary(tokens, run.end) ||
      /^(?:night|day|morning|evening|week|year|same|next)$/.test(norm(tokens[run.head]))
    )
      return;
    const replacement = `${verb.lexeme.text} ${wordsOf(found.end, run.end)} with ${wordsOf(at + 1, found.end)}${time}`;
    yield {
      start,
      end: tokens[run.end - 1]!.end,
      fixes: [
        {
          title: `Write “${replacement}”`,
          safe: false,
          edits: [{ start, end: tokens[run.end - 1]!.end, text: replacement }],
        },
      ],
    };
  },
});

/** The words of a stretch of tokens, with one space where there was white space. */
function words(tokens: readonly Token[], from: number, to: number): string {
  let out = '';
  for (let k = from; k < to; k++) out += (k > from && tokens[k]!.space ? ' ' : '') + tokens[k]!.lexeme.text;
  return out;
}
