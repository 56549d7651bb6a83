import assert from 'node:assert/strict';
import type { CodeLens, CompletionItem, TextEdit } from 'vscode-languageserver-protocol/node';
import { applied, PLAIN, positionAt } from './editor.ts';
import { PACK, TABLE, withEditor } from './session.ts';

describe('tables and packs in the editor', () => {
  const editor = withEditor();
  const complete = (uri: string, text: string, at = text.length) =>
    editor().connection.sendRequest<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position: positionAt(text, at),
    });
  const labels = (items: CompletionItem[]) => items.map(({ label }) => label);

  it('checks, explains, completes and formats a table', async () => {
    await editor().initialize(PLAIN);
    const text = `${TABLE}\nt3\tDeir Tut\t\t`;
    const uri = editor().open('.copydesk/gazetteer/qarmuz.tsv', text);
    assert.ok(labels(await complete(uri, text)).includes('village'));
    assert.match(
      await editor().hover(uri, editor().rangeOf(uri, 'Tell Zaytun').start),
      /house spelling[\s\S]*تل زيتون/,
    );
    await editor().pushed(uri, (all) => all.some(({ range }) => range.start.line === 3));
    const edits = await editor().connection.sendRequest<TextEdit[]>('textDocument/formatting', {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    });
    assert.match(applied(text, edits), /Deir Tut/);
  });

  it('survives a table that is none', async () => {
    await editor().initialize(PLAIN);
    const uri = editor().open('.copydesk/gazetteer/odd.tsv', '\u0000\r\r\n\t|');
    assert.ok(Array.isArray(await complete(uri, '\u0000\r\r\n\t|')));
    assert.equal(await editor().hover(uri, { line: 99, character: 99 }), '');
  });

  it('marks the examples of a pack that fail, and runs those of a rule', async () => {
    await editor().initialize(PLAIN);
    const uri = editor().open(
      '.copydesk/rules/desk.yml',
      PACK.replace('The cart was empty.', 'The lorry was empty.'),
      'yaml',
    );
    const all = await editor().pushed(uri, (found) =>
      found.some(({ message }) => /lorry was empty/.test(String(message))),
    );
    assert.equal(all[0]!.range.start.line, editor().rangeOf(uri, 'The lorry was empty').start.line);
    const result = await editor().command<{ failures: string[] }>('copydesk.runExamples', uri, 'term/lorry');
    assert.equal(result.failures.length, 1);
    assert.equal(await editor().command('copydesk.runExamples', uri, 'no/rule'), null);
  });

  it('puts a lens above each rule; explains and completes', async () => {
    await editor().initialize(PLAIN);
    const text = `${PACK}  - id: term/cap\n    pattern: "<`;
    const uri = editor().open('.copydesk/rules/desk.yml', PACK, 'yaml');
    assert.equal(
      (await editor().connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } })).length,
      2,
    );
    assert.match(await editor().hover(uri, editor().rangeOf(uri, 'pattern').start), /What to find/);
    const odd = editor().open('.copydesk/rules/odd.yml', text, 'yaml');
    assert.ok(labels(await complete(odd, text)).includes('cap'));
    const config = editor().open('.copydesk.yml', 'rules:\n  ter', 'yaml');
    assert.ok(labels(await complete(config, 'rules:\n  ter')).includes('term/lorry'));
    const key = editor().open('sub/.copydesk.yml', 'pl', 'yaml');
    assert.ok(labels(await complete(key, 'pl')).includes('place-names'));
  });
});
