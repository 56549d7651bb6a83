import type { Token } from '../token.ts';
import { hasWord, type Vocabulary, type WordBits } from './vocabulary.ts';

/** Words of which one must stand between `min` and `max` tokens after the match's start. */
export interface Anchor {
  readonly words: readonly string[];
  readonly min: number;
  readonly max: number;
}

/** What every match has: one of these anchors holds. */
export type Need = readonly Anchor[];

/** More needs than this are not worth their test. */
const KEPT = 3;

/** The commonest words of English text: bad anchors, as nearly every sentence has them. */
const COMMON = new Set(
  'the of and in to a was by were on for at with from that is are as be it has have had an or not this his their its after who which he they but while also been one two people forces city area . , " - :'.split(
    ' ',
  ),
);

function cost(need: Need): number {
  let sum = 0;
  for (const anchor of need) {
    for (const word of anchor.words) sum += COMMON.has(word) ? 5000 : 1;
    sum += (anchor.max - anchor.min) * 50;
  }
  return sum;
}

/** The needs that say most, best first. */
export function best(needs: readonly Need[]): readonly Need[] {
  if (needs.length < 2) return needs;
  return needs
    .map((need) => ({ need, cost: cost(need) }))
    .sort((a, b) => a.cost - b.cost)
    .slice(0, KEPT)
    .map(({ need }) => need);
}

/** The same needs of a pattern that begins `min` to `max` tokens earlier. */
export const shifted = (needs: readonly Need[], min: number, max: number): readonly Need[] =>
  max === 0 ? needs : needs.map((need) => need.map((a) => ({ words: a.words, min: a.min + min, max: a.max + max })));

interface Test {
  readonly words: WordBits;
  readonly min: number;
  readonly max: number;
}

function holds(tests: readonly Test[], tokens: readonly Token[], start: number): boolean {
  for (const { words, min, max } of tests) {
    const last = Math.min(start + max, tokens.length - 1);
    for (let i = start + min; i <= last; i++) if (hasWord(words, tokens[i]!.lexeme.id)) return true;
  }
  return false;
}

/** Needs as a test: a look at a few tokens says where a pattern cannot match. */
export class NeedsTest {
  #tests: readonly (readonly Test[])[] | undefined;

  constructor(
    private readonly needs: readonly Need[],
    private readonly vocabulary: Vocabulary,
  ) {}

  /** False when no match can begin at token `start`. */
  passes(tokens: readonly Token[], start: number): boolean {
    this.#tests ??= this.needs.map((need) =>
      need.map(({ words, min, max }) => ({ words: this.vocabulary.bitsOf(words), min, max })),
    );
    for (const tests of this.#tests) if (!holds(tests, tokens, start)) return false;
    return true;
  }
}
