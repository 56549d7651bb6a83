import type { Place } from '../../engine/place/place.ts';
import { parseTable } from '../../engine/place/table.ts';
import { hamlets, tables } from '../../rules/index.ts';
import { house } from '../house.ts';

/** The places that the house ships. */
export const shippedPlaces = (): readonly Place[] => [...house.places, ...house.hamlets];

/** The text of a shipped table, by name; undefined when there is none of that name. */
export const shippedTable = (name: string): string | undefined =>
  (tables.find((table) => table.name === name) ?? hamlets().find((table) => table.name === name))?.text;

let rows: Map<string, { readonly table: string; readonly line: number }> | undefined;

/** Where a shipped place stands: the name of its table and the line, from 1. */
export function shippedRow(id: string): { readonly table: string; readonly line: number } | undefined {
  if (!rows) {
    rows = new Map();
    for (const { name, text } of [...tables, ...hamlets()]) {
      const { places, lines } = parseTable(text);
      for (const [i, place] of places.entries()) rows.set(place.id, { table: name, line: lines[i]! });
    }
  }
  return rows.get(id);
}
