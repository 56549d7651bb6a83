/** What the letters and marks of names look like. */

import type { Lexeme, Token } from '../token.ts';

/** An Arabic article that is written with its name. */
export const ARTICLE_START = /^(?:al|el|an|ar|as|at|az|ad|ash|ez)-/i;

/** Articles that also open English sentences: "As Rebels advanced", "An Army truck". */
const OPENERS = new Set(['as', 'an', 'at', 'ad']);

/** True when an article that stands by itself belongs to the name behind it: an assimilated one shares its first sound. */
export function joins(article: Lexeme, next: Lexeme | undefined): boolean {
  if (!next?.capital) return false;
  const sound = article.norm.replace(/-$/, '').slice(1);
  return sound === 'l' || next.norm.startsWith(sound);
}

export const isAyn = (tokens: readonly Token[], i: number): boolean =>
  /^[`´]$/.test(tokens[i]!.lexeme.text) && !tokens[i]!.space && tokens[i + 1]?.space === false;

const APOSTROPHE = /[’'ʼ`´]/;
const APOSTROPHE_FIRST = /^[’‘'ʼʿ`´]$/;

/**
 * Where a name ends: an apostrophe right behind it stands for its last sound (ayn, hamza), unless it closes a quotation
 * or makes a possessive ("Homs’ markets").
 */
export function endWithMark(text: string, start: number, end: number): number {
  const marked =
    APOSTROPHE.test(text.charAt(end)) &&
    !/[\p{L}\p{N}]/u.test(text.charAt(end + 1)) &&
    !/s$/i.test(text.slice(start, end)) &&
    !/[‘’'`]/.test(text.charAt(start - 1));
  return marked ? end + 1 : end;
}

/** Where a name begins: an apostrophe right before it stands for its first sound, unless it opens a quotation. */
export function startWithMark(text: string, tokens: readonly Token[], start: number): number {
  const { start: from } = tokens[start]!;
  const mark = tokens[start - 1];
  const marked =
    mark?.end === from &&
    APOSTROPHE_FIRST.test(mark.lexeme.text) &&
    (mark.space || mark.start === 0) &&
    !/^[\p{L}\s-]{0,40}[‘’'`](?!\p{L})/u.test(text.slice(from, from + 50));
  return marked ? mark.start : from;
}

/** "ISIS", "IEDs": letters, not a name. */
export const isLetters = ({ upper, text }: Lexeme): boolean => upper || /^\p{Lu}{2,}s$/u.test(text);

/** A name begins with a capital, or with an article that a capital follows. */
export function mayBeginName(tokens: readonly Token[], i: number): boolean {
  const { lexeme } = tokens[i]!;
  if (lexeme.kind !== 'word') return false;
  return lexeme.article
    ? joins(lexeme, tokens[i + 1]?.lexeme) || (lexeme.capital && !OPENERS.has(lexeme.norm))
    : lexeme.capital;
}
