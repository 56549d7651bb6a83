import type { Nodes } from 'nlcst';
import type { Sentence, Token } from '../token.ts';
import { EnglishParser } from './english-parser.ts';
import type { Lexicon } from './lexicon.ts';
import { markQuotations } from './quotation.ts';

const parser = new EnglishParser();

/** A figure with its separators: 3,500 · 3.5 · 10:30 · 18/03/2011. The parser breaks most of them up. */
const FIGURE = /\d+(?:[,.:/]\d+)*/y;
const POSSESSIVE = /^(.*\p{L})(['’]s)$/isu;
/** An article cut off from its name by a space ("al- Bab") stays one token; any other final hyphen is a dash. */
const CUT_ARTICLE = /^(?:al|el|ad|an|ar|as|at|az|ash|ez)-$/i;
const LETTER = /[\p{L}\p{M}\d]/u;
const TITLES = new Set(['mr.', 'mrs.', 'ms.', 'dr.', 'gen.', 'col.', 'lt.', 'sgt.', 'maj.', 'capt.', 'brig.', 'st.', 'prof.', 'vs.', 'no.', 'e.g.', 'i.e.', 'etc.']);

class Builder {
  readonly sentences: Sentence[] = [];
  #tokens: Token[] = [];
  #end = 0;

  constructor(
    readonly text: string,
    readonly lexicon: Lexicon,
  ) {}

  /** Where the next token may begin: everything before it is in tokens already. */
  get end(): number {
    return this.#end;
  }

  push(start: number, end: number): void {
    const { text } = this;
    const space = start > this.#end || (start === 0 && this.#tokens.length === 0 && this.sentences.length === 0);
    this.#tokens.push({ lexeme: this.lexicon.lexeme(text.slice(start, end)), start, end, space, quote: '' });
    this.#end = end;
  }

  /** A word as the parser sees it, taken apart where patterns want it in parts. */
  word(start: number, end: number, lastOfSentence: boolean): void {
    if (start < this.#end) start = this.#end;
    if (start >= end) return;
    const { text } = this;
    const code = text.charCodeAt(start);
    if (code >= 48 && code <= 57) {
      FIGURE.lastIndex = start;
      const figure = FIGURE.exec(text);
      if (figure && start + figure[0].length > end) end = start + figure[0].length;
    }
    const last = text.charCodeAt(end - 1);
    if (last === 46 /* . */ && lastOfSentence && end - start > 1 && !text.slice(start, end - 1).includes('.') && !TITLES.has(text.slice(start, end).toLowerCase())) {
      this.word(start, end - 1, false);
      this.push(end - 1, end);
      return;
    }
    if (last === 45 /* - */ && end - start > 1 && !CUT_ARTICLE.test(text.slice(start, end))) {
      this.word(start, end - 1, false);
      this.push(end - 1, end);
      return;
    }
    if (last === 115 /* s */ || last === 83) {
      const before = text.charCodeAt(end - 2);
      if ((before === 39 || before === 0x2019) && end - start > 2 && POSSESSIVE.test(text.slice(start, end))) {
        this.push(start, end - 2);
        this.push(end - 2, end);
        return;
      }
    }
    this.push(start, end);
  }

  /** Closes the sentence and starts the next. */
  close(): void {
    const first = this.#tokens[0];
    if (!first) return;
    this.sentences.push({ start: first.start, end: this.#end, tokens: this.#tokens });
    this.#tokens = [];
  }

  /**
   * True when a sentence ends before the token at `start` although the parser goes on: it takes a lower-case word
   * after a full stop for the same sentence, which is wrong before "al-Raqqa" and in drafts typed in a hurry.
   */
  breaksBefore(start: number): boolean {
    if (this.#tokens.length < 2) return false;
    const stop = this.#tokens[this.#tokens.length - 1]!;
    return stop.lexeme.kind === 'punctuation' && start !== stop.end && /^[.!?]$/.test(stop.lexeme.text) && LETTER.test(this.text.charAt(start));
  }
}

function visit(node: Nodes, builder: Builder, lastOfSentence: boolean): void {
  switch (node.type) {
    case 'RootNode':
    case 'ParagraphNode':
      for (const child of node.children) visit(child as Nodes, builder, false);
      return;
    case 'SentenceNode': {
      const { children } = node;
      let last = children.length - 1;
      while (last > 0 && children[last]?.type === 'WhiteSpaceNode') last--;
      for (let i = 0; i < children.length; i++) visit(children[i] as Nodes, builder, i === last);
      builder.close();
      return;
    }
    case 'WordNode': {
      const start = node.position!.start.offset!;
      if (builder.breaksBefore(start)) builder.close();
      builder.word(start, node.position!.end.offset!, lastOfSentence);
      return;
    }
    case 'WhiteSpaceNode':
    case 'TextNode':
    case 'SourceNode':
      return;
    default: {
      const start = Math.max(node.position!.start.offset!, builder.end);
      const end = node.position!.end.offset!;
      if (start < end) builder.push(start, end);
    }
  }
}

/**
 * Breaks a paragraph into sentences of tokens: retext-english finds words and sentences (nlcst), and what it breaks
 * up or runs together against the needs of patterns is mended: figures, possessives, dashes glued to words, the
 * sentence that begins with "al-".
 *
 * @param text one paragraph; whole documents make the parser super-linear.
 */
export function tokenize(text: string, lexicon: Lexicon): Sentence[] {
  const builder = new Builder(text, lexicon);
  visit(parser.parse(text), builder, false);
  builder.close();
  markQuotations(builder.sentences);
  return builder.sentences;
}
