/** How much a remark weighs: an `error` makes the table wrong, a `warning` asks a person to look. */
export type Level = 'error' | 'warning';

/** Something that a check of tables has to say. Lines and columns from 1, columns in UTF-16 units. */
export interface Remark {
  /** As the table was named by whoever asked. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly level: Level;
  /** What kind of remark: `schema`, `arabic-script`, `duplicate-name` … */
  readonly code: string;
  /** What is wrong, why, and what to do, in one line. */
  readonly message: string;
}

/** Remarks in the order of reading: by file, line, column. */
export function sortRemarks(remarks: readonly Remark[], paths: readonly string[]): Remark[] {
  const rank = new Map(paths.map((path, i) => [path, i]));
  return [...remarks].sort(
    (a, b) =>
      (rank.get(a.path) ?? 0) - (rank.get(b.path) ?? 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
