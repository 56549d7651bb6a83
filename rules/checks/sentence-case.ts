import { capitalize, defineCheck, type Report } from '../../engine/rule.ts';

/** Names and brands that keep their small letter, and what is no word of the sentence. */
const SMALL = /^(?:al|el|an|ar|as|at|ad|az|ash|ez|bin|ibn|abu|de|von|van|iphone|ipad|ios|ebay|e|i|https?|www)$|[\d_@]|^(?:al|el|ad|an|ar|as|at|az|ash|ez)-|^i[A-Z]|\.$/;

/** A sentence that begins with a small letter. */
export const sentenceCase = defineCheck({
  id: 'capitalization/sentence-start',
  message: 'A sentence begins with a capital.',
  severity: 'error',
  headings: false,
  examples: {
    wrong: [
      ['The well ran dry. the village moved.', 'The well ran dry. The village moved.'],
      ['Snow fell in Zahle. later the road was cleared.', 'Snow fell in Zahle. Later the road was cleared.'],
    ],
    fine: ['The well ran dry. The village moved.', 'It weighed approx. four tons.'],
  },
  *paragraph({ kind, sentences, text }): Generator<Report> {
    if (kind !== 'paragraph' && kind !== 'item') return;
    for (let i = 1; i < sentences.length; i++) {
      const first = sentences[i]!.tokens[0]!;
      const last = sentences[i - 1]!.tokens.at(-1)!;
      const { lexeme } = first;
      if (!first.space || lexeme.kind !== 'word' || lexeme.capital || SMALL.test(lexeme.text) || !/^\p{Ll}\p{Ll}*$/u.test(lexeme.text)) continue;
      // An abbreviation ("approx.", "e.g.") ends no sentence; nor does a stop that closes a quotation inside one.
      const word = sentences[i - 1]!.tokens.at(-2);
      if (!/^[.!?]$/.test(last.lexeme.text) || !word || word.end !== last.start) continue;
      if (/^(?:\p{L}|approx|no|vs|etc|ca|cf|ed|est|inc|ltd|min|max|dept|gov|govt|fig|vol|tel|mt|st|jr|sr|al|km|hr|hrs|sq|op|ext)$/iu.test(word.lexeme.text)) continue;
      if (sentences[i]!.tokens.length < 3 || last.lexeme.text !== '.') continue;
      const { start, end } = first;
      yield { start, end, fixes: [{ title: 'Write a capital', safe: true, edits: [{ start, end, text: capitalize(text.slice(start, end)) }] }] };
    }
  },
});
