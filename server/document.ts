import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Language, languageOf } from '../desk/index.ts';

const whole = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? Math.floor(value) : 0);

/** A document that the client has opened. */
export class OpenDocument {
  /** Grows with every change, whatever the client’s versions do: results of an older revision are stale. */
  revision = 0;
  #text: TextDocument;

  constructor(
    readonly uri: string,
    readonly languageId: string,
    version: number,
    text: string,
  ) {
    this.#text = TextDocument.create(uri, languageId, version, text);
  }

  /** How the draft is read; undefined for files that are no drafts (configuration, packs, tables). */
  get language(): Language | undefined {
    const { languageId, uri } = this;
    if (languageId === 'markdown' || languageId === 'html') return languageId;
    return /\.(?:ya?ml|tsv|json)$/i.test(uri) ? undefined : languageOf(uri);
  }

  /** The client’s version of the present text. */
  get version(): number {
    return this.#text.version;
  }

  get text(): string {
    return this.#text.getText();
  }

  /** Line and character of an offset. */
  positionAt(offset: number): Position {
    return this.#text.positionAt(offset);
  }

  /** Offset of a position; positions outside the text are moved to its nearest end. */
  offsetAt(position: Position): number {
    return this.#text.offsetAt({ line: whole(position?.line), character: whole(position?.character) });
  }

  /**
   * Takes in changes, in order. Ranges outside the text are moved into it: the line table of the text would be wrong
   * for good after a change behind its last line.
   *
   * @throws TypeError when a change has no text
   */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.revision++;
    for (const change of changes) {
      if (typeof change?.text !== 'string') throw new TypeError('a change without text');
      const inside = (position: Position) => this.positionAt(this.offsetAt(position));
      const sound =
        'range' in change && change.range
          ? { text: change.text, range: { start: inside(change.range.start), end: inside(change.range.end) } }
          : { text: change.text };
      this.#text = TextDocument.update(this.#text, [sound], whole(version));
    }
  }
}
