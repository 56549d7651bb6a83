// The process of one run in the Node extension host; run.mjs starts it and keeps the time.
// Argument: JSON of { executable, extension, suite, workspace, userData }.
import { runTests, TestRunFailedError } from '@vscode/test-electron';

const { executable, extension, suite, workspace, userData } = JSON.parse(process.argv[2]);
try {
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: extension,
    extensionTestsPath: suite,
    launchArgs: [workspace, '--disable-extensions', `--user-data-dir=${userData}`],
  });
} catch (error) {
  if (!(error instanceof TestRunFailedError)) console.error(error);
  process.exitCode = error.code || 1;
}
