import path from 'node:path';
import {
  IMPORT_FORMATS,
  type ImportFormat,
  type ImportReport,
  importPlaces,
  NAME_MODES,
  type NameMode,
  type SourceNote,
} from '../../../desk/gazetteer/index.ts';
import type { Arguments, Command } from '../../command.ts';
import { Faults, UsageError } from '../../errors.ts';
import { HEAD } from '../../format/json.ts';
import { EXIT, type Io } from '../../io.ts';
import { counted } from '../../report.ts';
import { exists, readText, shown, writeText } from './files.ts';
import { tablesToUse } from './tables.ts';

/** Makes a table of a source. */
export const importer: Command = {
  name: 'import',
  usage: ['gazetteer import FILE --out TABLE.tsv [options]'],
  about:
    'Makes a table of GeoJSON, a GeoNames country dump, OCHA P-codes, Linked Places TSV, or rows of Who’s On First and other files with named columns. ' +
    'Where the table is there already, new places are added and empty cells filled; what a person wrote stays. Faulty rows are reported and left out. Places with only an Arabic name get a house spelling made from it, flagged “guess”.',
  options: {
    out: { type: 'string', short: 'o', value: 'TABLE', help: 'the table to write, or to lay the source over' },
    format: {
      type: 'string',
      value: 'NAME',
      choices: [...IMPORT_FORMATS],
      help: `${IMPORT_FORMATS.join(', ')}; guessed from the file when not given`,
    },
    source: {
      type: 'string',
      value: 'TEXT',
      help: 'for the column “source” (default: the name of the format or the file)',
    },
    names: {
      type: 'string',
      value: 'HOW',
      choices: [...NAME_MODES],
      help: 'keep (house spellings as they are), base (recognized, but nothing is mended to them: usual for GeoNames, P-codes, Who’s On First), or make (house spellings from the Arabic)',
    },
    'house-governorates': { type: 'boolean', help: 'write governorates as the shipped tables do' },
    'dry-run': { type: 'boolean', help: 'report, and write nothing' },
    json: { type: 'boolean', help: 'the report as JSON' },
    all: { type: 'boolean', help: 'the report in full, not the first lines of each part' },
  },
  examples: [
    ['gazetteer import SY.txt --out .copydesk/gazetteer/geonames.tsv', 'a country dump of geonames.org'],
    ['gazetteer import new.geojson --out places.tsv --dry-run', 'what would be new, filled, and kept'],
  ],
  notes: 'Exit code: 0, 1 when rows were left out, 2 when nothing could be imported.',
  run,
};

async function run(args: Arguments, io: Io): Promise<number> {
  const [file, ...more] = args.positionals;
  const out = args.value('out');
  if (file === undefined || more.length > 0) throw new UsageError('name one file to import');
  if (out === undefined) throw new UsageError('name the table to write: --out TABLE.tsv');
  const faults = new Faults();
  const text = await readText(file, io, faults);
  const table = (await exists(out, io)) ? await readText(out, io, faults) : '';
  const known = (await tablesToUse([], io, new Faults())).flat();
  if (text !== undefined && table !== undefined) {
    const report = importPlaces(text, table, {
      format: args.value('format') as ImportFormat | undefined,
      source: args.value('source'),
      file: path.basename(file),
      names: args.value('names') as NameMode | undefined,
      houseGovernorates: args.flag('house-governorates'),
      known,
    });
    if ('refusal' in report) {
      const inTable = report.tableLine !== undefined;
      faults.add({
        file: shown(inTable ? out : file, io),
        line: report.tableLine ?? 1,
        message: inTable ? `${report.refusal}; nothing was written` : report.refusal,
        severity: 'error',
      });
    } else return finish(report, { file: shown(file, io), out, table, args, io });
  }
  io.stderr.write(faults.toString());
  return EXIT.bad;
}

interface Run {
  readonly file: string;
  readonly out: string;
  readonly table: string;
  readonly args: Arguments;
  readonly io: Io;
}

async function finish(report: ImportReport, { file, out, table, args, io }: Run): Promise<number> {
  const left = new Faults();
  for (const { line, message } of report.faults)
    left.add({ file, line, message: `${message}; this row is left out`, severity: 'error' });
  io.stderr.write(left.toString());
  const taken =
    report.added.length + report.same + new Set([...report.filled, ...report.kept].map(({ id }) => id)).size;
  if (taken === 0) {
    io.stderr.write(
      `${file}: there is no place in this file that could be imported as ${report.format}; nothing was written\n`,
    );
    return EXIT.bad;
  }
  const faults = new Faults();
  const dry = args.flag('dry-run');
  if (!dry && report.text !== table && !(await writeText(out, report.text, io, faults))) {
    io.stderr.write(faults.toString());
    return EXIT.bad;
  }
  if (args.flag('json')) {
    const { text: _, ...rest } = report;
    io.stdout.write(
      `${JSON.stringify({ ...HEAD, path: file, out: shown(out, io), written: !dry && report.text !== table, ...rest }, null, 2)}\n`,
    );
  } else io.stdout.write(words(report, file, shown(out, io), dry, args.flag('all')));
  return report.faults.length > 0 ? EXIT.findings : EXIT.fine;
}

/** How many lines of each part a report has that nobody asked to see in full. */
const SOME = 10;

function words(report: ImportReport, file: string, out: string, dry: boolean, all: boolean): string {
  const { added, filled, kept, same, doubts, faults, guessed, names, elsewhere } = report;
  const places = (cells: readonly { readonly id: string }[]) => new Set(cells.map(({ id }) => id)).size;
  const part = (title: string, lines: readonly string[]) => {
    if (lines.length === 0) return '';
    const shownLines = all ? lines : lines.slice(0, SOME);
    const rest = lines.length - shownLines.length;
    return `\n${title}\n${shownLines.map((line) => `  ${line}\n`).join('')}${rest > 0 ? `  … and ${rest} more (--all)\n` : ''}`;
  };
  const note = ({ line, message }: SourceNote) => `${file}:${line}: ${message}`;
  return [
    part(
      'Filled: cells that were empty, and spellings that are new',
      filled.map(({ id, name, column, source }) => `${id} ${name}: ${column} ${source}`),
    ),
    part(
      'Kept: the table says otherwise than the source',
      kept.map(
        ({ id, name, column, table, source }) => `${id} ${name}: ${column} stays ${table} (the source has ${source})`,
      ),
    ),
    part(
      'In other tables too: give such a row the id that it has there, and it replaces that one',
      elsewhere.map(({ id, name, known }) => `${id} ${name}: ${known}`),
    ),
    part('Doubtful: look at these', doubts.map(note)),
    `\n${file} (${report.format}) ${dry ? 'would go' : 'goes'} into ${out}: ${counted(added.length, 'new place')}, ${places(filled)} filled, ${places(kept)} with cells kept, ${same} as before; ` +
      `${counted(doubts.length, 'doubt')}, ${counted(faults.length, 'row')} left out${guessed > 0 ? `; ${guessed} with a name guessed from the Arabic (flag “guess”)` : ''}${names === 'base' ? '; the names are recognized, but nothing is mended to them (flag “base”, --names)' : ''}\n`,
  ]
    .join('')
    .replace(/^\n/, '');
}
