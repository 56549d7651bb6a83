import { isInvariable, isMass, pluralOf, type Token } from '../../../engine/rule.ts';
import { COUNT_NOUNS, MASS_NOUNS, PLURAL_NOUNS, PLURALS } from './nouns.ts';
import { readVerb } from './verbs.ts';
import {
  ADJECTIVE_SUFFIX,
  ADJECTIVES,
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  MONTHS,
  PREPOSITIONS,
  PRONOUNS,
  UNITS,
} from './words.ts';

/** Nouns that end as nouns of agents and events do, where the list does not know them. */
const NOUN_SUFFIX = /(?:[^aeiou]{2}er|[tsln]er|ger|ator|ctor|ist|ment|tion|sion|ship|ee|[^u]man|woman|icide)$/;
/** Comparatives and other words in -er, -ee, -ment that are no count nouns. */
const NO_NOUN = new Set(
  'older younger smaller larger bigger higher longer shorter stronger weaker faster slower greater richer poorer wider narrower heavier lighter closer deeper warmer colder hotter safer harsher tougher harder softer cheaper lesser better worse former latter inner outer upper lower under over after other another either neither whether rather never ever together however order quarter number further farther government human roman german three free agree fleet treatment management employment equipment deployment entertainment environment settlement development ammunition attention information education protection destruction production construction consumption migration immigration inflation pollution corruption nutrition malnutrition starvation radiation population participation cooperation representation transportation communication sanitation hygiene leadership citizenship ownership membership water winter summer matter paper power fewer sooner later earlier'.split(
    ' ',
  ),
);

/** Verbs of saying: never part of a noun phrase. */
const SPEECH = new Set(
  'said says say added adds told tells reported confirmed claimed announced stated noted stressed explained'.split(' '),
);

const cache = new Map<string, Kind>();

/** What a word (lower case) is as a noun. */
export type Kind =
  | 'singular'
  | 'plural'
  | 'mass'
  | 'either'
  | 'adjective'
  | 'function'
  | 'adverb'
  | 'unit'
  | 'verb'
  | 'unknown';

function weigh(word: string): Kind {
  if (
    AUXILIARIES.has(word) ||
    PREPOSITIONS.has(word) ||
    CONJUNCTIONS.has(word) ||
    PRONOUNS.has(word) ||
    DETERMINERS.has(word)
  )
    return 'function';
  if (UNITS.has(word)) return 'unit';
  if (isInvariable(word)) return 'either';
  if (PLURAL_NOUNS.has(word)) return 'plural';
  if (COUNT_NOUNS.has(word)) return 'singular';
  if (PLURALS.has(word)) return 'plural';
  if (ADVERBS.has(word) || /[^aeiou]ly$|[aeiou]{2}ly$|[ai]bly$/.test(word)) return 'adverb';
  if (ADJECTIVES.has(word)) return 'adjective';
  if (MASS_NOUNS.has(word) || isMass(word)) return 'mass';
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0) {
    const tail = weigh(word.slice(hyphen + 1));
    if (tail === 'plural') return 'plural';
    return 'adjective';
  }
  if (readVerb(word).some((v) => v.base || v.past || v.participle || v.third)) return 'verb';
  if (ADJECTIVE_SUFFIX.test(word)) return 'adjective';
  if (!NO_NOUN.has(word) && word.length > 5 && NOUN_SUFFIX.test(word)) return 'singular';
  if (/[^siu]s$/.test(word) && word.length > 3) return 'plural';
  return 'unknown';
}

/** What a word (lower case) is as a noun: by the lists, else by its ending. */
export function kindOf(word: string): Kind {
  let kind = cache.get(word);
  if (!kind) {
    if (cache.size > 20_000) cache.clear();
    kind = weigh(word);
    cache.set(word, kind);
  }
  return kind;
}

export const norm = (token: Token | undefined): string => token?.lexeme.norm ?? '';
export const isWord = (token: Token | undefined): token is Token => token?.lexeme.kind === 'word';
export const isPast = (word: string): boolean =>
  readVerb(word).some((v) => v.past || v.participle) || (word.length > 4 && word.endsWith('ed'));
export const isBase = (word: string): boolean => readVerb(word).some((v) => v.base);

/** True where a noun phrase cannot go on: the end, a mark, a preposition, a verb, an adverb. */
export function isBoundary(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return true;
  const { kind, norm: word } = token.lexeme;
  if (kind === 'punctuation') return !/^['’"“”\-–/]$/.test(token.lexeme.text);
  if (kind !== 'word') return false;
  if (word === "'s" || word === "'") return false;
  if (token.lexeme.capital && at > 0) return MONTHS.has(word);
  const what = kindOf(word);
  if (what === 'function' || what === 'adverb') return true;
  // A verb: "two child died", "nine bed remain". A participle before a noun would go on ("two bomb damaged houses").
  if (SPEECH.has(word) || readVerb(word).some((v) => v.past && !v.participle)) return true;
  if (isPast(word) || (word.endsWith('ing') && word.length > 4)) {
    const next = tokens[at + 1];
    if (!next || !isWord(next) || next.lexeme.capital) return true;
    const after = kindOf(norm(next));
    return !/^(?:plural|singular|mass|either)$/.test(after) && !(after === 'adjective' && word.endsWith('ing'));
  }
  return what === 'verb' && isBase(word) && !COUNT_NOUNS.has(word);
}

/** A run of words that may be a noun phrase without its determiner. Token indices, half-open. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** The last word. */
  readonly head: number;
}

/** Reads the words from `start` on that can stand in one noun phrase: adjectives, participles, names, nouns. */
export function readRun(tokens: readonly Token[], start: number): Run | undefined {
  let at = start;
  for (; at < tokens.length && at - start < 8; at++) {
    const token = tokens[at]!;
    const { kind, norm: word, capital } = token.lexeme;
    if (kind !== 'word') {
      // A quoted name within the phrase: 9 “Islamic State” militant.
      if (
        /^["“”]$/.test(token.lexeme.text) &&
        at > start - 1 &&
        (token.quote === 'term' || tokens[at + 1]?.quote === 'term' || tokens[at - 1]?.quote === 'term')
      )
        continue;
      break;
    }
    if (word === "'s" || word === "'") break;
    if (capital) {
      if (MONTHS.has(word)) break;
      continue;
    }
    const what = kindOf(word);
    if (what === 'function') {
      // "two young and strong men"
      if (
        (word === 'and' || word === 'or') &&
        at > start &&
        kindOf(norm(tokens[at - 1])) === 'adjective' &&
        kindOf(norm(tokens[at + 1])) === 'adjective'
      )
        continue;
      if (word === 'other' || word === 'such' || word === 'nearby' || word === 'opposite' || word === 'past') continue;
      break;
    }
    if (what === 'adverb') {
      const next = kindOf(norm(tokens[at + 1]));
      if (next === 'adjective' && /ly$/.test(word)) continue;
      break;
    }
    if (at > start && isNounAt(tokens, at - 1) && (isBoundary(tokens, at) || /^(?:last|next|early|late)$/.test(word)))
      break;
    if ((what === 'verb' && !isPast(word)) || (SPEECH.has(word) && at > start)) break;
  }
  // A closing quotation mark is no head.
  let head = at - 1;
  while (head >= start && tokens[head]!.lexeme.kind !== 'word') head--;
  return head >= start ? { start, end: at, head } : undefined;
}

function isNounAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token)) return false;
  if (token.lexeme.capital) return true;
  const kind = kindOf(norm(token));
  return kind === 'singular' || kind === 'plural' || kind === 'mass' || kind === 'either';
}

/** True where what follows "and" ends in the plural that both words modify. */
export function sharesNoun(tokens: readonly Token[], at: number): boolean {
  for (let k = at; k < at + 8 && k < tokens.length; k++) {
    const token = tokens[k]!;
    if (
      token.lexeme.value !== undefined ||
      /^(?:a|an|several|many|dozens|hundreds|tens|thousands|scores|one|both|the|his|her|their|its)$/.test(norm(token))
    )
      return false;
    // "nine bed and lacks oxygen"
    const modified = k > at + 1 && /^(?:singular|mass)$/.test(kindOf(norm(tokens[k - 1]))) && PLURALS.has(norm(token));
    if (
      /^(?:lacks|has|is|was)$/.test(norm(token)) ||
      (!modified && readVerb(norm(token)).some((v) => v.third) && kindOf(norm(tokens[k + 1])) === 'function')
    )
      return false;
    if (/^[.;:]$/.test(token.lexeme.text) || kindOf(norm(token)) === 'plural')
      return kindOf(norm(token)) === 'plural' && !token.lexeme.capital;
    if (kindOf(norm(token)) === 'function' && !/^(?:and|or|other)$/.test(norm(token))) return false;
  }
  return false;
}

/** The plural that reports write: people, not persons. */
export const plural = (noun: string): string => (noun.toLowerCase() === 'person' ? 'people' : pluralOf(noun));
