import { type CancellationToken, CancellationTokenSource, type Diagnostic } from 'vscode-languageserver';
import { decodeText, type FileSystem, languageOf } from '../../desk/index.ts';
import type { Context } from '../context.ts';
import { diagnosticOf } from '../convert.ts';
import { OpenDocument } from '../document.ts';
import type { CheckResult } from '../protocol.ts';
import { workspaceDrafts } from '../workspace-drafts.ts';
import type { Problems } from './problems.ts';

/** Checks all drafts of the workspace, and publishes what it finds on those that are not open. */
export class WorkspaceCheck {
  /** Files that are not open and have diagnostics from here. */
  readonly #shown = new Set<string>();
  #running: CancellationTokenSource | undefined;

  constructor(
    private readonly context: Context,
    private readonly files: FileSystem,
    private readonly problems: Problems,
  ) {}

  /** @returns null when it was cancelled, by the user or by a check that was started later */
  async run(token: CancellationToken): Promise<CheckResult | null> {
    const { connection, traits } = this.context;
    this.#running?.cancel();
    const running = new CancellationTokenSource();
    this.#running = running;
    const stop = () =>
      running.token.isCancellationRequested || token.isCancellationRequested || progress?.token.isCancellationRequested;
    const progress = traits.progress
      ? await connection.window.createWorkDoneProgress().catch(() => undefined)
      : undefined;
    progress?.begin('Copydesk', 0, 'Looking for drafts', true);
    try {
      const uris = await workspaceDrafts(this.context);
      const result = { files: 0, findings: 0, skipped: 0 };
      for (const [i, uri] of uris.entries()) {
        if (stop()) return null;
        progress?.report(Math.floor((100 * i) / uris.length), decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)));
        const findings = await this.#check(uri);
        if (findings === undefined) result.skipped++;
        else if (findings !== 'ignored') {
          result.files++;
          result.findings += findings;
        }
        await this.context.host.breathe();
      }
      return result;
    } finally {
      progress?.done();
      if (this.#running === running) this.#running = undefined;
    }
  }

  /** For shutdown. */
  stop(): void {
    this.#running?.cancel();
  }

  /** A draft was opened: from now on its diagnostics are those of the open text. */
  opened(uri: string): void {
    if (this.#shown.delete(uri)) void this.context.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Files changed or went away on disk: what is shown of them is renewed. */
  async changed(uris: readonly string[]): Promise<void> {
    for (const uri of uris) if (this.#shown.has(uri)) await this.#check(uri);
  }

  /** All that is shown has to be checked again. */
  refresh(): Promise<void> {
    return this.changed([...this.#shown]);
  }

  /** Checks a file; the number of findings, undefined when it cannot be read. */
  async #check(uri: string): Promise<number | 'ignored' | undefined> {
    const { documents, reviews, guard } = this.context;
    const open = documents.get(uri);
    if (open) return (await reviews.of(open))?.findings.length ?? 'ignored';
    const { reviewer } = await reviews.reviewerOf(uri);
    if (!reviewer) {
      this.#show(uri, []);
      return 'ignored';
    }
    this.problems.met(uri, reviewer.problems);
    let text: string | undefined;
    try {
      const bytes = await this.files.read(uri);
      const decoded = bytes && decodeText(bytes);
      if (decoded && 'text' in decoded) text = decoded.text.replace(/^\uFEFF/, '');
    } catch (error) {
      guard.log(`${uri} cannot be read`, error);
    }
    // The editor may have opened it in the meantime.
    if (documents.get(uri)) return 'ignored';
    if (text === undefined) {
      this.#show(uri, []);
      return undefined;
    }
    const file = new OpenDocument(uri, '', 0, text);
    const findings = reviewer.review({ text, language: languageOf(uri) });
    this.#show(
      uri,
      findings.map((finding) => diagnosticOf(finding, uri, file, reviewer)),
    );
    return findings.length;
  }

  #show(uri: string, diagnostics: Diagnostic[]): void {
    const had = this.#shown.has(uri);
    if (diagnostics.length > 0) this.#shown.add(uri);
    else this.#shown.delete(uri);
    if (had || diagnostics.length > 0) void this.context.connection.sendDiagnostics({ uri, diagnostics });
  }
}
