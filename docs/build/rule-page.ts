import type { RuleInfo } from '../../desk/index.ts';

/** What --fix and the editor do with the findings of a rule. */
export type Mending = 'safe' | 'offered' | 'none';

const MENDING: Readonly<Record<Mending, string>> = {
  safe: 'applied by `--fix` and by fix-all in the editor',
  offered: 'offered in the editor, never applied by itself',
  none: 'none: the author has to mend it',
};

export const NOTE = '<!-- Made by npm run docs from the rule itself. Change the rule, not this page. -->\n';

/** Text as Markdown shows it literally. */
export const literal = (text: string): string => text.replace(/[\\`*_[\]<>|~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');

/** Runs of spaces, which HTML would close up, stay visible. */
const example = (text: string) => `\`\`${/^`|`$/.test(text) ? ` ${text} ` : text}\`\``;

/** The page of a rule, in Markdown. */
export function rulePage(rule: RuleInfo, mending: Mending): string {
  const { id, summary, why, arabic, severity, profile, options, examples } = rule;
  const parts = [NOTE, `# ${id}\n`, `${literal(summary)}\n`];
  if (why) parts.push(`${literal(why)}\n`);
  const facts = [
    ['Arabic', arabic && literal(arabic)],
    ['Severity', severity === 'off' ? 'off: a style or a configuration switches it on' : severity],
    ['Profile', profile === 'light' ? 'light and full' : 'full'],
    ['Fix', MENDING[mending]],
  ].filter(([, value]) => value);
  parts.push(`| | |\n| --- | --- |\n${facts.map(([key, value]) => `| ${key} | ${value} |\n`).join('')}`);
  if (examples.wrong.length > 0) {
    const rows = examples.wrong.map(([wrong, right]) => `- ${example(wrong)}\n  → ${example(right)}\n`);
    parts.push(`## What it finds\n\n${rows.join('')}`);
  }
  if (examples.fine.length > 0)
    parts.push(`## What it does not flag\n\n${examples.fine.map((text) => `- ${example(text)}\n`).join('')}`);
  const own = Object.entries(options);
  const setting = severity === 'off' ? 'warning' : 'off';
  const lines = ['rules:', `  ${id}: ${setting}`];
  if (own.length > 0)
    lines.push(
      '  # or its options, with what they are by default:',
      `  ${id}: { ${own.map(([key, value]) => `${key}: ${value}`).join(', ')} }`,
    );
  parts.push(`## Configure\n\nIn \`.copydesk.yml\`:\n\n\`\`\`yaml\n${lines.join('\n')}\n\`\`\`\n`);
  return parts.join('\n');
}
