import type { Edit, Finding, Language } from '../../desk/index.ts';
import { applyEdits } from '../../desk/index.ts';
import type { Review } from '../reviews.ts';

/** HTML elements that begin a block of text. */
const BLOCK =
  /<(?:p|li|td|th|h[1-6]|div|blockquote|dd|dt|caption|figcaption|pre|article|section|summary|main|body)\b[^>]*>/gi;
/** Lines of Markdown after which a new block begins without a blank line: headings, rules, comments. */
const ALONE = /^\s*(?:#{1,6}\s|(?:[-*_]\s*){3,}$|<!--.*-->\s*$)/;
const BLANK = /^\s*$/;

const newlineOf = (text: string) => (/\r\n/.test(text) ? '\r\n' : '\n');
const lineStart = (text: string, offset: number) =>
  Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
const lineEnd = (text: string, offset: number) => {
  const found = /[\r\n]/.exec(text.slice(offset));
  return found ? offset + found.index : text.length;
};
const nextLine = (text: string, end: number) => end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);

/** True when ignores can be written into a draft as comments. */
export const takesComments = (language: Language): boolean => language === 'markdown' || language === 'html';

/** The edit that silences a rule in a whole file. */
export function ignoreInFile(text: string, language: Language, rule: string): Edit {
  const comment = `<!-- copydesk-ignore-file ${rule} -->${newlineOf(text)}`;
  const opening =
    language === 'html'
      ? /^\uFEFF?(?:\s*<!doctype[^>]*>[^\S\r\n]*(?:\r\n|\r|\n)?)?/i
      : /^\uFEFF?(?:---[^\S\r\n]*\r?\n(?:[\s\S]*?\r?\n)?(?:---|\.\.\.)[^\S\r\n]*(?:\r?\n|$))?/;
  const at = opening.exec(text)?.[0].length ?? 0;
  const glued = at > 1 && !/[\r\n]/.test(text.charAt(at - 1));
  return { start: at, end: at, text: glued ? `${newlineOf(text)}${comment}` : comment };
}

/** The stretch of lines without a blank line in between that a finding stands in. */
function chunkOf(text: string, { start, end }: Finding): { from: number; to: number } {
  let from = lineStart(text, start);
  while (from > 0) {
    const previous = lineStart(text, text.startsWith('\r\n', from - 2) ? from - 2 : from - 1);
    const line = text.slice(previous, lineEnd(text, previous));
    if (BLANK.test(line) || ALONE.test(line)) break;
    from = previous;
  }
  let to = lineEnd(text, end);
  while (to < text.length) {
    const next = nextLine(text, to);
    const line = text.slice(next, lineEnd(text, next));
    if (BLANK.test(line) || next >= text.length) break;
    to = lineEnd(text, next);
  }
  return { from, to };
}

/** Where a comment before the finding’s block can stand. */
function blockStart(text: string, language: Language, finding: Finding): number {
  if (language === 'markdown') return chunkOf(text, finding).from;
  let at = 0;
  for (const tag of text.slice(0, finding.start).matchAll(BLOCK))
    at = /^<(?:body|div|article|section|main)\b/i.test(tag[0]) ? tag.index + tag[0].length : tag.index;
  return at;
}

/** The ways to silence a rule around a finding, the lightest first. */
function ways(text: string, language: Language, finding: Finding): Edit[][] {
  const newline = newlineOf(text);
  const { rule } = finding;
  const at = blockStart(text, language, finding);
  const opens = lineStart(text, at);
  const indent = BLANK.test(text.slice(opens, at)) ? text.slice(opens, at) : undefined;
  const next = `<!-- copydesk-ignore-next ${rule} -->`;
  const insert = (offset: number, what: string): Edit => ({ start: offset, end: offset, text: what });
  const before = insert(
    at,
    language === 'markdown' || indent !== undefined ? `${next}${newline}${indent ?? ''}` : next,
  );
  const { from, to } = chunkOf(text, finding);
  const pair = [
    insert(from, `<!-- copydesk-ignore ${rule} -->${newline}`),
    insert(to, `${newline}<!-- copydesk-end -->`),
  ];
  return [[before], pair];
}

/**
 * The edits that silence a finding’s rule in its paragraph. Each way is tried out on the text: the first that silences
 * the finding and nothing else of the draft’s is taken.
 *
 * @param review has a reviewer
 */
export function ignoreHere({ text, language, findings, reviewer }: Review, finding: Finding): Edit[] | undefined {
  const others = findings.filter((other) => other.rule !== finding.rule).length;
  const own = findings.length - others;
  return ways(text, language, finding).find((edits) => {
    const after = reviewer!.review({ text: applyEdits(text, edits), language });
    const left = after.filter((other) => other.rule === finding.rule).length;
    return (
      after.length - left === others &&
      left < own &&
      !after.some((other) => other.rule === finding.rule && movedFrom(other, edits) === finding.start)
    );
  });
}

/** Where a finding of the edited text stood before insertions. */
function movedFrom(finding: Finding, insertions: readonly Edit[]): number {
  let { start } = finding;
  for (const edit of insertions) if (start >= edit.start + edit.text.length) start -= edit.text.length;
  return start;
}
