import {
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  type Hover,
  type Position,
  type TextEdit,
} from 'vscode-languageserver';
import { COLUMNS, checkTables, FLAGS, formatTable, PLACE_TYPES, parseTable } from '../../../desk/gazetteer/index.ts';
import { textEdits } from '../../convert.ts';
import { editsBetween } from '../../diff.ts';
import type { OpenDocument } from '../../document.ts';
import { SECTION } from '../../protocol.ts';

/** True for a gazetteer table. */
export const isTable = (uri: string): boolean => /\/(?:\.copydesk|rules)\/gazetteer\/[^/]+\.tsv$/.test(uri);

/** What the columns mean. */
const ABOUT: Readonly<Record<(typeof COLUMNS)[number], string>> = {
  id: 'Names the row; a row with the id of a shipped place goes over it.',
  name: 'The house spelling.',
  arabic: 'The Arabic name; several with bars between, the main one first.',
  type: 'Kind of place: city, town, village …',
  governorate: 'House name of the governorate; for a governorate its own name.',
  district: 'House name of the district.',
  lat: 'Latitude in decimal degrees (WGS 84).',
  lon: 'Longitude in decimal degrees (WGS 84).',
  population: 'Number of people, digits only.',
  spellings: 'Other spellings, with bars between: changed to the name.',
  exonyms: 'Names in other languages, with bars between: recognized, never changed.',
  flags: 'contested: a rival name exists; guess: made from the Arabic, unread; base: recognized only.',
  geonames: 'Number in GeoNames.',
  pcode: 'Place code of the humanitarian data sets.',
  source: 'Where the facts are from.',
};

/** What the checks of tables say, except of faults of the schema, which every reading of the table reports. */
export function tableDiagnostics({ uri, text }: OpenDocument): Diagnostic[] {
  const path = uri.slice(uri.lastIndexOf('/') + 1);
  return checkTables([{ path, text }]).map(({ line, column, level, code, message }) => {
    const start = { line: line - 1, character: column - 1 };
    const end = { line: line - 1, character: column + 999 };
    return { range: { start, end }, severity: level === 'error' ? 1 : 2, code, source: SECTION, message };
  });
}

/** The column under a position, with the cell up to it. */
function cellAt({ text }: OpenDocument, { line, character }: Position) {
  const lines = text.split(/\r\n|\n|\r/);
  const header = (lines.find((one) => one.trim() !== '' && !one.startsWith('#')) ?? '')
    .replace(/^\uFEFF/, '')
    .split('\t');
  const before = (lines[line] ?? '').slice(0, character).split('\t');
  const column = header[before.length - 1]?.trim() ?? '';
  return { header, row: lines[line] ?? '', column, typed: before.at(-1)!, index: before.length - 1, lines };
}

export function tableHover(document: OpenDocument, position: Position): Hover | null {
  const { column } = cellAt(document, position);
  const about = (ABOUT as Record<string, string>)[column];
  const { places, lines } = parseTable(document.text);
  const place = places[lines.indexOf(position.line + 1)];
  const parts = [
    about && `${column}: ${about}`,
    place && [place.name, place.arabic, place.type, place.governorate].filter(Boolean).join(' · '),
  ];
  const value = parts.filter(Boolean).join('\n\n');
  return value ? { contents: { kind: 'plaintext', value } } : null;
}

export function completeCell(document: OpenDocument, position: Position): CompletionItem[] {
  const { header, row, column, typed, index, lines } = cellAt(document, position);
  if (row.startsWith('#')) return [];
  const used = () =>
    new Set(
      lines
        .slice(1)
        .map((line) => line.split('\t')[index]?.trim() ?? '')
        .filter((cell) => cell && !header.includes(cell)),
    );
  const values =
    row.split('\t')[0] === header[0]
      ? COLUMNS.filter((name) => !header.includes(name))
      : column === 'type'
        ? PLACE_TYPES
        : column === 'flags'
          ? FLAGS
          : column === 'governorate' || column === 'district' || column === 'source'
            ? used()
            : [];
  const start = typed.length - typed.slice(typed.lastIndexOf('|') + 1).length;
  const from = { line: position.line, character: position.character - (typed.length - start) };
  return [...values].slice(0, 500).map((label) => ({
    label,
    kind: CompletionItemKind.EnumMember,
    textEdit: { range: { start: from, end: position }, newText: label },
  }));
}

/** The canonical form; nothing when the table has no sound header. */
export function formatEdits(document: OpenDocument): TextEdit[] {
  const formatted = formatTable(document.text);
  return 'text' in formatted ? textEdits(document, editsBetween(document.text, formatted.text)) : [];
}
