/** Tables for tests, of places in Libya: rows are written as cells with bars “¦” between, so that they read well. */
export const HEADER = [
  'id',
  'name',
  'arabic',
  'type',
  'governorate',
  'lat',
  'lon',
  'spellings',
  'exonyms',
  'flags',
  'source',
] as const;

/** A table of rows; missing cells at the end are empty. */
export function tableOf(...rows: readonly string[]): string {
  const lines = rows.map((row) => {
    const cells = row.split('¦').map((cell) => cell.trim());
    return [...cells, ...Array<string>(HEADER.length - cells.length).fill('')].join('\t');
  });
  return `${[HEADER.join('\t'), ...lines].join('\n')}\n`;
}

/** Five places on the coast, near to each other, without a fault. */
export const COAST: readonly string[] = [
  'misrata¦Misrata¦مصراتة¦governorate¦Misrata¦32.3754¦15.0925¦Misurata¦¦¦census',
  'abu-ruwayya¦Abu Ruwayya¦أبو روية¦village¦Misrata¦32.29¦15.19¦¦¦¦census',
  'dafniya¦al-Dafniya¦الدافنية¦village¦Misrata¦32.38¦14.76¦Dafnia¦¦¦census',
  'tawergha¦Tawergha¦تاورغاء¦town¦Misrata¦32.0167¦15.1¦Tawarga¦¦¦census',
  'zliten¦Zliten¦زليتن¦town¦Misrata¦32.4674¦14.5687¦Zlitan¦¦¦census',
  'zurayq¦Zurayq¦زريق¦village¦Misrata¦32.36¦15.12¦¦¦¦census',
];
