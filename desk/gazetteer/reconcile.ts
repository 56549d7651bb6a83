import type { Gazetteer } from '../../engine/place/gazetteer.ts';
import type { Candidate, Place } from '../../engine/place/place.ts';
import { readDelimited } from './delimited.ts';
import { findPlaces } from './find.ts';
import type { Governorates } from './governorates.ts';

/** A name to be reconciled. */
export interface NameRow {
  readonly name: string;
  readonly governorate: string;
}

/** A place that a name may mean. */
export interface RankedPlace {
  readonly place: Place;
  /** 0 to 1: how like the name is, less `ELSEWHERE` for places outside of the governorate that the row names. */
  readonly score: number;
}

/** A name with the places that it may mean, best first. */
export interface Reconciled extends NameRow {
  readonly candidates: readonly RankedPlace[];
}

/** A list of names, or what is wrong with it. */
export type NameList = { readonly rows: readonly NameRow[] } | { readonly fault: string };

/** Reads a list of names: tab-separated (or CSV), with a header line, columns `name` and optional `governorate`. */
export function readNameList(text: string): NameList {
  const { header, rows } = readDelimited(text);
  const at = header.map((name) => name.toLowerCase());
  const name = at.indexOf('name');
  const governorate = at.indexOf('governorate');
  if (name < 0) {
    const columns =
      header.length === 0
        ? 'the file is empty'
        : `the columns are ${header
            .slice(0, 6)
            .map((column) => `“${column.slice(0, 30)}”`)
            .join(', ')}`;
    return {
      fault: `the header line has no column “name” (${columns}); write a first line with “name” and, if known, “governorate”, separated by a tab`,
    };
  }
  return {
    rows: rows.map(({ cells }) => ({
      name: (cells[name] ?? '').trim(),
      governorate: governorate < 0 ? '' : (cells[governorate] ?? '').trim(),
    })),
  };
}

/** What a place outside of the governorate at hand loses. */
const ELSEWHERE = 0.2;
/** How many candidates a name gets at most. */
export const MOST = 10;

/** Ranks the places of a gazetteer for names. */
export class Reconciler {
  readonly #found = new Map<string, readonly RankedPlace[]>();

  /** @param governorates tells which governorate of the tables a row’s governorate is */
  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly governorates: Governorates,
  ) {}

  /** The places that a name may mean, best first; empty when none comes near. */
  reconcile({ name, governorate }: NameRow, limit = MOST): Reconciled {
    const home = this.governorates.find(governorate);
    const key = `${home ?? ''}\t${limit}\t${name}`;
    let candidates = this.#found.get(key);
    if (!candidates) {
      candidates = ranked(findPlaces(this.gazetteer, name, { governorate: home, limit }), home);
      this.#found.set(key, candidates);
    }
    return { name, governorate, candidates };
  }
}

/** Scores that fall from first to last: what decides the order beside the likeness never turns it round. */
function ranked(found: readonly Candidate[], home: string | undefined): RankedPlace[] {
  let last = 1;
  return found.map(({ place, score }) => {
    const own = home !== undefined && place.governorate !== home ? Math.max(0, score - ELSEWHERE) : score;
    last = Math.min(last, Math.round(own * 1000) / 1000);
    return { place, score: last };
  });
}

/** From here on a match may be taken without asking: likeness, and lead over the next place of another name. */
const SURE = 0.9;
const LEAD = 0.06;

/** True when the first candidate is the answer: sure, in the governorate at hand, and no other name comes near. */
export function isMatch({ candidates }: Reconciled): boolean {
  const [best, ...rest] = candidates;
  if (best === undefined || best.score < SURE || best.place.contested) return false;
  // A namesake as good as the first leaves it open which place is meant.
  return !rest.some(({ score }) => best.score - score < (best.score >= 0.995 ? 0.005 : LEAD));
}
