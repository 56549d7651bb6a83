import type {
  CreateFile,
  Diagnostic,
  DiagnosticSeverity,
  Range,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Edit, Finding, Problem, Reviewer, Severity, Span } from '../desk/index.ts';
import { SECTION } from './protocol.ts';

const LEVELS: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3, hint: 4 };

/** A text that turns offsets into positions: an open document, or a file read for the workspace check. */
export interface Positions {
  positionAt(offset: number): { line: number; character: number };
}

export const rangeOf = (text: Positions, { start, end }: Span): Range => ({
  start: text.positionAt(start),
  end: text.positionAt(end),
});

/** A finding as the protocol shows it. */
export function diagnosticOf(
  finding: Finding,
  uri: string,
  text: Positions,
  reviewer: Reviewer | undefined,
): Diagnostic {
  const url = reviewer?.rule(finding.rule)?.url;
  const diagnostic: Diagnostic = {
    range: rangeOf(text, finding),
    severity: LEVELS[finding.severity],
    code: finding.rule,
    source: SECTION,
    message: finding.message,
  };
  if (url) diagnostic.codeDescription = { href: url };
  if (finding.related?.length)
    diagnostic.relatedInformation = finding.related.map((r) => ({
      location: { uri, range: rangeOf(text, r) },
      message: r.message,
    }));
  return diagnostic;
}

/** A problem of a configuration, pack or table: to the end of its line, which clients find by themselves. */
export function diagnosticOfProblem({ line, column, message, severity }: Problem): Diagnostic {
  const start = { line: Math.max(line - 1, 0), character: Math.max(column - 1, 0) };
  return {
    range: { start, end: { line: start.line, character: start.character + 1000 } },
    severity: LEVELS[severity],
    source: SECTION,
    message,
  };
}

export const textEdits = (text: Positions, edits: readonly Edit[]): TextEdit[] =>
  edits.map((edit) => ({ range: rangeOf(text, edit), newText: edit.text }));

/**
 * Edits of one file.
 *
 * @param version of the text that the edits are for; null: whatever is there
 * @param versioned the client takes `documentChanges`, which it refuses when the text has moved on
 */
export function workspaceEdit(
  uri: string,
  version: number | null,
  edits: TextEdit[],
  versioned: boolean,
  create = false,
): WorkspaceEdit {
  if (!versioned) return { changes: { [uri]: edits } };
  const change: TextDocumentEdit = { textDocument: { uri, version }, edits };
  const file: CreateFile = { kind: 'create', uri, options: { ignoreIfExists: true } };
  return { documentChanges: create ? [file, change] : [change] };
}
