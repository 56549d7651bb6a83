import type { Place } from '../../../engine/place/place.ts';
import { parseTable } from '../../../engine/place/table.ts';
import { Governorates } from '../governorates.ts';
import { headerFault, readSheet } from '../sheet.ts';
import { readColumns } from './columns.ts';
import { readGeojson } from './geojson.ts';
import { readGeonames } from './geonames.ts';
import { guessFormat } from './guess.ts';
import { Homes } from './home.ts';
import { readLpTsv } from './lp-tsv.ts';
import { type Incoming, type Merge, mergeRows } from './merge.ts';
import { readPcodes } from './pcodes.ts';
import type { ImportFormat, NameMode, SourceNote, SourceRead } from './record.ts';
import { cellsOfRecord } from './row.ts';

const READERS: Readonly<Record<ImportFormat, (text: string) => SourceRead>> = {
  geojson: readGeojson,
  geonames: readGeonames,
  pcodes: readPcodes,
  'lp-tsv': readLpTsv,
  wof: readColumns,
};
const SOURCES: Readonly<Record<ImportFormat, string>> = {
  geojson: '',
  geonames: 'GeoNames',
  pcodes: 'OCHA P-codes',
  'lp-tsv': '',
  wof: '',
};

/** What to import, and how. */
export interface ImportOptions {
  /** Guessed from the text when not given. */
  readonly format?: ImportFormat | undefined;
  /** Value for the column `source`; default: the name of the source. */
  readonly source?: string | undefined;
  /** Name of the file, for `source`. */
  readonly file: string;
  /** Default: `base` for sources with a spelling of their own (GeoNames, P-codes, Who’s On First), `keep` for others. */
  readonly names?: NameMode | undefined;
  /** Write governorates as `known` writes them. */
  readonly houseGovernorates?: boolean | undefined;
  /** Places already known: they say in which governorate a record without one lies, and how governorates are written. */
  readonly known: readonly Place[];
}

/** An import’s report. Lines are those of the source file. */
export interface ImportReport extends Omit<Merge, 'doubts'> {
  readonly format: ImportFormat;
  readonly names: NameMode;
  /** Rows that were left out. */
  readonly faults: readonly SourceNote[];
  /** Rows that are in, and that a person should look at. */
  readonly doubts: readonly SourceNote[];
  /** Places of the source that tables in use have under another id, known by GeoNames id or P-code. */
  readonly elsewhere: readonly { readonly id: string; readonly name: string; readonly known: string }[];
  /** Names made from the Arabic. */
  readonly guessed: number;
}

/** Why nothing was imported. */
export interface ImportRefusal {
  readonly refusal: string;
  /** Whether it is the table that is at fault, and in which line. */
  readonly tableLine?: number;
}

/**
 * Makes a table of a source, or lays the source over a table. What a person wrote stays; faulty rows of the source are
 * reported and left out, faulty rows of the table stay.
 *
 * @param table the text of the table so far; '' for a new one
 */
export function importPlaces(text: string, table: string, options: ImportOptions): ImportReport | ImportRefusal {
  const format = options.format ?? guessFormat(text);
  if (format === undefined)
    return {
      refusal:
        'this file is none of the formats geojson, geonames, pcodes, lp-tsv, wof as far as its first lines tell; name one with --format',
    };
  const sheet = readSheet(table);
  const fault = headerFault(sheet);
  if (fault !== undefined) return { refusal: fault, tableLine: sheet.headerLine };
  const { records, faults, doubts, foreign } = READERS[format](text);
  const names = options.names ?? (foreign ? 'base' : 'keep');
  const known = [...options.known, ...parseTable(table).places];
  const homes = new Homes(known, records);
  const house = new Governorates(
    options.known.map((place) => place.governorate),
    options.known,
  );
  const lineOf = new Map<string, number>();
  const notes = [...doubts];
  let guessed = 0;
  const source = options.source ?? (SOURCES[format] || options.file);
  const incoming = records.map((record): Incoming => {
    const home = homes.of(record);
    if (home.how !== undefined)
      notes.push({
        line: record.line,
        message: `“${record.name || record.arabic[0]}” has no governorate; it is in under “${home.governorate}” (${home.how})`,
      });
    const governorate = options.houseGovernorates
      ? (house.find(home.governorate) ?? home.governorate)
      : home.governorate;
    const cells = cellsOfRecord(record, governorate, { source, names });
    if (cells.flags === 'guess') guessed++;
    lineOf.set(record.id, record.line);
    return { cells };
  });
  const merge = mergeRows(sheet, incoming);
  const elsewhere = knownElsewhere(incoming, options.known);
  notes.push(...merge.doubts.map(({ id, message }) => ({ line: lineOf.get(id) ?? 1, message })));
  return { ...merge, elsewhere, format, names, faults: [...faults].sort(byLine), doubts: notes.sort(byLine), guessed };
}

/** Rows that stand for a place which other tables have under another id. */
function knownElsewhere(incoming: readonly Incoming[], known: readonly Place[]): ImportReport['elsewhere'] {
  const keys = new Map<string, string>();
  for (const { id, geonames, pcode } of known) {
    if (geonames !== '') keys.set(`gn:${geonames}`, id);
    if (pcode !== '') keys.set(`pcode:${pcode}`, id);
  }
  return incoming.flatMap(({ cells: { id = '', name = '', geonames = '', pcode = '' } }) => {
    const found = keys.get(`gn:${geonames}`) ?? keys.get(`pcode:${pcode}`);
    return found === undefined || found === id ? [] : [{ id, name, known: found }];
  });
}

const byLine = (a: SourceNote, b: SourceNote) => a.line - b.line;
