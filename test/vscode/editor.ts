import * as vscode from 'vscode';

/** How long a test waits for the extension to do something; generous, for machines with two busy cores. */
const patienceMs = 30_000;
const pollMs = 100;

/**
 * Waits until `probe` gives something other than undefined, false or an empty array.
 * @param what completes "waited in vain for …" in the error
 */
export async function until<T>(what: string, probe: () => T | undefined | Thenable<T | undefined>): Promise<T> {
  const deadline = Date.now() + patienceMs;
  let seen: unknown;
  while (Date.now() < deadline) {
    const value = await probe();
    seen = value;
    const empty = value === undefined || value === false || (Array.isArray(value) && value.length === 0);
    if (!empty) return value as T;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  throw new Error(`waited in vain for ${what}; last seen: ${JSON.stringify(seen)}`);
}

/** Fails with `message` unless `condition` holds. The web host has no node:assert. */
export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** The address of a file of the test workspace. */
export function fileUri(relative: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'the test workspace is not open');
  return vscode.Uri.joinPath(folder.uri, relative);
}

/** Opens a file of the test workspace in an editor. */
export async function open(relative: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(fileUri(relative));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Undoes what was typed into the drafts, and closes all editors. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    // The workbench has documents of its own open now and then, such as the settings that it writes.
    if (!document.isDirty || !vscode.workspace.getWorkspaceFolder(document.uri)) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Copydesk's diagnostics of a file. */
export function diagnostics(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'copydesk');
}

/** The range of the first place where `excerpt` stands in the document. */
export function rangeOf(document: vscode.TextDocument, excerpt: string): vscode.Range {
  const start = document.getText().indexOf(excerpt);
  ok(start >= 0, `"${excerpt}" is not in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + excerpt.length));
}

/** Copydesk's diagnostics that touch the place where `excerpt` stands; none when it is no longer there. */
export function diagnosticsAt(document: vscode.TextDocument, excerpt: string): vscode.Diagnostic[] {
  if (!document.getText().includes(excerpt)) return [];
  const range = rangeOf(document, excerpt);
  return diagnostics(document.uri).filter((diagnostic) => diagnostic.range.intersection(range)?.isEmpty === false);
}

/** Waits for a diagnostic on `excerpt`. */
export async function flagged(document: vscode.TextDocument, excerpt: string): Promise<vscode.Diagnostic> {
  const found = await until(`a diagnostic on "${excerpt}" in ${document.uri.path}`, () =>
    diagnosticsAt(document, excerpt),
  );
  return found[0]!;
}

/** Replaces `excerpt` by `text`, as typing does. */
export async function type(document: vscode.TextDocument, excerpt: string, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, excerpt), text);
  ok(await vscode.workspace.applyEdit(edit), `"${excerpt}" could not be replaced`);
}

/**
 * Waits for code actions of a kind that carry an edit. VS Code may answer without an extension's actions right after
 * its start, hence the waiting.
 */
export function actions(uri: vscode.Uri, range: vscode.Range, kind: string): Promise<vscode.CodeAction[]> {
  return until(`a code action of kind ${kind} in ${uri.path}`, async () => {
    const resolveCount = 50;
    const found = await vscode.commands.executeCommand<vscode.CodeAction[] | undefined>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
      kind,
      resolveCount,
    );
    return found?.filter((action) => action.edit && action.kind?.value.startsWith(kind));
  });
}

/** Applies a code action as VS Code does: the edit first, then the command. */
export async function apply(action: vscode.CodeAction): Promise<void> {
  ok(action.edit && (await vscode.workspace.applyEdit(action.edit)), `"${action.title}" could not be applied`);
  if (action.command) {
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }
}

/** What all hovers at the place where `excerpt` stands say, as one text. */
export async function hoverText(document: vscode.TextDocument, excerpt: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(document, excerpt).start.translate(0, 1),
  );
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** The rule's id as a diagnostic carries it, with or without a link to its documentation. */
export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** Runs a command; one that waits for a click that nobody makes is an error, not a hang. */
export async function command(id: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the command ${id} did not come back`)), patienceMs);
  });
  try {
    await Promise.race([vscode.commands.executeCommand(id), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
