import { checkTables, type Remark } from '../../../desk/gazetteer/index.ts';
import { type Arguments, type Command, count } from '../../command.ts';
import { Faults } from '../../errors.ts';
import { HEAD } from '../../format/json.ts';
import { EXIT, type Io } from '../../io.ts';
import { counted } from '../../report.ts';
import { type TableFile, tablesToKeep } from './tables.ts';

/** Checks tables. */
export const check: Command = {
  name: 'check',
  usage: ['gazetteer check [options] [TABLE|FOLDER]…'],
  about:
    'Says what is wrong in tables (errors: rows that are out of use, Arabic that is none, coordinates elsewhere, spellings that belong to another place) and what a person should look at (warnings: doubles, names that sound alike, missing sources, order). ' +
    'Without a table: the shipped ones of the checkout, and .copydesk/gazetteer/*.tsv.',
  options: {
    format: { type: 'string', value: 'NAME', choices: ['text', 'json'], help: 'text (default) or json' },
    quiet: { type: 'boolean', help: 'errors only' },
    'max-warnings': { type: 'string', value: 'N', help: 'fail when there are more warnings than this' },
  },
  examples: [
    ['gazetteer check', 'all tables here'],
    ['gazetteer check --max-warnings 0 places.tsv', 'for CI: nothing left to look at'],
  ],
  notes:
    'Exit code: 0, 1 when there are errors (or more warnings than --max-warnings), 2 when a table could not be read.',
  run,
};

async function run(args: Arguments, io: Io): Promise<number> {
  const most = count(args, 'max-warnings');
  const faults = new Faults();
  const tables = await tablesToKeep(args.positionals, io, faults);
  const remarks = checkTables(tables);
  const errors = remarks.filter(({ level }) => level === 'error');
  const warnings = remarks.length - errors.length;
  const told = args.flag('quiet') ? errors : remarks;
  io.stderr.write(faults.toString());
  io.stdout.write(
    args.value('format') === 'json'
      ? json(tables, told, errors.length, warnings)
      : text(tables, told, errors.length, warnings),
  );
  if (faults.serious) return EXIT.bad;
  return errors.length > 0 || (most !== undefined && warnings > most) ? EXIT.findings : EXIT.fine;
}

function text(tables: readonly TableFile[], remarks: readonly Remark[], errors: number, warnings: number): string {
  const lines = remarks.map(
    ({ path, line, column, level, code, message }) => `${path}:${line}:${column}: ${level}: ${message} (${code})\n`,
  );
  return `${lines.join('')}${counted(tables.length, 'table')}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}\n`;
}

function json(tables: readonly TableFile[], remarks: readonly Remark[], errors: number, warnings: number): string {
  const byPath = tables.map(({ path }) => ({
    path,
    remarks: remarks.filter((remark) => remark.path === path).map(({ path: _, ...rest }) => rest),
  }));
  return `${JSON.stringify({ ...HEAD, tables: byPath, summary: { tables: tables.length, errors, warnings } }, null, 2)}\n`;
}
