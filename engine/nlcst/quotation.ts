import type { Sentence, Token } from '../token.ts';

const MARK = /["“”„«»‟″`]|''/;
const OPENING = new Set(['“', '„', '«', '``']);
const CLOSING = new Set(['”', '»']);
/** Up to this many words without a stop, a quotation is taken for a quoted name or phrase, not for speech. */
const TERM_WORDS = 5;

/** True for a double quotation mark of any shape. */
export function isQuoteMark(token: Token): boolean {
  return token.lexeme.quoteMark;
}

/**
 * Marks the tokens inside quotations, marks included. Quotations are found even when the marks are curly, straight
 * or mismatched: a mark opens when nothing is open, and closes otherwise, unless it is an opening mark glued to the
 * word after it, and a closing mark behind a word never opens. A quotation that nobody closes goes on to the end of the paragraph when it runs over a sentence end
 * (speech in several paragraphs), and is dropped as a stray mark otherwise.
 */
export function markQuotations(text: string, sentences: readonly Sentence[]): void {
  if (!MARK.test(text)) return;
  let open: Token[] | undefined;
  let words = 0;
  let stops = 0;
  const close = (tokens: readonly Token[]) => {
    const kind = words > TERM_WORDS || stops > 0 ? 'speech' : 'term';
    for (const token of tokens) token.quote = kind;
  };
  for (const { tokens } of sentences) {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (!token.lexeme.quoteMark) {
        if (!open) continue;
        open.push(token);
        if (token.lexeme.kind === 'word') words++;
        else if (/^[.!?;]/.test(token.lexeme.text)) stops++;
        continue;
      }
      if (!open) {
        // A closing mark behind a word closes what another mark opened ("the ‘Islamic State”"): it opens nothing.
        if (CLOSING.has(token.lexeme.text) && !token.space && i > 0) continue;
        open = [token];
        words = 0;
        stops = 0;
        continue;
      }
      const next = tokens[i + 1];
      const reopens = OPENING.has(token.lexeme.text) && token.space && next && !next.space && words > 0;
      if (reopens) {
        open = [token];
        words = 0;
        stops = 0;
        continue;
      }
      open.push(token);
      close(open);
      open = undefined;
    }
  }
  if (open && stops > 0 && words > TERM_WORDS) close(open);
}
