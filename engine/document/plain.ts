import type { Block, BlockKind } from './block.ts';
import { BlockBuilder } from './builder.ts';

/** Lines longer than this are not wrapped by hand: each is a paragraph. */
const WRAPPED = 130;
const ITEM = /^[ \t]*(?:[-*•●▪–—]|\(?\d{1,2}[.)]|\(?[a-z]\))[ \t]+(?=\S)/;
/** A line that ends so ends a sentence. */
const STOPS = /[.!?:;…]["”’)\]]*$/;
/** More words than this make a sentence rather than a headline. */
const HEADLINE_WORDS = 30;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Line ends other than `\n`: rare, and slower to look for. */
const OTHER_END = /[\r\u2028\u2029]/;

/** Lines without their line ends; `\r\n`, `\n`, `\r` and U+2028/9 end a line. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const push = (end: number, next: number) => {
    lines.push({ start, end, text: text.slice(start, end) });
    start = next;
  };
  if (OTHER_END.test(text)) {
    for (const { 0: mark, index } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) push(index, index + mark.length);
  } else {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) push(end, end + 1);
  }
  push(text.length, text.length);
  return lines;
}

const blank = ({ text }: Line) => text === '' || !/[^\s\uFEFF]/.test(text);

/** Groups the lines of a run into paragraphs: wrapped lines belong together, long lines stand alone. */
function paragraphsOf(run: readonly Line[]): Line[][] {
  const width = Math.max(...run.map((l) => l.text.length));
  const out: Line[][] = [];
  run.forEach((line, i) => {
    const previous = run[i - 1];
    const parts =
      !previous ||
      width > WRAPPED ||
      ITEM.test(line.text) ||
      (STOPS.test(previous.text.trimEnd()) && previous.text.length < width * 0.7);
    if (parts) out.push([line]);
    else out.at(-1)!.push(line);
  });
  return out;
}

function kindOf(lines: readonly Line[], alone: boolean): BlockKind {
  const { text } = lines[0]!;
  if (ITEM.test(text)) return 'item';
  const trimmed = text.trim();
  const headline = lines.length === 1 && alone && !STOPS.test(trimmed) && trimmed.split(/\s+/).length <= HEADLINE_WORDS;
  return headline ? 'heading' : 'paragraph';
}

/**
 * Plain text: paragraphs are parted by blank lines, or are lines of their own where the text is not wrapped.
 * A short line by itself that ends without a stop is a heading.
 */
export function parsePlain(text: string): Block[] {
  const blocks: Block[] = [];
  let run: Line[] = [];
  const flush = () => {
    if (run.length === 0) return;
    const groups = paragraphsOf(run);
    for (const lines of groups) {
      const builder = new BlockBuilder(kindOf(lines, groups.length === 1));
      const mark = ITEM.exec(lines[0]!.text)?.[0].length ?? 0;
      const from = lines[0]!.start + (mark || (lines[0]!.text.startsWith('\uFEFF') ? 1 : 0));
      builder.prose(text.slice(from, lines.at(-1)!.end), from);
      const block = builder.build();
      if (block) blocks.push(block);
    }
    run = [];
  };
  for (const line of linesOf(text)) {
    if (blank(line)) flush();
    else run.push(line);
  }
  flush();
  return blocks;
}
