import { type DefaultTreeAdapterMap, parse } from 'parse5';
import type { Block, BlockKind, Directive } from './block.ts';
import { BlockBuilder, PLACEHOLDER } from './builder.ts';
import { directiveOf } from './directive.ts';
import { referenceAt } from './reference.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  title: 'heading',
  caption: 'heading',
  legend: 'heading',
  summary: 'heading',
  li: 'item',
  dt: 'item',
  dd: 'item',
  td: 'cell',
  th: 'cell',
  figcaption: 'paragraph',
  p: 'paragraph',
  blockquote: 'quotation',
};
const BLOCKS = new Set(
  'address article aside body details dialog div dl fieldset figure footer form header hgroup hr html main menu nav ol option section select table tbody tfoot thead tr ul head'.split(
    ' ',
  ),
);
const SKIPPED = new Set(
  'script style template noscript textarea pre svg math iframe object audio video canvas datalist meter progress'.split(
    ' ',
  ),
);
const CODE = new Set('code kbd samp var img input button'.split(' '));

class Reader {
  readonly blocks: Block[] = [];
  readonly directives: Directive[] = [];
  #now = new BlockBuilder('paragraph');

  constructor(
    private readonly source: string,
    private readonly shift: number,
  ) {}

  flush(kind: BlockKind): void {
    const block = this.#now.build();
    if (block) this.blocks.push(block);
    this.#now = new BlockBuilder(kind);
  }

  children(node: { childNodes: Node[] }, kind: BlockKind): void {
    for (const child of node.childNodes) this.visit(child, kind);
  }

  visit(node: Node, kind: BlockKind): void {
    if (node.nodeName === '#comment' && 'data' in node) {
      const at = node.sourceCodeLocation;
      const directive = at && directiveOf(node.data, at.startOffset + this.shift, at.endOffset + this.shift);
      if (directive) this.directives.push(directive);
      return;
    }
    if (node.nodeName === '#text' && 'value' in node) {
      if (node.sourceCodeLocation)
        this.text(node.value, node.sourceCodeLocation.startOffset, node.sourceCodeLocation.endOffset);
      return;
    }
    if (!('tagName' in node)) return;
    this.element(node, kind);
  }

  element(node: Element, kind: BlockKind): void {
    const name = node.tagName;
    if (SKIPPED.has(name)) return;
    const at = node.sourceCodeLocation;
    const language = node.attrs.find((a) => a.name === 'lang')?.value.toLowerCase();
    const foreign = language !== undefined && language !== '' && !language.startsWith('en');
    const untouched = node.attrs.some((a) => a.name === 'translate' && a.value === 'no');
    const own = KINDS[name];
    if (CODE.has(name) || ((foreign || untouched) && !own && !BLOCKS.has(name))) {
      if (at) this.#now.standIn(PLACEHOLDER, at.startOffset + this.shift, at.endOffset - at.startOffset);
      return;
    }
    if (own || BLOCKS.has(name)) {
      if (name !== 'html' && name !== 'body' && (foreign || untouched)) return;
      const inner = kind === 'quotation' ? kind : (own ?? (kind === 'item' || kind === 'cell' ? kind : 'paragraph'));
      this.flush(inner);
      this.children(node, inner);
      this.flush(kind);
      return;
    }
    if (name === 'br') {
      if (at) this.#now.standIn('\n', at.startOffset + this.shift, at.endOffset - at.startOffset);
      return;
    }
    // A quotation element shows quotation marks, although none stand in the file.
    const tags = name === 'q' && at ? [at.startTag, at.endTag] : [];
    if (tags[0]) this.#now.standIn('“', tags[0].startOffset + this.shift, tags[0].endOffset - tags[0].startOffset);
    this.children(node, kind);
    if (tags[1]) this.#now.standIn('”', tags[1].startOffset + this.shift, tags[1].endOffset - tags[1].startOffset);
  }

  /** Text of a node: references decoded, runs of white space are one space, as a browser shows it. */
  text(value: string, start: number, end: number): void {
    const { source } = this;
    if (source.slice(start, end) === value && !/[\n\r\t\f]| {2}/.test(value)) {
      this.#now.prose(value, start + this.shift);
      return;
    }
    let at = start;
    let run = start;
    const flush = (to: number) => this.#now.prose(source.slice(run, to), run + this.shift);
    while (at < end) {
      const char = source.charCodeAt(at);
      if (char === 32 || char === 10 || char === 13 || char === 9 || char === 12) {
        let to = at + 1;
        while (to < end && /[ \n\r\t\f]/.test(source.charAt(to))) to++;
        if (to - at > 1 || char !== 32) {
          flush(at);
          this.#now.standIn(' ', at + this.shift, to - at);
          run = to;
        }
        at = to;
      } else if (char === 38 /* & */) {
        const reference = referenceAt(source, at);
        if (reference) {
          flush(at);
          this.#now.standIn(reference.text, at + this.shift, reference.length);
          at += reference.length;
          run = at;
        } else at++;
      } else at++;
    }
    flush(end);
  }
}

/**
 * HTML: the text of block elements. Code, images and foreign-language elements are stand-ins, scripts and
 * preformatted text are left out, `blockquote` is a quotation.
 *
 * @param shift offset of `source` in the file
 */
export function parseHtml(source: string, shift = 0): { blocks: Block[]; directives: Directive[] } {
  const reader = new Reader(source, shift);
  // A mark of byte order is no text.
  const bom = source.startsWith('\uFEFF') ? ' ' : '';
  reader.children(parse(bom ? bom + source.slice(1) : source, { sourceCodeLocationInfo: true }), 'paragraph');
  reader.flush('paragraph');
  return { blocks: reader.blocks, directives: reader.directives };
}
