import assert from 'node:assert/strict';
import type { CompletionList, Location, SymbolInformation, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { applied, editsOf, positionAt } from './editor.ts';
import { TABLE, withEditor } from './session.ts';

describe('places in the editor', () => {
  const editor = withEditor();
  const DRAFT = 'Qarmuz – Carts left the town of Tell Zaytun for Wadi Kamar.\n';
  const ask = <R>(method: string, uri: string, excerpt: string, more: object = {}) =>
    editor().connection.sendRequest<R>(`textDocument/${method}`, {
      textDocument: { uri },
      position: editor().rangeOf(uri, excerpt).start,
      ...more,
    });

  it('leads from a mention to its row, and nowhere from other words', async () => {
    await editor().initialize();
    const uri = editor().open('draft.txt', DRAFT);
    const location = await ask<Location>('definition', uri, 'Zaytun');
    assert.equal(location.uri, editor().uri('.copydesk/gazetteer/qarmuz.tsv'));
    assert.equal(location.range.start.line, 1);
    assert.equal(await ask('definition', uri, 'Carts'), null);
  });

  it('finds the mentions in all drafts', async () => {
    await editor().initialize();
    await editor().write('other.md', 'They slept in the town of Tell Zaytun.\n');
    const uri = editor().open('draft.txt', DRAFT);
    const found = await ask<Location[]>('references', uri, 'Zaytun', { context: { includeDeclaration: true } });
    assert.deepEqual(found.map((one) => one.uri).sort(), [uri, editor().uri('other.md')].sort());
  });

  it('renames a place in the table and in the drafts', async () => {
    await editor().initialize();
    const uri = editor().open('draft.txt', DRAFT);
    const edit = await ask<WorkspaceEdit>('rename', uri, 'Zaytun', { newName: 'Tal Zeitun' });
    assert.match(applied(DRAFT, editsOf(edit, uri)), /town of Tal Zeitun for/);
    const table = applied(`${TABLE}\n`, editsOf(edit, editor().uri('.copydesk/gazetteer/qarmuz.tsv')));
    assert.match(table, /^t1\tTal Zeitun\t.*Tall Zaitoun\|Tell Zaytun/m);
  });

  it('refuses a name that a table cannot hold', async () => {
    await editor().initialize();
    const uri = editor().open('draft.txt', DRAFT);
    await assert.rejects(ask('rename', uri, 'Zaytun', { newName: 'Tal\tZeitun' }), /Latin letters/);
  });

  it('completes names from their spellings, not in code', async () => {
    await editor().initialize();
    const complete = (uri: string, text: string) =>
      editor().connection.sendRequest<CompletionList>('textDocument/completion', {
        textDocument: { uri },
        position: positionAt(text, text.length),
      });
    const text = 'They came from Ouadi Q';
    const { items } = await complete(editor().open('draft.txt', text), text);
    assert.deepEqual(
      items.map((item) => item.textEdit?.newText),
      ['Wadi Qamar'],
    );
    assert.equal(items[0]!.documentation as string, 'وادي قمر');
    const code = 'Run `Ouadi Q';
    assert.deepEqual((await complete(editor().open('draft.md', code, 'markdown'), code)).items, []);
  });

  it('offers to take a spelling into the table', async () => {
    await editor().initialize();
    const uri = editor().open('draft.txt', 'Qarmuz – Carts left the town of Tel Zeytoun.\n');
    const actions = await editor().actions(uri, editor().rangeOf(uri, 'Zeytoun'));
    const action = actions.find(({ title }) => /as a spelling of Tell Zaytun/.test(title));
    const edits = editsOf(await editor().edit(action), editor().uri('.copydesk/gazetteer/qarmuz.tsv'));
    assert.match(applied(`${TABLE}\n`, edits), /Tel Zeytoun/);
  });

  it('lists places as symbols', async () => {
    await editor().initialize();
    const symbols = (query: string) =>
      editor().connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
    assert.equal((await symbols('Wadi Kamar'))[0]?.name, 'Wadi Qamar');
    assert.ok((await symbols('')).length <= 100);
  });
});
