import type { Edit, Span } from '../finding.ts';
import type { Block, Segment } from './block.ts';

/** The segment that holds the character before (`end`) or at (`start`) a position of the block. */
function segmentAt(block: Block, position: number): Segment {
  const { segments } = block;
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (segments[mid]!.end <= position) low = mid + 1;
    else high = mid;
  }
  return segments[low]!;
}

const whole = (segment: Segment) => segment.sourceLength !== segment.end - segment.start;

function startInFile(block: Block, position: number): number {
  const segment = segmentAt(block, position);
  if (position >= segment.end) return segment.offset + segment.sourceLength;
  return whole(segment) ? segment.offset : segment.offset + (position - segment.start);
}

function endInFile(block: Block, position: number): number {
  if (position === 0) return startInFile(block, 0);
  const segment = segmentAt(block, position - 1);
  return whole(segment) ? segment.offset + segment.sourceLength : segment.offset + (position - segment.start);
}

/** A span of a block in units of the file. Where the block's text is a stand-in, the whole source of it is meant. */
export function toFile(block: Block, { start, end }: Span): Span {
  const from = startInFile(block, start);
  return { start: from, end: Math.max(from, start === end ? from : endInFile(block, end)) };
}

/** How much two texts share at their ends, in whole words, so that an edit shrinks to what it changes. */
function shared(before: string, after: string): { head: number; tail: number } {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { head, tail };
}

/**
 * An edit of a block in units of the file.
 *
 * @param source the text of the file
 * @returns undefined when the edit would tear markup apart: its span holds markup ("tens **of**"), or nothing would
 *   be left between two marks
 */
export function editToFile(block: Block, edit: Edit, source: string): Edit[] | undefined {
  const direct = mapped(block, edit, source);
  if (direct) return [direct];
  const { head, tail } = shared(block.text.slice(edit.start, edit.end), edit.text);
  if (head + tail === 0) return undefined;
  const less = { start: edit.start + head, end: edit.end - tail, text: edit.text.slice(head, edit.text.length - tail) };
  const inner = mapped(block, less, source);
  return inner && [inner];
}

function mapped(block: Block, edit: Edit, source: string): Edit | undefined {
  const { start, end } = toFile(block, edit);
  if (edit.start === edit.end) return { start, end: start, text: edit.text };
  const first = segmentAt(block, edit.start);
  const last = segmentAt(block, edit.end - 1);
  // Stand-ins may be replaced as wholes only, and never with what they are glued to by markup.
  if (
    source.slice(start, end) !== block.text.slice(edit.start, edit.end) &&
    (end - start !== lengthInFile(block, edit.start, edit.end) || !replaceable(block, edit))
  ) {
    return undefined;
  }
  if (
    edit.text === '' &&
    first === last &&
    first.start === edit.start &&
    first.end === edit.end &&
    block.segments.length > 1
  )
    return undefined;
  return { start, end, text: edit.text };
}

/** Source length of the segments between two positions, markup between them not counted. */
function lengthInFile(block: Block, start: number, end: number): number {
  let sum = 0;
  for (const segment of block.segments) {
    const from = Math.max(segment.start, start);
    const to = Math.min(segment.end, end);
    if (from < to) sum += whole(segment) ? segment.sourceLength : to - from;
  }
  return sum;
}

/** True when every stand-in in the span is white space or one character: an entity, a line break with its indent. */
function replaceable(block: Block, { start, end }: Span): boolean {
  return block.segments.every(
    (s) => s.end <= start || s.start >= end || !whole(s) || block.text.slice(s.start, s.end) !== '\uFFFC',
  );
}
