import assert from 'node:assert/strict';
import { once } from 'node:events';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { type Editor, MODERN, PLAIN, until } from './editor.ts';
import { withEditor } from './session.ts';

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    (error: { code: number }) => error.code,
  );

describe('the life of the server', () => {
  const editor = withEditor();

  it('says what it can do', async () => {
    const { capabilities, serverInfo } = (await editor().initialize()).result!;
    assert.equal(serverInfo?.name, 'copydesk');
    assert.equal((capabilities.textDocumentSync as { change: number }).change, 2);
    assert.ok(capabilities.diagnosticProvider && capabilities.hoverProvider && capabilities.codeActionProvider);
    assert.deepEqual(capabilities.executeCommandProvider?.commands, [
      'copydesk.fixAll',
      'copydesk.checkWorkspace',
      'copydesk.runExamples',
    ]);
  });

  it('asks to be told of changed settings and files', async () => {
    await editor().initialize();
    await until('registrations', () => editor().registered.length === 2);
    assert.deepEqual(editor().registered, ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
  });

  it('ends with 0 after shutdown', async () => {
    await editor().initialize();
    editor().open('draft.txt', 'The lorry left.');
    assert.equal(await editor().end(), 0);
  });

  it('ends with 1 on exit without shutdown', async () => {
    await editor().initialize();
    const exited = once(editor().process, 'exit');
    await editor().connection.sendNotification('exit');
    assert.deepEqual(await exited, [1, null]);
  });

  it('ends when the editor is gone', async () => {
    await editor().initialize();
    const exited = once(editor().process, 'exit');
    editor().process.stdin!.end();
    assert.deepEqual(await exited, [1, null]);
  });

  it('answers nothing before it is initialized, nor after shutdown', async () => {
    const hover = () =>
      editor().connection.sendRequest('textDocument/hover', {
        textDocument: { uri: 'file:///x.txt' },
        position: { line: 0, character: 0 },
      });
    assert.equal(await codeOf(hover()), -32002);
    await editor().initialize();
    assert.equal(await codeOf(hover()), 'answered');
    await editor().connection.sendRequest('shutdown');
    assert.equal(await codeOf(hover()), -32600);
  });

  it('does without any capability of the client', async () => {
    await editor().initialize({});
    const uri = editor().open('draft.txt', 'The lorry left.');
    assert.equal((await editor().pushed(uri, (all) => all.length > 0)).length, 1);
    assert.deepEqual(editor().registered, []);
    const [fix] = await editor().actions(uri, editor().rangeOf(uri, 'lorry'), ['quickfix']);
    assert.ok(fix?.edit?.changes?.[uri], 'edits come as plain changes, at once');
    assert.equal(await editor().end(), 0);
  });
});

describe('messages that make no sense', () => {
  const editor = withEditor();
  const alive = async (one: Editor) => {
    const uri = one.open('alive.txt', 'The lorry left.');
    assert.equal((await one.pull(uri)).length, 1);
  };

  it('do not end the server when they are not even JSON', async () => {
    await editor().initialize();
    const { stdin } = editor().process;
    for (const garbage of [
      'Content-Length: 5\r\n\r\n{{{{{',
      'Content-Length: 4\r\n\r\nnull',
      'Content-Length: 2\r\n\r\n[]',
      'Content-Length: 2\r\n\r\n17',
      'Content-Length: 2\r\n\r\n{}',
      'Content-Type: nothing\r\n\r\n',
      'Content-Length: many\r\n\r\n',
      'no header at all\r\n\r\n',
    ]) {
      stdin!.write(garbage);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await alive(editor());
  });

  it('do not end the server when their parts are missing or wrong', async () => {
    await editor().initialize();
    const { connection } = editor();
    const wrong: unknown[] = [
      {},
      { textDocument: null },
      { textDocument: { uri: 7 } },
      { textDocument: { uri: 'file:///nowhere.txt' } },
      { changes: 3 },
      { textDocument: { uri: '%%%' }, contentChanges: [{}] },
    ];
    const notifications = ['didOpen', 'didChange', 'didClose', 'didSave', 'willSave'].map(
      (name) => `textDocument/${name}`,
    );
    for (const method of [
      ...notifications,
      'workspace/didChangeWatchedFiles',
      'workspace/didChangeConfiguration',
      '$/setTrace',
      'copydesk/none',
    ]) {
      for (const params of wrong) await connection.sendNotification(method, params);
    }
    for (const method of [
      'textDocument/diagnostic',
      'textDocument/hover',
      'textDocument/codeAction',
      'codeAction/resolve',
      'workspace/executeCommand',
      'copydesk/none',
    ]) {
      for (const params of wrong) await codeOf(connection.sendRequest(method, params));
    }
    await alive(editor());
    assert.ok(editor().logged.length > 0, 'what went wrong is logged to the client');
  });

  it('about documents that are not open are answered with nothing', async () => {
    await editor().initialize();
    const uri = editor().uri('never.txt');
    const range = { start: { line: 3, character: 0 }, end: { line: 90, character: 2 } };
    assert.deepEqual(await editor().pull(uri), []);
    assert.deepEqual(await editor().actions(uri, range), []);
    assert.equal(await editor().hover(uri, range.start), '');
    assert.deepEqual(await editor().command('copydesk.fixAll', uri), { applied: 0 });
    await editor().connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await alive(editor());
  });

  it('in odd order do no harm', async () => {
    await editor().initialize();
    const one = editor();
    const uri = one.open('draft.txt', 'The lorry left.');
    one.open('draft.txt', 'Nothing here.');
    assert.deepEqual(await one.pull(uri), []);
    one.close(uri);
    await one.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await one.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 9 },
      contentChanges: [{ text: 'The lorry.' }],
    });
    assert.deepEqual(await one.pull(uri), []);
    assert.equal(
      await codeOf(one.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: MODERN })),
      'answered',
    );
    await alive(one);
  });

  it('that are cancelled are answered as cancelled', async () => {
    await editor().initialize();
    const uri = editor().open('draft.txt', 'The lorry left.\n\n'.repeat(2000));
    const source = new CancellationTokenSource();
    const asked = codeOf(
      editor().connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token),
    );
    source.cancel();
    assert.equal(await asked, -32800);
    assert.equal((await editor().pull(uri)).length, 2000);
  });

  it('and texts of any kind are taken', async () => {
    await editor().initialize(PLAIN);
    for (const text of [
      '',
      '\uFEFF',
      '\r',
      '\r\n\r\n',
      '\0\0',
      '\uD800 lorry',
      'lorry\u0301',
      'a'.repeat(100_000),
      '<p><b><!--',
      '```\nlorry',
      '---\nlorry',
      '|a|b|\n|-|-|\n|lorry|'.repeat(9),
      'حلب lorry « حلب',
    ]) {
      for (const language of ['plaintext', 'markdown', 'html', 'text', 'whatever']) {
        const uri = editor().open(`any-${language}.txt`, text, language);
        await editor().pull(uri);
        await editor().actions(uri, { start: { line: 0, character: 0 }, end: { line: 9e9, character: 9e9 } });
        await editor().hover(uri, { line: -4, character: 1.5 });
        editor().close(uri);
      }
    }
    assert.deepEqual(editor().logged, []);
  });
});
