import { statsOf, type Tally } from '../../../desk/gazetteer/index.ts';
import type { Arguments, Command } from '../../command.ts';
import { Faults } from '../../errors.ts';
import { HEAD } from '../../format/json.ts';
import { EXIT, type Io } from '../../io.ts';
import { columns } from '../../table.ts';
import { gazetteerOver, tablesToUse } from './tables.ts';

/** Counts what the tables have. */
export const stats: Command = {
  name: 'stats',
  usage: ['gazetteer stats [--format json] [TABLE|FOLDER]…'],
  about:
    'Counts places by governorate and type, and how many have Arabic, coordinates, other spellings and a source. Without a table: the shipped ones with those of the folder over them.',
  options: { format: { type: 'string', value: 'NAME', choices: ['table', 'json'], help: 'table (default) or json' } },
  run,
};

async function run(args: Arguments, io: Io): Promise<number> {
  const faults = new Faults();
  const found = statsOf(gazetteerOver(await tablesToUse(args.positionals, io, faults)).places);
  io.stderr.write(faults.toString());
  if (args.value('format') === 'json') io.stdout.write(`${JSON.stringify({ ...HEAD, ...found }, null, 2)}\n`);
  else {
    const part = (title: string, tallies: readonly Tally[]) =>
      columns([[title, 'places', 'arabic', 'coordinates', 'spellings', 'source'], ...tallies.map(row)]);
    io.stdout.write(`${part('governorate', [...found.governorates, found.total])}\n${part('type', found.types)}\n`);
    io.stdout.write(
      `${found.spellings} other spellings, ${found.exonyms} exonyms, ${found.contested} places whose name is never mended without asking\n`,
    );
  }
  return faults.serious ? EXIT.bad : EXIT.fine;
}

const row = ({ name, places, arabic, coordinates, spellings, source }: Tally) => [
  name,
  ...[places, arabic, coordinates, spellings, source].map(String),
];
