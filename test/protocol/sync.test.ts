import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol/node';
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
});
