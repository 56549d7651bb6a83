import path from 'node:path';
import {
  addRow,
  type Cells,
  type Column,
  findPlaces,
  type Gazetteer,
  Governorates,
  newRow,
  PLACE_TYPES,
  romanize,
} from '../../../desk/gazetteer/index.ts';
import type { Arguments, Command, Option } from '../../command.ts';
import { Faults, UsageError } from '../../errors.ts';
import { EXIT, type Io } from '../../io.ts';
import { didYouMean } from '../../near.ts';
import { exists, readText, shown, writeText } from './files.ts';
import { gazetteerOver, homeFolder, tablesToUse } from './tables.ts';

const text = (value: string, help: string): Option => ({ type: 'string', value, help });

/** Options that fill a column. */
const FIELDS: Readonly<Partial<Record<Column, Option>>> = {
  name: text('NAME', 'house spelling; made from the Arabic when not given'),
  arabic: text('NAME', 'Arabic name; several with bars between'),
  type: text('TYPE', 'village (default), town, quarter, airbase … (docs/gazetteer.md)'),
  governorate: { ...text('NAME', 'governorate'), short: 'g' },
  district: text('NAME', 'district'),
  lat: text('DEGREES', 'latitude, as in 35.3359'),
  lon: text('DEGREES', 'longitude, as in 40.1408'),
  population: text('N', 'people'),
  spellings: text('A|B', 'other romanizations, which the desk mends'),
  exonyms: text('A|B', 'other right names, which the desk leaves'),
  flags: text('FLAG', 'contested: a rival name exists'),
  geonames: text('N', 'GeoNames id'),
  pcode: text('CODE', 'OCHA P-code'),
  source: text('TEXT', 'where the facts are from'),
  id: text('ID', 'made from governorate and name when not given'),
};

/** Adds a place. */
export const add: Command = {
  name: 'add',
  usage: ['gazetteer add [options] [NAME]'],
  about:
    'Adds a place to .copydesk/gazetteer/places.tsv, or to the table that --to names, at its canonical place. What is not given is asked for, when somebody sits at the terminal. A name made from the Arabic alone is flagged “guess” until a person has read it.',
  options: {
    ...(FIELDS as Readonly<Record<string, Option>>),
    to: text('TABLE', 'the table to write to'),
    force: { type: 'boolean', help: 'although the governorate already has a place of that name and type' },
  },
  examples: [
    ['gazetteer add', 'asks for what it needs'],
    ['gazetteer add "Tal Asfar" --arabic "تل أصفر" -g Suwayda --source "local press"', 'from flags'],
  ],
  notes:
    'Exit code: 0, 1 when such a place is there already, 2 when the row is faulty or the table could not be written.',
  run,
};

async function run(args: Arguments, io: Io): Promise<number> {
  const faults = new Faults();
  const said: Partial<Record<Column, string>> = {};
  for (const column of Object.keys(FIELDS) as Column[]) {
    const value = args.value(column);
    if (value !== undefined) said[column] = value;
  }
  const plain = args.positionals.join(' ').trim();
  if (plain !== '') said[/\p{Script=Arabic}/u.test(plain) ? 'arabic' : 'name'] ??= plain;
  const gazetteer = gazetteerOver(await tablesToUse([], io, faults));
  const complete = said.governorate !== undefined && (said.name !== undefined || said.arabic !== undefined);
  const cells = complete || io.ask === undefined ? said : await asked(said, gazetteer, io.ask, io);
  if (cells === undefined) {
    io.stderr.write('nothing was added\n');
    return EXIT.bad;
  }
  const to = args.value('to') ?? path.join(await homeFolder(io), '.copydesk', 'gazetteer', 'places.tsv');
  const code = await write(settled(cells, gazetteer, io), to, gazetteer, args.flag('force'), io, faults);
  io.stderr.write(faults.toString());
  return faults.serious ? EXIT.bad : code;
}

/** The governorate as the tables write it; said so when it was written otherwise. */
function settled(cells: Cells, gazetteer: Gazetteer, io: Io): Cells {
  const { governorate } = cells;
  if (!governorate || cells.type === 'governorate') return cells;
  const names = new Set(gazetteer.places.map((place) => place.governorate));
  if (names.size === 0 || names.has(governorate)) return cells;
  const found = new Governorates(names, gazetteer.places).find(governorate);
  if (found === undefined) io.stderr.write(`no other place is in “${governorate}”${didYouMean(governorate, names)}\n`);
  else io.stderr.write(`“${governorate}” is filed under “${found}”\n`);
  return found === undefined ? cells : { ...cells, governorate: found };
}

async function write(
  said: Cells,
  to: string,
  gazetteer: Gazetteer,
  force: boolean,
  io: Io,
  faults: Faults,
): Promise<number> {
  const table = (await exists(to, io)) ? await readText(to, io, faults) : '';
  if (table === undefined) return EXIT.bad;
  const taken = new Set(gazetteer.places.map((place) => place.id));
  const row = newRow(said, taken);
  if ('fault' in row) throw new UsageError(row.fault);
  const { cells, guessed } = row;
  const double = gazetteer
    .known(cells.name!)
    .find(({ place }) => place.governorate === cells.governorate && place.type === cells.type)?.place;
  if (double && !force) {
    io.stderr.write(
      `${cells.governorate} has a ${double.type} of that name already: ${double.name} (${double.arabic || 'no Arabic'}, ${double.id}); --force adds another\n`,
    );
    return EXIT.findings;
  }
  const grown = addRow(table, cells);
  if ('fault' in grown) {
    faults.add({
      file: shown(to, io),
      line: grown.line,
      message: `${grown.fault}; nothing was added`,
      severity: 'error',
    });
    return EXIT.bad;
  }
  if (!(await writeText(to, grown.text, io, faults))) return EXIT.bad;
  const note = guessed
    ? '; the name is guessed from the Arabic (flag “guess”): correct it, then take the flag out'
    : '';
  io.stdout.write(
    `${shown(to, io)}:${grown.line}: ${cells.name} (${[cells.arabic, cells.type, cells.governorate].filter(Boolean).join(', ')}) is added as ${cells.id}${note}\n`,
  );
  return EXIT.fine;
}

/** Asks for what was not said. @returns undefined when the person breaks off */
async function asked(
  said: Cells,
  gazetteer: Gazetteer,
  ask: NonNullable<Io['ask']>,
  io: Io,
): Promise<Cells | undefined> {
  const cells: Partial<Record<Column, string>> = { ...said };
  const question = async (column: Column, words: string, usual = ''): Promise<boolean> => {
    if (cells[column] !== undefined) return true;
    const answer = await ask(usual === '' ? `${words}: ` : `${words} [${usual}]: `);
    if (answer === undefined) return false;
    cells[column] = answer.trim() || usual;
    return true;
  };
  if (!(await question('arabic', 'Arabic name'))) return undefined;
  const made = cells.arabic ? romanize(cells.arabic) : undefined;
  // Whoever sees the proposal and takes it has read it: it is no guess any more.
  if (!(await question('name', 'House spelling (docs/romanization.md)', made?.text))) return undefined;
  const like = findPlaces(gazetteer, cells.name || cells.arabic || '', { limit: 3 }).filter(
    ({ score }) => score >= 0.85,
  );
  for (const { place } of like)
    io.stderr.write(
      `  known: ${place.name} (${[place.arabic, place.type, place.governorate].filter(Boolean).join(', ')})\n`,
    );
  if (!(await question('type', `Type (${PLACE_TYPES.slice(3, 10).join(', ')} …)`, 'village'))) return undefined;
  if (!(await question('governorate', 'Governorate'))) return undefined;
  if (cells.lat === undefined && cells.lon === undefined) {
    const answer = await ask('Latitude, longitude (empty if not known): ');
    if (answer === undefined) return undefined;
    const [lat = '', lon = ''] = answer.trim().split(/[\s,;]+/);
    cells.lat = lat;
    cells.lon = lon;
  }
  if (!(await question('spellings', 'Other romanizations, with bars between'))) return undefined;
  return (await question('source', 'Source')) ? cells : undefined;
}
