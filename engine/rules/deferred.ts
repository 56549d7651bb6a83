import type { Match, Pattern } from '../pattern/compile.ts';
import { type Need, NeedsTest } from '../pattern/needs.ts';
import type { Vocabulary } from '../pattern/vocabulary.ts';
import type { Sentence } from '../token.ts';

/** The needs of patterns, by rule; made when a bundle is built. */
export interface NeedsTable {
  /** Lists of words, the words parted by blanks. */
  readonly words: readonly string[];
  /** By rule id, for each pattern its needs: rows of (number of a list, min, max), one triple for each anchor. */
  readonly patterns: Readonly<Record<string, readonly (readonly (readonly number[])[])[]>>;
}

/** A needs table as the matcher wants it; lists are taken apart when first asked for. */
export class KnownNeeds {
  readonly #lists: (readonly string[])[] = [];

  constructor(private readonly table: NeedsTable) {}

  /** How many patterns of a rule are known. */
  patterns(rule: string): number {
    return this.table.patterns[rule]?.length ?? 0;
  }

  /** The rarest need of a rule's pattern, which it is indexed by. */
  rarest(rule: string, pattern: number): Need {
    return this.#need(this.table.patterns[rule]![pattern]![0]!);
  }

  /** The other needs. */
  others(rule: string, pattern: number): readonly Need[] {
    return this.table.patterns[rule]![pattern]!.slice(1).map((row) => this.#need(row));
  }

  #need(row: readonly number[]): Need {
    const need = [];
    for (let i = 0; i < row.length; i += 3)
      need.push({ words: this.#list(row[i]!), min: row[i + 1]!, max: row[i + 2]! });
    return need;
  }

  #list(number: number): readonly string[] {
    this.#lists[number] ??= this.table.words[number]!.split(' ');
    return this.#lists[number];
  }
}

/** A pattern of which only the needs are known: compiled where they are met, as most never are. */
export class Deferred implements Pattern {
  readonly needs: readonly Need[];
  #made: Pattern | undefined;
  #test: NeedsTest | undefined;

  constructor(
    rarest: Need,
    private readonly others: () => readonly Need[],
    private readonly vocabulary: Vocabulary,
    private readonly make: () => Pattern,
  ) {
    this.needs = [rarest];
  }

  get names() {
    return this.#pattern.names;
  }

  get forms() {
    return this.#pattern.forms;
  }

  mayBegin(sentence: Sentence, start: number): boolean {
    this.#test ??= new NeedsTest(this.others(), this.vocabulary);
    return this.#test.passes(sentence.tokens, start);
  }

  matchAt(sentence: Sentence, start: number): Match | undefined {
    return this.#pattern.matchAt(sentence, start);
  }

  get #pattern(): Pattern {
    this.#made ??= this.make();
    return this.#made;
  }
}
