import type {
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
  TextDocumentIdentifier,
} from 'vscode-languageserver';
import { OpenDocument } from './document.ts';

/** The documents that the client has open. Messages about others are let pass. */
export class Documents {
  readonly #byUri = new Map<string, OpenDocument>();

  /** Opens a document; one that is open already is replaced. */
  open({ textDocument }: DidOpenTextDocumentParams): OpenDocument {
    const { uri, languageId, version, text } = textDocument;
    if (typeof uri !== 'string' || typeof text !== 'string') throw new TypeError('a document without URI or text');
    const document = new OpenDocument(uri, String(languageId), Number(version) || 0, text);
    this.#byUri.set(uri, document);
    return document;
  }

  /** Changes a document; undefined when it is not open. */
  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): OpenDocument | undefined {
    const document = this.#byUri.get(textDocument.uri);
    document?.change(contentChanges, textDocument.version);
    return document;
  }

  /** Closes a document; undefined when it was not open. */
  close({ uri }: TextDocumentIdentifier): OpenDocument | undefined {
    const document = this.#byUri.get(uri);
    this.#byUri.delete(uri);
    return document;
  }

  get(uri: string): OpenDocument | undefined {
    return this.#byUri.get(uri);
  }

  all(): OpenDocument[] {
    return [...this.#byUri.values()];
  }

  /** True when this very document is still the open one of its URI. */
  holds(document: OpenDocument): boolean {
    return this.#byUri.get(document.uri) === document;
  }
}
