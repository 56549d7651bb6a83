/** Tools for the maintainers of gazetteer tables: pure functions, text in, values and text out. */

export { nameKey } from '../../engine/place/fold.ts';
export { Gazetteer, gazetteerOf } from '../../engine/place/gazetteer.ts';
export type { Candidate, Place } from '../../engine/place/place.ts';
export { type RomanizationStyle, type Romanized, romanize } from '../../engine/place/romanize.ts';
export { COLUMNS, type Column, FLAGS, PLACE_TYPES, parseTable, type Table } from '../../engine/place/table.ts';
export { addRow, type Grown, idFrom, type NewRow, newRow } from './add.ts';
export { gatherUnknown, type Mentions, type Unknown } from './candidates.ts';
export { type Cells, cellsOf } from './cells.ts';
export { checkTables, type TableText } from './check/index.ts';
export { csvCell } from './delimited.ts';
export { addSpelling, type Edited, renamePlace, setCells } from './edit.ts';
export { sheetCell } from './export/csv.ts';
export { EXPORT_FORMATS, type ExportFormat, exportPlaces } from './export/index.ts';
export { type FindOptions, findPlaces } from './find.ts';
export { type Formatted, formatTable } from './format.ts';
export { Governorates } from './governorates.ts';
export { guessFormat } from './import/guess.ts';
export { type ImportOptions, type ImportRefusal, type ImportReport, importPlaces } from './import/index.ts';
export { IMPORT_FORMATS, type ImportFormat, NAME_MODES, type NameMode, type SourceNote } from './import/record.ts';
export { answerOf, type Batch, readBatch } from './openrefine.ts';
export { PrefixIndex } from './prefix.ts';
export { putRow } from './put.ts';
export { isMatch, MOST, type NameRow, type Reconciled, Reconciler, readNameList } from './reconcile.ts';
export type { Level, Remark } from './remark.ts';
export { shippedPlaces, shippedRow, shippedTable } from './shipped.ts';
export { type Stats, statsOf, type Tally } from './stats.ts';
