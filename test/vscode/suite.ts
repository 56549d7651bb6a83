import * as vscode from 'vscode';
import {
  actions,
  apply,
  closeAll,
  command,
  diagnostics,
  diagnosticsAt,
  fileUri,
  flagged,
  hoverText,
  ok,
  open,
  ruleOf,
  type,
  until,
} from './editor.ts';

const extensionId = 'copydesk.copydesk';
const commands = ['copydesk.fixAll', 'copydesk.checkWorkspace', 'copydesk.restart', 'copydesk.showOutput'];

function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(extensionId);
  ok(found, `${extensionId} is not installed`);
  return found;
}

const wholeOf = (document: vscode.TextDocument) =>
  new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));

/**
 * What the extension does for an editor, in every host alike: the tests of the desktop and of the web suite.
 * To be called where Mocha's `describe` and `it` are globals; the test workspace has to be open.
 */
export function describeExtension(): void {
  describe('a draft', () => {
    afterEach(closeAll);

    it('wakes the extension', async () => {
      await open('drafts/convoy.txt');
      await until('the extension to be active', () => extension().isActive);
    });

    for (const [file, killed] of [
      ['drafts/convoy.txt', '12 member'],
      ['drafts/bulletin.md', '5 member'],
      ['drafts/page.html', '3 member'],
    ] as const) {
      it(`${file} shows its faults`, async () => {
        const document = await open(file);
        const number = await flagged(document, killed);
        ok(number.message.length > 10, `the message says too little: "${number.message}"`);
        ok(/^[a-z-]+\/[a-z0-9-]+$/.test(ruleOf(number)), `no rule id in the diagnostic: ${ruleOf(number)}`);
        await flagged(document, 'tens of');
      });
    }

    it('has no faults in code and markup', async () => {
      const document = await open('drafts/bulletin.md');
      await flagged(document, '5 member');
      const line = document.positionAt(document.getText().indexOf('`')).line;
      const inCode = diagnostics(document.uri).filter((diagnostic) => diagnostic.range.start.line === line);
      ok(inCode.length === 0, `flagged in a code span: ${inCode.map((one) => one.message).join('; ')}`);
    });

    it('has a quick fix, which changes the text', async () => {
      const document = await open('drafts/convoy.txt');
      const found = await flagged(document, '12 member');
      const fixes = await actions(document.uri, found.range, 'quickfix');
      ok(fixes[0]?.isPreferred, `the first fix is not the preferred one: ${fixes.map((fix) => fix.title).join('; ')}`);
      await apply(fixes[0]);
      ok(document.getText().includes('killed 12 members of the regime forces'), document.getText());
      await until('the diagnostic to go', () => diagnosticsAt(document, '12 members').length === 0);
    });

    it('is fixed by source.fixAll.copydesk', async () => {
      const document = await open('drafts/convoy.txt');
      await flagged(document, '12 member');
      const [fixAll] = await actions(document.uri, wholeOf(document), 'source.fixAll.copydesk');
      ok(fixAll, 'no source.fixAll.copydesk');
      await apply(fixAll);
      ok(document.getText().includes('killed 12 members of the regime forces'), document.getText());
    });

    it('says on hover which rule it is and why', async () => {
      const document = await open('drafts/convoy.txt');
      const found = await flagged(document, 'tens of');
      const text = await until('a hover', () => hoverText(document, 'tens of').then((hover) => hover || undefined));
      ok(text.includes(ruleOf(found)), `the hover does not name ${ruleOf(found)}: ${text}`);
      ok(text.length > found.message.length, `the hover gives no reason: ${text}`);
    });

    it('loses a diagnostic when the fault is edited away, and gets it back', async () => {
      const document = await open('drafts/convoy.txt');
      await flagged(document, 'tens of');
      await type(document, 'tens of shells', 'nine shells');
      await until('the diagnostic to go', () => diagnosticsAt(document, 'nine shells').length === 0);
      await flagged(document, '12 member');
      await type(document, 'nine shells', 'tens of shells');
      await flagged(document, 'tens of');
    });

    it('is checked before it has been saved for the first time', async () => {
      const content = 'Idlib, 3 July: a drone killed 6 member of the regime forces at the dam.\n';
      const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content });
      await vscode.window.showTextDocument(document);
      await flagged(document, '6 member');
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  });

  describe('the commands', () => {
    afterEach(closeAll);

    it('are all there', async () => {
      await extension().activate();
      const known = new Set(await vscode.commands.getCommands(true));
      const missing = commands.filter((id) => !known.has(id));
      ok(missing.length === 0, `missing: ${missing.join(', ')}`);
    });

    it('copydesk.fixAll fixes the draft at hand', async () => {
      const document = await open('drafts/convoy.txt');
      await flagged(document, '12 member');
      await command('copydesk.fixAll');
      await until('the fixed text', () => document.getText().includes('killed 12 members of the regime forces'));
    });

    it('copydesk.checkWorkspace checks drafts that are not open', async () => {
      await open('drafts/convoy.txt');
      await command('copydesk.checkWorkspace');
      await until('a diagnostic in the unopened draft', () => diagnostics(fileUri('drafts/unopened.txt')));
    });

    it('copydesk.restart gives a server that checks again', async () => {
      const document = await open('drafts/convoy.txt');
      await flagged(document, '12 member');
      await command('copydesk.restart');
      await type(document, 'no one was hurt', 'killed 7 member of the regime forces');
      await flagged(document, '7 member');
    });

    it('copydesk.showOutput shows the output', async () => {
      await command('copydesk.showOutput');
    });
  });

  describe('a configuration', () => {
    const config = 'desk/.copydesk.yml';
    const write = (text: string) => vscode.workspace.fs.writeFile(fileUri(config), new TextEncoder().encode(text));
    // Written here and not a fixture: tools that read the project would trip over a file that is not YAML.
    const breakIt = () => write('profile: full\nrules: [\n');
    afterEach(closeAll);
    after(() => vscode.workspace.fs.delete(fileUri(config)));

    it('that is broken is reported on its file, and its drafts are checked all the same', async () => {
      await breakIt();
      const document = await open('desk/draft.txt');
      await flagged(document, '2 member');
      const [problem] = await until('a diagnostic on the configuration', () => diagnostics(fileUri(config)));
      ok(problem!.message.length > 10, `the message says too little: "${problem!.message}"`);
    });

    it('is forgiven when it is mended on disk', async () => {
      await breakIt();
      await open('desk/draft.txt');
      await until('a diagnostic on the configuration', () => diagnostics(fileUri(config)));
      await write('profile: full\n');
      await until('the diagnostic to go', () => diagnostics(fileUri(config)).length === 0);
    });

    it('gets a rule switched off by a quick fix, which counts before it is saved', async () => {
      await write('profile: full\n');
      const document = await open('desk/draft.txt');
      const found = await flagged(document, 'tens of');
      const fixes = await actions(document.uri, found.range, 'quickfix');
      const off = fixes.find((fix) => fix.title.startsWith(`Switch ${ruleOf(found)} off`));
      ok(off, `no such quick fix: ${fixes.map((fix) => fix.title).join('; ')}`);
      await apply(off);
      const changed = await vscode.workspace.openTextDocument(fileUri(config));
      ok(changed.getText() === `profile: full\nrules:\n  ${ruleOf(found)}: off\n`, changed.getText());
      await until('the diagnostic to go', () => diagnosticsAt(document, 'tens of').length === 0);
      await flagged(document, '2 member');
    });

    it('that changes on disk changes the findings of an open draft', async () => {
      await write('profile: full\n');
      const document = await open('desk/draft.txt');
      const found = await flagged(document, '2 member');
      await write(`profile: full\nrules:\n  ${ruleOf(found)}: off\n`);
      await until('the diagnostic to go', () => diagnosticsAt(document, '2 member').length === 0);
      await flagged(document, 'tens of');
    });
  });
}
