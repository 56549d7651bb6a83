import { diffArrays } from 'diff';
import type { Edit } from '../desk/index.ts';

/** Beyond this many tokens, a changed stretch is replaced whole. */
const DIFF_TOKENS = 4000;

const linesOf = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
const tokensOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

/** The edits between two sequences of pieces of text. */
function between(before: readonly string[], after: readonly string[], start: number): Edit[] {
  const edits: Edit[] = [];
  let at = start;
  let open: { start: number; end: number; text: string } | undefined;
  for (const part of diffArrays([...before], [...after])) {
    const text = part.value.join('');
    if (!part.added && !part.removed) {
      if (open) edits.push(open);
      open = undefined;
      at += text.length;
      continue;
    }
    open ??= { start: at, end: at, text: '' };
    if (part.added) open.text += text;
    else {
      at += text.length;
      open.end = at;
    }
  }
  if (open) edits.push(open);
  return edits;
}

/** The edits of one changed stretch. */
function within(before: string, after: string, start: number): Edit[] {
  const [old, fresh] = [tokensOf(before), tokensOf(after)];
  return old.length + fresh.length > DIFF_TOKENS
    ? [{ start, end: start + before.length, text: after }]
    : between(old, fresh, start);
}

/**
 * Small edits that make one text of another, so that an editor keeps cursors, folds and marks. Sorted, not overlapping.
 * Line by line first; inside a changed line word by word.
 */
export function editsBetween(before: string, after: string): Edit[] {
  if (before === after) return [];
  const [old, fresh] = [linesOf(before), linesOf(after)];
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < fresh.length - head &&
    old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]
  )
    tail++;
  const start = old.slice(0, head).join('').length;
  const [oldLines, freshLines] = [old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail)];
  // Fixes seldom add or remove lines: then lines stand side by side.
  if (oldLines.length !== freshLines.length) return within(oldLines.join(''), freshLines.join(''), start);
  const edits: Edit[] = [];
  let at = start;
  oldLines.forEach((line, i) => {
    if (line !== freshLines[i]) edits.push(...within(line, freshLines[i]!, at));
    at += line.length;
  });
  return edits;
}
