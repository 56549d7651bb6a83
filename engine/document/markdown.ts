import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { ContentCache } from '../review/cache.ts';
import type { Block, BlockKind, Directive, Parsed } from './block.ts';
import { BlockBuilder, PLACEHOLDER } from './builder.ts';
import { parseHtml } from './html.ts';
import { referenceAt } from './reference.ts';

const FRONT_MATTER =
  /^\uFEFF?(?:---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n(?:[\s\S]*?\r?\n)?\+\+\+)[ \t]*(?:\r?\n|$)/;
/** Link and footnote definitions: what stands elsewhere in the file may refer to them. */
const DEFINITION = /^ {0,3}\[[^\]\n]+\]:[ \t]*\S.*$/gm;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** Blocks of raw HTML that go on over blank lines. */
const RAW_OPEN = /<!--|<(?:pre|script|style|textarea)\b/i;
const RAW_CLOSE = /-->|<\/(?:pre|script|style|textarea)>/i;
/** A line that begins so after a blank line begins a block of its own, at the top level. */
const TOP = /^[\p{L}#“"‘'([]/u;
const PREFIX = /^[ \t>]*/;
const options = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

interface Reading {
  readonly source: string;
  readonly blocks: Block[];
  readonly directives: Directive[];
  /** Where the chunk ends: what follows was appended. */
  readonly length: number;
}

/** Reads text of a node: escapes, references and the prefixes of continued lines taken away. */
function readText(value: string, start: number, end: number, { source }: Reading, builder: BlockBuilder): void {
  if (source.slice(start, end) === value) {
    builder.prose(value, start);
    return;
  }
  let at = start;
  let run = start;
  let i = 0;
  const flush = () => builder.prose(source.slice(run, at), run);
  while (i < value.length && at < end) {
    const char = value.charAt(i);
    const here = source.charAt(at);
    if (here === '\\' && source.charAt(at + 1) === char && /[!-/:-@[-`{-~]/.test(char)) {
      flush();
      builder.standIn(char, at, 2);
      at += 2;
      i++;
      run = at;
      continue;
    }
    if (here === '&') {
      const reference = referenceAt(source, at);
      if (reference && value.startsWith(reference.text, i)) {
        flush();
        builder.standIn(reference.text, at, reference.length);
        at += reference.length;
        i += reference.text.length;
        run = at;
        continue;
      }
    }
    if (char === '\n' || char === '\r') {
      // Trailing spaces and the prefix of the next line belong to the line break.
      flush();
      const from = at;
      while (at < end && /[ \t]/.test(source.charAt(at))) at++;
      if (source.startsWith('\r\n', at)) at += 2;
      else at++;
      at += PREFIX.exec(source.slice(at, end))![0].length;
      builder.standIn('\n', from, at - from);
      i += value.startsWith('\r\n', i) ? 2 : 1;
      run = at;
      continue;
    }
    if (here !== char) {
      const next = source.indexOf(char, at);
      if (next < 0 || next >= end) break;
      flush();
      at = next;
      run = at;
    }
    at++;
    i++;
  }
  flush();
}

function readInline(node: Nodes, reading: Reading, builder: BlockBuilder): void {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined || start >= reading.length) return;
  switch (node.type) {
    case 'text':
      readText(node.value, start, end, reading, builder);
      return;
    case 'inlineCode':
    case 'image':
    case 'imageReference':
      builder.standIn(PLACEHOLDER, start, end - start);
      return;
    case 'break':
      builder.standIn('\n', start, end - start);
      return;
    case 'html':
      if (node.value.startsWith('<!--')) reading.directives.push(...parseHtml(node.value, start).directives);
      else if (/^<br\b/i.test(node.value)) builder.standIn('\n', start, end - start);
      return;
    case 'footnoteReference':
      return;
    case 'link':
      if (
        node.children.length === 1 &&
        node.children[0]?.type === 'text' &&
        node.url.endsWith(node.children[0].value)
      ) {
        builder.standIn(PLACEHOLDER, start, end - start);
        return;
      }
      break;
  }
  if ('children' in node) for (const child of node.children) readInline(child, reading, builder);
}

function readBlock(node: Nodes, kind: BlockKind, reading: Reading): void {
  const start = node.position?.start.offset ?? 0;
  if (start >= reading.length) return;
  const prose = (own: BlockKind) => {
    const builder = new BlockBuilder(own);
    for (const child of (node as Parents).children) readInline(child, reading, builder);
    const block = builder.build();
    if (block) reading.blocks.push(block);
  };
  const children = (own: BlockKind) => {
    for (const child of (node as Parents).children) readBlock(child, own, reading);
  };
  const inside = (own: BlockKind) => (kind === 'quotation' ? kind : own);
  switch (node.type) {
    case 'paragraph':
      prose(kind);
      return;
    case 'heading':
      prose(inside('heading'));
      return;
    case 'tableCell':
      prose(inside('cell'));
      return;
    case 'html': {
      const end = node.position!.end.offset!;
      const { blocks, directives } = parseHtml(reading.source.slice(start, end), start);
      reading.blocks.push(...blocks);
      reading.directives.push(...directives);
      return;
    }
    case 'blockquote':
      children('quotation');
      return;
    case 'listItem':
      children(inside('item'));
      return;
    default:
      if ('children' in node) children(kind);
  }
}

interface Chunk {
  readonly blocks: readonly Block[];
  readonly directives: readonly Directive[];
}

function parseChunk(source: string, definitions: string): Chunk {
  const reading: Reading = { source, blocks: [], directives: [], length: source.length };
  readBlock(fromMarkdown(definitions ? `${source}\n\n${definitions}\n` : source, options), 'paragraph', reading);
  return reading;
}

/** Offsets at which the file may be cut so that each part can be read by itself. */
function cuts(text: string, from: number): number[] {
  const out: number[] = [];
  let fence = '';
  let raw = false;
  let afterBlank = false;
  let at = from;
  while (at < text.length) {
    const eol = text.indexOf('\n', at);
    const end = eol < 0 ? text.length : eol;
    const line = text.slice(at, end);
    const isBlank = line.trim() === '';
    if (!raw) {
      const mark = FENCE.exec(line)?.[1];
      if (mark) {
        if (!fence) fence = mark;
        else if (mark.startsWith(fence) && line.trim() === mark) fence = '';
      }
    }
    if (!fence) {
      if (!raw && afterBlank && TOP.test(line)) out.push(at);
      if (raw || line.includes('<'))
        raw = line.search(raw ? RAW_CLOSE : RAW_OPEN) >= 0 ? (raw ? false : !RAW_CLOSE.test(line)) : raw;
    }
    afterBlank = isBlank;
    at = end + 1;
  }
  return out;
}

const shiftBy = (chunk: Chunk, shift: number, parsed: { blocks: Block[]; directives: Directive[] }) => {
  for (const block of chunk.blocks) {
    parsed.blocks.push({ ...block, segments: block.segments.map((s) => ({ ...s, offset: s.offset + shift })) });
  }
  for (const d of chunk.directives) parsed.directives.push({ ...d, start: d.start + shift, end: d.end + shift });
};

/**
 * Reads Markdown (CommonMark with GitHub's extensions). The file is cut where paragraphs begin at the top level and
 * each part is parsed by itself and kept by content: parsing 300 KB anew would cost more than a keystroke may.
 */
export class MarkdownParser {
  readonly #chunks = new ContentCache<Chunk>(4_000_000);

  parse(text: string): Parsed {
    const parsed = { blocks: [] as Block[], directives: [] as Directive[] };
    const start = FRONT_MATTER.exec(text)?.[0].length ?? (text.startsWith('\uFEFF') ? 1 : 0);
    const definitions = text.includes(']:') ? (text.match(DEFINITION) ?? []).join('\n\n') : '';
    let from = start;
    for (const to of [...cuts(text, start), text.length]) {
      if (to <= from) continue;
      const source = text.slice(from, to);
      shiftBy(
        this.#chunks.get(`${definitions}\0${source}`, () => parseChunk(source, definitions)),
        from,
        parsed,
      );
      from = to;
    }
    return parsed;
  }
}
