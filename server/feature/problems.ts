import type { Diagnostic } from 'vscode-languageserver';
import type { Problem } from '../../desk/index.ts';
import type { Context } from '../context.ts';
import { diagnosticOfProblem } from '../convert.ts';

/** Publishes the problems of configurations, packs and tables on those files. */
export class Problems {
  /** By the resource whose review met them. */
  readonly #bySource = new Map<string, readonly Problem[]>();
  readonly #published = new Map<string, string>();
  /** What checks of open tables and packs say, by file. */
  readonly #remarks = new Map<string, readonly Diagnostic[]>();

  constructor(private readonly context: Context) {}

  /** How many problems the reviews of a resource meet. */
  of(source: string): number {
    return this.#bySource.get(source)?.length ?? 0;
  }

  /** What the review of a resource met; it holds, also after the draft is closed, until the files change. */
  met(source: string, problems: readonly Problem[]): void {
    if (this.#bySource.get(source) === problems) return;
    this.#bySource.set(source, problems);
    this.publish();
  }

  /** The files changed: what was met is void. Nothing is published until the next review, so that lists don't flicker. */
  reset(): void {
    this.#bySource.clear();
  }

  /** What a check of an open table or pack says, besides its problems. */
  remarked(uri: string, remarks: readonly Diagnostic[]): void {
    if (remarks.length > 0) this.#remarks.set(uri, remarks);
    else this.#remarks.delete(uri);
    this.publish();
  }

  publish(): void {
    const byFile = new Map<string, Map<string, Problem>>();
    for (const problem of [...this.#bySource.values()].flat()) {
      const file = byFile.get(problem.uri) ?? new Map<string, Problem>();
      byFile.set(problem.uri, file.set(JSON.stringify(problem), problem));
    }
    for (const uri of this.#remarks.keys()) if (!byFile.has(uri)) byFile.set(uri, new Map());
    for (const uri of this.#published.keys()) if (!byFile.has(uri)) byFile.set(uri, new Map());
    for (const [uri, problems] of byFile) {
      const told = new Set([...problems.values()].map(({ line, message }) => `${line - 1} ${message}`));
      const remarks = (this.#remarks.get(uri) ?? []).filter((r) => !told.has(`${r.range.start.line} ${r.message}`));
      const key = [...problems.keys(), ...remarks.map((remark) => JSON.stringify(remark))].join();
      if ((this.#published.get(uri) ?? '') === key) continue;
      if (key === '') this.#published.delete(uri);
      else this.#published.set(uri, key);
      void this.context.connection.sendDiagnostics({
        uri,
        diagnostics: [...[...problems.values()].map(diagnosticOfProblem), ...remarks],
      });
    }
  }
}
