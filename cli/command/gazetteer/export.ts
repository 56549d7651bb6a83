import { EXPORT_FORMATS, type ExportFormat, exportPlaces } from '../../../desk/gazetteer/index.ts';
import type { Arguments, Command } from '../../command.ts';
import { Faults, UsageError } from '../../errors.ts';
import { EXIT, type Io } from '../../io.ts';
import { counted } from '../../report.ts';
import { shown, writeText } from './files.ts';
import { gazetteerOver, tablesToUse } from './tables.ts';

/** Writes places for other programs. */
export const exporter: Command = {
  name: 'export',
  usage: ['gazetteer export --format geojson|lpf|lp-tsv|csv|sheet [--out FILE] [TABLE|FOLDER]…'],
  about:
    'Writes places for maps (geojson), Linked Places (lpf, lp-tsv), programs (csv) and spreadsheets (sheet: CSV that opens with the Arabic intact, and no cell of which runs as a formula). Without a table: the shipped ones with those of the folder over them.',
  options: {
    format: { type: 'string', value: 'NAME', choices: [...EXPORT_FORMATS], help: EXPORT_FORMATS.join(', ') },
    out: { type: 'string', short: 'o', value: 'FILE', help: 'write here instead of to standard output' },
  },
  examples: [
    ['gazetteer export --format geojson -o places.geojson', 'for a map'],
    ['gazetteer export --format sheet -o places.csv my.tsv', 'for a spreadsheet'],
  ],
  run,
};

async function run(args: Arguments, io: Io): Promise<number> {
  const format = args.value('format') as ExportFormat | undefined;
  if (format === undefined) throw new UsageError(`say in which format: --format ${EXPORT_FORMATS.join(', --format ')}`);
  const faults = new Faults();
  const { places } = gazetteerOver(await tablesToUse(args.positionals, io, faults));
  const text = exportPlaces(places, format);
  const out = args.value('out');
  if (out === undefined) io.stdout.write(text);
  else if (await writeText(out, text, io, faults))
    io.stdout.write(`${shown(out, io)} has ${counted(places.length, 'place')}\n`);
  io.stderr.write(faults.toString());
  return faults.serious ? EXIT.bad : EXIT.fine;
}
