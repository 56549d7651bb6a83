// The main flow as an editor sees it: installs a packed .vsix into a real VS Code, opens a draft, waits for squiggles,
// the Problems panel, the hover and the quick-fix menu, takes the fix, and keeps a picture of each in test/.artifacts/.
// Exit codes: 0 everything was seen, 1 something did not show, 2 could not be run.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installServer } from './host/install.mjs';
import { artifacts, workspaceFixture } from './host/paths.mjs';
import { installExtension, openWorkbench, remoteUri, startServer } from './host/workbench.mjs';

const usage = `usage: node test/vscode/screenshot.mjs --vsix FILE [options]
  --workspace DIR   copied, then opened (default: test/vscode/workspace)
  --file PATH       the draft, from the workspace's root (default: drafts/convoy.txt)
  --find TEXT       a fault in the draft (default: 12 member)
  --fix TEXT        what stands in the quick fix's title (default: members)
  --expect TEXT     what the saved draft reads after the fix (default: 12 members of)
  --name NAME       the pictures are test/.artifacts/NAME-….png (default: main-flow)`;

const waitMs = 45_000;
const squiggle = ['error', 'warning', 'info', 'hint'].map((level) => `.monaco-editor .squiggly-${level}`).join(', ');

function readArguments() {
  const { values } = parseArgs({
    options: {
      vsix: { type: 'string' },
      workspace: { type: 'string', default: workspaceFixture },
      file: { type: 'string', default: 'drafts/convoy.txt' },
      find: { type: 'string', default: '12 member' },
      fix: { type: 'string', default: 'members' },
      expect: { type: 'string', default: '12 members of' },
      name: { type: 'string', default: 'main-flow' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  if (!values.vsix) throw new Error(`--vsix is missing.\n${usage}`);
  for (const file of [values.vsix, path.join(values.workspace, values.file)]) {
    if (!existsSync(file)) throw new Error(`${file} does not exist.`);
  }
  return values;
}

/** Line and column of the first place where `text` stands, 1-based as VS Code counts them. */
function positionOf(file, text) {
  const content = readFileSync(file, 'utf8');
  const offset = content.indexOf(text);
  if (offset < 0) throw new Error(`"${text}" is not in ${file}.`);
  const lines = content.slice(0, offset).split(/\r?\n/);
  return { line: lines.length, column: lines.at(-1).length + 1 };
}

/** The steps of the flow, each with what it does; a step that throws ends the flow. */
function flow(page, draft, { find, fix, expect }) {
  const at = positionOf(draft, find);
  const visible = (locator) => locator.first().waitFor({ timeout: waitMs });
  /** Puts the cursor on the fault and the focus into the editor. */
  const goToFault = async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+G');
    await page.locator('.quick-input-widget input').first().waitFor();
    await page.keyboard.type(`${at.line}:${at.column + 1}`);
    await page.keyboard.press('Enter');
    await visible(page.locator('.monaco-editor.focused'));
  };
  /** The extension may answer late after its start: opens something again until `locator` shows. */
  const insist = async (open, locator) => {
    const deadline = Date.now() + waitMs;
    for (;;) {
      await goToFault();
      await open();
      const shown = await locator.waitFor({ timeout: 2500 }).then(
        () => true,
        () => false,
      );
      if (shown) return;
      if (Date.now() > deadline) throw new Error(`nothing matched ${locator}`);
    }
  };
  const menuEntry = page.locator('.action-widget .monaco-list-row', { hasText: fix }).first();
  /** What the editor shows is broken into lines, so the file is saved and read. */
  const saved = async () => {
    const deadline = Date.now() + waitMs;
    while (!readFileSync(draft, 'utf8').includes(expect)) {
      if (Date.now() > deadline) throw new Error(`"${expect}" is not in the saved draft`);
      await page.keyboard.press('Control+S');
      await page.waitForTimeout(500);
    }
  };
  return [
    ['squiggles', () => visible(page.locator(squiggle))],
    [
      'problems',
      async () => {
        await page.keyboard.press('Control+Shift+M');
        await visible(page.locator('.markers-panel .monaco-list-row', { hasText: 'copydesk' }));
      },
    ],
    [
      'hover',
      () =>
        insist(async () => {
          await page.keyboard.press('Control+K');
          await page.keyboard.press('Control+I');
        }, page.locator('.monaco-hover:not(.hidden) .hover-contents', { hasText: /\S/ }).first()),
    ],
    ['quickfix', () => insist(() => page.keyboard.press('Control+Period'), menuEntry)],
    [
      'fixed',
      async () => {
        await menuEntry.click();
        await saved();
      },
    ],
  ];
}

async function run(options) {
  const say = (line) => console.log(`[vscode] ${line}`);
  const install = await installServer(say);
  mkdirSync(artifacts, { recursive: true });
  const scratch = mkdtempSync(path.join(tmpdir(), 'copydesk-shot-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));

  const workspace = path.join(scratch, 'workspace');
  cpSync(options.workspace, workspace, { recursive: true });
  const draft = path.join(workspace, options.file);
  const profile = { userData: path.join(scratch, 'user'), extensions: path.join(scratch, 'extensions') };
  await installExtension(install, profile, path.resolve(options.vsix));
  say(`installed ${path.basename(options.vsix)}`);
  const settings = { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false }; // all of the draft in the picture
  const server = await startServer(install, profile, { settings });
  try {
    const payload = [['openFile', remoteUri(server, draft)]];
    const { page, load } = await openWorkbench(server, workspace, { payload });
    await load();
    await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: waitMs });
    for (const [step, act] of flow(page, draft, options)) {
      try {
        await act();
      } catch (error) {
        const picture = path.join(artifacts, `${options.name}-failed.png`);
        await page.screenshot({ path: picture, timeout: 5000 }).catch(() => {});
        console.error(
          `${step}: did not show (${error.message.split('\n')[0]}). What VS Code showed instead: ${picture}`,
        );
        return 1;
      }
      await page.waitForTimeout(500); // animations
      const picture = path.join(artifacts, `${options.name}-${step}.png`);
      await page.screenshot({ path: picture });
      say(`${step}: ${picture}`);
    }
    return 0;
  } finally {
    await server.stop();
  }
}

try {
  const options = readArguments();
  if (options) process.exitCode = await run(options);
  else console.log(usage);
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
