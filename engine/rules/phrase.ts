import { normalize } from '../nlcst/lexicon.ts';
import { compilePattern, type Match, type Pattern } from '../pattern/compile.ts';
import type { Lists } from '../pattern/lists.ts';
import { parseTemplate, type Template } from '../pattern/replace.ts';
import { PatternError, parsePattern } from '../pattern/syntax.ts';
import type { Vocabulary } from '../pattern/vocabulary.ts';
import type { PhraseRuleData } from '../rule.ts';
import type { Sentence } from '../token.ts';
import { Deferred, type KnownNeeds } from './deferred.ts';

/** A fault in a rule's data: which key, and where in its text. */
export interface RuleFault {
  /** Path into the pack: `['rules', 3, 'pattern', 0]`. */
  readonly path: readonly (string | number)[];
  /** Offset in the text at that path, when the fault is inside it. */
  readonly at?: number;
  readonly message: string;
}

/** A phrasing rule ready to run. */
export interface PhraseRule {
  readonly data: PhraseRuleData;
  readonly patterns: readonly Pattern[];
  /** What is only needed when a pattern has matched; made then, as most rules find nothing in most drafts. */
  readonly rest: () => RuleRest;
}

/** The parts of a rule that a match needs. */
export interface RuleRest {
  readonly unless: readonly Pattern[];
  readonly fixes: readonly Template[];
  readonly with: ReadonlySet<string> | undefined;
  readonly without: ReadonlySet<string> | undefined;
}

export const listOf = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

function words(entries: readonly string[] | undefined, lists: Lists): Set<string> | undefined {
  if (!entries) return undefined;
  const out = new Set<string>();
  for (const entry of entries) {
    const list = /^<([^>]+)>$/.exec(entry)?.[1];
    if (list && lists.has(list)) for (const word of lists.words(list, []).single.keys()) out.add(word);
    else out.add(normalize(entry));
  }
  return out;
}

/**
 * Compiles a rule; a rule with any fault is left out whole, so that half a rule never runs.
 *
 * @param trusted the rule is known to be sound (a shipped one: the tests compile them all)
 * @param needs what its patterns need, if that is known: then they are compiled when they are needed
 */
export function compilePhrase(
  data: PhraseRuleData,
  lists: Lists,
  vocabulary: Vocabulary,
  trusted: boolean,
  needs?: KnownNeeds,
): { rule: PhraseRule } | { faults: RuleFault[] } {
  const faults: RuleFault[] = [];
  const attempt = <T>(path: RuleFault['path'], work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      faults.push({ path, at: error.at, message: error.message });
      return undefined;
    }
  };
  const compileAll = (key: 'pattern' | 'unless') =>
    listOf<string>(data[key]).flatMap((source, i) => {
      const path = Array.isArray(data[key]) ? [key, i] : [key];
      return attempt(path, () => compilePattern(parsePattern(source), lists, vocabulary)) ?? [];
    });
  const sources = listOf<string>(data.pattern);
  const patterns =
    trusted && needs?.patterns(data.id) === sources.length
      ? sources.map(
          (source, i) =>
            new Deferred(
              needs.rarest(data.id, i),
              () => needs.others(data.id, i),
              vocabulary,
              () => compilePattern(parsePattern(source), lists, vocabulary),
            ),
        )
      : compileAll('pattern');
  const rest = once((): RuleRest => {
    const captures = new Set(patterns.flatMap((p) => p.names.slice(1)));
    const fixes = listOf<string>(data.fix).flatMap((source, i) => {
      const template = attempt(Array.isArray(data.fix) ? ['fix', i] : ['fix'], () => parseTemplate(source, captures));
      return template ? [template] : [];
    });
    return { unless: compileAll('unless'), fixes, with: words(data.with, lists), without: words(data.without, lists) };
  });
  if (!trusted) rest();
  return faults.length > 0 ? { faults } : { rule: { data, patterns, rest } };
}

/** Work that is done when its result is first asked for. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

const hasAny = (sentence: Sentence, set: ReadonlySet<string>) => sentence.tokens.some((t) => set.has(t.lexeme.norm));

/** An exception may begin this many tokens before the flagged part. */
const LOOK_BACK = 14;

/** True when the sentence as a whole, or an exception, silences the match. */
export function excused(rule: PhraseRule, match: Match, sentence: Sentence): boolean {
  const rest = rule.rest();
  if (rest.with && !hasAny(sentence, rest.with)) return true;
  if (rest.without && hasAny(sentence, rest.without)) return true;
  for (const exception of rest.unless) {
    for (let start = Math.max(0, match.start - LOOK_BACK); start < match.end; start++) {
      const found = exception.matchAt(sentence, start);
      if (found && found.markStart < match.markEnd && found.markEnd > match.markStart) return true;
    }
  }
  return false;
}
