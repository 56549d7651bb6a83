import type {
  CompletionItem,
  CompletionList,
  CompletionParams,
  Diagnostic,
  Hover,
  HoverParams,
} from 'vscode-languageserver';
import { shippedTable } from '../../desk/gazetteer/index.ts';
import type { Context } from '../context.ts';
import type { OpenDocument } from '../document.ts';
import { type ExamplesResult, SHIPPED_TABLE } from '../protocol.ts';
import { completePlaces } from './gazetteer/completion.ts';
import { completePack, isConfig, isPack, lenses, packHover, runExamples } from './pack/pack.ts';
import type { Problems } from './problems.ts';
import { completeCell, formatEdits, isTable, tableDiagnostics, tableHover } from './table/table.ts';

const DEBOUNCE_MS = 400;

/** Help with writing: completion everywhere, and all that tables, packs and configurations get. */
export class Authoring {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly context: Context,
    private readonly problems: Problems,
  ) {
    const { connection, guard, documents } = context;
    connection.onCompletion(guard.request('textDocument/completion', (params) => this.#complete(params), null));
    connection.onDocumentFormatting(
      guard.request(
        'textDocument/formatting',
        ({ textDocument }) => {
          const document = documents.get(textDocument.uri);
          return document && isTable(document.uri) ? formatEdits(document) : null;
        },
        null,
      ),
    );
    connection.onCodeLens(
      guard.request(
        'textDocument/codeLens',
        ({ textDocument }) => {
          const document = documents.get(textDocument.uri);
          return document && isPack(document.uri) ? lenses(document) : null;
        },
        null,
      ),
    );
    connection.onRequest(
      SHIPPED_TABLE,
      ({ uri }: { uri: string }) => shippedTable(/([^/]+)\.tsv$/.exec(String(uri))?.[1] ?? '') ?? null,
    );
  }

  /** A table or pack was opened or changed: check it when the typist pauses. */
  touched(document: OpenDocument): void {
    const { uri } = document;
    if (!isTable(uri) && !isPack(uri)) return;
    clearTimeout(this.#timers.get(uri));
    const run = this.context.guard.notification(`the check of ${uri}`, async () => {
      const { revision } = document;
      const found = isTable(uri) ? tableDiagnostics(document) : await this.#examples(document);
      if (document.revision === revision && this.context.documents.holds(document)) this.problems.remarked(uri, found);
    });
    this.#timers.set(uri, setTimeout(run, DEBOUNCE_MS, undefined));
  }

  closed({ uri }: OpenDocument): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.problems.remarked(uri, []);
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  /** Hover over files that are no drafts. */
  async hover({ textDocument, position }: HoverParams): Promise<Hover | null> {
    const document = this.context.documents.get(textDocument.uri);
    if (!document) return null;
    if (isTable(document.uri)) return tableHover(document, position);
    if (!isPack(document.uri) && !isConfig(document.uri)) return null;
    return packHover(document, position, (await this.context.reviews.reviewerOf(document.uri)).reviewer);
  }

  /** The command `runExamples`. */
  async run(uri: unknown, rule: unknown): Promise<ExamplesResult | null> {
    const document = typeof uri === 'string' ? this.context.documents.get(uri) : undefined;
    if (!document || typeof rule !== 'string') return null;
    const { reviewer } = await this.context.reviews.reviewerOf(document.uri);
    if (!reviewer?.rule(rule)) return null;
    const { examples, failures } = runExamples(document, reviewer, rule);
    this.problems.remarked(document.uri, runExamples(document, reviewer).diagnostics);
    return { examples, failures };
  }

  async #examples(document: OpenDocument): Promise<Diagnostic[]> {
    const { reviewer } = await this.context.reviews.reviewerOf(document.uri);
    return reviewer ? runExamples(document, reviewer).diagnostics : [];
  }

  async #complete({ textDocument, position }: CompletionParams): Promise<CompletionItem[] | CompletionList | null> {
    const document = this.context.documents.get(textDocument.uri);
    if (!document) return null;
    const { uri, language } = document;
    const at = document.positionAt(document.offsetAt(position));
    if (isTable(uri)) return completeCell(document, at);
    const { reviewer } = await this.context.reviews.reviewerOf(uri);
    if (isPack(uri) || isConfig(uri)) return completePack(document, at, reviewer);
    if (!language || !reviewer) return null;
    return { isIncomplete: true, items: completePlaces(document, language, document.offsetAt(position), reviewer) };
  }
}
