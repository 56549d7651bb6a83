import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CancellationTokenSource, type TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol/node';
import { OpenDocument } from '../../server/document.ts';
import { changed, MODERN, positionAt } from './editor.ts';
import { withEditor } from './session.ts';

const text = fc
  .array(
    fc.constantFrom('lorry', ' ', 'The ', '.', '\n', '\r\n', '\r', '\n\n', 'é', '𝒳', 'حلب', '`', '#', '<b>', '“'),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
const position = fc.record({ line: fc.integer({ min: -2, max: 30 }), character: fc.integer({ min: -2, max: 40 }) });
const change: fc.Arbitrary<TextDocumentContentChangeEvent> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text }) },
  { weight: 1, arbitrary: fc.record({ text }) },
);
const changes = fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 8 });

describe('the text of a document', () => {
  it('is the editor’s after any changes, in range or not', () => {
    fc.assert(
      fc.property(text, changes, (start, all) => {
        const document = new OpenDocument('file:///a.txt', 'plaintext', 1, start);
        let mine = start;
        for (const batch of all) {
          document.change(batch, 2);
          for (const one of batch) mine = changed(mine, one);
          assert.equal(document.text, mine);
        }
        for (let offset = 0; offset <= mine.length; offset++) {
          // Between \r and \n is no position.
          if (mine.startsWith('\r\n', offset - 1)) continue;
          assert.deepEqual(document.positionAt(offset), positionAt(mine, offset));
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('the server', () => {
  const editor = withEditor();

  it('finds in an edited draft what it finds in a fresh one', async function () {
    this.timeout(60_000);
    await editor().initialize(MODERN);
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        text,
        changes,
        fc.constantFrom('plaintext', 'markdown', 'html'),
        async (start, all, language) => {
          count++;
          const uri = editor().open(`edited-${count}.txt`, start, language);
          let mine = start;
          for (const batch of all) {
            editor().change(uri, batch);
            for (const one of batch) mine = changed(mine, one);
            await editor().pull(uri);
          }
          const fresh = editor().open(`fresh-${count}.txt`, mine, language);
          assert.deepEqual(await editor().pull(uri), await editor().pull(fresh));
          editor().close(uri);
          editor().close(fresh);
        },
      ),
      { numRuns: 60 },
    );
    assert.deepEqual(editor().logged, []);
  });

  it('takes messages in any order, and is right in the end', async function () {
    this.timeout(60_000);
    await editor().initialize(MODERN);
    const name = fc.constantFrom('a.txt', 'b.md', 'c.html', '.copydesk.yml', 'untitled:Untitled-1');
    const step = fc.record({
      do: fc.constantFrom(
        'open',
        'change',
        'close',
        'pull',
        'hover',
        'actions',
        'fixAll',
        'settings',
        'watched',
        'cancel',
      ),
      name,
      text,
      at: position,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { connection } = editor();
        const answers: Promise<unknown>[] = [];
        const ask = (method: string, params: object, cancel = false) => {
          const source = new CancellationTokenSource();
          answers.push(
            connection
              .sendRequest(method, params, source.token)
              .catch((error: { code: number }) => assert.equal(error.code, -32800)),
          );
          if (cancel) source.cancel();
        };
        for (const one of steps) {
          const uri = one.name.includes(':') ? one.name : editor().uri(one.name);
          const textDocument = { uri, version: 7 };
          const range = { start: one.at, end: one.at };
          if (one.do === 'open') editor().open(one.name, one.text, one.name.endsWith('yml') ? 'yaml' : 'plaintext');
          else if (one.do === 'change')
            void connection.sendNotification('textDocument/didChange', {
              textDocument,
              contentChanges: [{ range, text: one.text }],
            });
          else if (one.do === 'close') void connection.sendNotification('textDocument/didClose', { textDocument });
          else if (one.do === 'pull' || one.do === 'cancel')
            ask('textDocument/diagnostic', { textDocument }, one.do === 'cancel');
          else if (one.do === 'hover') ask('textDocument/hover', { textDocument, position: one.at });
          else if (one.do === 'actions')
            ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
          else if (one.do === 'fixAll')
            ask('workspace/executeCommand', { command: 'copydesk.fixAll', arguments: [uri] });
          else if (one.do === 'settings')
            void connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
          else void connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
        }
        await Promise.all(answers);
        const last = editor().open('last.txt', 'The lorry left.');
        editor().close(editor().uri('.copydesk.yml'));
        assert.equal((await editor().pull(last)).length, 1);
      }),
      { numRuns: 40 },
    );
    assert.deepEqual(editor().logged, []);
  });
});
