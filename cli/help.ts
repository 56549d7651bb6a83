import { COMMON, type Command, type Option } from './command.ts';
import { COMMANDS } from './commands.ts';

const WIDTH = 88;

/** Breaks text into lines, all but the first indented. */
function wrap(text: string, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > WIDTH - indent) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.join(`\n${' '.repeat(indent)}`);
}

/** Two columns. */
function table(rows: readonly (readonly [string, string])[]): string {
  const left = Math.max(...rows.map(([first]) => first.length)) + 4;
  return rows.map(([first, second]) => `  ${first.padEnd(left - 2)}${wrap(second, left)}\n`).join('');
}

const optionName = (name: string, { short, value }: Option) =>
  `${short ? `-${short}, ` : ''}--${name}${value ? ` ${value}` : ''}`;

/** What `copydesk --help` says. */
export function generalHelp(): string {
  return `copydesk: cleans up English drafts translated from Arabic. Nothing leaves your machine.

Usage: copydesk COMMAND [options]

Commands:
${table(Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary]))}
First steps:
${table([
  ['copydesk check draft.md', 'show what an editor would change'],
  ['copydesk check --diff draft.md', 'show what --fix would do'],
  ['copydesk check --fix drafts/', 'mend everything that has one right answer'],
  ['copydesk explain calque/tens-of', 'say why'],
])}
copydesk COMMAND --help tells more about a command; copydesk --version prints the version.
Settings live in .copydesk.yml, found upwards from each draft.
`;
}

/** What `copydesk COMMAND --help` says. */
export function commandHelp(command: Command): string {
  const paragraphs = (text: string) =>
    text
      .split('\n')
      .map((line) => wrap(line, line.startsWith('  ') ? 6 : 0))
      .join('\n');
  const parts = [
    `Usage: ${command.usage.map((line) => `copydesk ${line}`).join('\n       ')}\n`,
    `${paragraphs(command.about)}\n`,
  ];
  if (command.subcommands) {
    const rows = Object.entries(command.subcommands).map(([name, { summary }]) => [name, summary] as const);
    parts.push(`Commands:\n${table(rows)}`);
  }
  const options = Object.entries({ ...command.options, ...COMMON });
  parts.push(`Options:\n${table(options.map(([name, option]) => [optionName(name, option), option.help]))}`);
  if (command.examples)
    parts.push(`Examples:\n${table(command.examples.map(([text, what]) => [`copydesk ${text}`, what]))}`);
  if (command.notes) parts.push(`${paragraphs(command.notes)}\n`);
  return parts.join('\n');
}
