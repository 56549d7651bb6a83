import assert from 'node:assert/strict';
import { MODERN, PLAIN, until } from './editor.ts';
import { withEditor } from './session.ts';

const DRAFT = 'The lorry left at dawn.\r\n\r\nIt took large quantities of salt.\r\n';

describe('diagnostics that are asked for', () => {
  const editor = withEditor();

  it('say what is wrong, where, by which rule, and where to read more', async () => {
    await editor().initialize();
    const uri = editor().open('draft.txt', DRAFT);
    const [lorry, quantities] = await editor().pull(uri);
    assert.deepEqual(lorry?.range, { start: { line: 0, character: 4 }, end: { line: 0, character: 9 } });
    assert.equal(lorry?.severity, 1);
    assert.equal(lorry?.source, 'copydesk');
    assert.equal(lorry?.code, 'term/lorry');
    assert.match(lorry?.codeDescription?.href ?? '', /^https:\/\/.+term\/lorry/);
    assert.equal(lorry?.message, 'The desk writes “truck”.');
    assert.deepEqual(quantities?.range.start, { line: 2, character: 8 });
    assert.equal(quantities?.severity, 3);
    assert.equal(editor().published.has(uri), false, 'and are not sent as well');
  });

  it('are unchanged as long as nothing changes', async () => {
    await editor().initialize();
    const uri = editor().open('draft.txt', DRAFT);
    const first = await editor().report(uri);
    assert.equal(first.kind, 'full');
    assert.deepEqual(await editor().report(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    editor().change(uri, [{ range: editor().rangeOf(uri, 'lorry'), text: 'cart' }]);
    const second = await editor().report(uri, first.resultId);
    assert.equal(second.kind === 'full' && second.items.length, 1);
  });

  it('know markup from text', async () => {
    await editor().initialize();
    const md = editor().open('page.md', 'The `lorry` is code.\n\n    lorry\n\nThe *lorry* is text.\n', 'markdown');
    assert.deepEqual(
      (await editor().pull(md)).map((one) => one.range.start.line),
      [4],
    );
    const html = editor().open('page.html', '<p title="lorry">The <b>lorry</b>.</p><script>lorry</script>', 'html');
    assert.deepEqual(
      (await editor().pull(html)).map((one) => one.range.start.character),
      [24],
    );
  });

  it('of files that are no drafts are none', async () => {
    await editor().initialize();
    const uri = editor().open('notes.yml', 'a: The lorry left.', 'yaml');
    assert.deepEqual(await editor().pull(uri), []);
  });
});

describe('diagnostics that are sent', () => {
  const editor = withEditor();

  it('come with the version they are for, and go when the draft is closed', async () => {
    await editor().initialize(PLAIN);
    const uri = editor().open('draft.txt', DRAFT);
    assert.equal((await editor().pushed(uri)).length, 2);
    assert.equal(editor().published.get(uri)?.version, 1);
    editor().change(uri, [{ range: editor().rangeOf(uri, 'lorry'), text: 'cart' }]);
    assert.equal((await editor().pushed(uri, (all) => all.length === 1)).length, 1);
    assert.equal(editor().published.get(uri)?.version, 2);
    editor().close(uri);
    await until('an empty list', () => editor().published.get(uri)?.diagnostics.length === 0);
  });

  it('are those of the last state only, when much is typed at once', async () => {
    await editor().initialize(PLAIN);
    const uri = editor().open('draft.txt', DRAFT);
    const versions: number[] = [];
    editor().connection.onNotification(
      'textDocument/publishDiagnostics',
      (params: { uri: string; version: number; diagnostics: [] }) => {
        versions.push(params.version);
        editor().published.set(params.uri, params);
      },
    );
    for (let i = 0; i < 50; i++)
      editor().change(uri, [
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'A lorry. ' },
      ]);
    assert.equal((await editor().pushed(uri, (all) => all.length === 52)).length, 52);
    assert.ok(versions.length < 25, `${versions.length} reports for 50 keystrokes`);
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
    );
  });

  it('carry the draft’s state for an editor that shows it', async () => {
    const states: unknown[] = [];
    editor().connection.onNotification('copydesk/status', (status: unknown) => void states.push(status));
    await editor().initialize(MODERN, { status: true });
    const uri = editor().open('draft.txt', DRAFT);
    await editor().pull(uri);
    assert.deepEqual(states, [{ uri, state: 'checked', findings: 2, fixable: 1, configs: [], problems: 0 }]);
  });
});
