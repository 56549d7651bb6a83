import type {
  CancellationToken,
  Diagnostic,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Context } from '../context.ts';
import { diagnosticOf } from '../convert.ts';
import type { OpenDocument } from '../document.ts';
import { STATUS, type StatusParams } from '../protocol.ts';
import type { Review } from '../reviews.ts';
import type { Problems } from './problems.ts';

/** Keystrokes that arrive this close together are one check. */
const DEBOUNCE_MS = 2;

/** Diagnostics of open drafts: sent, or handed out when asked for. */
export class Diagnostics {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly context: Context,
    private readonly problems: Problems,
  ) {
    const { connection, guard } = context;
    const nothing: DocumentDiagnosticReport = { kind: 'full', items: [] };
    connection.languages.diagnostics.on(
      guard.request('textDocument/diagnostic', (params, token) => this.#pull(params, token), nothing),
    );
  }

  /** A draft was opened or changed: check it soon, unless the client asks by itself. */
  touched(document: OpenDocument): void {
    if (this.context.traits.pull) return;
    this.#stop(document.uri);
    const run = this.context.guard.notification(`the check of ${document.uri}`, () => this.#push(document));
    this.#timers.set(document.uri, setTimeout(run, DEBOUNCE_MS, undefined));
  }

  /** A draft was closed: a check under way stops, and its diagnostics go. */
  closed(document: OpenDocument): void {
    this.#stop(document.uri);
    if (!this.context.traits.pull && document.language) void this.#send(document.uri, []);
  }

  /** Everything has to be checked again. */
  refresh(): void {
    const { traits, documents, connection, guard } = this.context;
    if (!traits.pull) for (const document of documents.all()) this.touched(document);
    else if (traits.refresh)
      void connection.languages.diagnostics.refresh().catch((error) => guard.log('diagnostic refresh', error));
  }

  /** Takes what is for sending off the table; for shutdown. */
  stop(): void {
    for (const uri of [...this.#timers.keys()]) this.#stop(uri);
  }

  #stop(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
  }

  async #pull(
    { textDocument, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> {
    const { documents, host, reviews } = this.context;
    const document = documents.get(textDocument.uri);
    // Keystrokes and cancellations that have arrived meanwhile go first: one check instead of several.
    await host.breathe();
    const review =
      document && (await reviews.of(document, () => token.isCancellationRequested || !documents.holds(document)));
    if (!review) return { kind: 'full', items: [] };
    if (previousResultId === review.id) return { kind: 'unchanged', resultId: review.id };
    return { kind: 'full', resultId: review.id, items: this.#report(document, review) };
  }

  async #push(document: OpenDocument): Promise<void> {
    const { documents, reviews } = this.context;
    const { revision } = document;
    const stale = () => document.revision !== revision || !documents.holds(document);
    const review = await reviews.of(document, stale);
    // A newer state has a check of its own on the way.
    if (!review || stale()) return;
    await this.#send(document.uri, this.#report(document, review), document.version);
  }

  #send(uri: string, diagnostics: Diagnostic[], version?: number): Promise<void> {
    return this.context.connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
  }

  /** To be called before anything else is awaited: the positions are those of the text that was reviewed. */
  #report(document: OpenDocument, { findings, reviewer, state }: Review): Diagnostic[] {
    const { connection, traits } = this.context;
    const { uri } = document;
    this.problems.met(uri, reviewer?.problems ?? []);
    if (traits.status) {
      const status: StatusParams = {
        uri,
        state,
        findings: findings.length,
        fixable: findings.filter((finding) => finding.fixes[0]?.safe).length,
        configs: reviewer?.configs ?? [],
        problems: this.problems.of(uri),
      };
      void connection.sendNotification(STATUS, status);
    }
    return findings.map((finding) => diagnosticOf(finding, uri, document, reviewer));
  }
}
