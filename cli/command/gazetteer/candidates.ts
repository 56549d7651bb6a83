import {
  csvCell,
  findPlaces,
  gatherUnknown,
  type Mentions,
  sheetCell,
  type Unknown,
} from '../../../desk/gazetteer/index.ts';
import { languageOf } from '../../../desk/index.ts';
import { type Arguments, type Command, count } from '../../command.ts';
import { readDraft } from '../../draft.ts';
import { Faults, UsageError } from '../../errors.ts';
import { HEAD } from '../../format/json.ts';
import { gather } from '../../inputs.ts';
import { EXIT, type Io } from '../../io.ts';
import { open, takeProblems, uriOf } from '../../open.ts';
import { Progress } from '../../progress.ts';
import { counted } from '../../report.ts';
import { columns } from '../../table.ts';
import { gazetteerOver, tablesToUse } from './tables.ts';

/** Names less like one than this are no help to whoever looks it up. */
const NEAR = 0.7;

/** Lists names in drafts that no table has. */
export const candidates: Command = {
  name: 'candidates',
  usage: ['gazetteer candidates [options] FILE|FOLDER|GLOB…'],
  about:
    'Lists the names in drafts that look like places and that no table has, most frequent first, each with a sentence that it stands in and the known places with a name like it: what to add, or to list as a spelling.',
  options: {
    format: { type: 'string', value: 'NAME', choices: ['table', 'json', 'csv'], help: 'table (default), json or csv' },
    min: { type: 'string', value: 'N', help: 'only names that stand at least this often (default 1)' },
    config: { type: 'string', value: 'FILE', help: 'this configuration instead of the nearest .copydesk.yml' },
  },
  examples: [['gazetteer candidates --min 3 reports/', 'what the reports of a month were missing']],
  notes: 'Exit code: 0, or 2 when a file or a configuration could not be read.',
  run,
};

async function run(args: Arguments, io: Io): Promise<number> {
  if (args.positionals.length === 0) throw new UsageError('name the drafts to look through');
  const least = count(args, 'min') ?? 1;
  const faults = new Faults();
  const inputs = await gather(args.positionals, io, faults);
  const desk = open(io, args.value('config'));
  const progress = new Progress(io, inputs.length);
  const drafts: Mentions[] = [];
  for (const [i, input] of inputs.entries()) {
    progress.step(i, input.shown);
    const reviewer = await desk.reviewerFor(uriOf(input.file, io));
    if (!reviewer) continue;
    takeProblems(reviewer, io, faults);
    const text = await readDraft(input, io, faults);
    if (text !== undefined)
      drafts.push({ path: input.shown, text, mentions: reviewer.places({ text, language: languageOf(input.file) }) });
  }
  progress.done();
  const gazetteer = gazetteerOver(await tablesToUse([], io, faults));
  const found = gatherUnknown(drafts, (name) =>
    findPlaces(gazetteer, name, { limit: 3 }).filter(({ score }) => score >= NEAR),
  ).filter((name) => name.count >= least);
  io.stderr.write(faults.toString());
  const format = args.value('format') ?? 'table';
  io.stdout.write(format === 'json' ? json(found) : format === 'csv' ? csv(found) : table(found, drafts.length));
  return faults.serious ? EXIT.bad : EXIT.fine;
}

const near = ({ nearest }: Unknown, separator: string) =>
  nearest.map(({ place, score }) => `${place.name} (${place.governorate}, ${score.toFixed(2)})`).join(separator);

function json(found: readonly Unknown[]): string {
  const names = found.map((name) => ({
    ...name,
    nearest: name.nearest.map(({ place, score }) => ({
      id: place.id,
      name: place.name,
      arabic: place.arabic,
      governorate: place.governorate,
      score: Math.round(score * 1000) / 1000,
    })),
  }));
  return `${JSON.stringify({ ...HEAD, names }, null, 2)}\n`;
}

/** For spreadsheets: the drafts are other people’s, so no cell may run as a formula. */
function csv(found: readonly Unknown[]): string {
  const rows = found.map((name) => [
    name.name,
    String(name.count),
    String(name.drafts),
    name.writings.map(({ text, count: n }) => `${text} ${n}`).join('; '),
    name.context,
    name.path,
    String(name.line),
    near(name, '; '),
  ]);
  const header = ['name', 'count', 'drafts', 'writings', 'context', 'path', 'line', 'nearest'];
  return [header, ...rows].map((row) => `${row.map((cell) => csvCell(sheetCell(cell))).join(',')}\r\n`).join('');
}

function table(found: readonly Unknown[], drafts: number): string {
  const lines = found.map((name) => {
    const others = name.writings
      .slice(1)
      .map(({ text }) => text)
      .join(', ');
    const like = near(name, ', ');
    const notes = [others && `also written ${others}`, like && `like ${like}`]
      .filter(Boolean)
      .map((note) => `     ${note}\n`);
    return `${columns([[String(name.count).padStart(3), name.name, `${name.path}:${name.line}`]])}     ${name.context}\n${notes.join('')}`;
  });
  return `${lines.join('')}${lines.length > 0 ? '\n' : ''}${counted(found.length, 'unknown name')} in ${counted(drafts, 'draft')}\n`;
}
