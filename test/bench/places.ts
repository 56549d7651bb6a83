import { existsSync, readFileSync } from 'node:fs';
import { doubleMetaphone } from 'double-metaphone';
import { house } from '../../desk/house.ts';
import { compact } from '../../engine/place/fold.ts';
import { Gazetteer } from '../../engine/place/gazetteer.ts';
import { SAFE, SAFE_MARGIN } from '../../engine/place/levels.ts';
import type { Place } from '../../engine/place/place.ts';
import { jaroWinkler, levenshtein } from './baselines.ts';
import { seeded } from './generator.ts';
import { summarize } from './measure.ts';

const SYLLABLES =
  'ba bi bu ta ti tu da di ja ji ha hi ka ku la li ma mi mu na ni ra ri ru sa si sha shi fa fi qa qi wa ya za kha tal kafr ayn umm abu deir shaykh'.split(
    ' ',
  );

const place = (id: string, name: string, governorate: string): Place => ({
  id,
  name,
  arabic: '',
  type: 'village',
  governorate,
  district: '',
  lat: undefined,
  lon: undefined,
  population: undefined,
  spellings: [],
  exonyms: [],
  contested: false,
  base: false,
  minor: false,
  geonames: '',
  pcode: '',
  source: '',
});

/** Names that could be places, from syllables; seeded. */
function invented(count: number): Place[] {
  const random = seeded(count);
  const syllable = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]!;
  return Array.from({ length: count }, (_, i) => {
    const word = () => syllable() + syllable() + (random() < 0.5 ? syllable() : '') + (random() < 0.4 ? 'ya' : '');
    const name = random() < 0.5 ? word() : `${word()} ${word()}`;
    return place(`x-${i}`, name.charAt(0).toUpperCase() + name.slice(1), `G${i % 14}`);
  });
}

/** Look-ups in invented tables of two sizes, and how long the shipped tables take to be ready. */
export function benchLookups(): Record<string, number> {
  const out: Record<string, number> = { 'shipped places': house.places.length };
  const readiness = Array.from({ length: 5 }, () => {
    const start = performance.now();
    new Gazetteer([house.places]);
    return performance.now() - start;
  });
  out['shipped table ready, ms'] = summarize(readiness).median;
  for (const size of [10_000, 100_000]) {
    const table = invented(size);
    const gazetteer = new Gazetteer([table]);
    const random = seeded(7);
    const times: number[] = [];
    for (let i = 0; i < 400; i++) {
      const { name, governorate } = table[Math.floor(random() * size)]!;
      const query = name.replace(/a/, 'e').replace(/(.)$/, '$1h');
      const start = performance.now();
      gazetteer.search(query, governorate);
      times.push(performance.now() - start);
    }
    const { median, p95 } = summarize(times.slice(50));
    out[`look-up in ${size.toLocaleString('en')} places, median ms`] = median;
    out[`look-up in ${size.toLocaleString('en')} places, p95 ms`] = p95;
  }
  return out;
}

const SHARED = '../shared/gazetteer';
const rows = (file: string): Record<string, string>[] => {
  const [head = '', ...lines] = readFileSync(`${SHARED}/${file}`, 'utf8').trim().split('\n');
  const names = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [names[i]!, cell])));
};

/**
 * How often the right name comes first for a real spelling, against three usual ways of comparing names; on the
 * development pairs beside the checkout, where they are. Names that differ in article and marks alone count as one.
 */
export function benchPairs(): Record<string, number> {
  if (!existsSync(`${SHARED}/dev-pairs.tsv`)) return {};
  const places = rows('syria-wof.tsv').map((r) => ({
    ...place(r.id!, r.name!, r.admin1!),
    arabic: r.arabic ?? '',
    population: r.population ? Number(r.population) : undefined,
  }));
  const pairs = rows('dev-pairs.tsv');
  const gazetteer = new Gazetteer([places]);
  const home = new Map<string, { key: string; metaphone: readonly string[] }[]>();
  for (const p of places) {
    const key = compact(p.name);
    home.set(p.governorate, [...(home.get(p.governorate) ?? []), { key, metaphone: doubleMetaphone(key) }]);
  }
  const share = (right: number, of = pairs.length) => (100 * right) / of;
  const tally = { first: 0, five: 0, bare: 0, sure: 0, sureRight: 0, levenshtein: 0, jaroWinkler: 0, metaphone: 0 };
  for (const pair of pairs) {
    const key = compact(pair.canonical!);
    const found = gazetteer.search(pair.variant!, pair.admin1, 10);
    const at = found.findIndex((c) => compact(c.place.name) === key);
    if (at === 0) tally.first++;
    if (at >= 0 && at < 5) tally.five++;
    const alone = gazetteer.search(pair.variant!, undefined, 1)[0];
    if (alone && compact(alone.place.name) === key) tally.bare++;
    const [best] = found;
    const next = found.find(
      (c) => compact(c.place.name) !== compact(best!.place.name) && c.place.governorate === pair.admin1,
    );
    if (best && best.score >= SAFE && best.score - (next?.score ?? 0) >= SAFE_MARGIN) {
      tally.sure++;
      if (at === 0) tally.sureRight++;
    }
  }
  // The usual ways scan every place of the governorate: a part of the pairs is enough.
  const sample = pairs.filter((_, i) => i % 5 === 0);
  for (const pair of sample) {
    const query = compact(pair.variant!);
    const codes = doubleMetaphone(query);
    const key = compact(pair.canonical!);
    const best = (score: (entry: { key: string; metaphone: readonly string[] }) => number) =>
      home.get(pair.admin1!)!.reduce((a, b) => (score(b) > score(a) ? b : a)).key === key;
    if (best((e) => 1 - levenshtein(query, e.key) / Math.max(query.length, e.key.length))) tally.levenshtein++;
    if (best((e) => jaroWinkler(query, e.key))) tally.jaroWinkler++;
    if (
      best(
        (e) =>
          (e.metaphone.some((m) => codes.includes(m)) ? 1 : 0) +
          0.5 * (1 - levenshtein(query, e.key) / Math.max(query.length, e.key.length)),
      )
    )
      tally.metaphone++;
  }
  return {
    'pairs: right name first, governorate known, %': share(tally.first),
    'pairs: right name among five, %': share(tally.five),
    'pairs: right name first, governorate unknown, %': share(tally.bare),
    'pairs: sure answers, coverage %': share(tally.sure),
    'pairs: sure answers, precision %': share(tally.sureRight, tally.sure),
    'pairs: Levenshtein, right name first %': share(tally.levenshtein, sample.length),
    'pairs: Jaro-Winkler, right name first %': share(tally.jaroWinkler, sample.length),
    'pairs: double metaphone, right name first %': share(tally.metaphone, sample.length),
  };
}
