import { readDelimited } from '../delimited.ts';
import { Collector, idOf, isArabic, namesOf, numberOf, peopleOf, type SourceRead } from './record.ts';
import { typeOfFeature, typeOfWord } from './types.ts';

/** “حلب@ar-Arab” → “حلب”. */
const withoutTag = (variant: string) => variant.replace(/@[a-z]{2,3}(?:-[a-z]+)*$/i, '').trim();
const POINT = /^\s*POINT\s*Z?\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)/i;

/** Reads Linked Places TSV (LP-TSV, World Historical Gazetteer): `title`, `variants`, `fclasses`, `ccodes`, `lon`, `lat`, `geowkt`. */
export function readLpTsv(text: string): SourceRead {
  const { header, rows } = readDelimited(text);
  const at = new Map(header.map((name, i) => [name.toLowerCase(), i]));
  const out = new Collector();
  for (const { line, cells } of rows) {
    const cell = (name: string) => (at.has(name) ? (cells[at.get(name)!] ?? '').trim() : '');
    const title = cell('title');
    const variants = namesOf(cell('variants'), /;/).map(withoutTag);
    const point = POINT.exec(cell('geowkt'));
    const population = peopleOf(cell('population'));
    const word = namesOf(cell('types'), /;/)[0] ?? '';
    const type = typeOfWord(word, population) ?? typeOfFeature(cell('fclasses').slice(0, 1), '', population);
    const governorate = cell('governorate') || cell('parent_name');
    out.add({
      line,
      id: idOf(cell('id')),
      name: isArabic(title) ? '' : title,
      arabic: [...(isArabic(title) ? [title] : []), ...variants.filter(isArabic)],
      others: variants.filter((variant) => !isArabic(variant)),
      type,
      governorate,
      country: namesOf(cell('ccodes'), /;/)[0] ?? '',
      lat: numberOf(cell('lat') || point?.[2]),
      lon: numberOf(cell('lon') || point?.[1]),
      population,
      geonames: /(?:^|;)\s*gn:(\d+)/.exec(cell('matches'))?.[1] ?? '',
    });
  }
  return out;
}
