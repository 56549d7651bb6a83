import { Grid, kilometers, located, type Point } from '../distance.ts';
import type { Remark } from '../remark.ts';
import { type Entry, remarkOn } from '../view.ts';

interface Located extends Point {
  readonly entry: Entry;
  readonly governorate: string;
}

/** So few places say nothing of where their governorate lies. */
const ENOUGH = 5;
/** However densely a governorate is covered, a place this near to its others is no stranger. */
const LEAST = 40;
/** Nor does a table that covers a corner of a country say where the country ends. */
const COUNTRY = 300;
/** Nor is one this near to it lost in a neighboring governorate. */
const BORDER = 15;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;
/** The value that three quarters of the sorted ones stay below: a few wrong ones do not move it. */
const thirdQuarter = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length * 0.75)]!;
const km = (distance: number) => `${distance < 10 ? distance.toFixed(1) : Math.round(distance)} km`;

/**
 * Coordinates lie where the row says they do. What a governorate covers is learnt from the tables themselves: a place
 * must not be far from all others of its governorate, nor from the country, nor deep inside another governorate.
 */
export function checkCoordinates(entries: readonly Entry[]): Remark[] {
  const remarks: Remark[] = [];
  const points: Located[] = [];
  for (const entry of entries) {
    const { place } = entry;
    if ((place.lat === undefined) !== (place.lon === undefined)) {
      const lacking = place.lat === undefined ? 'lat' : 'lon';
      remarks.push(
        remarkOn(
          entry,
          lacking,
          'error',
          'coordinates',
          'one of the two coordinates is missing: write both, or leave both empty',
        ),
      );
    }
    if (!located(place)) continue;
    if (place.lat === 0 && place.lon === 0) {
      remarks.push(
        remarkOn(
          entry,
          'lat',
          'error',
          'coordinates',
          '0, 0 is a spot in the Gulf of Guinea: leave coordinates that are not known empty',
        ),
      );
    } else points.push({ lat: place.lat, lon: place.lon, entry, governorate: place.governorate });
  }
  if (points.length < ENOUGH) return remarks;
  const center: Point = { lat: median(points.map((p) => p.lat)), lon: median(points.map((p) => p.lon)) };
  const reach = points.map((p) => kilometers(p, center)).sort((a, b) => a - b);
  const country = Math.max(COUNTRY, 3 * thirdQuarter(reach));
  const strangers = new Set<Located>();
  for (const point of points) {
    if (kilometers(point, center) <= country) continue;
    strangers.add(point);
    const message = `these coordinates are ${km(kilometers(point, center))} from the middle of the table’s places, outside of the country${remedy(point, [center], country)}`;
    remarks.push(remarkOn(point.entry, 'lat', 'error', 'coordinates', message));
  }
  const inside = points.filter((point) => !strangers.has(point));
  const all = new Grid(inside);
  const members = new Map<string, Located[]>();
  for (const point of inside) {
    const list = members.get(point.governorate);
    if (list) list.push(point);
    else members.set(point.governorate, [point]);
  }
  for (const [governorate, own] of members) {
    if (own.length < ENOUGH) continue;
    const grid = new Grid(own);
    const gaps = new Map(own.map((point) => [point, grid.nearest(point, 1)[0]?.distance ?? Number.POSITIVE_INFINITY]));
    const usual = [...gaps.values()].sort((a, b) => a - b);
    const limit = Math.max(LEAST, 4 * thirdQuarter(usual));
    for (const [point, gap] of gaps) {
      if (gap > limit) {
        const level = gap > 2.5 * limit ? 'error' : 'warning';
        const far = Number.isFinite(gap) ? km(gap) : 'more than 300 km';
        const message = `these coordinates are ${far} from the nearest other place of ${governorate}${remedy(point, own, limit)}`;
        remarks.push(remarkOn(point.entry, 'lat', level, 'coordinates', message));
        continue;
      }
      if (gap <= BORDER) continue;
      const around = all.nearest(point, 8);
      const other = around[0]?.point.governorate;
      if (around.length < 8 || around.some((near) => near.point.governorate !== other) || other === governorate)
        continue;
      const message = `these coordinates lie inside ${other}: the eight nearest places are there, the nearest of ${governorate} is ${km(gap)} off; check the governorate and the coordinates`;
      remarks.push(remarkOn(point.entry, 'lat', 'warning', 'coordinates', message));
    }
  }
  return remarks;
}

/** What to do about coordinates: exchange them if that brings them home. */
function remedy(point: Located, home: readonly Point[], limit: number): string {
  const swapped = { lat: point.lon, lon: point.lat };
  const fits =
    Math.abs(swapped.lat) <= 90 && home.some((other) => other !== point && kilometers(other, swapped) <= limit);
  return fits ? ': latitude and longitude are exchanged; swap the two' : '; check the coordinates and the governorate';
}
