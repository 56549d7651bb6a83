import { type Candidate, languageOf, type Mention, type Place } from '../../desk/index.ts';
import { Lines } from '../../desk/lines.ts';
import type { Arguments, Command } from '../command.ts';
import { readDraft } from '../draft.ts';
import { Faults, UsageError } from '../errors.ts';
import { gather } from '../inputs.ts';
import { EXIT, type Io } from '../io.ts';
import { open, takeProblems, uriOf } from '../open.ts';

/** The mentions of one draft. */
export interface PlacesReport {
  readonly path: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

const FORMATS: Readonly<Record<string, () => Promise<(files: readonly PlacesReport[]) => string>>> = {
  table: async () => (await import('../format/places-table.ts')).placesTable,
  json: async () => (await import('../format/places-json.ts')).placesJson,
  csv: async () => (await import('../format/places-csv.ts')).placesCsv,
  geojson: async () => (await import('../format/places-geojson.ts')).placesGeojson,
};

/** Lists the places that drafts name. */
export const places: Command = {
  name: 'places',
  usage: ['places [options] FILE|FOLDER|GLOB|-…'],
  about:
    'Lists every mention of a place, with the place that the gazetteer has for it: exact, a variant spelling, ambiguous, or unknown.',
  options: {
    format: {
      type: 'string',
      value: 'NAME',
      choices: Object.keys(FORMATS),
      help: 'table (default), json, csv or geojson',
    },
    config: { type: 'string', value: 'FILE', help: 'this configuration instead of the nearest .copydesk.yml' },
    'stdin-filename': { type: 'string', value: 'NAME', help: 'what standard input is taken for' },
  },
  examples: [
    ['places report.txt', 'a table to read'],
    ['places --format geojson drafts/ > map.geojson', 'for a map'],
  ],
  notes: 'Exit code: 0, or 2 when a file or a configuration could not be read.',
  run,
};

async function run(args: Arguments, io: Io): Promise<number> {
  if (args.positionals.length === 0) throw new UsageError('name the drafts whose places you want');
  const faults = new Faults();
  const inputs = await gather(args.positionals, io, faults, args.value('stdin-filename'));
  const desk = open(io, args.value('config'));
  const files: PlacesReport[] = [];
  for (const input of inputs) {
    const reviewer = await desk.reviewerFor(uriOf(input.file, io));
    if (!reviewer) continue;
    takeProblems(reviewer, io, faults);
    const text = await readDraft(input, io, faults);
    if (text === undefined) continue;
    files.push({ path: input.shown, text, mentions: reviewer.places({ text, language: languageOf(input.file) }) });
  }
  const format = await FORMATS[args.value('format') ?? 'table']!();
  io.stderr.write(faults.toString());
  io.stdout.write(format(files));
  return faults.serious ? EXIT.bad : EXIT.fine;
}

/** A place as the formats show it. */
export const placeFields = ({ id, name, arabic, type, governorate, lat, lon }: Place) => ({
  id,
  name,
  arabic,
  type,
  governorate,
  lat: lat ?? null,
  lon: lon ?? null,
});

export const candidateFields = ({ place, score }: Candidate) => ({ ...placeFields(place), score: rounded(score) });

/** Scores to three decimals: more is noise, and makes reports differ between machines. */
export const rounded = (score: number): number => Math.round(score * 1000) / 1000;

/** Mentions one by one, with their file and position. */
export function* located(files: readonly PlacesReport[]) {
  for (const { path, text, mentions } of files) {
    const lines = new Lines(text);
    for (const mention of mentions) yield { path, mention, start: lines.at(mention.start), end: lines.at(mention.end) };
  }
}
