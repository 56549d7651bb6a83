import { Lexicon } from '../nlcst/lexicon.ts';
import type { Pattern } from '../pattern/compile.ts';
import { Lists, type WordList } from '../pattern/lists.ts';
import { Vocabulary } from '../pattern/vocabulary.ts';
import type { Check, PackData } from '../rule.ts';
import type { Lexeme } from '../token.ts';
import { KnownNeeds, type NeedsTable } from './deferred.ts';
import { compilePhrase, type PhraseRule, type RuleFault } from './phrase.ts';

/** One pattern of a rule, to be tried where one of its words stands. */
export interface Entry {
  readonly rule: PhraseRule;
  readonly pattern: Pattern;
  /** How many tokens the match may begin before the word. */
  readonly min: number;
  readonly max: number;
}

/** What begins at a form: patterns that have its word, checks that want to look at it. */
export interface Work {
  readonly entries: readonly Entry[];
  /** Checks that look at the form itself. */
  readonly checks: readonly Check[];
  /** Checks that look at the paragraph because the form stands in it. */
  readonly gates: readonly Check[];
}

/** A lexeme that knows what begins at it; undefined: nothing does, as at most words. */
export interface IndexedLexeme extends Lexeme {
  readonly work: Work | undefined;
}

const NONE: readonly never[] = [];

class IndexedLexicon extends Lexicon {
  constructor(
    private readonly index: ReadonlyMap<string, readonly Entry[]>,
    private readonly checks: readonly Check[],
    vocabulary: Vocabulary,
  ) {
    super(vocabulary);
  }

  protected override make(lexeme: Lexeme): IndexedLexeme {
    const entries = this.index.get(lexeme.norm) ?? NONE;
    const wanting = this.checks.filter((check) => check.wants!(lexeme));
    if (entries.length + wanting.length === 0) return { ...lexeme, work: undefined };
    const checks = wanting.filter((check) => check.at);
    return { ...lexeme, work: { entries, checks, gates: wanting.filter((check) => check.paragraph || check.collect) } };
  }
}

/** A fault and the pack that it is in. */
export interface PackFault extends RuleFault {
  readonly pack: number;
}

/** All rules of a reviewer, compiled into one matcher: patterns are tried only where one of their words stands. */
export interface RuleSet {
  readonly phrases: readonly PhraseRule[];
  readonly checks: readonly Check[];
  readonly lexicon: Lexicon;
  /** Patterns that have no word that must occur: tried at every token, so there should be few. */
  readonly floating: readonly Entry[];
  readonly lists: Lists;
  readonly faults: readonly PackFault[];
}

/**
 * Compiles packs and checks. Faulty rules are left out and reported; a later rule with the id of an earlier one
 * replaces it, and so does a list with the name of an earlier one.
 *
 * @param trusted how many of the packs, from the first, are known to be sound
 * @param needs what the patterns of those packs need; of no use when another pack replaces one of their lists
 */
export function compileRules(
  packs: readonly PackData[],
  checks: readonly Check[],
  enabled: (id: string) => boolean,
  trusted = 0,
  needs?: NeedsTable,
): RuleSet {
  const words = new Map<string, WordList>();
  let replaced = false;
  packs.forEach((pack, p) => {
    for (const [name, list] of Object.entries(pack.lists ?? {})) {
      if (p >= trusted && words.has(name)) replaced = true;
      words.set(name, list);
    }
  });
  const lists = new Lists(words);
  const vocabulary = new Vocabulary();
  const faults: PackFault[] = [];
  const known = needs && !replaced ? new KnownNeeds(needs) : undefined;
  const phrases = new Map<string, PhraseRule>();
  packs.forEach((pack, p) => {
    pack.rules?.forEach((data, r) => {
      if (!enabled(data.id)) {
        phrases.delete(data.id);
        return;
      }
      const compiled = compilePhrase(data, lists, vocabulary, p < trusted, known);
      if ('rule' in compiled) phrases.set(data.id, compiled.rule);
      else faults.push(...compiled.faults.map((f) => ({ ...f, pack: p, path: ['rules', r, ...f.path] })));
    });
  });
  const index = new Map<string, Entry[]>();
  const floating: Entry[] = [];
  for (const rule of phrases.values()) {
    for (const pattern of rule.patterns) {
      const [rarest] = pattern.needs;
      if (!rarest) {
        floating.push({ rule, pattern, min: 0, max: 0 });
        continue;
      }
      for (const { words: keys, min, max } of rarest) {
        const entry: Entry = { rule, pattern, min, max };
        for (const key of keys) {
          const list = index.get(key);
          if (list) list.push(entry);
          else index.set(key, [entry]);
        }
      }
    }
  }
  const inForce = checks.filter((check) => enabled(check.id));
  return {
    phrases: [...phrases.values()],
    checks: inForce,
    lexicon: new IndexedLexicon(
      index,
      inForce.filter((check) => check.wants),
      vocabulary,
    ),
    floating,
    lists,
    faults,
  };
}
