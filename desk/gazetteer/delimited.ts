/** A row of a delimited file. */
export interface DelimitedRow {
  /** 1-based line on which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A delimited file with a header. */
export interface Delimited {
  readonly header: readonly string[];
  readonly rows: readonly DelimitedRow[];
}

/** The separator of a file, by its first line: a tab, a semicolon or a comma, whichever it has most of. */
export function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const first = end < 0 ? text : text.slice(0, end);
  const count = (separator: string) => first.split(separator).length;
  return ['\t', ';', ','].reduce((best, next) => (count(next) > count(best) ? next : best));
}

/**
 * Reads rows of cells (RFC 4180 for commas and semicolons; tab-separated text has no quoting). Empty lines are left
 * out.
 */
export function readRows(text: string, separator = separatorOf(text)): DelimitedRow[] {
  const body = text.replace(/^\uFEFF/, '');
  if (separator === '\t') {
    const rows: DelimitedRow[] = [];
    body.split(/\r\n|\n|\r/).forEach((line, i) => {
      if (line.trim() !== '') rows.push({ line: i + 1, cells: line.split('\t') });
    });
    return rows;
  }
  const rows: DelimitedRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let begins = 1;
  let quoted = false;
  const endRow = () => {
    cells.push(cell);
    if (cells.some((c) => c.trim() !== '')) rows.push({ line: begins, cells });
    cells = [];
    cell = '';
  };
  for (let i = 0; i < body.length; i++) {
    const char = body[i]!;
    if (char === '\n' || (char === '\r' && body[i + 1] !== '\n')) line++;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (body[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (char === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (char === separator) {
      cells.push(cell);
      cell = '';
    } else if (char === '\n' || char === '\r') {
      if (char === '\r' && body[i + 1] === '\n') continue;
      endRow();
      begins = line;
    } else cell += char;
  }
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}

/** Reads a file whose first row names the columns. Lines before it that begin with `#` are comments. */
export function readDelimited(text: string): Delimited {
  const start = text.replace(/^\uFEFF/, '');
  const comments = /^(?:#[^\t\r\n]*(?:\r\n|\n|\r))+/.exec(start)?.[0] ?? '';
  const skipped = comments.split(/\r\n|\n|\r/).length - 1;
  const [first, ...rest] = readRows(start.slice(comments.length));
  return {
    header: (first?.cells ?? []).map((name) => name.trim()),
    rows: rest.map((row) => ({ ...row, line: row.line + skipped })),
  };
}

/** A cell for a file with commas: quoted where it must be. */
export const csvCell = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
