import { type DelimitedRow, readDelimited } from '../delimited.ts';
import { fieldsOf } from './columns.ts';
import { Collector, idOf, namesOf, numberOf, peopleOf, type SourceRead } from './record.ts';
import { typeOfWord } from './types.ts';

/** “ADM2_EN”, “admin2Name_ar”, “admin2Pcode”, “adm2_altname”: level and what the column holds. */
const LEVEL = /^adm(?:in)?_?(\d)_?(?:name)?_?(en|ar|eng|ara|p_?code|ref|ref_?name|alt_?(?:name)?\d?_?(?:en)?|)$/i;
const TYPES: Readonly<Record<number, string>> = {
  1: 'governorate',
  2: 'district',
  3: 'subdistrict',
  4: 'village',
  5: 'quarter',
};

interface Columns {
  en: number;
  ar: number;
  pcode: number;
  other: number[];
}

/** The columns of each administrative level. */
function levelsOf(header: readonly string[]): Map<number, Columns> {
  const levels = new Map<number, Columns>();
  header.forEach((name, i) => {
    const match = LEVEL.exec(name.trim());
    if (!match) return;
    const level = Number(match[1]);
    const columns = levels.get(level) ?? { en: -1, ar: -1, pcode: -1, other: [] };
    const what = match[2]!.toLowerCase().replace('_', '');
    if (what === 'en' || what === 'eng' || what === '') columns.en = i;
    else if (what === 'ar' || what === 'ara') columns.ar = i;
    else if (what === 'pcode') columns.pcode = i;
    else columns.other.push(i);
    levels.set(level, columns);
  });
  return levels;
}

/** The level that a P-code of a country with two letters says: SY02, SY0200, SY020000. */
const levelOfCode = (pcode: string): number =>
  /^[A-Z]{2}\d+$/.test(pcode) ? Math.min(4, Math.floor((pcode.length - 2) / 2)) : 4;

/**
 * Reads OCHA P-code tables: the wide kind, whose every row names all levels (each area is taken once, from the first
 * row that names it), and the narrow kind with one area a row. A row of HXL tags is passed over.
 */
export function readPcodes(text: string): SourceRead {
  const { header, rows } = readDelimited(text);
  const data = rows.filter(({ cells }) => !cells.some((cell) => /^#[a-z]+[+a-z\d]*$/i.test(cell.trim())));
  const levels = levelsOf(header);
  const wide = [...levels].filter(([level, columns]) => level > 0 && columns.pcode >= 0).sort(([a], [b]) => a - b);
  const out = new Collector();
  out.foreign = true;
  if (wide.length > 0) readWide(header, data, wide, out);
  else readNarrow(header, data, levels, out);
  return out;
}

function readWide(
  header: readonly string[],
  rows: readonly DelimitedRow[],
  levels: readonly [number, Columns][],
  out: Collector,
): void {
  const at = fieldsOf(header);
  const seen = new Set<string>();
  const deepest = levels.at(-1)![0];
  for (const { line, cells } of rows) {
    const text = (i: number | undefined) => (i === undefined || i < 0 ? '' : (cells[i] ?? '').trim());
    const nameAt = (level: number) => text(levels.find(([l]) => l === level)?.[1].en);
    for (const [level, columns] of levels) {
      const pcode = text(columns.pcode);
      if (pcode === '') {
        if (level === deepest)
          out.fault(line, `the P-code of level ${level} is missing (column ${header[columns.pcode]})`);
        continue;
      }
      if (seen.has(pcode)) {
        if (level === deepest) out.fault(line, `the P-code ${pcode} stands already in an earlier row`);
        continue;
      }
      seen.add(pcode);
      const own = level === deepest;
      out.add({
        line,
        id: idOf(pcode),
        pcode,
        name: text(columns.en),
        arabic: namesOf(text(columns.ar)),
        others: columns.other.map(text).filter(Boolean),
        type: TYPES[level] ?? 'village',
        governorate: nameAt(1),
        district: level > 2 ? nameAt(2) : '',
        country: text(at.get('country')),
        lat: own ? numberOf(text(at.get('lat'))) : undefined,
        lon: own ? numberOf(text(at.get('lon'))) : undefined,
        population: own ? peopleOf(text(at.get('population'))) : undefined,
      });
    }
  }
}

function readNarrow(
  header: readonly string[],
  rows: readonly DelimitedRow[],
  levels: ReadonlyMap<number, Columns>,
  out: Collector,
): void {
  const at = fieldsOf(header);
  for (const { line, cells } of rows) {
    const text = (i: number | undefined) => (i === undefined || i < 0 ? '' : (cells[i] ?? '').trim());
    const pcode = text(at.get('pcode'));
    if (pcode === '') {
      out.fault(line, 'the P-code is missing');
      continue;
    }
    const word = text(at.get('type'));
    const name = text(at.get('name'));
    const level = levelOfCode(pcode);
    out.add({
      line,
      id: idOf(pcode),
      pcode,
      name,
      arabic: namesOf(text(at.get('arabic'))),
      others: namesOf(text(at.get('others'))),
      type: (word === '' ? undefined : typeOfWord(word, undefined)) ?? TYPES[level]!,
      governorate: level === 1 ? name : text(at.get('governorate')) || text(levels.get(1)?.en),
      district: level === 2 ? '' : text(at.get('district')) || text(levels.get(2)?.en),
      country: text(at.get('country')),
      lat: numberOf(text(at.get('lat'))),
      lon: numberOf(text(at.get('lon'))),
      population: peopleOf(text(at.get('population'))),
      geonames: text(at.get('geonames')),
    });
  }
}
