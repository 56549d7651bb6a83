import type { Location } from 'vscode-languageserver';
import { type Cells, cellsOf, newRow, parseTable, putRow, shippedRow } from '../../../desk/gazetteer/index.ts';
import { decodeText, type FileSystem, type Place, type Reviewer } from '../../../desk/index.ts';
import { folderOf } from '../../../desk/uri.ts';
import type { Context } from '../../context.ts';
import { textEdits } from '../../convert.ts';
import { editsBetween } from '../../diff.ts';
import { OpenDocument } from '../../document.ts';
import { GAZETTEER_SCHEME } from '../../protocol.ts';
import type { FileEdits } from './file-edits.ts';

/** The house’s own rows: where they stand, and how they are written. */
export class Rows {
  constructor(
    private readonly context: Context,
    private readonly files: FileSystem,
  ) {}

  /** The rows of these places, by id: those of tables in force, else those that ship. */
  async locate(reviewer: Reviewer, ids: ReadonlySet<string>): Promise<Map<string, Location>> {
    const found = new Map<string, Location>();
    const at = (uri: string, line: number): Location => {
      const start = { line: line - 1, character: 0 };
      return { uri, range: { start, end: start } };
    };
    for (const uri of reviewer.tables) {
      const { places, lines } = parseTable((await this.#read(uri)) ?? '');
      for (const [i, { id }] of places.entries()) if (ids.has(id)) found.set(id, at(uri, lines[i]!));
    }
    for (const id of ids) {
      const row = found.has(id) ? undefined : shippedRow(id);
      if (row) found.set(id, at(`${GAZETTEER_SCHEME}:/${row.table}.tsv`, row.line));
    }
    return found;
  }

  /**
   * The edits that write a row: into the table that has its id, or into `.copydesk/gazetteer/places.tsv`.
   *
   * @throws Error when the table cannot take it
   */
  async put(draft: string, reviewer: Reviewer, cells: Cells): Promise<FileEdits> {
    let uri = this.#home(draft, reviewer);
    for (const table of reviewer.tables) {
      if (parseTable((await this.#read(table)) ?? '').places.some(({ id }) => id === cells.id)) uri = table;
    }
    const text = await this.#read(uri);
    const mark = text?.startsWith('\uFEFF') ? '\uFEFF' : '';
    const grown = putRow((text ?? '').slice(mark.length), cells);
    if ('fault' in grown) throw new Error(`${uri}, line ${grown.line}: ${grown.fault}`);
    const open = this.context.documents.get(uri);
    const document = open ?? new OpenDocument(uri, '', 0, text ?? '');
    const edits = textEdits(document, editsBetween(text ?? '', mark + grown.text));
    return { uri, version: open?.version ?? null, edits, create: text === undefined };
  }

  /** The row of a place as the house takes it over: what it writes is no longer a guess. */
  static taken(place: Place, change: { name?: string; spelling?: string }): Cells {
    const cells = cellsOf(place);
    const name = change.name ?? place.name;
    const spellings = [...place.spellings, place.name, change.spelling ?? ''].filter((one) => one && one !== name);
    return { ...cells, name, spellings: [...new Set(spellings)].join('|'), flags: place.contested ? 'contested' : '' };
  }

  /** The cells of a new place; undefined when it lacks something. */
  static fresh(reviewer: Reviewer, name: string, governorate: string): Cells | undefined {
    const row = newRow({ name, governorate, source: 'house' }, new Set(reviewer.gazetteer.places.map(({ id }) => id)));
    return 'cells' in row ? row.cells : undefined;
  }

  /** True when the table of a draft can be written: it has a folder, and the client can create files. */
  writable(draft: string, reviewer: Reviewer): boolean {
    const { traits, desks } = this.context;
    if (!traits.versionedEdits || !traits.createFiles) return reviewer.tables.includes(this.#home(draft, reviewer));
    return !/^untitled:/.test(draft) || desks.folders.length > 0;
  }

  #home(draft: string, reviewer: Reviewer): string {
    const { desks } = this.context;
    const located = desks.located(draft);
    const own = reviewer.tables.find((uri) => /\/\.copydesk\/gazetteer\/[^/]+$/.test(uri));
    const config = reviewer.configs[0];
    const folder = own
      ? own.replace(/\.copydesk\/gazetteer\/[^/]+$/, '')
      : config
        ? folderOf(config)
        : (desks.folderOf(located) ?? folderOf(located));
    return `${folder}.copydesk/gazetteer/places.tsv`;
  }

  async #read(uri: string): Promise<string | undefined> {
    const bytes = await this.files.read(uri);
    if (!bytes) return undefined;
    const decoded = decodeText(bytes);
    if (!('text' in decoded)) throw new Error(`${uri} is not text`);
    return decoded.text;
  }
}
