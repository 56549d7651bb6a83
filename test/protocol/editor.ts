import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';

const SERVER = path.resolve('dist/server.js');
const PATIENCE_MS = 15_000;

/** Waits until `probe` gives something other than undefined or false. */
export async function until<T>(what: string, probe: () => T | undefined | false): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = probe();
    if (value !== undefined && value !== false) return value as T;
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The offset of a position, found in the plainest way; positions outside the text are moved into it. */
export function offsetAt(text: string, { line, character }: Position): number {
  if (line < 0) return 0;
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  if (line >= lines.length) return text.length;
  const content = lines[line]!.replace(/[\r\n]+$/, '');
  return lines.slice(0, line).join('').length + Math.min(Math.max(character, 0), content.length);
}

export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

/** A text after a change, by the protocol’s words. */
export function changed(text: string, change: TextDocumentContentChangeEvent): string {
  if (!('range' in change)) return change.text;
  const [a, b] = [offsetAt(text, change.range.start), offsetAt(text, change.range.end)];
  return text.slice(0, Math.min(a, b)) + change.text + text.slice(Math.max(a, b));
}

/** Applies edits as an editor does: all of them to the same text. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits
    .map((edit) => ({ ...edit, start: offsetAt(text, edit.range.start), end: offsetAt(text, edit.range.end) }))
    .sort((a, b) => a.start - b.start);
  let out = '';
  let at = 0;
  for (const { start, end, newText } of sorted) {
    if (start < at) throw new Error('edits overlap');
    out += text.slice(at, start) + newText;
    at = end;
  }
  return out + text.slice(at);
}

/** The edits that a workspace edit has for a file. */
export function editsOf(edit: WorkspaceEdit | undefined, uri: string): TextEdit[] {
  const changes =
    edit?.documentChanges?.flatMap((change) =>
      'edits' in change && change.textDocument.uri === uri ? change.edits : [],
    ) ??
    edit?.changes?.[uri] ??
    [];
  return changes as TextEdit[];
}

/** What a modern editor can do. */
export const MODERN: ClientCapabilities = {
  textDocument: {
    diagnostic: { dynamicRegistration: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { resolveSupport: { properties: ['edit'] }, dataSupport: true },
  },
  workspace: {
    configuration: true,
    applyEdit: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  window: { workDoneProgress: true },
};

/** What an editor of the plainest kind can do: be sent diagnostics. */
export const PLAIN: ClientCapabilities = { textDocument: { publishDiagnostics: {} } };

/** An editor without a screen: speaks with the published server over stdio. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly published = new Map<string, PublishDiagnosticsParams>();
  readonly logged: string[] = [];
  readonly registered: string[] = [];
  readonly progress: string[] = [];
  readonly texts = new Map<string, { text: string; version: number }>();
  /** What `workspace/configuration` is answered with. */
  settings: unknown = null;
  refreshes = 0;
  result: InitializeResult | undefined;
  readonly root: string;
  readonly process: ChildProcess;

  constructor() {
    this.root = mkdtempSync(path.join(tmpdir(), 'copydesk-protocol-'));
    this.process = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const reader = new StreamMessageReader(this.process.stdout!);
    // Its timer for messages that come in pieces would outlive a server that is killed in the middle of one.
    reader.partialMessageTimeout = 0;
    this.connection = createProtocolConnection(reader, new StreamMessageWriter(this.process.stdin!));
    const on = (method: string, handle: (params: never) => unknown) => this.connection.onRequest(method, handle);
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.set(params.uri, params);
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    this.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
      this.progress.push(value.kind);
    });
    on('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    on('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      return null;
    });
    on('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
      this.registered.push(...registrations.map((one) => one.method));
      return null;
    });
    on('window/workDoneProgress/create', () => null);
    on('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      for (const [uri, { text }] of this.texts) {
        const edits = editsOf(edit, uri);
        if (edits.length > 0)
          this.change(
            uri,
            edits
              .map(({ range, newText }) => ({ range, text: newText }))
              .sort((a, b) => offsetAt(text, b.range.start) - offsetAt(text, a.range.start)),
          );
      }
      return { applied: true };
    });
    this.connection.listen();
  }

  async initialize(capabilities: ClientCapabilities = MODERN, initializationOptions?: unknown): Promise<this> {
    this.result = await this.connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: this.uri('').replace(/\/$/, ''),
      workspaceFolders: [{ uri: this.uri('').replace(/\/$/, ''), name: 'desk' }],
      capabilities,
      initializationOptions,
    });
    await this.connection.sendNotification('initialized', {});
    return this;
  }

  uri(name: string): string {
    return `${pathToFileURL(this.root).href}/${name}`;
  }

  /** Writes a file of the workspace, and tells the server of it. */
  async write(name: string, text: string | Uint8Array): Promise<string> {
    const file = path.join(this.root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    return this.uri(name);
  }

  async saved(name: string, text: string): Promise<void> {
    const uri = await this.write(name, text);
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  }

  open(name: string, text: string, languageId = 'plaintext'): string {
    const uri = name.includes(':') ? name : this.uri(name);
    this.texts.set(uri, { text, version: 1 });
    void this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return uri;
  }

  /** Changes a document here and there. */
  change(uri: string, contentChanges: TextDocumentContentChangeEvent[]): void {
    const document = this.texts.get(uri)!;
    for (const change of contentChanges) {
      document.text = changed(document.text, change);
    }
    document.version++;
    void this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: document.version },
      contentChanges,
    });
  }

  close(uri: string): void {
    this.texts.delete(uri);
    void this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  text(uri: string): string {
    return this.texts.get(uri)!.text;
  }

  /** The range of a piece of a document. */
  rangeOf(uri: string, excerpt: string): Range {
    const text = this.text(uri);
    const at = text.indexOf(excerpt);
    if (at < 0) throw new Error(`“${excerpt}” is not in the text`);
    return { start: positionAt(text, at), end: positionAt(text, at + excerpt.length) };
  }

  report(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId ? { previousResultId } : {}),
    });
  }

  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.report(uri);
    return report.kind === 'full' ? report.items : [];
  }

  /** Waits for diagnostics of the present version that `wanted` likes. */
  pushed(uri: string, wanted: (diagnostics: Diagnostic[]) => boolean = () => true): Promise<Diagnostic[]> {
    return until(`diagnostics of ${uri}`, () => {
      const last = this.published.get(uri);
      const version = this.texts.get(uri)?.version;
      return (
        last && (last.version === undefined || last.version === version) && wanted(last.diagnostics) && last.diagnostics
      );
    });
  }

  async actions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]> {
    const actions = await this.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
    return actions;
  }

  /** An action’s edit, asked for when it is not there yet. */
  async edit(action: CodeAction | undefined): Promise<WorkspaceEdit | undefined> {
    if (!action) throw new Error('there is no such action');
    return action.edit ?? (await this.connection.sendRequest<CodeAction>('codeAction/resolve', action)).edit;
  }

  /** The document’s text after an action. */
  async after(uri: string, action: CodeAction | undefined): Promise<string> {
    return applied(this.text(uri), editsOf(await this.edit(action), uri));
  }

  async hover(uri: string, position: Position): Promise<string> {
    const hover = await this.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    return hover ? (hover.contents as { value: string }).value : '';
  }

  command<R>(command: string, ...args: unknown[]): Promise<R> {
    return this.connection.sendRequest('workspace/executeCommand', { command, arguments: args });
  }

  /** Ends the server as the protocol says; its exit code. */
  async end(): Promise<number | null> {
    const exited = once(this.process, 'exit');
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const [code] = (await exited) as [number | null];
    return code;
  }

  /** Cleans up, whatever state the server is in. */
  dispose(): void {
    this.connection.dispose();
    this.process.kill('SIGKILL');
    rmSync(this.root, { recursive: true, force: true });
  }
}
