import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { MODERN, until } from './editor.ts';
import { PACK } from './session.ts';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri?: string };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** A browser’s worker as the published bundle sees it: no Node, no document, messages in and out. */
class Worker {
  readonly received: Message[] = [];
  readonly files = new Map<string, string>();
  closed = false;
  readonly #scope: Record<string, unknown>;
  #id = 0;

  constructor() {
    const scope: Record<string, unknown> = {
      postMessage: (message: Message) => setImmediate(() => this.#take(structuredClone(message))),
      addEventListener: () => {},
      close: () => {
        this.closed = true;
      },
      ...{ setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, structuredClone, performance },
      ...{ TextDecoder, TextEncoder, URL, atob, btoa, console },
    };
    scope.self = scope;
    this.#scope = scope;
    vm.runInNewContext(readFileSync('dist/server.web.js', 'utf8'), scope, { filename: 'server.web.js' });
  }

  /** Sends a notification, or, with an id, a request or an answer. */
  send(message: object): void {
    const data = { jsonrpc: '2.0', ...message };
    (this.#scope.onmessage as (event: { data: unknown }) => void)({ data });
  }

  async request<R>(method: string, params: unknown): Promise<R> {
    const id = ++this.#id;
    this.send({ id, method, params });
    const answer = await until(`the answer to ${method}`, () =>
      this.received.find((message) => message.id === id && !message.method),
    );
    if (answer.error) throw new Error(answer.error.message);
    return answer.result as R;
  }

  /** What a client does with what the server asks. */
  #take(message: Message): void {
    this.received.push(message);
    if (!message.method || message.id === undefined) return;
    const uri = message.params?.uri ?? '';
    const text = this.files.get(uri);
    const answers: Record<string, () => unknown> = {
      'copydesk/readFile': () => (text === undefined ? null : Buffer.from(text).toString('base64')),
      'copydesk/listFiles': () =>
        [...this.files.keys()]
          .filter((file) => file.startsWith(uri) && !file.slice(uri.length).includes('/'))
          .map((file) => file.slice(uri.length)),
      'copydesk/findDrafts': () => [...this.files.keys()].filter((file) => /\.(?:txt|md)$/.test(file)),
      'workspace/configuration': () => [null],
    };
    this.send({ id: message.id, result: answers[message.method]?.() ?? null });
  }
}

describe('the server in a browser worker', () => {
  it('checks, fixes, explains and checks the workspace, with nothing but messages', async () => {
    const worker = new Worker();
    const root = 'vscode-vfs://house/desk';
    worker.files.set(`${root}/.copydesk.yml`, 'rules:\n  calque: off\n');
    worker.files.set(`${root}/.copydesk/rules/desk.yml`, PACK);
    worker.files.set(`${root}/unopened.md`, 'A &amp; lorry. Tens of goats.');
    await worker.request('initialize', {
      processId: null,
      rootUri: root,
      capabilities: MODERN,
      initializationOptions: { files: true },
    });
    worker.send({ method: 'initialized', params: {} });
    const uri = `${root}/draft.txt`;
    worker.send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'plaintext', version: 1, text: 'The lorry. Tens of goats.' } },
    });
    const report = await worker.request<{ items: { code: string }[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    assert.deepEqual(
      report.items.map((item) => item.code),
      ['term/lorry'],
    );
    const at = { line: 0, character: 5 };
    const [fix] = await worker.request<{ title: string }[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    assert.match(fix!.title, /truck/);
    const hover = await worker.request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri },
      position: at,
    });
    assert.match(hover.contents.value, /شاحنة/);
    assert.deepEqual(await worker.request('workspace/executeCommand', { command: 'copydesk.checkWorkspace' }), {
      files: 1,
      findings: 1,
      skipped: 0,
    });
    await worker.request('shutdown', undefined);
    worker.send({ method: 'exit' });
    await until('the worker to close', () => worker.closed);
  });
});
