/** A place as a source has it, before the house looks at it. */
export interface SourceRecord {
  /** 1-based line of the source file. */
  readonly line: number;
  /** The source’s id, with a prefix at most. */
  readonly id: string;
  readonly name: string;
  /** Arabic names, the main one first. */
  readonly arabic: readonly string[];
  readonly type: string;
  readonly governorate: string;
  readonly district: string;
  readonly country: string;
  readonly lat: number | undefined;
  readonly lon: number | undefined;
  readonly population: number | undefined;
  /** Other names, of whatever kind and script. */
  readonly others: readonly string[];
  readonly geonames: string;
  readonly pcode: string;
}

/** Something to say about a line of the source. */
export interface SourceNote {
  readonly line: number;
  readonly message: string;
}

/** What came of reading a source. */
export interface SourceRead {
  readonly records: readonly SourceRecord[];
  /** Rows that were left out. */
  readonly faults: readonly SourceNote[];
  /** Rows that are in, and that a person should look at. */
  readonly doubts: readonly SourceNote[];
  /** The names are in a spelling of the source’s own, not in one that a person of ours chose. */
  readonly foreign?: boolean;
}

/** The formats that can be imported. */
export const IMPORT_FORMATS = ['geojson', 'geonames', 'pcodes', 'lp-tsv', 'wof'] as const;
/**
 * What becomes of the names of a source. `keep`: they are house spellings; `base`: they are recognized, but nothing is
 * mended to them; `make`: house spellings are made from the Arabic, the source’s names become spellings.
 */
export const NAME_MODES = ['keep', 'base', 'make'] as const;
export type NameMode = (typeof NAME_MODES)[number];
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Collects what a reader finds. */
export class Collector implements SourceRead {
  foreign = false;
  readonly records: SourceRecord[] = [];
  readonly faults: SourceNote[] = [];
  readonly doubts: SourceNote[] = [];
  readonly #ids = new Map<string, number>();

  /** Takes a record, or says why not. */
  add(record: Partial<SourceRecord> & { readonly line: number }): void {
    const full: SourceRecord = {
      id: '',
      name: '',
      arabic: [],
      type: '',
      governorate: '',
      district: '',
      country: '',
      lat: undefined,
      lon: undefined,
      population: undefined,
      others: [],
      geonames: '',
      pcode: '',
      ...record,
    };
    const fault = this.#faultOf(full);
    if (fault !== undefined) {
      this.fault(full.line, fault);
      return;
    }
    this.#ids.set(full.id, full.line);
    this.records.push(full);
  }

  #faultOf({ id, name, arabic, lat, lon }: SourceRecord): string | undefined {
    if (name === '' && arabic.length === 0) return 'there is no name, in Latin or in Arabic letters';
    if (id === '') return `“${name || arabic[0]}” has no id`;
    const before = this.#ids.get(id);
    if (before !== undefined) return `the id “${id}” stands already in line ${before}`;
    if (Number.isNaN(lat) || (lat !== undefined && Math.abs(lat) > 90))
      return 'the latitude is no number from -90 to 90';
    if (Number.isNaN(lon) || (lon !== undefined && Math.abs(lon) > 180))
      return 'the longitude is no number from -180 to 180';
    return (lat === undefined) !== (lon === undefined) ? 'one of the two coordinates is missing' : undefined;
  }

  fault(line: number, message: string): void {
    this.faults.push({ line, message });
  }

  doubt(line: number, message: string): void {
    this.doubts.push({ line, message });
  }
}

/** A number in a cell, decimal comma or point; undefined when empty, NaN when it is none. */
export function numberOf(cell: string | undefined): number | undefined {
  const text = (cell ?? '').trim();
  if (text === '') return undefined;
  return /^[-+]?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?$/i.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

/** A number of people; undefined when there is none, or 0 as some sources write for “not known”. */
export function peopleOf(cell: string | undefined): number | undefined {
  const value = numberOf((cell ?? '').replace(/[\s,](?=\d{3}\b)/g, ''));
  return value !== undefined && Number.isFinite(value) && value > 0 ? Math.round(value) : undefined;
}

/** An id as a table can hold it: no spaces. */
export const idOf = (text: string): string => text.trim().replace(/\s+/g, '_');

const ARABIC = /\p{Script=Arabic}/u;

/** True when a text has Arabic letters. */
export const isArabic = (text: string): boolean => ARABIC.test(text);

/** Names parted by the signs that sources use for it. */
export const namesOf = (cell: string | undefined, separators = /[|;]/): string[] =>
  (cell ?? '')
    .split(separators)
    .map((name) => name.trim())
    .filter(Boolean);
