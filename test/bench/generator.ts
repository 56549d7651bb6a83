/**
 * Drafts for benchmarks: made by a seeded generator of ours, so that every run and every machine measures the same
 * text. Sentences are put together from clauses of many shapes, with the faults of real drafts mixed in.
 */

/** Pseudo-random numbers in [0, 1) from a seed (mulberry32, public domain, by Tommy Ettinger). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PARTS: Readonly<Record<string, readonly string[]>> = {
  place:
    'Raqqa|Deir ez-Zor|al-Bab|Manbij|Al-Raqqah|Deir Ezzor|Saraqeb|Ma’arrat al-Nu’man|al- Bab|Tal Abyad|Jisr al-Shughur|Zabadani|Basra|Mosul|Aden|Sirte|Hodeidah|Tartous|Khan Sheikhoun|Kafr Zita|Abo Kamal|Al-Mayadeen|Jesr al- Shagour|Qamishlo|Dayr Hafir|Tadmur|the eastern countryside of Homs|the western countryside of Aleppo'.split(
      '|',
    ),
  kind: 'village|town|city|area|neighborhood|district|airbase|camp|crossing'.split('|'),
  side: 'regime forces|the regime forces|rebel factions|gunmen|Islamic factions|the army|militiamen loyal to them|unidentified gunmen|Turkish-backed factions|border guards'.split(
    '|',
  ),
  weapon:
    'shells|mortar shells|rockets|rocket shells|heavy machine guns|machineguns|drones|barrel bombs|explosive barrels|artillery'.split(
      '|',
    ),
  person:
    'civilians|people|persons|farmers|shepherds|children|fighters|members|soldiers|citizens|drivers|teachers'.split(
      '|',
    ),
  thing:
    'a bridge|the water station|two schools|the grain silos|a field hospital|a bakery|several houses|the power line|a fuel depot|a checkpoint'.split(
      '|',
    ),
  time: 'yesterday|this morning|today morning|on Monday|at dawn|after midnight|in the past hours|last week|since Tuesday|on 14 January 2017'.split(
    '|',
  ),
  number: '2|3|4|7|9|11|12|15|23|40|120|3,500|two|three|five|eight|dozens of|tens of|several'.split('|'),
};
const CLAUSES: readonly string[] = [
  '{side} shelled {place} with {weapon} {time}',
  'clashes broke out between {side} and {side} in the {kind} of {place}',
  'clashes took place between {side} against {side} near {place}',
  '{number} {person} were killed and {number} {person} were wounded when {weapon} hit {thing} in {place}',
  'an explosive device went off beside {thing} in the vicinity of {place}, no information about casualties',
  'warplanes targeted {thing} in {place}, which led to the death of {number} {person}',
  '{side} took control of {thing} on the outskirts of {place} {time}',
  'residents of {place} said that they had no water for {number} days',
  'aid convoys arrived to the {kind} of {place} {time}',
  'the price of bread rose in the markets of {place}, according to local traders',
  '{side} targeted the {kind} of {place} using {weapon}',
  'a woman and her {number} children were displaced from {place} to {place}',
  '{side} arrested {number} {person} during a raid on {place} {time}',
  'the road that connects {place} and {place} was closed {time}',
  'the dam near {place} needs repair, and engineers have asked for spare parts',
  'schools in {place} opened again after the floods had damaged {thing}',
  'it is worth mentioning that {place} had been quiet for {number} months',
  'heavy rain fell on the camps around {place}, and {number} tents were lost',
  'the council of {place} published the names of {number} {person}',
  '{number} {person} died of their wounds in a hospital in {place}',
];
const JOINS: readonly string[] = [
  '. ',
  '. ',
  '. ',
  ', while ',
  ', also ',
  ', and ',
  '. Meanwhile, ',
  ', where ',
  ', in conjunction with ',
];

/** Makes drafts: the same for the same seed. */
export class DraftGenerator {
  readonly #random: () => number;

  constructor(seed = 20170114) {
    this.#random = seeded(seed);
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)]!;
  }

  #clause(): string {
    return this.#pick(CLAUSES).replace(/\{(\w+)\}/g, (_, part: string) => this.#pick(PARTS[part]!));
  }

  /** A paragraph of 60 to 130 words. */
  paragraph(): string {
    let text = this.#clause();
    const clauses = 4 + Math.floor(this.#random() * 5);
    for (let i = 1; i < clauses; i++) text += this.#pick(JOINS) + this.#clause();
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`.replace(
      /([.] )([a-z])/g,
      (_, stop: string, letter: string) => stop + letter.toUpperCase(),
    );
  }

  /** A draft of at least this many UTF-16 units. */
  draft(length: number): string {
    const paragraphs: string[] = [];
    let size = 0;
    while (size < length) {
      const next = this.paragraph();
      paragraphs.push(next);
      size += next.length + 2;
    }
    return paragraphs.join('\n\n');
  }
}
