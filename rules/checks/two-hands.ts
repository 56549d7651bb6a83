import { defineCheck, type Edit, type Report, type Token } from '../../engine/rule.ts';

const set = (words: string) => new Set(words.split(' '));
const norm = (tokens: readonly Token[], i: number): string => tokens[i]?.lexeme.norm ?? '';

/** Fights, whose parties Arabic sets side by side. */
const FIGHT = set(
  'clashes clash fighting battles battle confrontations confrontation war clashed fought engagements tension tensions conflict dispute hostilities skirmishes',
);

/** A half of the pair: from where to where, with the comma before it. */
interface Half {
  readonly first: number;
  readonly last: number;
}

/** "on (the) one hand", "from one side" that ends at `i`. */
function firstHalf(tokens: readonly Token[], i: number): Half | undefined {
  if (!/^(?:hand|side)$/.test(norm(tokens, i)) || norm(tokens, i - 1) !== 'one') return undefined;
  const at = norm(tokens, i - 2) === 'the' ? i - 3 : i - 2;
  if (!/^(?:on|from)$/.test(norm(tokens, at))) return undefined;
  return { first: at, last: i };
}

/** "on the other (hand)", "from another side" after `from`. */
function secondHalf(tokens: readonly Token[], from: number): Half | undefined {
  for (let i = from; i < tokens.length; i++) {
    if (!/^(?:on|from|in)$/.test(norm(tokens, i))) continue;
    const at = norm(tokens, i + 1) === 'the' ? i + 2 : i + 1;
    if (!/^(?:other|another)$/.test(norm(tokens, at))) continue;
    const last = /^(?:hand|side)$/.test(norm(tokens, at + 1)) ? at + 1 : at;
    // "on the other bank": another thing than a half of the pair.
    if (last === at && tokens[at + 1]?.lexeme.kind === 'word' && !ENDS.has(norm(tokens, at + 1))) continue;
    return { first: i, last };
  }
  return undefined;
}
const ENDS = set('and in at on near around inside after when while as which where who for since that with amid to by');

/** True when the comma at `mark` closes an aside: "between the guards, of the old and the new shift, on one hand". */
function closesAside(tokens: readonly Token[], mark: number): boolean {
  let open = 0;
  for (let i = mark - 1; i >= 0 && !/^(?:between|against|with|and)$/.test(norm(tokens, i)); i--)
    if (norm(tokens, i) === ',') open++;
  return open % 2 === 1;
}

/** Takes a half out, with a comma before it; a comma behind it stays only where the half stood between two. */
function without(tokens: readonly Token[], { first, last }: Half): Edit {
  const comma = norm(tokens, first - 1) === ',' && !closesAside(tokens, first - 1);
  const behind = norm(tokens, last + 1) === ',';
  const before = comma ? first - 2 : first - 1;
  return {
    start: tokens[before]!.end,
    end: tokens[behind && (comma || /^(?:and|against)$/.test(norm(tokens, last + 2))) ? last + 1 : last]!.end,
    text: '',
  };
}

/** "Clashes between A on one hand and B on the other": both halves go, or neither. */
export const twoHands = defineCheck({
  id: 'connective/two-hands',
  message:
    '“On one hand … on the other” sets arguments side by side, not the parties to a fight: “between” one “and” the other.',
  arabic: 'من جهة ... من جهة أخرى',
  severity: 'warning',
  headings: false,
  covers: ['C243'],
  examples: {
    wrong: [
      [
        'Clashes broke out between the miners on one hand and the guards in the yard.',
        'Clashes broke out between the miners and the guards in the yard.',
      ],
      [
        'Fighting went on between two clans on one hand and the police on the other hand in Aden.',
        'Fighting went on between two clans and the police in Aden.',
      ],
      [
        'Clashes went on between the army, on the one hand, and the miners, on the other, near the pit.',
        'Clashes went on between the army and the miners near the pit.',
      ],
      [
        'Fighting went on between two clans and the police from the other side in Aden.',
        'Fighting went on between two clans and the police in Aden.',
      ],
    ],
    fine: [
      'On the one hand it rained, and on the other hand the wells are full.',
      'Clashes broke out between the miners and the guards.',
      'Fighting went on from one side of the river to the other.',
      'The battle moved on the other bank.',
    ],
  },
  wants: ({ norm: word }) => word === 'hand' || word === 'side',
  *at({ tokens }, i): Generator<Report> {
    const fight = tokens.findIndex((t) => FIGHT.has(t.lexeme.norm));
    if (fight < 0 || fight > i || tokens[i]!.quote !== '') return;
    const parties = (to: number) =>
      tokens.slice(fight, to).some((t) => /^(?:between|against|with)$/.test(t.lexeme.norm));
    const title = 'Take it out';
    const one = firstHalf(tokens, i);
    if (one) {
      if (one.first < 2 || norm(tokens, i + 1) === 'of' || !parties(one.first)) return;
      const other = secondHalf(tokens, i + 1);
      // "from one side … from the other" is long, but English.
      if (other && norm(tokens, i) === 'side') return;
      const edits = [without(tokens, one), ...(other ? [without(tokens, other)] : [])];
      const comma = norm(tokens, one.first - 1) === ',' ? one.first - 1 : one.first;
      yield { start: tokens[comma]!.start, end: tokens[i]!.end, fixes: [{ title, safe: false, edits }] };
      return;
    }
    // The second half without the first; with it, it is said there.
    const at = i - 1;
    const article = norm(tokens, at - 1) === 'the' ? at - 2 : at - 1;
    if (norm(tokens, at) !== 'other' || !/^(?:on|from)$/.test(norm(tokens, article)) || article < 3) return;
    const half = secondHalf(tokens, article);
    if (half?.first !== article || norm(tokens, half.last + 1) === 'of') return;
    if (tokens.some((_, k) => k < article && firstHalf(tokens, k) !== undefined)) return;
    if (!tokens.slice(fight, article).some((t) => /^(?:between|against|with)$/.test(t.lexeme.norm))) return;
    yield {
      start: tokens[half.first]!.start,
      end: tokens[half.last]!.end,
      fixes: [{ title, safe: false, edits: [without(tokens, half)] }],
    };
  },
});
