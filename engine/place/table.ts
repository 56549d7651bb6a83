import type { Place } from './place.ts';

/** Kinds of places that a table may name. */
export const PLACE_TYPES = [
  'governorate',
  'district',
  'subdistrict',
  'city',
  'town',
  'village',
  'quarter',
  'camp',
  'airbase',
  'airport',
  'base',
  'checkpoint',
  'crossing',
  'dam',
  'bridge',
  'mountain',
  'hill',
  'plain',
  'valley',
  'river',
  'canal',
  'lake',
  'island',
  'desert',
  'region',
  'road',
  'roundabout',
  'square',
  'market',
  'park',
  'cemetery',
  'field',
  'plant',
  'silos',
  'factory',
  'hospital',
  'prison',
  'university',
  'school',
  'mosque',
  'church',
  'shrine',
  'station',
  'farm',
  'well',
  'spring',
  'ruin',
  'site',
] as const;

/** The columns of a table, in canonical order. A table may leave out those that it does not need. */
export const COLUMNS = [
  'id',
  'name',
  'arabic',
  'type',
  'governorate',
  'district',
  'lat',
  'lon',
  'population',
  'spellings',
  'exonyms',
  'flags',
  'geonames',
  'pcode',
  'source',
] as const;
export type Column = (typeof COLUMNS)[number];
/** The columns that every table needs, and every row must fill. */
export const REQUIRED: readonly Column[] = ['id', 'name', 'governorate'];
const TYPES: ReadonlySet<string> = new Set(PLACE_TYPES);
/**
 * `contested`: a rival name exists. `guess`: the name was made from the Arabic, and nobody has read it yet; like a
 * contested one it is never a safe fix. `base`: recognized, never normalized to. `minor`: seldom named, so that a name is
 * this place's only where the words beside it and the governorate at hand say so.
 */
export const FLAGS: ReadonlySet<string> = new Set(['contested', 'guess', 'base', 'minor']);

/** Something wrong with a line of a table. */
export interface TableFault {
  /** 1-based. */
  readonly line: number;
  /** 1-based, UTF-16 units. */
  readonly column: number;
  readonly message: string;
}

/** What came of reading a table. */
export interface Table {
  readonly places: readonly Place[];
  /** For each place, its line in the file, 1-based. */
  readonly lines: readonly number[];
  readonly faults: readonly TableFault[];
}

const list = (cell: string): readonly string[] =>
  cell === ''
    ? []
    : cell
        .split('|')
        .map((part) => part.trim())
        .filter(Boolean);

/** A coordinate; undefined when empty, NaN when it is no number in range. */
function coordinate(cell: string, limit: number): number | undefined {
  if (cell === '') return undefined;
  const value = /^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : Number.NaN;
  return Math.abs(value) <= limit ? value : Number.NaN;
}

/** The place of a sound row, its cells trimmed; `index` has the position of each column, -1 where there is none. */
function placeOf(
  cells: readonly string[],
  index: Readonly<Record<Column, number>>,
  keys?: readonly string[],
  country?: string,
): Place {
  const number = (cell: string | undefined) => (cell ? Number(cell) : undefined);
  const flags = cells[index.flags] ?? '';
  return {
    id: cells[index.id] ?? '',
    name: cells[index.name] ?? '',
    arabic: cells[index.arabic] ?? '',
    type: cells[index.type] || 'village',
    governorate: cells[index.governorate] ?? '',
    district: cells[index.district] ?? '',
    lat: number(cells[index.lat]),
    lon: number(cells[index.lon]),
    population: number(cells[index.population]),
    spellings: list(cells[index.spellings] ?? ''),
    exonyms: list(cells[index.exonyms] ?? ''),
    contested: flags !== '' && (flags.includes('contested') || flags.includes('guess')),
    base: flags !== '' && flags.includes('base'),
    minor: flags !== '' && flags.includes('minor'),
    geonames: cells[index.geonames] ?? '',
    pcode: cells[index.pcode] ?? '',
    source: cells[index.source] ?? '',
    country,
    keys,
  };
}

const indexOf = (header: readonly string[]) =>
  Object.fromEntries(COLUMNS.map((name) => [name, header.indexOf(name)])) as Record<Column, number>;

/**
 * The places of a table that is known to be sound, as the shipped ones are (the tests read them with `parseTable`):
 * nothing is checked, so that a program starts sooner.
 *
 * @param text the table in canonical form: header first, cells trimmed, `\n` between the lines
 * @param keys a line for each place with the `keysOf` it, parted by bars; undefined: not worked out
 * @param country where all its places are
 */
export function readSound(text: string, keys: string | undefined, country: string | undefined): Place[] {
  const [head = '', ...rows] = text.split('\n');
  const index = indexOf(head.split('\t'));
  const known = keys?.split('\n');
  const places: Place[] = [];
  for (const row of rows) {
    if (row === '' || row.startsWith('#')) continue;
    places.push(placeOf(row.split('\t'), index, known?.[places.length]?.split('|'), country));
  }
  return places;
}

/**
 * Reads a tab-separated table: a header line with column names, then one place a line. Empty lines and lines that
 * begin with `#` are skipped. A faulty row is reported and left out; the others are in use.
 */
export function parseTable(text: string): Table {
  const places: Place[] = [];
  const lines: number[] = [];
  const faults: TableFault[] = [];
  const rows = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const fault = (line: number, cells: readonly string[], cell: number, message: string) =>
    faults.push({ line, column: cells.slice(0, cell).reduce((sum, c) => sum + c.length + 1, 1), message });
  const headAt = rows.findIndex((row) => row.trim() !== '' && !row.startsWith('#'));
  if (headAt < 0) return { places, lines, faults };
  const header = rows[headAt]!.split('\t').map((name) => name.trim());
  const index = indexOf(header);
  header.forEach((name, i) => {
    if (!(COLUMNS as readonly string[]).includes(name))
      fault(headAt + 1, header, i, `“${name}” is no column; the columns are ${COLUMNS.join(', ')}, separated by tabs`);
  });
  for (const name of REQUIRED)
    if (index[name] < 0) fault(headAt + 1, header, 0, `the column “${name}” is missing from the header line`);
  if (REQUIRED.some((name) => index[name] < 0)) return { places, lines, faults };
  const seen = new Map<string, number>();

  for (let r = headAt + 1; r < rows.length; r++) {
    const row = rows[r]!;
    if (row === '' || row.startsWith('#') || row.trim() === '') continue;
    const line = r + 1;
    const cells = row.split('\t');
    const before = faults.length;
    const cell = (name: Column) => (index[name] < 0 ? '' : (cells[index[name]] ?? '').trim());
    const wrong = (name: Column, message: string) => fault(line, cells, Math.max(0, index[name]), message);
    if (cells.length !== header.length) {
      fault(
        line,
        cells,
        Math.min(cells.length, header.length) - 1,
        `this row has ${cells.length} columns, the header ${header.length}: check the tabs`,
      );
      continue;
    }
    const id = cell('id');
    const name = cell('name');
    if (id === '' || /\s/.test(id)) wrong('id', 'the id is missing or holds a space');
    else if (seen.has(id)) wrong('id', `the id “${id}” stands already in line ${seen.get(id)}`);
    if (name === '') wrong('name', 'the name is missing');
    if (cell('governorate') === '') wrong('governorate', 'the governorate is missing');
    const type = cell('type');
    if (type !== '' && !TYPES.has(type))
      wrong('type', `“${type}” is no type of place; the types are ${PLACE_TYPES.join(', ')}`);
    const lat = coordinate(cell('lat'), 90);
    const lon = coordinate(cell('lon'), 180);
    if (Number.isNaN(lat))
      wrong('lat', `“${cell('lat')}” is no latitude: decimal degrees from -90 to 90, as in 35.3359`);
    if (Number.isNaN(lon))
      wrong('lon', `“${cell('lon')}” is no longitude: decimal degrees from -180 to 180, as in 40.1408`);
    const population = cell('population');
    if (population !== '' && !/^\d+$/.test(population))
      wrong('population', `“${population}” is no number of people: digits only`);
    const flags = list(cell('flags'));
    for (const flag of flags)
      if (!FLAGS.has(flag)) wrong('flags', `“${flag}” is no flag; the flags are ${[...FLAGS].join(', ')}`);
    if (faults.length > before) continue;
    seen.set(id, line);
    lines.push(line);
    places.push(
      placeOf(
        cells.map((text) => text.trim()),
        index,
      ),
    );
  }
  return { places, lines, faults };
}
