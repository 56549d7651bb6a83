import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { MODERN, PLAIN, until } from './editor.ts';
import { withEditor } from './session.ts';

const DRAFT = 'The lorry left. Tens of goats came.\n';
const codes = (all: { code?: number | string | undefined }[]) => all.map((one) => one.code).join();

describe('a configuration', () => {
  const editor = withEditor();

  it('that changes on disk changes what is sent', async () => {
    await editor().initialize(PLAIN);
    const uri = editor().open('a/b/draft.txt', DRAFT);
    await editor().pushed(uri, (all) => codes(all) === 'term/lorry,calque/tens-of');
    await editor().saved('.copydesk.yml', 'rules:\n  term/lorry: off\n');
    await editor().pushed(uri, (all) => codes(all) === 'calque/tens-of');
    await editor().saved('.copydesk.yml', 'rules:\n  term/lorry: hint\n  calque: off\n');
    assert.equal((await editor().pushed(uri, (all) => codes(all) === 'term/lorry'))[0]?.severity, 4);
  });

  it('that changes on disk makes the editor ask again', async () => {
    await editor().initialize();
    const uri = editor().open('draft.txt', DRAFT);
    const { resultId } = await editor().report(uri);
    await editor().saved('.copydesk.yml', 'rules:\n  term/lorry: off\n');
    await until('a refresh', () => editor().refreshes > 0);
    const again = await editor().report(uri, resultId);
    assert.equal(again.kind === 'full' && codes(again.items), 'calque/tens-of');
  });

  it('counts as it is typed, before it is saved', async () => {
    await editor().initialize(PLAIN);
    const uri = editor().open('draft.txt', DRAFT);
    await editor().pushed(uri, (all) => all.length === 2);
    const config = editor().open('.copydesk.yml', '', 'yaml');
    editor().change(config, [{ text: 'rules:\n  term/lorry: off\n' }]);
    await editor().pushed(uri, (all) => all.length === 1);
    editor().close(config);
    await editor().pushed(uri, (all) => all.length === 2);
  });

  it('that ignores a draft leaves it alone', async () => {
    await editor().write('.copydesk.yml', 'ignore: old/**\n');
    await editor().initialize();
    assert.deepEqual(await editor().pull(editor().open('old/draft.txt', DRAFT)), []);
    assert.equal((await editor().pull(editor().open('new/draft.txt', DRAFT))).length, 2);
  });

  it('with faults has them shown on its file, and the sound part is in force', async () => {
    await editor().write('.copydesk.yml', 'rules:\n  term/lory: off\n  calque/tens-of: off\nprofle: full\n');
    await editor().initialize();
    const uri = editor().open('draft.txt', DRAFT);
    assert.equal(codes(await editor().pull(uri)), 'term/lorry');
    const config = editor().uri('.copydesk.yml');
    const problems = await editor().pushed(config, (all) => all.length === 2);
    assert.deepEqual(problems.map((one) => one.range.start.line).sort(), [1, 3]);
    assert.ok(problems.some((one) => /did you mean “term\/lorry”/.test(String(one.message))));
    await editor().saved('.copydesk.yml', 'rules:\n  calque/tens-of: off\n');
    await until('no problems', () => editor().published.get(config)?.diagnostics.length === 0);
  });

  it('with faults keeps them when its drafts are closed, until it is mended', async () => {
    await editor().write('.copydesk.yml', 'rules: [\n');
    await editor().initialize();
    const uri = editor().open('draft.txt', DRAFT);
    await editor().pull(uri);
    const config = editor().uri('.copydesk.yml');
    await editor().pushed(config, (all) => all.length > 0);
    editor().close(uri);
    await editor().saved('.copydesk.yml', 'profile: fulll\n');
    await editor().pushed(config, (all) => /light or full/.test(String(all[0]?.message)));
    await editor().saved('.copydesk.yml', 'profile: full\n');
    await until('no problems', () => editor().published.get(config)?.diagnostics.length === 0);
  });

  it('in packs and tables is watched, and their faults are shown there', async () => {
    await editor().initialize();
    const uri = editor().open('draft.txt', 'The van left.\n');
    assert.deepEqual(await editor().pull(uri), []);
    const examples =
      'examples: { wrong: [The van left. → The truck left., A van came. → A truck came.], fine: [The cart left., A cart came.] }';
    const rule = (id: string, pattern: string) =>
      `  - id: ${id}\n    message: No vans.\n    pattern: "${pattern}"\n    fix: truck\n    ${examples}\n`;
    await editor().saved(
      '.copydesk/rules/vans.yml',
      `rules:\n${rule('term/van', '[van]')}${rule('term/broken', '[van')}`,
    );
    await editor().saved('.copydesk/gazetteer/more.tsv', 'id\tname\tgovernorate\tlat\nm1\tQasr Nur\tQarmuz\tnorth\n');
    await until('a finding', () => editor().refreshes > 1);
    assert.equal(codes(await editor().pull(uri)), 'term/van');
    const [pattern] = await editor().pushed(editor().uri('.copydesk/rules/vans.yml'), (all) => all.length > 0);
    assert.equal(pattern?.range.start.line, 8);
    const [row] = await editor().pushed(editor().uri('.copydesk/gazetteer/more.tsv'), (all) => all.length > 0);
    assert.equal(row?.range.start.line, 1);
    await rm(path.join(editor().root, '.copydesk'), { recursive: true });
    await editor().connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: editor().uri('.copydesk'), type: 3 }],
    });
    await until(
      'problems gone',
      () => editor().published.get(editor().uri('.copydesk/rules/vans.yml'))?.diagnostics.length === 0,
    );
    assert.deepEqual(await editor().pull(uri), []);
  });
});

describe('settings of the editor', () => {
  const editor = withEditor();

  it('are asked for by resource, and again when they change', async () => {
    editor().settings = { rules: { 'term/lorry': 'off' } };
    await editor().initialize();
    const uri = editor().open('draft.txt', DRAFT);
    assert.equal(codes(await editor().pull(uri)), 'calque/tens-of');
    editor().settings = { enable: false };
    await editor().connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until('a refresh', () => editor().refreshes > 0);
    assert.deepEqual(await editor().pull(uri), []);
  });

  it('go over the configuration', async () => {
    await editor().write('.copydesk.yml', 'rules:\n  term/lorry: off\n  calque: off\n');
    editor().settings = { rules: { 'term/lorry': 'warning' } };
    await editor().initialize();
    const [only, ...rest] = await editor().pull(editor().open('draft.txt', DRAFT));
    assert.equal(only?.code, 'term/lorry');
    assert.equal(only?.severity, 2);
    assert.deepEqual(rest, []);
  });

  it('can name a configuration for all drafts', async () => {
    await editor().write('.copydesk.yml', 'profile: full\n');
    await editor().write('house/strict.yml', 'rules:\n  calque: off\n');
    editor().settings = { config: 'house/strict.yml' };
    await editor().initialize();
    const uri = editor().open('draft.txt', DRAFT);
    assert.equal(codes(await editor().pull(uri)), '');
    await editor().saved('house/strict.yml', 'rules: {}\n');
    await until('a refresh', () => editor().refreshes > 0);
    assert.equal(codes(await editor().pull(uri)), 'calque/tens-of');
  });

  it('come with initialization, or with their change, from editors that are not asked', async () => {
    await editor().initialize(PLAIN, { settings: { rules: { 'term/lorry': 'off' } } });
    const uri = editor().open('draft.txt', DRAFT);
    await editor().pushed(uri, (all) => codes(all) === 'calque/tens-of');
    await editor().connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { copydesk: { rules: { calque: 'off' } } },
    });
    await editor().pushed(uri, (all) => codes(all) === 'term/lorry');
  });

  it('that make no sense do no harm', async () => {
    for (const settings of [
      7,
      'x',
      [],
      { rules: 3, enable: 'yes', profile: 'none', config: 9 },
      { rules: { 'no/such': 'off', 'term/lorry': { severity: 8 } } },
    ]) {
      editor().settings = settings;
      if (!editor().result) await editor().initialize(MODERN);
      else await editor().connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      assert.equal((await editor().pull(editor().open('draft.txt', DRAFT))).length, 2);
    }
  });

  it('that name no rule are told of in the log, once', async () => {
    editor().settings = { rules: { 'term/lory': 'off', calque: 'off' } };
    await editor().initialize();
    for (const name of ['a.txt', 'b.txt']) await editor().pull(editor().open(name, DRAFT));
    assert.deepEqual(editor().logged.filter((line) => line.includes('term/lory')).length, 1);
    assert.equal(editor().logged.length, 1);
  });

  it('of the first folder hold for drafts that were never saved', async () => {
    await editor().write('.copydesk.yml', 'rules:\n  calque: off\n');
    await editor().initialize();
    assert.equal(codes(await editor().pull(editor().open('untitled:Untitled-1', DRAFT))), 'term/lorry');
  });
});
