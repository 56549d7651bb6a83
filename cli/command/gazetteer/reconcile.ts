import {
  answerOf,
  Governorates,
  isMatch,
  MOST,
  type Reconciled,
  Reconciler,
  readBatch,
  readNameList,
  shippedPlaces,
} from '../../../desk/gazetteer/index.ts';
import type { Arguments, Command } from '../../command.ts';
import { Faults, UsageError } from '../../errors.ts';
import { EXIT, type Io } from '../../io.ts';
import { columns } from '../../table.ts';
import { readText, shown } from './files.ts';
import { GAZETTEER, gazetteerOver, tablesToUse } from './tables.ts';

/** Finds the places that a list of names means. */
export const reconcile: Command = {
  name: 'reconcile',
  usage: ['gazetteer reconcile [options] NAMES.tsv', 'gazetteer reconcile --format openrefine BATCH.json'],
  about:
    'Ranks places for each name of a list: a tab-separated (or CSV) file with a column “name” and, where it is known, “governorate”. With --gazetteer the tables named are used instead of the shipped ones.',
  options: {
    gazetteer: GAZETTEER,
    format: {
      type: 'string',
      value: 'NAME',
      choices: ['table', 'json', 'openrefine'],
      help: 'table (default), json, or openrefine (a reconciliation batch in, its answer out)',
    },
  },
  examples: [
    ['gazetteer reconcile names.tsv --format json', 'at most ten candidates a name, best first'],
    ['gazetteer reconcile names.tsv --gazetteer sy.tsv', 'against a table of one’s own'],
  ],
  notes:
    'The score goes from 0 to 1: how like the name is, less 0.2 outside of the governorate that the row names. A name that nothing is like has no candidates. Exit code: 0, or 2 when a file could not be read.',
  run,
};

async function run(args: Arguments, io: Io): Promise<number> {
  const [file, ...more] = args.positionals;
  if (file === undefined) throw new UsageError('name the file with the names');
  const named = args.values('gazetteer');
  if (more.length > 0 && named.length === 0)
    throw new UsageError(`name one file with names; tables go after --gazetteer, as in --gazetteer ${more[0]}`);
  const faults = new Faults();
  const text = await readText(file, io, faults);
  const tables = text === undefined ? [] : await tablesToUse([...named, ...more], io, faults);
  const answer = text === undefined ? undefined : answerTo(text, args.value('format') ?? 'table');
  if (answer && 'fault' in answer)
    faults.add({ file: shown(file, io), line: 1, message: answer.fault, severity: 'error' });
  io.stderr.write(faults.toString());
  if (answer && 'write' in answer && tables.length > 0) {
    const gazetteer = gazetteerOver(tables);
    const governorates = new Governorates(
      gazetteer.places.map((place) => place.governorate),
      [...gazetteer.places, ...shippedPlaces()],
    );
    io.stdout.write(answer.write(new Reconciler(gazetteer, governorates)));
  }
  return faults.serious ? EXIT.bad : EXIT.fine;
}

/** What to print, once there is something to reconcile with. */
type Answer = { readonly fault: string } | { readonly write: (reconciler: Reconciler) => string };

function answerTo(text: string, format: string): Answer {
  if (format === 'openrefine') {
    const batch = readBatch(text);
    if ('fault' in batch) return batch;
    return {
      write: (reconciler) =>
        `${JSON.stringify(Object.fromEntries(batch.queries.map((query) => [query.key, answerOf(reconciler.reconcile(query, query.limit))])), null, 2)}\n`,
    };
  }
  const list = readNameList(text);
  if ('fault' in list) return list;
  const print = format === 'json' ? json : table;
  return { write: (reconciler) => print(list.rows.map((row) => reconciler.reconcile(row))) };
}

function json(rows: readonly Reconciled[]): string {
  const out = rows.map(({ name, governorate, candidates }) => ({
    name,
    governorate,
    candidates: candidates
      .slice(0, MOST)
      .map(({ place, score }) => ({ id: place.id, name: place.name, governorate: place.governorate, score })),
  }));
  return `${JSON.stringify(out, null, 2)}\n`;
}

function table(rows: readonly Reconciled[]): string {
  const lines = rows.map((row) => {
    const [best, next] = row.candidates;
    const second = next ? `${next.place.name} (${next.place.governorate}) ${next.score.toFixed(2)}` : '';
    return best
      ? [
          row.name,
          row.governorate,
          isMatch(row) ? 'sure' : 'doubtful',
          best.score.toFixed(2),
          best.place.name,
          best.place.governorate,
          best.place.id,
          second,
        ]
      : [row.name, row.governorate, 'none', '', '', '', '', ''];
  });
  return columns([['name', 'governorate', 'match', 'score', 'place', 'in', 'id', 'next'], ...lines]);
}
