// The process of one run in the web extension host; run.mjs starts it and keeps the time.
// Argument: JSON of { dataFolder, commit, chromium, extension, suite, workspace, seconds }.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { runTests } from '@vscode/test-web';
import { isChatter } from './chatter.mjs';
import { chromiumFlags } from './chromium.mjs';
import { artifacts } from './paths.mjs';

const options = JSON.parse(process.argv[2]);

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

const verbose = Boolean(process.env.COPYDESK_HOST_VERBOSE);
if (!verbose) {
  // test-web passes the workbench's console on by calling ours.
  for (const type of ['log', 'info', 'warn', 'debug']) {
    const print = console[type].bind(console);
    console[type] = (...line) => isChatter(line[0]) || print(...line);
  }
}

// test-web cannot be told which Chromium to start, so it is told by the copy of playwright that it uses.
let browser;
const { chromium } = createRequire(createRequire(import.meta.url).resolve('@vscode/test-web'))('playwright');
const launch = chromium.launch.bind(chromium);
chromium.launch = async (given) => {
  browser = await launch({ ...given, executablePath: options.chromium });
  return browser;
};

// Without this a browser that dies leaves test-web waiting for good.
const ended = new Promise((_, reject) => {
  const watch = setInterval(() => {
    if (!browser) return;
    clearInterval(watch);
    browser.once('disconnected', () =>
      setTimeout(reject, 2000, new Error('The browser closed before the suite ended.')),
    );
  }, 50);
  setTimeout(async () => {
    mkdirSync(artifacts, { recursive: true });
    const picture = path.join(artifacts, 'vscode-web-hang.png');
    const page = browser?.contexts()[0]?.pages()[0];
    await page?.screenshot({ path: picture, timeout: 5000 }).catch(() => {});
    console.error(`The suite gave no result in ${options.seconds} s. What VS Code showed then: ${picture}`);
    process.exit(124);
  }, options.seconds * 1000).unref();
});

try {
  await Promise.race([
    ended,
    runTests({
      browserType: 'chromium',
      browserOptions: chromiumFlags,
      headless: true,
      quality: 'stable',
      commit: options.commit,
      testRunnerDataDir: options.dataFolder,
      extensionDevelopmentPath: options.extension,
      extensionTestsPath: options.suite,
      folderPath: options.workspace,
      host: 'localhost',
      port: await freePort(),
      verbose,
    }),
  ]);
  process.exit(0);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
