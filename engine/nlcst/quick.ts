import { hashOf, hashOn, NO_HASH } from './lexicon.ts';

/**
 * A quick way through plain prose. Most paragraphs hold nothing but words, figures and ordinary marks; for those the
 * tokens that retext-english would give can be told in one pass over the characters. Whatever is not plain is left to
 * the parser: the scanner gives up and the whole paragraph is parsed. A test holds the two together on random text.
 */

/** What the scanner tells: a token, or the end of a sentence. */
export interface Sink {
  /** @param hash `hashOf` what stands there */
  token(start: number, end: number, hash: number): void;
  sentence(): void;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
/** Marks that are tokens of their own wherever they stand between blanks and words. */
const MARK = 4;
/** A full stop, question mark or exclamation mark. */
const STOP = 5;
/** An apostrophe or hyphen: part of a word between letters. */
const JOINER = 6;

const kinds = new Uint8Array(0x3000);
for (let c = 65; c <= 90; c++) kinds[c] = kinds[c + 32] = LETTER;
for (let c = 0xc0; c <= 0x24f; c++) if (c !== 0xd7 && c !== 0xf7) kinds[c] = LETTER;
for (let c = 48; c <= 57; c++) kinds[c] = DIGIT;
for (const c of [' ', '\u00a0', '\n', '\t']) kinds[c.charCodeAt(0)] = SPACE;
for (const c of [',', ';', ':', '(', ')', '“', '”', '"', '–', '—', '$', '£', '€', '%']) kinds[c.charCodeAt(0)] = MARK;
for (const c of ['.', '?', '!']) kinds[c.charCodeAt(0)] = STOP;
for (const c of ["'", '’', '-']) kinds[c.charCodeAt(0)] = JOINER;

/** An article with the hyphen that should join it to its name. */
export const CUT_ARTICLE = /^(?:al|el|ad|an|ar|as|at|az|ash|ez)-$/i;
const CLOSING = new Set(['"', '”', ')']);
const OPENING = new Set(['"', '“', '(']);

const kindAt = (text: string, at: number) => {
  const code = text.charCodeAt(at);
  return code < 0x3000 ? kinds[code]! : OTHER;
};

/**
 * Tells the tokens and sentences of a stretch of prose as long as it is plain.
 *
 * @param ends whether a full stop after this word (as spelled) ends the sentence: false for abbreviations
 * @returns where the first sentence begins that is not plain (the sink has been told some of its tokens, which are
 *   void), or the length of the text
 */
export function scan(text: string, from: number, sink: Sink, ends: (word: string) => boolean): number {
  const { length } = text;
  let at = from;
  /** Where the sentence under way begins. */
  let begun = from;
  while (at < length) {
    const kind = kindAt(text, at);
    if (kind === SPACE) {
      at++;
      continue;
    }
    if (kind === MARK || (kind === JOINER && isDash(text, at))) {
      if (!isPlainMark(text, at)) return begun;
      sink.token(at, at + 1, hashOn(NO_HASH, text.charCodeAt(at)));
      at++;
      continue;
    }
    if (kind !== LETTER && kind !== DIGIT) return begun;
    const start = at;
    at = wordEnd(text, start);
    if (at < 0) return begun;
    sink.token(start, at, wordHash);
    if (at >= length) break;
    const after = kindAt(text, at);
    if (after === OTHER) return begun;
    if (after !== STOP) continue;
    const next = sentenceEnd(text, start, at, ends);
    if (next < 0) return begun;
    for (let mark = at; mark < next; mark++) sink.token(mark, mark + 1, hashOn(NO_HASH, text.charCodeAt(mark)));
    sink.sentence();
    at = next;
    begun = next;
  }
  return length;
}

const isLower = (text: string, at: number) => at < text.length && text.charAt(at) !== text.charAt(at).toUpperCase();

/** A hyphen before a blank. */
function isDash(text: string, at: number): boolean {
  return text.charCodeAt(at) === 45 && at > 0 && at + 1 < text.length && kindAt(text, at + 1) === SPACE;
}

/** True for a mark that the parser surely takes as a token of its own. */
function isPlainMark(text: string, at: number): boolean {
  const next = at + 1 < text.length ? kindAt(text, at + 1) : SPACE;
  if (next === STOP || next === JOINER || next === OTHER) return false;
  // The same mark twice is one token; a colon in a figure belongs to it.
  if (next === MARK) return text.charCodeAt(at) !== text.charCodeAt(at + 1);
  return text.charCodeAt(at) !== 58 || next === SPACE;
}

/** The hash of the word that `wordEnd` found last: it has read its letters anyway. */
let wordHash = 0;

/** Where the word or figure that begins at `start` ends; -1 where that is for the parser to say. */
function wordEnd(text: string, start: number): number {
  const { length } = text;
  let digits = false;
  let letters = false;
  let joiners = false;
  let hash = NO_HASH;
  let at = start;
  for (; at < length; at++) {
    const unit = text.charCodeAt(at);
    const here = unit < 0x3000 ? kinds[unit] : OTHER;
    if (here === LETTER) letters = true;
    else if (here === DIGIT) digits = true;
    else if (here === JOINER) {
      const next = at + 1 < length ? kindAt(text, at + 1) : SPACE;
      if (next === SPACE && !digits && unit === 45) {
        // An article cut off from its name keeps its hyphen; behind any other word it is a dash.
        if (!CUT_ARTICLE.test(text.slice(start, at + 1))) break;
        wordHash = hashOn(hash, unit);
        return at + 1;
      }
      // Between letters it joins; elsewhere ("‘tis", "1-", "drivers'") the parser decides.
      if (next !== LETTER && next !== DIGIT) return -1;
      if (next === DIGIT && kindAt(text, at - 1) === DIGIT) return -1;
      joiners = true;
    } else break;
    hash = hashOn(hash, unit);
  }
  wordHash = hash;
  if (!digits) return at;
  if (letters) return joiners && /^\d+-[A-Za-z-]+$|^[A-Za-z]+-\d+$/.test(text.slice(start, at)) ? at : -1;
  // A figure takes its separators along: 3,500 and 3.5.
  while (
    at + 1 < length &&
    (text.charCodeAt(at) === 44 || text.charCodeAt(at) === 46) &&
    kindAt(text, at + 1) === DIGIT
  ) {
    at += 2;
    while (at < length && kindAt(text, at) === DIGIT) at++;
  }
  if (at < length && (kindAt(text, at) === LETTER || kindAt(text, at) === JOINER)) return -1;
  wordHash = hashOf(text, start, at);
  return at;
}

/** Where the text goes on behind a stop at `at` that ends a sentence beyond doubt; -1 where there is doubt. */
function sentenceEnd(text: string, wordStart: number, at: number, ends: (word: string) => boolean): number {
  if (at - wordStart < 3 || text.slice(wordStart, at).includes('.')) return -1;
  let beyond = at + 1;
  // A closing mark belongs to the sentence that it closes.
  if (CLOSING.has(text.charAt(beyond))) beyond++;
  if (beyond < text.length) {
    if (kindAt(text, beyond) !== SPACE) return -1;
    let next = beyond + 1;
    while (next < text.length && kindAt(text, next) === SPACE) next++;
    const opened = OPENING.has(text.charAt(next));
    if (opened) next++;
    const opener = next < text.length ? kindAt(text, next) : opened ? OTHER : LETTER;
    if (opener !== LETTER && opener !== DIGIT) return -1;
    // After a quotation the sentence may go on: “Why?” he asked.
    if ((opened || beyond > at + 1) && isLower(text, next)) return -1;
  }
  return ends(text.slice(wordStart, at)) ? beyond : -1;
}

const SURE = /(?<=\p{Ll}{3})[.?!] +(?=\p{Lu}\p{Ll})/gu;

/** The next sentence boundary at or after `from` that is beyond doubt, or the length of the text. */
export function nextBoundary(text: string, from: number, ends: (word: string) => boolean): number {
  SURE.lastIndex = from;
  for (let found = SURE.exec(text); found; found = SURE.exec(text)) {
    let start = found.index;
    while (start > 0 && kindAt(text, start - 1) === LETTER) start--;
    if (start === 0 || kindAt(text, start - 1) === SPACE)
      if (ends(text.slice(start, found.index))) return found.index + 1;
  }
  return text.length;
}
