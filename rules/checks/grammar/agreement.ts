import {
  conjugate,
  defineCheck,
  type Fix,
  matchCase,
  pluralOf,
  type Report,
  type Token,
} from '../../../engine/rule.ts';
import { COUNT_NOUNS, PLURAL_NOUNS, PLURALS } from './nouns.ts';
import { isWord, kindOf, norm } from './phrase.ts';
import { COLLECTIVE, clauses, type Plurality, SUMS } from './subject.ts';
import { readVerb } from './verbs.ts';
import { ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS } from './words.ts';

const TO_PLURAL = new Map([
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have'],
  ['does', 'do'],
  ["isn't", "aren't"],
  ["wasn't", "weren't"],
  ["hasn't", "haven't"],
  ["doesn't", "don't"],
]);
const TO_SINGULAR = new Map([...TO_PLURAL].map(([one, many]) => [many, one]));
/** Verbs after which a bare infinitive or a subjunctive follows: "let the hospital close", "demanded that it open". */
const SUBJUNCTIVE =
  /^(?:let|lets|make|makes|made|help|helps|helped|see|saw|seen|watch|watched|hear|heard|demand|demands|demanded|demanding|request|requested|require|requires|required|insist|insisted|propose|proposed|suggest|suggested|recommend|recommended|order|ordered|ask|asked|urge|urged|did|does|do|will|would|can|could|may|might|must|should|shall|to|if|lest|wish)$/;

/** Events that reports tell of in the plural: where the verb is plural, the noun lost its -s. */
const SEVERAL = new Set(['clash', 'raid', 'airstrike', 'shell', 'missile', 'rocket', 'helicopter', 'warplane']);
/** What is counted: the count of it is a noun, no verb. */
const COUNTED = /^(?:body|vote|death|casualty|head|ballot|victim|injury|prisoner|bird|blood|word|hand|manual)$/;
/** Base forms that are nouns or adverbs as often: the lists of nouns leave them out. */
const NOUN_LIKE = new Set(
  'fall lead host launch back reverse amount watch live start stay end stop work open close free kill land cease fire mine lack address present separate direct'.split(
    ' ',
  ),
);

/** The verb in the other number; undefined where the word agrees already, or is no verb for certain. */
function mended(tokens: readonly Token[], verb: number, number: Plurality, start: number): string | undefined {
  const token = tokens[verb]!;
  if (!isWord(token) || token.lexeme.capital) return undefined;
  const word = norm(token);
  const auxiliary = number === 'plural' ? TO_PLURAL.get(word) : TO_SINGULAR.get(word);
  if (auxiliary) {
    // “the house were he was born”: “where” is meant.
    if (word === 'were' && /^(?:he|she|they|it|there)$/.test(norm(tokens[verb + 1]))) return undefined;
    if (/^(?:do|does)$/.test(word) && norm(tokens[verb + 1]) !== 'not') return undefined;
    // "its hills is witnessing": verb/are-witnessing writes "have seen".
    const next = norm(tokens[verb + (/^(?:still|also|now|currently)$/.test(norm(tokens[verb + 1])) ? 2 : 1)]);
    if (word === 'is' && /^(?:witnessing|experiencing)$/.test(next)) return undefined;
    if (
      number === 'singular' &&
      (word === 'were' || word === "weren't") &&
      tokens
        .slice(Math.max(0, start - 4), verb)
        .some((t) => /^(?:if|though|wish|wished|as|whether|lest)$/.test(norm(t)))
    )
      return undefined;
    if (number === 'singular' && (word === 'have' || word === 'do') && SUBJUNCTIVE.test(norm(tokens[start - 1])))
      return undefined;
    return auxiliary;
  }
  if (AUXILIARIES.has(word)) return undefined;
  // "a vote count in Sfax": the count is the noun.
  if (/^counts?$/.test(word) && COUNTED.test(norm(tokens[verb - 1]))) return undefined;
  const next = norm(tokens[verb + 1]);
  // "a man form Zwara": "from" is meant.
  if (word === 'form' && (tokens[verb + 1]?.lexeme.capital || /^al-/.test(next))) return undefined;
  const goesOn =
    DETERMINERS.has(next) ||
    PREPOSITIONS.has(next) ||
    PRONOUNS.has(next) ||
    next === 'to' ||
    next === 'that' ||
    tokens[verb + 1]?.lexeme.capital ||
    tokens[verb + 1]?.lexeme.value !== undefined ||
    ADVERBS.has(next) ||
    (/ing$/.test(next) && /^(?:continues?|keeps?|begins?|starts?|stops?)$/.test(word)) ||
    (kindOf(next) === 'adjective' && /^(?:remain|remains|seem|seems|appear|appears)$/.test(word));
  if (!goesOn) return undefined;
  const readings = readVerb(word);
  if (number === 'plural') {
    const third = readings.find((v) => v.third);
    if (!third || (PLURALS.has(word) && !DETERMINERS.has(next) && next !== 'to')) return undefined;
    // “agricultural lands which”, “easier controls to send”: the noun of an adjective, not a verb.
    if (
      PLURALS.has(word) &&
      (/^(?:that|which|what)$/.test(next) || (kindOf(norm(tokens[verb - 1])) === 'adjective' && next === 'to'))
    )
      return undefined;
    return third.lemma;
  }
  const base = readings.find((v) => v.base);
  if (!base || readings.some((v) => v.past) || COUNT_NOUNS.has(word) || kindOf(word) !== 'verb' || NOUN_LIKE.has(word))
    return undefined;
  // "the well suffer from salt": only after a subject that shows where it begins.
  if (
    !DETERMINERS.has(norm(tokens[start])) &&
    !/^(?:he|she|it|everyone|everybody|nobody|someone)$/.test(norm(tokens[start]))
  )
    return undefined;
  for (let k = start - 1; k >= Math.max(0, start - 6); k--) {
    if (tokens[k]!.lexeme.kind === 'punctuation' || /^(?:while|where|because|as)$/.test(norm(tokens[k]))) break;
    if (SUBJUNCTIVE.test(norm(tokens[k]))) return undefined;
  }
  return conjugate(base.lemma, 'third');
}

/** "after the mill extend its walls" among pasts: the past may be meant as well. */
function pastInstead(tokens: readonly Token[], verb: number, number: Plurality, start: number): string | undefined {
  const word = norm(tokens[verb]);
  const base = readVerb(word).find((v) => v.base);
  if (number !== 'singular' || !base || AUXILIARIES.has(word)) return undefined;
  const told =
    /^(?:after|when|before|until|once)$/.test(norm(tokens[start - 1])) ||
    tokens.some((t, k) => k !== verb && (/^(?:was|were|had)$/.test(norm(t)) || isPlainPast(norm(t))));
  return told ? conjugate(base.lemma, 'past') : undefined;
}

const isPlainPast = (word: string) => {
  const readings = readVerb(word);
  return readings.some((v) => v.past) && !readings.some((v) => v.base || v.participle);
};

/** Verbs that do not agree with their subjects. */
export const subjectVerb = defineCheck({
  id: 'agreement/subject-verb',
  message:
    'Subject and verb differ in number: one thing is, several things are. The head noun counts, not the noun nearest to the verb.',
  why: 'In Arabic a verb before its subject stays singular, and the plural of things takes a feminine singular verb.',
  severity: 'error',
  covers: ['C10', 'C12', 'C14', 'F34'],
  examples: {
    wrong: [
      ['The floods in the valley was the worst in years.', 'The floods in the valley were the worst in years.'],
      ['One of the boats were lost near Zuwara.', 'One of the boats was lost near Zuwara.'],
      ['The number of visitors to the oases have doubled.', 'The number of visitors to the oases has doubled.'],
      [
        'Most people depends on rain, and the well suffer from salt.',
        'Most people depend on rain, and the well suffers from salt.',
      ],
      [
        'The miners was trapped, while the rescuers has drilled a shaft.',
        'The miners were trapped, while the rescuers have drilled a shaft.',
      ],
      ['The helicopters continues circling the dam.', 'The helicopters continue circling the dam.'],
      ['The clash are going on near the mill.', 'The clashes are going on near the mill.'],
    ],
    fine: [
      'The council have met; a group of boys were swimming.',
      'Two weeks was too long, and the news is bad.',
      'The bridge and the school were closed. If the dam were to burst, villages would drown.',
      'They demanded that the hospital depend on nobody.',
      'The owner of the boats was fined, and the boats of the owner were sold.',
      'A ferry leaves for the islands and a storm hits the coast.',
      'A vote count in Sfax shows a tie, and a head count by the wardens took an hour.',
      'A number of goats were lost.',
      'Fishermen clash with guards in the harbor and a boat sinks near the mole.',
    ],
  },
  *paragraph({ sentences }): Generator<Report> {
    for (const { tokens } of sentences) {
      const seen = new Set<number>();
      for (const { start, head, number, verb } of clauses(tokens)) {
        if (seen.has(verb)) continue;
        // “An oil wells was shut”: the noun is wrong, and number/a-plural says so.
        if (
          number === 'plural' &&
          /^(?:an?|one|each|every)$/.test(norm(tokens[start])) &&
          norm(tokens[head + 1]) !== 'of'
        )
          continue;
        const text = mended(tokens, verb, number, start);
        if (!text) continue;
        seen.add(verb);
        const token = tokens[verb]!;
        // "a nurse said she have seen": what was said stands further back in the past.
        const reported =
          /^(?:has|have)$/.test(norm(token)) &&
          tokens
            .slice(Math.max(0, start - 3), start)
            .some((t) => /^(?:said|added|stated|claimed|announced|confirmed)$/.test(norm(t)));
        const past = pastInstead(tokens, verb, number, start);
        const texts = reported ? ['had', text] : past ? [text, past] : [text];
        const fixes: Fix[] = texts.map((right) => ({
          title: `Write “${right}”`,
          safe: false,
          edits: [{ start: token.start, end: token.end, text: matchCase(token.lexeme.text, right) }],
        }));
        // "The clash are still going on": of such events there are several; the noun lost its ending.
        const noun = tokens[head]!;
        if (
          SEVERAL.has(norm(noun)) &&
          number === 'singular' &&
          !/^(?:a|an|one|this|that|each|every|another)$/.test(norm(tokens[start]))
        ) {
          const many = matchCase(noun.lexeme.text, pluralOf(norm(noun)));
          fixes.unshift({
            title: `Write “${many}”`,
            safe: false,
            edits: [{ start: noun.start, end: noun.end, text: many }],
          });
        }
        yield { start: verb - head <= 2 ? noun.start : token.start, end: token.end, fixes };
      }
    }
  },
});

/** "there is clashes", "there were no information". */
export const thereIs = defineCheck({
  id: 'agreement/there-is',
  message: 'After “there” the verb agrees with what follows: there is rain, there are clashes.',
  severity: 'error',
  covers: ['C13'],
  examples: {
    wrong: [
      ['There is clashes near the refinery.', 'There are clashes near the refinery.'],
      ['There were no information about the ferry.', 'There was no information about the ferry.'],
      ['There was 12 goats on the road.', 'There were 12 goats on the road.'],
    ],
    fine: [
      'There is a number of boats.',
      'There are fears of floods.',
      'There was rain and there were floods.',
      'There were a man and a goat on the road.',
    ],
  },
  *paragraph({ sentences }): Generator<Report> {
    for (const { tokens } of sentences) {
      for (let i = 0; i + 2 < tokens.length; i++) {
        if (norm(tokens[i]) !== 'there') continue;
        let verb = i + 1;
        if (norm(tokens[verb]) === 'also') verb++;
        const word = norm(tokens[verb]);
        let at = verb + 1;
        if (norm(tokens[at]) === 'not') at++;
        while (/^(?:also|still|now|no|been|reportedly|any|some|currently|already|only)$/.test(norm(tokens[at]))) at++;
        let number: Plurality | undefined;
        const first = tokens[at];
        if (!first || !isWord(first) || first.lexeme.capital) {
          if (
            first?.lexeme.kind === 'number' &&
            (first.lexeme.value ?? 0) > 1 &&
            isWord(tokens[at + 1]) &&
            (PLURALS.has(norm(tokens[at + 1])) || PLURAL_NOUNS.has(norm(tokens[at + 1])))
          )
            number = 'plural';
          else continue;
        }
        for (let k = at; !number && k < at + 4; k++) {
          const w = norm(tokens[k]);
          if (/^(?:many|several|dozens|hundreds|two|three|four|five|six|seven|eight|nine|ten)$/.test(w) && k === at) {
            number = 'plural';
            break;
          }
          if (PLURALS.has(w) || (PLURAL_NOUNS.has(w) && !/^(?:media|data|crew|police|kroner)$/.test(w)))
            number = 'plural';
          else if (kindOf(w) === 'mass') {
            const after = norm(tokens[k + 1]);
            if (CONJUNCTIONS.has(after) || after === ',' || kindOf(after) === 'plural' || kindOf(after) === 'singular')
              break;
            number = 'singular';
          } else if (kindOf(w) !== 'adjective') break;
        }
        if (!number) continue;
        const text = number === 'plural' ? TO_PLURAL.get(word) : TO_SINGULAR.get(word);
        if (!text) continue;
        const { start, end } = tokens[verb]!;
        yield {
          start: tokens[i]!.start,
          end,
          fixes: [{ title: `Write “${text}”`, safe: false, edits: [{ start, end, text }] }],
        };
      }
    }
  },
});

const isStop = (token: Token) => /^[.;:]$/.test(token.lexeme.text);

/** "relatives, who refuses", "a plant which consume". */
export const relativeVerb = defineCheck({
  id: 'agreement/relative-verb',
  message: 'After “who”, “which”, “that” the verb agrees with the noun before it.',
  severity: 'error',
  covers: ['C12'],
  examples: {
    wrong: [
      ['They asked the fishermen, who refuses to sail.', 'They asked the fishermen, who refuse to sail.'],
      ['He has a generator which consume 40 liters a day.', 'He has a generator which consumes 40 liters a day.'],
    ],
    fine: [
      'He owns one of the boats that are for sale.',
      'The owner of the boats who was fined wept.',
      'Floods cut the roads, which has made bread dear.',
      'There are porters who had joined the union who have left it since.',
    ],
  },
  *paragraph({ sentences }): Generator<Report> {
    for (const { tokens } of sentences) {
      for (let i = 1; i + 1 < tokens.length; i++) {
        const word = norm(tokens[i]);
        if (word !== 'who' && word !== 'which' && word !== 'that') continue;
        const comma = tokens[i - 1]!.lexeme.text === ',';
        const at = i - (comma ? 2 : 1);
        const noun = tokens[at];
        if (!isWord(noun) || noun.lexeme.capital) continue;
        if (word === 'that' && comma) continue;
        const w = norm(noun);
        const number: Plurality | undefined =
          PLURALS.has(w) || w === 'people'
            ? 'plural'
            : COUNT_NOUNS.has(w) && !COLLECTIVE.has(w) && !/^(?:one|area|place|day|time|way)$/.test(w)
              ? 'singular'
              : undefined;
        if (!number || SUMS.test(w)) continue;
        // "residents who joined the club who have": the second clause belongs to the noun of the first.
        if (tokens.slice(Math.max(0, i - 12), i).some((t, n, all) => norm(t) === word && !all.slice(n).some(isStop)))
          continue;
        // The head may stand further left: "the owner of the boats who was"; "one of the boats that are".
        let k = at - 1;
        while (
          k > 0 &&
          isWord(tokens[k]) &&
          (kindOf(norm(tokens[k])) !== 'function' || DETERMINERS.has(norm(tokens[k])))
        )
          k--;
        if (k > 0 && (PREPOSITIONS.has(norm(tokens[k])) || /^(?:and|or)$/.test(norm(tokens[k])))) {
          const outer = norm(tokens[k - 1]);
          const same = number === 'plural' ? PLURALS.has(outer) || outer === 'people' : COUNT_NOUNS.has(outer);
          if (same && number === 'singular' && AUXILIARIES.has(norm(tokens[i + 1]))) continue;
          if (!same && !(comma && word === 'who' && norm(tokens[k]) !== 'of' && number === 'plural')) continue;
          if (/^(?:and|or)$/.test(norm(tokens[k]))) continue;
        }
        let verb = i + 1;
        while (ADVERBS.has(norm(tokens[verb])) || /ly$/.test(norm(tokens[verb]))) verb++;
        if (verb >= tokens.length) continue;
        if (word === 'which' && comma && number === 'plural') continue;
        const text = mended(tokens, verb, number, i);
        if (!text || (number === 'singular' && word === 'that' && AUXILIARIES.has(norm(tokens[verb])))) continue;
        const token = tokens[verb]!;
        yield {
          start: tokens[i]!.start,
          end: token.end,
          fixes: [{ title: `Write “${text}”`, safe: false, edits: [{ start: token.start, end: token.end, text }] }],
        };
      }
    }
  },
});
