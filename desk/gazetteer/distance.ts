/** A point on the earth, in degrees (WGS 84). */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const RADIANS = Math.PI / 180;
const EARTH = 6371;

/** Kilometers between two points (haversine). */
export function kilometers(a: Point, b: Point): number {
  const dLat = (b.lat - a.lat) * RADIANS;
  const dLon = (b.lon - a.lon) * RADIANS;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** True when latitude and longitude are both known. */
export const located = <T extends { readonly lat: number | undefined; readonly lon: number | undefined }>(
  place: T,
): place is T & Point => place.lat !== undefined && place.lon !== undefined;

/** Usual cell width of a grid, in degrees: about 11 km. */
const CELL = 0.1;
const key = (row: number, column: number) => row * 10_000 + column;

/** Points in a grid, to find neighbors without looking at all. */
export class Grid<T extends Point> {
  readonly #cells = new Map<number, T[]>();

  /** @param width of a cell, in degrees: about as wide as the distances that are asked for */
  constructor(
    points: Iterable<T>,
    private readonly width = CELL,
  ) {
    for (const point of points) {
      const at = key(Math.floor(point.lat / width), Math.floor(point.lon / width));
      const cell = this.#cells.get(at);
      if (cell) cell.push(point);
      else this.#cells.set(at, [point]);
    }
  }

  /** Points in the ring of cells that lies `ring` cells from the one of a point. */
  *#ring(from: Point, ring: number): Generator<T> {
    const row = Math.floor(from.lat / this.width);
    const column = Math.floor(from.lon / this.width);
    for (let r = row - ring; r <= row + ring; r++) {
      const step = r === row - ring || r === row + ring ? 1 : 2 * ring;
      for (let c = column - ring; c <= column + ring; c += Math.max(1, step)) yield* this.#cells.get(key(r, c)) ?? [];
    }
  }

  /** The points within a distance, in no order; itself among them when it is in the grid. */
  within(from: Point, distance: number): T[] {
    const narrow = Math.cos(Math.min(89, Math.abs(from.lat)) * RADIANS);
    const rings = Math.ceil(distance / (EARTH * this.width * RADIANS * Math.max(0.1, narrow)));
    const found: T[] = [];
    for (let ring = 0; ring <= rings; ring++)
      for (const point of this.#ring(from, ring)) if (kilometers(from, point) <= distance) found.push(point);
    return found;
  }

  /** The nearest points, nearest first, itself left out; none farther than about thirty cells is looked for. */
  nearest(from: Point, count: number): { readonly point: T; readonly distance: number }[] {
    const narrow = Math.cos(Math.min(89, Math.abs(from.lat)) * RADIANS);
    const width = EARTH * this.width * RADIANS * narrow;
    let found: { point: T; distance: number }[] = [];
    for (let ring = 0; ring <= 30; ring++) {
      for (const point of this.#ring(from, ring))
        if (point !== from) found.push({ point, distance: kilometers(from, point) });
      found = found.sort((a, b) => a.distance - b.distance).slice(0, count);
      // Whatever lies in farther rings is at least this far away.
      if (found.length === count && found[count - 1]!.distance <= ring * width) break;
    }
    return found;
  }
}
