import type { Nodes } from 'nlcst';
import type { Sentence, Token } from '../token.ts';
import { EnglishParser } from './english-parser.ts';
import type { Lexicon } from './lexicon.ts';
import { CUT_ARTICLE, nextBoundary, type Sink, scan } from './quick.ts';
import { markQuotations } from './quotation.ts';

const parser = new EnglishParser();

/** A figure with its separators: 3,500 · 3.5 · 10:30 · 18/03/2011. The parser breaks most of them up. */
const FIGURE = /\d+(?:[,.:/]\d+)*/y;
const POSSESSIVE = /^(.*\p{L})(['’]s)$/isu;
const LETTER = /[\p{L}\p{M}\d]/u;
const TITLES = new Set([
  'mr.',
  'mrs.',
  'ms.',
  'dr.',
  'gen.',
  'col.',
  'lt.',
  'sgt.',
  'maj.',
  'capt.',
  'brig.',
  'st.',
  'prof.',
  'vs.',
  'no.',
  'e.g.',
  'i.e.',
  'etc.',
]);

class Builder implements Sink {
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

  push(start: number, end: number, hash?: number): void {
    const { text } = this;
    const space = start > this.#end || (start === 0 && this.#tokens.length === 0 && this.sentences.length === 0);
    this.#tokens.push({ lexeme: this.lexicon.lexemeAt(text, start, end, hash), start, end, space, quote: '' });
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
    if (last === 46 /* . */ && end - start > 1 && this.#stopped(start, end - 1, lastOfSentence)) {
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

  /**
   * True when the full stop that the parser left on a word ends the sentence: at its end, and before "al-" or another
   * lower-case word, where the parser reads on.
   */
  #stopped(start: number, end: number, lastOfSentence: boolean): boolean {
    const word = this.text.slice(start, end);
    if (word.includes('.') || TITLES.has(`${word}.`.toLowerCase())) return false;
    return lastOfSentence || (word.length > 2 && endsSentence(word));
  }

  /** A token of plain prose: a possessive is cut off its word, as `word` does. */
  token(start: number, end: number, hash: number): void {
    const last = this.text.charCodeAt(end - 1);
    if ((last === 115 || last === 83) && end - start > 2) {
      const before = this.text.charCodeAt(end - 2);
      if ((before === 39 || before === 0x2019) && POSSESSIVE.test(this.text.slice(start, end))) {
        this.push(start, end - 2);
        this.push(end - 2, end);
        return;
      }
    }
    this.push(start, end, hash);
  }

  /** Forgets the tokens of the sentence under way, which began at or after `start`. */
  drop(start: number): void {
    this.#tokens = [];
    this.#end = this.sentences.at(-1)?.end ?? start;
  }

  /** Tokens of a stretch that begins and ends with sentences, by the parser. */
  parse(start: number, end: number): void {
    visit(parser.parse(this.text.slice(start, end)), this, start, false);
    this.sentence();
  }

  /** Closes the sentence and starts the next. */
  sentence(): void {
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
    return (
      stop.lexeme.kind === 'punctuation' &&
      start !== stop.end &&
      /^[.!?]$/.test(stop.lexeme.text) &&
      LETTER.test(this.text.charAt(start))
    );
  }
}

function visit(node: Nodes, builder: Builder, shift: number, lastOfSentence: boolean): void {
  switch (node.type) {
    case 'RootNode':
    case 'ParagraphNode':
      for (const child of node.children) visit(child as Nodes, builder, shift, false);
      return;
    case 'SentenceNode': {
      const { children } = node;
      let last = children.length - 1;
      while (last > 0 && children[last]?.type === 'WhiteSpaceNode') last--;
      for (let i = 0; i < children.length; i++) visit(children[i] as Nodes, builder, shift, i === last);
      builder.sentence();
      return;
    }
    case 'WordNode': {
      const start = node.position!.start.offset! + shift;
      if (builder.breaksBefore(start)) builder.sentence();
      builder.word(start, node.position!.end.offset! + shift, lastOfSentence);
      return;
    }
    case 'WhiteSpaceNode':
    case 'TextNode':
    case 'SourceNode':
      return;
    default: {
      const start = Math.max(node.position!.start.offset! + shift, builder.end);
      const end = node.position!.end.offset! + shift;
      if (start < end) builder.push(start, end);
    }
  }
}

/** What the parser makes of a full stop behind a word, found out once per word. */
const ending = new Map<string, boolean>();

/** True when the parser takes a full stop behind this word for the end of a sentence: false for abbreviations. */
function endsSentence(word: string): boolean {
  let ends = ending.get(word);
  if (ends === undefined) {
    ends =
      parser.tokenizeParagraph(`He saw ${word}. The end`).children.filter((node) => node.type === 'SentenceNode')
        .length === 2;
    if (ending.size > 60_000) ending.clear();
    ending.set(word, ends);
  }
  return ends;
}

/** Tokens by the parser of retext-english alone, mended where patterns need it. */
export function parseSentences(text: string, lexicon: Lexicon): Sentence[] {
  const builder = new Builder(text, lexicon);
  builder.parse(0, text.length);
  return builder.sentences;
}

/** The same, where plain sentences take the quick way and only the others are parsed. */
function scanSentences(text: string, lexicon: Lexicon): Sentence[] {
  const builder = new Builder(text, lexicon);
  for (let at = 0; at < text.length; ) {
    const stopped = scan(text, at, builder, endsSentence);
    if (stopped >= text.length) break;
    builder.drop(stopped);
    at = nextBoundary(text, stopped, endsSentence);
    builder.parse(stopped, at);
  }
  builder.sentence();
  return builder.sentences;
}

/**
 * Breaks a paragraph into sentences of tokens: retext-english finds words and sentences (nlcst), and what it breaks
 * up or runs together against the needs of patterns is mended: figures, possessives, dashes glued to words, the
 * sentence that begins with "al-". Plain prose takes a quicker way to the same tokens.
 *
 * @param text one paragraph; whole documents make the parser super-linear.
 */
export function tokenize(text: string, lexicon: Lexicon): Sentence[] {
  const sentences = scanSentences(text, lexicon);
  markQuotations(text, sentences);
  return sentences;
}
