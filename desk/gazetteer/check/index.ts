import { type Remark, sortRemarks } from '../remark.ts';
import { entriesOf, viewOf } from '../view.ts';
import { checkCoordinates } from './coordinates.ts';
import { checkIds, checkNames, checkNeighbors, type Pairs } from './duplicates.ts';
import { checkHouseNames } from './names.ts';
import { checkOrder } from './order.ts';
import { checkSchema } from './schema.ts';
import { checkScript } from './script.ts';
import { checkSkeletons } from './skeletons.ts';
import { checkSources } from './sources.ts';
import { checkSpellings } from './spellings.ts';

/** A table as handed in. */
export interface TableText {
  readonly path: string;
  readonly text: string;
}

/** Checks tables, each by itself and all together: what a maintainer should look at, in order of file and line. */
export function checkTables(tables: readonly TableText[]): Remark[] {
  const views = tables.map(({ path, text }) => viewOf(path, text));
  const entries = entriesOf(views);
  // A minor place gives way to every other, so its namesakes do no harm.
  const named = entries.filter(({ place }) => !place.minor);
  // From the surest sign of a double to the weakest: one pair of rows gets one remark.
  const told: Pairs = new Set();
  const remarks = [
    ...checkSchema(views),
    ...checkScript(entries),
    ...checkCoordinates(entries),
    ...checkIds(entries),
    ...checkNames(named, told),
    ...checkNeighbors(entries, told),
    ...checkSpellings(named),
    ...checkSkeletons(named, told),
    ...checkHouseNames(entries),
    ...checkSources(entries),
    ...checkOrder(views),
  ];
  return sortRemarks(
    remarks,
    tables.map((table) => table.path),
  );
}
