import type { Span } from '../finding.ts';

/** The formats that the engine reads. */
export type Language = 'plaintext' | 'markdown' | 'html';

/**
 * What kind of prose a block holds. `heading` is exempt from rules about sentences; `quotation` (a Markdown or HTML
 * block quotation) is exempt from phrasing rules, as it is what somebody said.
 */
export type BlockKind = 'paragraph' | 'heading' | 'item' | 'cell' | 'quotation';

/**
 * A run of block text that stands in the file without a break: `text.slice(start, end)` of the block comes from
 * `[offset, offset + sourceLength)` of the file. Where `sourceLength` differs from `end - start` (an HTML entity, a
 * placeholder for code), the run is indivisible: a position inside it maps to one of its ends.
 */
export interface Segment extends Span {
  readonly offset: number;
  readonly sourceLength: number;
}

/** A paragraph of prose with the way back to the file. */
export interface Block {
  readonly kind: BlockKind;
  /** The prose: markup removed, inline code replaced by U+FFFC, entities decoded. Never empty. */
  readonly text: string;
  /** Sorted, covering `text` from 0 to its length without gaps. */
  readonly segments: readonly Segment[];
}

/** A document taken apart. */
export interface Parsed {
  readonly blocks: readonly Block[];
  /** In-text directives (`<!-- copydesk-ignore … -->`), in file order. */
  readonly directives: readonly Directive[];
}

/**
 * An in-text ignore. `ignore-next`: the next block; `ignore`/`end`: open and close a stretch; `ignore-file`: all.
 * `rules` empty means every rule; an entry is a rule id or a category.
 */
export interface Directive extends Span {
  readonly kind: 'ignore-next' | 'ignore' | 'end' | 'ignore-file';
  readonly rules: readonly string[];
}
