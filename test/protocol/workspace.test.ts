import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { type Editor, MODERN, until } from './editor.ts';
import { PACK, withEditor } from './session.ts';

describe('the check of the workspace', () => {
  const editor = withEditor();
  const filled = async (): Promise<Editor> => {
    await editor().write('a/one.txt', 'The lorry left.');
    await editor().write('a/two.md', '\uFEFFThe `lorry`.\n\nThe lorry.');
    await editor().write('page.html', '<p>Fine.</p>');
    await editor().write('.copydesk.yml', 'ignore: old/**\n');
    await editor().write('old/three.txt', 'The lorry.');
    await editor().write('node_modules/x/readme.md', 'The lorry.');
    await editor().write('binary.txt', new Uint8Array([1, 0, 2]));
    await editor().write('latin.txt', new Uint8Array([0x63, 0xe9]));
    return editor();
  };

  it('finds the faults of drafts that are not open, and says how far it is', async () => {
    await (await filled()).initialize();
    assert.deepEqual(await editor().command('copydesk.checkWorkspace'), { files: 3, findings: 2, skipped: 2 });
    assert.deepEqual(
      editor()
        .published.get(editor().uri('a/one.txt'))
        ?.diagnostics.map((one) => one.code),
      ['term/lorry'],
    );
    assert.equal(editor().published.get(editor().uri('a/two.md'))?.diagnostics[0]?.range.start.line, 2);
    assert.equal(editor().published.has(editor().uri('old/three.txt')), false);
    assert.equal(editor().progress[0], 'begin');
    assert.equal(editor().progress.at(-1), 'end');
  });

  it('gives way to the editor when a draft is opened, and follows what changes on disk', async () => {
    await (await filled()).initialize();
    await editor().command('copydesk.checkWorkspace');
    const uri = editor().open('a/one.txt', 'The lorry left.');
    await until('the pushed ones to go', () => editor().published.get(uri)?.diagnostics.length === 0);
    await editor().saved('a/two.md', 'The truck.');
    await until('the others to go', () => editor().published.get(editor().uri('a/two.md'))?.diagnostics.length === 0);
  });

  it('can be cancelled', async () => {
    await (await filled()).initialize();
    for (let i = 0; i < 300; i++) await editor().write(`many/${i}.txt`, 'The lorry left.\n\n'.repeat(50));
    const source = new CancellationTokenSource();
    const asked = editor()
      .connection.sendRequest('workspace/executeCommand', { command: 'copydesk.checkWorkspace' }, source.token)
      .then(
        () => 'answered',
        (error: { code: number }) => error.code,
      );
    await until('its start', () => editor().progress.includes('report'));
    source.cancel();
    assert.equal(await asked, -32800);
    await until('its end', () => editor().progress.at(-1) === 'end');
  });
});

describe('a workspace that is not on disk', () => {
  const editor = withEditor();

  it('is read through the editor', async () => {
    const root = 'memfs://house';
    const files = new Map([
      [`${root}/.copydesk.yml`, 'rules:\n  calque: off\n'],
      [`${root}/.copydesk/rules/desk.yml`, PACK],
      [`${root}/drafts/a.txt`, 'The lorry. Tens of goats.'],
    ]);
    const asked: string[] = [];
    editor().connection.onRequest('copydesk/readFile', ({ uri }: { uri: string }) => {
      asked.push(uri);
      const text = files.get(uri);
      return text === undefined ? null : Buffer.from(text).toString('base64');
    });
    editor().connection.onRequest('copydesk/listFiles', ({ uri }: { uri: string }) =>
      [...files.keys()]
        .filter((file) => file.startsWith(uri) && !file.slice(uri.length).includes('/'))
        .map((file) => file.slice(uri.length)),
    );
    editor().connection.onRequest('copydesk/findDrafts', () => [`${root}/drafts/a.txt`, `${root}/drafts/gone.txt`]);
    await editor().initialize(MODERN, { files: true });
    const uri = editor().open(`${root}/drafts/b.txt`, 'The lorry. Tens of goats.');
    assert.deepEqual(
      (await editor().pull(uri)).map((one) => one.code),
      ['term/lorry'],
    );
    assert.ok(asked.includes(`${root}/.copydesk.yml`));
    assert.deepEqual(await editor().command('copydesk.checkWorkspace'), { files: 1, findings: 1, skipped: 1 });
  });
});
