import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CodeAction } from 'vscode-languageserver-protocol/node';
import { applyEdits } from '../../desk/index.ts';
import { editsBetween } from '../../server/diff.ts';
import { withRuleOff } from '../../server/feature/switch-off.ts';
import { applied, editsOf, MODERN, PLAIN } from './editor.ts';
import { withEditor } from './session.ts';

const titled = (actions: CodeAction[], part: string | RegExp) => actions.find((action) => action.title.match(part));

describe('a quick fix', () => {
  const editor = withEditor();

  it('says what it writes, is preferred when it is safe, and writes it', async () => {
    await editor().initialize();
    const uri = editor().open('draft.txt', 'The lorry left at dawn.');
    const [fix] = await editor().actions(uri, editor().rangeOf(uri, 'lorry'));
    assert.match(fix!.title, /truck/);
    assert.equal(fix!.isPreferred, true);
    assert.equal(fix!.kind, 'quickfix');
    assert.equal(fix!.diagnostics?.[0]?.code, 'term/lorry');
    assert.equal(await editor().after(uri, fix), 'The truck left at dawn.');
  });

  it('is one for each way, none preferred, when the author has to choose', async () => {
    await editor().initialize();
    const uri = editor().open('draft.txt', 'They sold large quantities of salt.');
    const fixes = (await editor().actions(uri, editor().rangeOf(uri, 'quantities'))).filter((action) => action.edit);
    assert.deepEqual(await Promise.all(fixes.map((fix) => editor().after(uri, fix))), [
      'They sold some salt.',
      'They sold plenty of salt.',
    ]);
    assert.ok(fixes.every((fix) => !fix.isPreferred));
  });

  it('is offered where the cursor touches, and nowhere else', async () => {
    await editor().initialize();
    const uri = editor().open('draft.txt', 'The lorry left at dawn.');
    const at = (character: number) => ({ start: { line: 0, character }, end: { line: 0, character } });
    for (const [character, some] of [
      [3, false],
      [4, true],
      [9, true],
      [10, false],
    ] as const) {
      assert.equal((await editor().actions(uri, at(character), ['quickfix'])).length > 0, some, `at ${character}`);
    }
  });
});

describe('fix all', () => {
  const editor = withEditor();
  const DRAFT =
    'The lorry left.\r\nA lorry came; tens of goats were on the lorry.\r\n\r\nThey sold large quantities of salt.\r\n';

  it('takes all that is safe', async () => {
    await editor().initialize();
    const uri = editor().open('draft.txt', DRAFT);
    const actions = await editor().actions(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, [
      'source.fixAll',
    ]);
    assert.deepEqual(
      actions.map((action) => action.kind),
      ['source.fixAll.copydesk'],
    );
    assert.equal(await editor().after(uri, actions[0]), DRAFT.replaceAll('lorry', 'truck').replace('tens', 'dozens'));
  });

  it('takes those of one rule', async () => {
    await editor().initialize();
    const uri = editor().open('draft.txt', DRAFT);
    const action = titled(await editor().actions(uri, editor().rangeOf(uri, 'lorry')), /^Fix all 3 of term\/lorry/);
    const edit = await editor().edit(action);
    assert.equal(editsOf(edit, uri).length, 3, 'with one small edit each');
    assert.equal(await editor().after(uri, action), DRAFT.replaceAll('lorry', 'truck'));
  });

  it('is not offered when nothing is safe, nor when other kinds are asked for', async () => {
    await editor().initialize();
    const uri = editor().open('draft.txt', 'They sold large quantities of salt.');
    assert.deepEqual(await editor().actions(uri, editor().rangeOf(uri, 'They sold'), ['source']), []);
    assert.deepEqual(await editor().actions(uri, editor().rangeOf(uri, 'large'), ['refactor']), []);
  });

  it('is a command too', async () => {
    await editor().initialize();
    const uri = editor().open('draft.txt', DRAFT);
    assert.deepEqual(await editor().command('copydesk.fixAll', uri), { applied: 4 });
    assert.equal(editor().text(uri), DRAFT.replaceAll('lorry', 'truck').replace('tens', 'dozens'));
    assert.deepEqual(await editor().command('copydesk.fixAll', uri), { applied: 0 });
  });

  it('gives plain changes, at once, to an editor that knows no better', async () => {
    await editor().initialize(PLAIN);
    const uri = editor().open('draft.txt', DRAFT);
    const [action] = await editor().actions(uri, editor().rangeOf(uri, 'lorry'), ['source.fixAll.copydesk']);
    assert.equal(
      applied(DRAFT, action!.edit!.changes![uri]!),
      DRAFT.replaceAll('lorry', 'truck').replace('tens', 'dozens'),
    );
  });

  it('writes edits that give the wanted text, for any two texts', () => {
    const text = fc
      .array(fc.constantFrom('one', 'two', ' ', ',', '\n', '\r\n', '\r', 'é', '𝒳', 'حلب'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => assert.equal(applyEdits(before, editsBetween(before, after)), after)),
    );
  });
});

describe('ignoring', () => {
  const editor = withEditor();

  /** The text after ignoring the rule at `excerpt`; and it must silence that finding there, and no other rule. */
  async function ignored(language: string, text: string, where: RegExp, excerpt = 'lorry'): Promise<string> {
    await editor().initialize();
    const uri = editor().open(`page.${language}`, text, language);
    const before = await editor().pull(uri);
    const after = await editor().after(uri, titled(await editor().actions(uri, editor().rangeOf(uri, excerpt)), where));
    const fresh = editor().open(`fresh.${language}`, after, language);
    const left = await editor().pull(fresh);
    const count = (all: typeof left, own: boolean) => all.filter((one) => (one.code === 'term/lorry') === own).length;
    assert.ok(count(left, true) < count(before, true), 'the finding is gone');
    assert.equal(count(left, false), count(before, false), 'other rules still speak');
    return after;
  }

  it('in a paragraph of Markdown', async () => {
    const text = '# The lorry\n\nOne line and\nthe lorry; tens of goats.\n\nAnother lorry.\n';
    assert.equal(
      await ignored('markdown', text, /in this paragraph/, 'lorry; tens'),
      text.replace('One line', '<!-- copydesk-ignore-next term/lorry -->\nOne line'),
    );
  });

  it('in a heading of Markdown', async () => {
    assert.equal(
      await ignored('markdown', '# The lorry\nText of a lorry.\n', /in this paragraph/),
      '<!-- copydesk-ignore-next term/lorry -->\n# The lorry\nText of a lorry.\n',
    );
  });

  it('in a list and in a table of Markdown, with an end', async () => {
    const list = '- one thing\n- a lorry\n- tens of goats\n';
    assert.equal(
      await ignored('markdown', list, /in this paragraph/),
      '<!-- copydesk-ignore term/lorry -->\n- one thing\n- a lorry\n- tens of goats\n<!-- copydesk-end -->\n',
    );
  });

  it('in a paragraph of HTML', async () => {
    const html = '<!doctype html>\n<body>\n  <p>A <b>lorry</b> left.</p>\n  <p>One lorry came.</p>\n</body>\n';
    assert.equal(
      await ignored('html', html, /in this paragraph/, 'lorry came'),
      html.replace('  <p>One', '  <!-- copydesk-ignore-next term/lorry -->\n  <p>One'),
    );
  });

  it('in a file, after front matter and doctype', async () => {
    assert.equal(
      await ignored('markdown', '---\ntitle: x\n---\nA lorry.\n', /in this file/),
      '---\ntitle: x\n---\n<!-- copydesk-ignore-file term/lorry -->\nA lorry.\n',
    );
  });

  it('in a file of HTML', async () => {
    assert.equal(
      await ignored('html', '<!DOCTYPE html><p>A lorry.</p>', /in this file/),
      '<!DOCTYPE html>\n<!-- copydesk-ignore-file term/lorry -->\n<p>A lorry.</p>',
    );
  });

  it('is not offered in plain text, which has no comments', async () => {
    await editor().initialize();
    const uri = editor().open('draft.txt', 'A lorry.');
    assert.equal(titled(await editor().actions(uri, editor().rangeOf(uri, 'lorry')), /Ignore/), undefined);
  });
});

describe('switching a rule off', () => {
  const editor = withEditor();

  it('makes a configuration where there is none', async () => {
    await editor().initialize();
    const uri = editor().open('a/draft.txt', 'A lorry.');
    const edit = await editor().edit(
      titled(await editor().actions(uri, editor().rangeOf(uri, 'lorry')), /off in \.copydesk\.yml/),
    );
    const config = editor().uri('.copydesk.yml');
    assert.deepEqual(edit?.documentChanges?.[0], { kind: 'create', uri: config, options: { ignoreIfExists: true } });
    assert.equal(editsOf(edit, config)[0]?.newText, 'rules:\n  term/lorry: off\n');
  });

  it('is not offered where an editor cannot make files', async () => {
    await editor().initialize({ ...MODERN, workspace: {} });
    const uri = editor().open('draft.txt', 'A lorry.');
    assert.equal(titled(await editor().actions(uri, editor().rangeOf(uri, 'lorry')), /Switch/), undefined);
  });

  it('adds to the configuration in force, and takes effect', async () => {
    const text = '# Ours\nprofile: full\nrules:\n  # goats\n  calque/tens-of: off # really\n';
    await editor().write('.copydesk.yml', text);
    await editor().initialize();
    const uri = editor().open('draft.txt', 'A lorry and tens of goats.');
    const config = editor().uri('.copydesk.yml');
    const edit = await editor().edit(
      titled(await editor().actions(uri, editor().rangeOf(uri, 'lorry')), /Switch term\/lorry off/),
    );
    const after = applied(text, editsOf(edit, config));
    assert.equal(
      after,
      '# Ours\nprofile: full\nrules:\n  # goats\n  term/lorry: off\n  calque/tens-of: off # really\n',
    );
    await editor().saved('.copydesk.yml', after);
    assert.deepEqual(await editor().pull(uri), []);
  });

  for (const [what, before, after] of [
    ['an empty file', '', 'rules:\n  a/b: off\n'],
    ['a comment', '# soon', '# soon\nrules:\n  a/b: off\n'],
    ['no rules yet', 'profile: light\r\n', 'profile: light\r\nrules:\r\n  a/b: off\r\n'],
    [
      'the rule at another level',
      'rules:\n  a/b: error # so far\n  c/d: off\n',
      'rules:\n  a/b: off # so far\n  c/d: off\n',
    ],
    ['rules without any', 'rules:\nprofile: full\n', 'rules:\n  a/b: off\nprofile: full\n'],
    ['a mapping in one line', 'rules: { c/d: off }\n', 'rules: { c/d: off, a/b: off }\n'],
    ['a wide indent', 'rules:\n    c/d: off', 'rules:\n    a/b: off\n    c/d: off'],
  ] as const) {
    it(`is sound with ${what}`, () => assert.equal(withRuleOff(before, 'a/b'), after));
  }

  it('leaves a file alone that is broken', () => {
    for (const broken of ['rules: [', '- a\n- b\n', 'rules: 7\n', 'rules:\n  - a\n'])
      assert.equal(withRuleOff(broken, 'a/b'), undefined, broken);
  });
});
