import type { Block, BlockKind, Segment } from './block.ts';

/** Stands for what is no prose: code, images, addresses. */
export const PLACEHOLDER = '\uFFFC';
const ADDRESS =
  /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"”»]*[^\s<>"”».,;:!?)\]]|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;
const MAY_HOLD_ADDRESS = /:\/\/|www\.|@/i;

/** Collects the prose of a block with the way back to the file. */
export class BlockBuilder {
  #text = '';
  #segments: Segment[] = [];

  constructor(readonly kind: BlockKind) {}

  get empty(): boolean {
    return this.#text === '';
  }

  /** Text that stands in the file as it is. */
  verbatim(text: string, offset: number): void {
    if (text === '') return;
    const last = this.#segments.at(-1);
    const start = this.#text.length;
    this.#text += text;
    if (last && last.sourceLength === last.end - last.start && last.offset + last.sourceLength === offset) {
      this.#segments[this.#segments.length - 1] = {
        ...last,
        end: this.#text.length,
        sourceLength: last.sourceLength + text.length,
      };
    } else this.#segments.push({ start, end: this.#text.length, offset, sourceLength: text.length });
  }

  /** Text that stands for `[offset, offset + sourceLength)` of the file, as a whole. */
  standIn(text: string, offset: number, sourceLength: number): void {
    if (text === '') return;
    if (text.length === sourceLength && text.length === 1) this.verbatim(text, offset);
    else {
      const start = this.#text.length;
      this.#text += text;
      this.#segments.push({ start, end: this.#text.length, offset, sourceLength });
    }
  }

  /** Prose that stands in the file as it is, but for addresses of the web and of mail. */
  prose(text: string, offset: number): void {
    if (!MAY_HOLD_ADDRESS.test(text)) {
      this.verbatim(text, offset);
      return;
    }
    let at = 0;
    for (const { 0: address, index } of text.matchAll(ADDRESS)) {
      this.verbatim(text.slice(at, index), offset + at);
      this.standIn(PLACEHOLDER, offset + index, address.length);
      at = index + address.length;
    }
    this.verbatim(text.slice(at), offset + at);
  }

  /** The block, white space at its ends cut off; undefined when nothing is left to read. */
  build(): Block | undefined {
    const text = this.#text;
    const from = text.length - text.trimStart().length;
    const to = text.trimEnd().length;
    if (from >= to || !/[\p{L}\p{N}]/u.test(text)) return undefined;
    if (from === 0 && to === text.length) return { kind: this.kind, text, segments: this.#segments };
    const segments: Segment[] = [];
    for (const segment of this.#segments) {
      const start = Math.max(segment.start, from);
      const end = Math.min(segment.end, to);
      if (start >= end) continue;
      const whole = segment.sourceLength !== segment.end - segment.start;
      segments.push({
        start: start - from,
        end: end - from,
        offset: whole ? segment.offset : segment.offset + (start - segment.start),
        sourceLength: whole ? segment.sourceLength : end - start,
      });
    }
    return { kind: this.kind, text: text.slice(from, to), segments };
  }
}
