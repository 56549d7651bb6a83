import { type Candidate, findPlaces, Governorates } from '../../../desk/gazetteer/index.ts';
import { type Arguments, type Command, count } from '../../command.ts';
import { Faults, UsageError } from '../../errors.ts';
import { HEAD } from '../../format/json.ts';
import { EXIT, type Io } from '../../io.ts';
import { columns } from '../../table.ts';
import { GAZETTEER, gazetteerOver, tablesToUse } from './tables.ts';

/** Finds places. */
export const search: Command = {
  name: 'search',
  usage: ['gazetteer search [options] NAME'],
  about:
    'Finds places by a name, however it is romanized, by an Arabic name, or by an id, GeoNames id or P-code; best first.',
  options: {
    governorate: { type: 'string', short: 'g', value: 'NAME', help: 'places of this governorate first' },
    gazetteer: GAZETTEER,
    limit: { type: 'string', value: 'N', help: 'at most this many (default 10)' },
    format: { type: 'string', value: 'NAME', choices: ['table', 'json'], help: 'table (default) or json' },
  },
  examples: [
    ['gazetteer search "Al-Qouriyeh"', 'which place is it?'],
    ['gazetteer search -g Idlib تل منس', 'in Arabic, in one governorate'],
  ],
  run,
};

async function run(args: Arguments, io: Io): Promise<number> {
  const name = args.positionals.join(' ').trim();
  if (name === '') throw new UsageError('search for what? Write copydesk gazetteer search NAME');
  const limit = count(args, 'limit') ?? 10;
  const faults = new Faults();
  const tables = await tablesToUse(args.values('gazetteer'), io, faults);
  const gazetteer = gazetteerOver(tables);
  const asked = args.value('governorate');
  let governorate: string | undefined;
  if (asked !== undefined) {
    const known = new Governorates(
      gazetteer.places.map((place) => place.governorate),
      gazetteer.places,
    );
    governorate = known.find(asked);
    if (governorate === undefined)
      throw new UsageError(`no table has a governorate “${asked}”; copydesk gazetteer stats lists them`);
  }
  const found = findPlaces(gazetteer, name, { governorate, limit, ids: true });
  io.stderr.write(faults.toString());
  if (args.value('format') === 'json')
    io.stdout.write(
      `${JSON.stringify({ ...HEAD, name, governorate: governorate ?? '', candidates: found.map(fields) }, null, 2)}\n`,
    );
  else if (found.length === 0) io.stderr.write(`no place in the tables is like “${name}”\n`);
  else io.stdout.write(table(found));
  return faults.serious ? EXIT.bad : EXIT.fine;
}

const fields = ({ place, score }: Candidate) => ({
  ...place,
  lat: place.lat ?? null,
  lon: place.lon ?? null,
  population: place.population ?? null,
  score: Math.round(score * 1000) / 1000,
});

function table(found: readonly Candidate[]): string {
  const rows = found.map(({ place, score }) => [
    score.toFixed(2),
    place.name,
    place.type,
    place.governorate,
    place.lat === undefined || place.lon === undefined ? '' : `${place.lat}, ${place.lon}`,
    place.id,
    place.arabic.replaceAll('|', '، '),
  ]);
  return columns([['score', 'name', 'type', 'governorate', 'where', 'id', 'arabic'], ...rows]);
}
