import { coverage as measure, SOURCES } from '../../../desk/coverage.ts';
import type { Arguments, Command } from '../../command.ts';
import { HEAD } from '../../format/json.ts';
import { EXIT, type Io } from '../../io.ts';
import { columns } from '../../table.ts';

/** Shows what the shipped rules answer of the sources that they were written from. */
export const coverage: Command = {
  name: 'coverage',
  usage: ['rules coverage [--format json]'],
  about:
    'Shows which rows of the sources (C: phrasing catalogue, F: field notes) the shipped rules answer (their “covers:”), which are left out and why (rules/left-out.yml), and which have neither.',
  options: { format: { type: 'string', value: 'NAME', choices: ['table', 'json'], help: 'table (default) or json' } },
  notes: 'Exit code: 0, or 1 when a row has neither a rule nor a reason.',
  run: async (args, io) => run(args, io),
};

async function run(args: Arguments, io: Io): Promise<number> {
  const { answered, leftOut, open, unknown } = measure();
  if (args.value('format') === 'json') {
    const out = {
      ...HEAD,
      answered: Object.fromEntries(answered),
      leftOut: Object.fromEntries(leftOut),
      open,
      unknown,
    };
    io.stdout.write(`${JSON.stringify(out, null, 2)}\n`);
  } else {
    const of = (letter: string, rows: Iterable<string>) => [...rows].filter((row) => row.startsWith(letter)).length;
    const rows = SOURCES.map(({ letter, name, rows: total }) => [
      `${letter} ${name}`,
      ...[total, of(letter, answered.keys()), of(letter, leftOut.keys()), of(letter, open)].map(String),
    ]);
    io.stdout.write(columns([['source', 'rows', 'answered', 'left out', 'open'], ...rows]));
    if (leftOut.size > 0)
      io.stdout.write(`\nLeft out:\n${columns([...leftOut].map(([row, why]) => [`  ${row}`, why]))}`);
    if (open.length > 0) io.stdout.write(`\nNeither a rule nor a reason: ${open.join(' ')}\n`);
    if (unknown.length > 0) io.stdout.write(`\nNo source has these rows: ${unknown.join(' ')}\n`);
  }
  return open.length + unknown.length > 0 ? EXIT.findings : EXIT.fine;
}
