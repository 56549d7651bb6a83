import { PLACE_RULES } from '../engine/place/placer.ts';
import { leftOut } from '../rules/index.ts';
import { house } from './house.ts';

/** The sources that rules were written from: numbered rows, each a fault seen in drafts. */
export const SOURCES: readonly { readonly letter: string; readonly name: string; readonly rows: number }[] = [
  { letter: 'C', name: 'phrasing catalogue', rows: 420 },
  { letter: 'F', name: 'field notes', rows: 92 },
];

/** Rows of the field notes that name a manner, not a fault: no rule is wanted. */
const MANNERS: ReadonlySet<string> = new Set(['F1', 'F2', 'F3', 'F5', 'F21', 'F27', 'F28', 'F32', 'F48', 'F63', 'F73']);

/** What the shipped rules answer. */
export interface Coverage {
  /** Row → the rules that answer it. */
  readonly answered: ReadonlyMap<string, readonly string[]>;
  /** Row → why no rule answers it. */
  readonly leftOut: ReadonlyMap<string, string>;
  /** Rows with neither, in order. */
  readonly open: readonly string[];
  /** Rows that rules or left-out.yml name and no source has. */
  readonly unknown: readonly string[];
}

/** Weighs the rows of the sources against the `covers:` of the shipped rules and against rules/left-out.yml. */
export function coverage(): Coverage {
  const answered = new Map<string, string[]>();
  for (const { id, covers } of [...house.phraseRules, ...house.checks, ...PLACE_RULES]) {
    for (const row of covers ?? []) {
      const ids = answered.get(row);
      if (ids) ids.push(id);
      else answered.set(row, [id]);
    }
  }
  const reasons = new Map<string, string>();
  for (const { row, why } of leftOut()) for (const one of typeof row === 'string' ? [row] : row) reasons.set(one, why);
  const rows = SOURCES.flatMap(({ letter, rows }) => Array.from({ length: rows }, (_, i) => `${letter}${i + 1}`));
  const known = new Set(rows);
  return {
    answered,
    leftOut: reasons,
    open: rows.filter((row) => !answered.has(row) && !reasons.has(row) && !MANNERS.has(row)),
    unknown: [...new Set([...answered.keys(), ...reasons.keys()])].filter((row) => !known.has(row)),
  };
}
