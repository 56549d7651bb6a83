// The main job on a draft of ours: what the desk finds, and what fix-all would do. Ends with 0 when both worked.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const draft = fileURLToPath(new URL('./draft.txt', import.meta.url));
for (const options of [[], ['--diff']]) {
  // 1 says that there are findings, as there should be.
  const { status } = spawnSync(process.execPath, [cli, 'check', ...options, draft], { stdio: 'inherit' });
  if (status !== 0 && status !== 1) process.exitCode = status ?? 2;
}
