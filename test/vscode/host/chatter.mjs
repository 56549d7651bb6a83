// What a workbench in a browser says about itself, and what is no news for a test run.
const known = [
  'Creating a socket',
  'Found additional builtin location extensions',
  'Ignoring fetching additional builtin',
  'Ignoring the error while validating workspace folder vscode-test-web:',
  'Loading development extension at',
  'Resolved connection token',
  'Resolving connection token',
  'Timed out waiting for authentication provider',
  'Updating additional builtin extensions cache',
  'Using ESM loader',
  'vscode-test-web-support fs provider registers',
  '[AccountPolicyGate',
  '[AgentHost',
  '[Service Worker',
  '[reconnection-grace-time',
];

/** Whether the first argument of a console call begins a line that only fills the log. */
export const isChatter = (first) => typeof first === 'string' && known.some((start) => first.startsWith(start));
