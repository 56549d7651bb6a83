import { isMatch, MOST, type NameRow, type Reconciled } from './reconcile.ts';

/** A query of an OpenRefine reconciliation batch. */
export interface BatchQuery extends NameRow {
  readonly key: string;
  readonly limit: number;
}

/** A batch as read, or what is wrong with it. */
export type Batch = { readonly queries: readonly BatchQuery[] } | { readonly fault: string };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a property’s value: OpenRefine sends strings, lists, or entities with names. */
function textOf(value: unknown): string {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'string' || typeof one === 'number') return String(one).trim();
  return isObject(one) ? textOf(one.str ?? one.name ?? one.id) : '';
}

/** Reads a batch: `{"q0": {"query": "…", "limit": 5, "properties": [{"pid": "governorate", "v": "…"}]}, …}`. */
export function readBatch(text: string): Batch {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { fault: `this is not JSON: ${(error as Error).message}` };
  }
  if (!isObject(data)) return { fault: 'a batch is one object: {"q0": {"query": "…"}, "q1": …}' };
  const batch = isObject(data.queries) ? data.queries : data;
  const queries: BatchQuery[] = [];
  for (const [key, value] of Object.entries(batch)) {
    if (!isObject(value) || typeof value.query !== 'string') return { fault: `“${key}” has no "query" with a name` };
    const properties = Array.isArray(value.properties) ? value.properties.filter(isObject) : [];
    const governorate = properties.find((property) =>
      /^(?:governorate|province|admin1)$/i.test(textOf(property.pid ?? property.p)),
    );
    const limit = typeof value.limit === 'number' && value.limit >= 1 ? Math.min(MOST, Math.floor(value.limit)) : MOST;
    queries.push({ key, name: value.query.trim(), governorate: governorate ? textOf(governorate.v) : '', limit });
  }
  return { queries };
}

/** The answer to a query, as OpenRefine takes it; scores from 0 to 100. */
export function answerOf(reconciled: Reconciled) {
  const match = isMatch(reconciled);
  return {
    result: reconciled.candidates.map(({ place, score }, i) => ({
      id: place.id,
      name: place.name,
      description: [place.arabic.split('|')[0], place.type, place.governorate].filter(Boolean).join(', '),
      score: Math.round(score * 1000) / 10,
      match: i === 0 && match,
      type: [{ id: place.type, name: place.type }],
    })),
  };
}
