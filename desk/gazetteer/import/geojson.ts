import { fieldAmong } from './columns.ts';
import { elementLines } from './json-lines.ts';
import { Collector, idOf, isArabic, namesOf, numberOf, peopleOf, type SourceRead } from './record.ts';
import { typeOfWord } from './types.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every position of a geometry, at whatever depth its coordinates stand. */
function* positions(value: unknown): Generator<readonly [lon: number, lat: number]> {
  if (!Array.isArray(value)) return;
  if (value.length >= 2 && value.every((n) => typeof n === 'number')) yield [value[0] as number, value[1] as number];
  else for (const part of value) yield* positions(part);
}

/** The point of a geometry: itself, or the middle of the box around it. */
function pointOf(geometry: Json): { lat: number; lon: number } | undefined {
  if (geometry.type === 'GeometryCollection' && Array.isArray(geometry.geometries)) {
    for (const part of geometry.geometries) {
      const point = isObject(part) ? pointOf(part) : undefined;
      if (point) return point;
    }
    return undefined;
  }
  let [west, south, east, north] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [lon, lat] of positions(geometry.coordinates)) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return west <= east ? { lat: (south + north) / 2, lon: (west + east) / 2 } : undefined;
}

/** Toponyms of the Linked Places format: `"names": [{ "toponym": "Halab" }]`. */
const toponyms = (feature: Json): string[] =>
  Array.isArray(feature.names)
    ? feature.names.flatMap((name) => (isObject(name) && typeof name.toponym === 'string' ? [name.toponym] : []))
    : [];

/** `"types": [{ "label": "village" }]` of the Linked Places format. */
const labels = (feature: Json): string[] =>
  Array.isArray(feature.types)
    ? feature.types.flatMap((type) => (isObject(type) && typeof type.label === 'string' ? [type.label] : []))
    : [];

interface Item {
  readonly line: number;
  readonly value: unknown;
}

/** The features of a file: a collection, one feature, or one a line. */
function items(text: string): Item[] | undefined {
  const body = text.replace(/^[\uFEFF\s]+/, (space) => space.replace('\uFEFF', ' '));
  try {
    const data: unknown = JSON.parse(body);
    const list = Array.isArray(data)
      ? data
      : isObject(data) && Array.isArray(data.features)
        ? data.features
        : undefined;
    if (list === undefined) return [{ line: 1, value: data }];
    const lines = elementLines(body, Array.isArray(data) ? undefined : 'features');
    return list.map((value, i) => ({ line: lines[i] ?? 1, value }));
  } catch {
    return perLine(text);
  }
}

/** Begins each record of a GeoJSON text sequence (RFC 8142). */
const RECORD_SEPARATOR = '\x1e';

/** One feature a line (GeoJSON text sequences, NDJSON); undefined when the first line is none. */
function perLine(text: string): Item[] | undefined {
  const out: Item[] = [];
  for (const [i, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = (raw.startsWith(RECORD_SEPARATOR) ? raw.slice(1) : raw).trim();
    if (line === '') continue;
    try {
      out.push({ line: i + 1, value: JSON.parse(line) });
    } catch {
      if (out.length === 0) return undefined;
      out.push({ line: i + 1, value: undefined });
    }
  }
  return out;
}

/**
 * Reads GeoJSON: features with the properties id, name, arabic, governorate, type, country (and the usual other names
 * for them, of OpenStreetMap and Who’s On First), and features of the Linked Places format.
 */
export function readGeojson(text: string): SourceRead {
  const out = new Collector();
  const features = items(text);
  if (features === undefined) {
    out.fault(1, 'this is not JSON, nor one JSON object a line');
    return out;
  }
  for (const { line, value } of features) {
    if (!isObject(value) || value.type !== 'Feature') {
      out.fault(line, 'this is no GeoJSON feature (an object with "type": "Feature")');
      continue;
    }
    const properties = isObject(value.properties) ? value.properties : {};
    const field = (name: Parameters<typeof fieldAmong>[1]) => fieldAmong(properties, name);
    const geometry = isObject(value.geometry) ? value.geometry : undefined;
    const point = geometry ? pointOf(geometry) : undefined;
    const empty = Array.isArray(geometry?.geometries) && geometry.geometries.length === 0;
    if (geometry && !point && !empty) {
      out.fault(line, 'the geometry has no coordinates');
      continue;
    }
    const plainId =
      typeof value.id === 'string' || typeof value.id === 'number'
        ? String(value.id)
        : typeof value['@id'] === 'string'
          ? value['@id']
          : '';
    const id = field('id') || plainId || field('pcode') || (field('geonames') && `gn:${field('geonames')}`);
    const name = field('name');
    const population = peopleOf(field('population'));
    const word = field('type') || (labels(value)[0] ?? '');
    const type = typeOfWord(word, population);
    if (type === undefined) out.doubt(line, `“${word}” is no type of ours; the place is in as a site`);
    const others = [...namesOf(field('others')), ...toponyms(value)];
    out.add({
      line,
      id: idOf(id),
      name: isArabic(name) ? '' : name,
      arabic: [...namesOf(field('arabic')), ...(isArabic(name) ? [name] : []), ...toponyms(value).filter(isArabic)],
      type: type ?? 'site',
      governorate: field('governorate'),
      district: field('district'),
      country: field('country'),
      lat: point?.lat ?? numberOf(field('lat')),
      lon: point?.lon ?? numberOf(field('lon')),
      population,
      others,
      geonames: field('geonames'),
      pcode: field('pcode'),
    });
  }
  return out;
}
