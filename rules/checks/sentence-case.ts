import { capitalize, type DocumentReport, defineCheck, type Report, type Token } from '../../engine/rule.ts';

/** Names and brands that keep their small letter, and what is no word of the sentence. */
const SMALL =
  /^(?:al|el|an|ar|as|at|ad|az|ash|ez|bin|ibn|abu|de|von|van|iphone|ipad|ios|ebay|e|i|https?|www)$|[\d_@]|^(?:al|el|ad|an|ar|as|at|az|ash|ez)-|^i[A-Z]|\.$/;
const ABBREVIATION =
  /^(?:\p{L}|approx|no|vs|etc|ca|cf|ed|est|inc|ltd|min|max|dept|gov|govt|fig|vol|tel|mt|st|jr|sr|al|km|hr|hrs|sq|op|ext|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|mr|mrs|ms|dr|gen|col|lt|sgt|maj|capt|brig|prof|rev|hon|pp|art|sec|approx|www|com|org|net|co|corp|bros|ave|rd|blvd|llc|plc|a\.m|p\.m|[a-z]\.[a-z])$/iu;

/** The word before the stop, when a sentence ends between `before` and `token`: "dry. the", "dry." + "the". */
function stopBefore(before: Token, beforeThat: Token | undefined): string | undefined {
  if (before.lexeme.text === '.')
    return beforeThat && beforeThat.end === before.start && beforeThat.lexeme.kind === 'word'
      ? beforeThat.lexeme.text
      : undefined;
  return before.lexeme.kind === 'word' && /^[^.]+\.$/.test(before.lexeme.text)
    ? before.lexeme.text.slice(0, -1)
    : undefined;
}

/** With these a phrase goes on. */
const STRAY =
  /^(?:unless|with|from|that|because|until|by|than|whether|loyal|backed|including|and|who|which|whom|whose|of|affiliated|supported|belonging|led|or|killing|wounding|injuring|leaving|causing)$/;

/** What the first word of a paragraph says of it, and its last mark of the paragraph behind it. */
interface Edge {
  /** The small first word of whole sentences. */
  readonly small: { readonly start: number; readonly end: number; readonly text: string } | undefined;
  /** The paragraph ends without a stop: the next line goes on with it. */
  readonly open: boolean;
}

/** Words that open a sentence; others with a small letter may be cut off from the line before. */
const FIRST =
  /^(?:the|a|an|two|three|four|five|one|many|several|some|dozens|regime|gunmen|warplanes|unknown|it|they|this|these|in|on|at|meanwhile|clashes|members|helicopters|shells|airstrikes)$/;
const STOPPED = /[.!?:…]["”’)\]]*\s*$/;

/** A sentence that begins with a small letter. */
export const sentenceCase = defineCheck<Edge>({
  id: 'capitalization/sentence-start',
  message: 'A sentence begins with a capital.',
  severity: 'error',
  headings: false,
  covers: ['F32'],
  examples: {
    wrong: [
      ['The well ran dry. the village moved.', 'The well ran dry. The village moved.'],
      ['Guards. loyal to the mayor left.', 'Guards loyal to the mayor left.'],
      ['Snow fell in Zahle. later the road was cleared.', 'Snow fell in Zahle. Later the road was cleared.'],
      [
        'the ferry sank near Tartus on Sunday, and nobody was hurt.',
        'The ferry sank near Tartus on Sunday, and nobody was hurt.',
      ],
    ],
    fine: [
      'The well ran dry. The village moved.',
      'The hills sent word of\nthe flood that had carried off the bridge, the mill and both barns above the lower road, where nobody had thought that water could ever come.',
      'It weighed approx. four tons.',
      'He came on Feb. 3 and left at 5 p.m. the same day.',
    ],
  },
  *paragraph({ kind, sentences, text }): Generator<Report> {
    if ((kind !== 'paragraph' && kind !== 'item') || !/^[a-z]|\.\s+[a-z]/.test(text)) return;
    const tokens = sentences.flatMap((s) => s.tokens);
    for (let i = 0; i < tokens.length; i++) {
      const { lexeme, start, end, space, quote } = tokens[i]!;
      if (
        lexeme.kind !== 'word' ||
        lexeme.capital ||
        quote !== '' ||
        SMALL.test(lexeme.text) ||
        !/^[a-z]+$/.test(lexeme.text)
      )
        continue;
      // The first word of a paragraph: see `document`, which knows the one before.
      if (i === 0) continue;
      const word = space ? stopBefore(tokens[i - 1]!, tokens[i - 2]) : undefined;
      // "wounded. he Pentagon said": a letter of "The" is lost.
      if (lexeme.norm === 'he' && tokens[i + 1]?.lexeme.capital) continue;
      if (word === undefined || ABBREVIATION.test(word) || word.length < 3 || tokens.length - i < 3) continue;
      // "militiamen. loyal to them": the stop is the slip, not the small letter.
      const stray = STRAY.test(lexeme.norm);
      if (stray) {
        const stop = tokens[i - 1]!;
        yield {
          start: stop.start,
          end,
          message: 'The full stop cuts the sentence in two, or a capital is missing behind it.',
          fixes: [
            { title: 'Delete the stop', safe: false, edits: [{ start: stop.start, end: stop.end, text: '' }] },
            {
              title: 'Write a capital',
              safe: false,
              edits: [{ start, end, text: capitalize(text.slice(start, end)) }],
            },
          ],
        };
        continue;
      }
      yield {
        start,
        end,
        fixes: [
          { title: 'Write a capital', safe: true, edits: [{ start, end, text: capitalize(text.slice(start, end)) }] },
        ],
      };
    }
  },
  collect({ kind, sentences, text }) {
    const open = kind === 'paragraph' && !STOPPED.test(text);
    const first = sentences[0]?.tokens[0];
    const small =
      kind === 'paragraph' &&
      first?.start === 0 &&
      first.quote === '' &&
      FIRST.test(first.lexeme.text) &&
      /[.!?]["”’)]*\s*$/.test(text);
    if (!open && !small) return undefined;
    return { open, small: small ? { start: 0, end: first.end, text: first.lexeme.text } : undefined };
  },
  *document(facts): Generator<DocumentReport> {
    let before: (typeof facts)[number] | undefined;
    for (const one of facts) {
      const { paragraph, fact } = one;
      // A line cut off from the one before is left alone.
      const goesOn = before?.fact.open && before.paragraph === paragraph - 1;
      before = one;
      if (!fact.small || goesOn) continue;
      const { start, end, text } = fact.small;
      yield {
        paragraph,
        start,
        end,
        fixes: [{ title: 'Write a capital', safe: true, edits: [{ start, end, text: capitalize(text) }] }],
      };
    }
  },
});
