import type { Language, Parsed } from './block.ts';
import { parseHtml } from './html.ts';
import { MarkdownParser } from './markdown.ts';
import { parsePlain } from './plain.ts';

/** Takes documents apart into blocks of prose. Keeps parts of Markdown files by content. */
export class DocumentParser {
  readonly #markdown = new MarkdownParser();

  /** The prose of a document with the way back to the file, and its in-text directives. Never throws. */
  parse(text: string, language: Language): Parsed {
    if (language === 'markdown') return this.#markdown.parse(text);
    if (language === 'html') return parseHtml(text);
    return { blocks: parsePlain(text), directives: [] };
  }
}
