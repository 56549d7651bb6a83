import { formatTable } from '../../../desk/gazetteer/index.ts';
import type { Arguments, Command } from '../../command.ts';
import { Faults } from '../../errors.ts';
import { EXIT, type Io } from '../../io.ts';
import { writeText } from './files.ts';
import { tablesToKeep } from './tables.ts';

/** Puts tables in canonical form. */
export const format: Command = {
  name: 'format',
  usage: ['gazetteer format [--check] [TABLE|FOLDER]…'],
  about:
    'Puts tables in canonical form: columns and rows in order, cells trimmed, spellings sorted and without repeats. A change of one place is then one line in a diff. ' +
    'Comments stay with the row below them; faulty rows stay as they are. Without a table: the shipped ones of the checkout, and .copydesk/gazetteer/*.tsv.',
  options: { check: { type: 'boolean', help: 'write nothing; say which tables are not in canonical form' } },
  notes:
    'Exit code: 0, 1 when --check found a table that is not in canonical form, 2 when a table could not be read or written.',
  run,
};

async function run(args: Arguments, io: Io): Promise<number> {
  const faults = new Faults();
  const onlyCheck = args.flag('check');
  let changed = 0;
  for (const { file, path, text } of await tablesToKeep(args.positionals, io, faults)) {
    const formatted = formatTable(text);
    if ('fault' in formatted) {
      faults.add({
        file: path,
        line: formatted.line,
        message: `${formatted.fault}; this table is left as it is`,
        severity: 'error',
      });
    } else if (formatted.text !== text && (onlyCheck || (await writeText(file, formatted.text, io, faults)))) {
      changed++;
      io.stdout.write(`${path}${onlyCheck ? ' is not in canonical form' : ' is formatted'}\n`);
    }
  }
  io.stderr.write(faults.toString());
  if (faults.serious) return EXIT.bad;
  return onlyCheck && changed > 0 ? EXIT.findings : EXIT.fine;
}
