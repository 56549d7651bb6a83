// Takes the place of desktop VS Code's executable: understands the arguments that @vscode/test-electron gives, and runs
// the suite in the npm-made VS Code. Exit codes: the suite's own, 2 when the host failed, 124 when time ran out.
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isChatter } from './chatter.mjs';
import { installServer } from './install.mjs';
import { artifacts } from './paths.mjs';
import { openWorkbench, remoteUri, startServer } from './workbench.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false, // desktop's many other switches mean nothing here
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
  },
});
const toPath = (given) => (given.startsWith('file:') ? fileURLToPath(given) : path.resolve(given));

async function runSuite(profile, folder) {
  const verbose = Boolean(process.env.COPYDESK_HOST_VERBOSE);
  const seconds = Number(process.env.COPYDESK_HOST_SECONDS ?? 600);
  const server = await startServer(await installServer(console.log), profile, { testing: true, verbose });
  let timer;
  try {
    const { page, load } = await openWorkbench(server, folder, {
      isWorkspaceFile: statSync(folder).isFile(),
      payload: [
        ...(values.extensionDevelopmentPath ?? []).map((given) => [
          'extensionDevelopmentPath',
          remoteUri(server, toPath(given)),
        ]),
        ['extensionTestsPath', remoteUri(server, toPath(values.extensionTestsPath))],
        ...(values['disable-extensions'] ? [['disableExtensions', 'true']] : []),
      ],
    });
    const result = new Promise((resolve, reject) => {
      timer = setTimeout(resolve, seconds * 1000, 124);
      page.once('crash', () => reject(new Error('The page with the workbench crashed.')));
      page.once('close', () => reject(new Error('The page with the workbench was closed.')));
      // The workbench calls these two: the first with each line of the extension host's console, the second at the end.
      page.exposeFunction('codeAutomationLog', (type, args) => {
        if (verbose || !isChatter(args[0])) (console[type] ?? console.log)(...args);
      });
      page.exposeFunction('codeAutomationExit', (code) => resolve(code));
    });
    if (verbose) page.on('console', (message) => process.stderr.write(`[page] ${message.text()}\n`));
    await load();
    const code = await result;
    if (code === 124) {
      mkdirSync(artifacts, { recursive: true });
      const picture = path.join(artifacts, 'vscode-hang.png');
      await page.screenshot({ path: picture, timeout: 5000 }).catch(() => {});
      console.error(`The suite gave no result in ${seconds} s. What VS Code showed then: ${picture}`);
    }
    return code;
  } finally {
    clearTimeout(timer);
    await server.stop();
  }
}

if (!values.extensionTestsPath) {
  console.error('This executable only runs test suites: --extensionTestsPath is missing.');
  process.exit(2);
}
// 'exit' handlers end the server; playwright ends the browser.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));
const own = mkdtempSync(path.join(tmpdir(), 'copydesk-vscode-'));
process.once('exit', () => rmSync(own, { recursive: true, force: true }));
const profile = {
  userData: values['user-data-dir'] ? toPath(values['user-data-dir']) : path.join(own, 'user'),
  extensions: values['extensions-dir'] ? toPath(values['extensions-dir']) : path.join(own, 'extensions'),
};
mkdirSync(path.join(own, 'empty'));
try {
  process.exitCode = await runSuite(profile, toPath(positionals[0] ?? path.join(own, 'empty')));
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
process.exit();
