import type { Token } from '../../../engine/rule.ts';
import { COUNT_NOUNS, PLURAL_NOUNS, PLURALS } from './nouns.ts';
import { isWord, kindOf, norm, readRun } from './phrase.ts';
import { readVerb } from './verbs.ts';
import { ADVERBS, MONTHS, WEEKDAYS } from './words.ts';

export type Plurality = 'singular' | 'plural';

/** A subject with the verb that agrees, or should, with it. Token indices. */
export interface Clause {
  readonly start: number;
  readonly head: number;
  readonly number: Plurality;
  readonly verb: number;
}

/** Words after which a clause may begin. */
const OPENERS = new Set(
  'and but or while whereas when where as because since after before until although though that if so then meanwhile however said says stated added noted reported confirmed claims claimed believe believes know say which yesterday today'.split(
    ' ',
  ),
);
/** Nouns in the singular that British English joins to a plural verb, and words of quantity. */
export const COLLECTIVE: ReadonlySet<string> = new Set(
  'group army family team government council crew ministry party majority minority number rest half third quarter couple pair band gang staff public committee company firm side opposition enemy militia board club union leadership lot total plenty range variety bulk part portion percentage proportion navy force cavalry infantry youth squad delegation duo trio community population generation percent percentage crowd audience panel battalion brigade division platoon patrol household media bank police list series set kind type sort herd flock pack handful dozen hundred thousand million billion'.split(
    ' ',
  ),
);
const PREPS = new Set(
  'of in on at from for with by against near to inside outside around over under during since between among within towards toward along across behind beside into via through'.split(
    ' ',
  ),
);
/** Units, whose plural may be one sum: "two weeks was too long". */
export const SUMS =
  /^(?:seconds|minutes|hours|days|weeks|months|years|kilometers|kilometres|meters|metres|miles|dollars|pounds|euros|percent|tons|tonnes|kilograms|liters|litres|points|dinars|lira|cents)$/;
/** Names that are plural nouns. */
const NAMED_PLURAL =
  /^(?:forces|brigades|battalions|factions|gunmen|militias|rebels|warplanes|helicopters|troops|clashes)$/;

const DETS = new Set(
  'the a an this that these those his her its their our my each every another any no some most all both many several few various other such'.split(
    ' ',
  ),
);

interface Phrase {
  readonly end: number;
  readonly head: number;
  readonly number: Plurality | undefined;
}

/** Reads one noun phrase at `at`, without what is attached by prepositions. */
function readPhrase(tokens: readonly Token[], at: number): Phrase | undefined {
  let start = at;
  let forced: Plurality | undefined;
  let many = false;
  for (; start < tokens.length; start++) {
    const word = norm(tokens[start]);
    const { lexeme } = tokens[start]!;
    if (lexeme.value !== undefined) {
      many = many || (lexeme.value > 1 && !/^(?:19|20)\d\d$/.test(lexeme.text) && !(lexeme.capital && start > 0));
      if (norm(tokens[start + 1]) === 'of') return ofPhrase(tokens, start, lexeme.value === 1 ? 'singular' : 'plural');
      continue;
    }
    if (!DETS.has(word)) break;
    if (word === 'each' || word === 'every' || word === 'another') forced = 'singular';
    if (/^(?:each|either|neither)$/.test(word) && norm(tokens[start + 1]) === 'of')
      return ofPhrase(tokens, start, 'singular');
    if (/^(?:both|many|several|few)$/.test(word) && norm(tokens[start + 1]) === 'of')
      return ofPhrase(tokens, start, 'plural');
    if (/^(?:most|all|some|any)$/.test(word) && norm(tokens[start + 1]) === 'of')
      return ofPhrase(tokens, start, undefined);
    if (/^(?:both|many|several|few|these|those)$/.test(word)) many = true;
  }
  if (norm(tokens[start]) === 'so' && norm(tokens[start + 1]) === 'called') start += 2;
  if (norm(tokens[start]) === 'them' && at > 0 && norm(tokens[at - 1]) === 'of')
    return { end: start + 1, head: start, number: 'plural' };
  let run = readRun(tokens, start);
  if (!run) return undefined;
  // "the city’s forces": the owner goes before the head.
  while (norm(tokens[run.end]) === "'s") {
    const rest = readRun(tokens, run.end + 1);
    if (!rest) return undefined;
    run = rest;
  }
  // "most people depends on": the run took the verb for a plural.
  for (let k = run.start + 1; k < run.end; k++) {
    const word = norm(tokens[k]);
    if (tokens[k]!.lexeme.capital || !readVerb(word).some((v) => v.third)) continue;
    const before = norm(tokens[k - 1]);
    if (PLURALS.has(before) || PLURAL_NOUNS.has(before) || !PLURALS.has(word)) run = { ...run, end: k, head: k - 1 };
  }
  // "bombs containing gas": what follows the noun is attached.
  for (let k = run.start + 1; k < run.end; k++) {
    const before = norm(tokens[k - 1]);
    if (
      /(?:ing|ed)$/.test(norm(tokens[k])) &&
      !COUNT_NOUNS.has(norm(tokens[k])) &&
      (PLURALS.has(before) || PLURAL_NOUNS.has(before))
    ) {
      run = { ...run, end: k, head: k - 1 };
      break;
    }
  }
  if (run.end === run.start) return undefined;
  const token = tokens[run.head]!;
  const word = norm(token);
  if (!isWord(token)) return undefined;
  if (word === 'number' && norm(tokens[run.end]) === 'of') {
    if (norm(tokens[at]) === 'the') return { end: run.end, head: run.head, number: 'singular' };
    return ofPhrase(tokens, run.head, 'plural');
  }
  if (word === 'number' && norm(tokens[at]) === 'the') return { end: run.end, head: run.head, number: 'singular' };
  if (/^(?:dozens|hundreds|thousands|scores|tens)$/.test(word) && norm(tokens[run.end]) === 'of')
    return ofPhrase(tokens, run.head, 'plural');
  if (tokens.slice(run.start, run.end).some((t) => t.lexeme.value !== undefined))
    return { end: run.end, head: run.head, number: undefined };
  let number: Plurality | undefined;
  if (token.lexeme.capital && run.head > 0) {
    number = NAMED_PLURAL.test(word) && norm(tokens[at]) === 'the' ? 'plural' : undefined;
    if (
      norm(tokens[at]) === 'the' &&
      run.head === at + 1 &&
      /^(?:regime|observatory|organization|coalition)$/.test(word)
    )
      number = 'singular';
  } else if (PLURALS.has(word) || PLURAL_NOUNS.has(word)) {
    // "12 days was", "crew", "media": either
    number =
      (many && SUMS.test(word)) ||
      /^(?:crew|media|data|headquarters|barracks|odds|arms|kroner|ruins|whereabouts|premises)$/.test(word)
        ? undefined
        : 'plural';
  } else if (kindOf(word) === 'mass' && !many)
    number = COLLECTIVE.has(word) || (token.lexeme.capital && /^labou?r$/.test(word)) ? undefined : 'singular';
  else if (COUNT_NOUNS.has(word) && !COLLECTIVE.has(word))
    number = many
      ? SUMS.test(`${word}s`)
        ? undefined
        : 'plural'
      : word === 'second' || (token.lexeme.capital && /^labou?r$/.test(word))
        ? undefined
        : 'singular';
  if (forced && number && !many) number = forced;
  return { end: run.end, head: run.head, number };
}

/** "one of the boats", "dozens of trucks": the number is that of the first word, or of the noun where it has none. */
function ofPhrase(tokens: readonly Token[], at: number, number: Plurality | undefined): Phrase | undefined {
  const inner = readPhrase(tokens, at + 2);
  if (!inner) return undefined;
  return { end: inner.end, head: number === undefined ? inner.head : at, number: number ?? inner.number };
}

/** True for a mark or word that a clause begins after. */
function opensAfter(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const next = norm(tokens[at + 1]);
  if (/^(?:which|that|what|whom|where)$/.test(norm(token))) {
    // A pronoun of a relative clause is its own subject, unless another subject follows.
    if (!DETS.has(next) && !/^(?:it|they|he|she|we)$/.test(next) && tokens[at + 1]?.lexeme.value === undefined)
      return (
        norm(token) === 'where' ||
        (norm(token) === 'that' &&
          /^(?:said|says|added|noted|stated|confirmed|reported|claimed|stressed|noting|adding|saying|so|such)$/.test(
            norm(tokens[at - 1]),
          ))
      );
  }
  if (token.lexeme.kind === 'punctuation')
    return (
      /^(?:[,;:.–—(]|\.\.\.)$/.test(token.lexeme.text) || (/^["“”]$/.test(token.lexeme.text) && token.quote !== 'term')
    );
  return OPENERS.has(norm(token));
}

/** The subjects of a sentence for which subject and verb are sure, with their verbs. */
export function* clauses(tokens: readonly Token[]): Generator<Clause> {
  for (let s = 0; s < tokens.length; s++) {
    if (s > 0 && !opensAfter(tokens, s - 1)) continue;
    let at = s;
    while (
      at < tokens.length &&
      (/^(?:also|meanwhile|however|yesterday|today|then|separately|later|thus|therefore|now|afterwards|and|but)$/.test(
        norm(tokens[at]),
      ) ||
        (tokens[at]!.lexeme.text === ',' && at > s))
    )
      at++;
    if (/^(?:there|how|what|why|here)$/.test(norm(tokens[at]))) continue;
    const found = readSubject(tokens, at);
    if (!found) continue;
    const opener = s === 0 ? '' : norm(tokens[s - 1]);
    const first = norm(tokens[at]);
    const determined =
      (DETS.has(first) && !/^(?:other|such|all|some|any|no|most|various)$/.test(first)) ||
      /^(?:they|we|it|he|she|nobody|everyone)$/.test(first) ||
      tokens[at]!.lexeme.value !== undefined;
    // The second part of a pair or list: "the bridge and the school were".
    if (
      /^(?:and|or|but)$/.test(opener) &&
      (found.number === 'singular'
        ? !/^(?:it|he|she|nobody|everyone)$/.test(first) && tokens[s - 2]?.lexeme.text !== ','
        : !determined)
    )
      continue;
    if (
      opener === 'as' &&
      ((found.number === 'singular' && !/^(?:the|it|he|she)$/.test(first)) || norm(tokens[s - 2]) === 'well')
    )
      continue;
    if (opener === ',' && !determined && found.number === 'singular') continue;
    // "Re-using old phones is": the -ing form is the subject.
    if (
      /ing$/.test(first) &&
      !/^(?:existing|remaining|surrounding|neighboring|neighbouring|opposing|warring|fighting|shelling)$/.test(first)
    )
      continue;
    if (found) yield { start: at, ...found };
  }
}

/** True when an auxiliary that agrees comes before any mark or new clause. */
function auxiliaryAhead(tokens: readonly Token[], at: number): boolean {
  for (let k = at; k < Math.min(tokens.length, at + 8); k++) {
    const word = norm(tokens[k]);
    if (/^(?:is|are|was|were|has|have)$/.test(word))
      return !/^(?:and|or|that|which|who|but|he|she|it|they|there)$/.test(norm(tokens[k - 1]));
    if (
      tokens[k]!.lexeme.kind === 'punctuation' ||
      /^(?:and|but|that|which|who|when|while|where|after|before|because|as|it|he|she|they|there|said)$/.test(word)
    )
      return false;
  }
  return false;
}

/** Verbs that a clause may follow without "that": "the law means workers are paid". */
const SAYS = /^(?:means?|claims?|says?|believes?|thinks?|insists?|hopes?|fears?|argues?|suggests?)$/;

/**
 * True when a word of the noun phrase is rather its verb: "the army [advances] and a mine explodes". Such a word follows
 * a noun, or words of a new phrase follow it.
 */
function holdsVerb(tokens: readonly Token[], from: number, to: number, which: RegExp): boolean {
  for (let k = from + 1; k < to; k++) {
    const word = norm(tokens[k]);
    if (tokens[k]!.lexeme.capital || !which.test(word)) continue;
    if (!readVerb(word).some((v) => v.third || (v.base && which === SAYS))) continue;
    const before = norm(tokens[k - 1]);
    if (DETS.has(before) || PREPS.has(before) || kindOf(before) === 'adjective' || tokens[k - 1]!.lexeme.value)
      continue;
    if (isWord(tokens[k - 1]) || DETS.has(norm(tokens[k + 1]))) return true;
  }
  return false;
}

function readSubject(tokens: readonly Token[], at: number): Omit<Clause, 'start'> | undefined {
  const word = norm(tokens[at]);
  let head = at;
  let number: Plurality | undefined;
  let end: number;
  if (/^(?:he|she|it|nobody|everyone|everybody|someone|somebody|nothing|everything)$/.test(word))
    [number, end] = ['singular', at + 1];
  else if (/^(?:they|we)$/.test(word)) [number, end] = ['plural', at + 1];
  else if (word === 'no' && norm(tokens[at + 1]) === 'body') [number, end] = ['singular', at + 2];
  else {
    const phrase = readPhrase(tokens, at);
    if (!phrase) return undefined;
    ({ end, head, number } = phrase);
  }
  let joined = false;
  let steps = 0;
  const first = end;
  // What is attached: "of the village", "in Homs and Hama", "that hit the bridge", "carried out by".
  while (end < tokens.length && steps++ < 6) {
    const next = norm(tokens[end]);
    if (next === 'to' && (/ly$/.test(norm(tokens[end + 1])) || norm(tokens[end + 1]) === 'further')) return undefined;
    if (
      PREPS.has(next) &&
      !(next === 'to' && readVerb(norm(tokens[end + 1])).some((v) => v.base) && !COUNT_NOUNS.has(norm(tokens[end + 1])))
    ) {
      const phrase = readPhrase(tokens, end + 1);
      if (!phrase) {
        // "on Sunday", "in 2014"
        if (
          tokens[end + 1]?.lexeme.kind === 'number' ||
          MONTHS.has(norm(tokens[end + 1])) ||
          WEEKDAYS.has(norm(tokens[end + 1]))
        ) {
          end += 2;
          continue;
        }
        return undefined;
      }
      end = phrase.end;
      continue;
    }
    if ((next === 'and' || next === 'or') && steps < 6) {
      const phrase = readPhrase(tokens, end + 1);
      if (!phrase) return undefined;
      joined = true;
      end = phrase.end;
      continue;
    }
    if (/^["“”]$/.test(tokens[end]!.lexeme.text)) {
      end++;
      continue;
    }
    // "missiles believed to be Russian", "the victims who were killed"
    const be =
      /^(?:believed|thought|suspected|said)$/.test(next) &&
      norm(tokens[end + 1]) === 'to' &&
      norm(tokens[end + 2]) === 'be';
    if (be) {
      const run = readRun(tokens, end + 3);
      if (!run) return undefined;
      end = run.end;
      continue;
    }
    if (
      /^(?:that|which|who|whom)$/.test(next) &&
      /^(?:was|were)$/.test(norm(tokens[end + 1])) &&
      readVerb(norm(tokens[end + 2])).some((v) => v.participle)
    ) {
      end += 3;
      continue;
    }
    if (
      (next === 'that' || next === 'which' || next === 'who') &&
      readVerb(norm(tokens[end + 1])).some((v) => v.past)
    ) {
      const phrase = readPhrase(tokens, end + 2);
      if (!phrase) return undefined;
      end = phrase.end;
      // Only an auxiliary can be the verb of the main clause then.
      continue;
    }
    // "people killed in the quake have": a participle with its own adjunct, where an auxiliary follows.
    if (
      readVerb(next).some((v) => v.participle && v.past && !v.base) &&
      /^(?:by|in|at|on|from|during|near|under)$/.test(norm(tokens[end + 1])) &&
      auxiliaryAhead(tokens, end + 2)
    ) {
      end += 1;
      continue;
    }
    break;
  }
  while (ADVERBS.has(norm(tokens[end])) || /ly$/.test(norm(tokens[end])) || WEEKDAYS.has(norm(tokens[end]))) end++;
  // "after the cuts there are 80 left": the verb is that of “there”.
  if (norm(tokens[end - 1]) === 'there') return undefined;
  if (number === undefined || end >= tokens.length) return undefined;
  if (joined && number === 'singular') return undefined;
  if (holdsVerb(tokens, at, first, joined ? /./ : SAYS) || (!joined && holdsVerb(tokens, at, end, SAYS)))
    return undefined;
  return { head, number, verb: end };
}
