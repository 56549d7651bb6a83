import { matchCase } from './case.ts';

const IRREGULAR: Readonly<Record<string, string>> = {
  man: 'men',
  woman: 'women',
  child: 'children',
  person: 'people',
  foot: 'feet',
  tooth: 'teeth',
  mouse: 'mice',
  goose: 'geese',
  ox: 'oxen',
  life: 'lives',
  wife: 'wives',
  knife: 'knives',
  half: 'halves',
  leaf: 'leaves',
  thief: 'thieves',
  loaf: 'loaves',
  shelf: 'shelves',
  self: 'selves',
  wolf: 'wolves',
  calf: 'calves',
  axis: 'axes',
  basis: 'bases',
  crisis: 'crises',
  analysis: 'analyses',
  thesis: 'theses',
  oasis: 'oases',
  hypothesis: 'hypotheses',
  emphasis: 'emphases',
  phenomenon: 'phenomena',
  criterion: 'criteria',
  medium: 'media',
  bacterium: 'bacteria',
  memorandum: 'memoranda',
  stratum: 'strata',
  hero: 'heroes',
  echo: 'echoes',
  veto: 'vetoes',
  torpedo: 'torpedoes',
  mosquito: 'mosquitoes',
  tomato: 'tomatoes',
  potato: 'potatoes',
  embargo: 'embargoes',
  cargo: 'cargoes',
  volcano: 'volcanoes',
  mango: 'mangoes',
  bus: 'buses',
  gas: 'gases',
  quiz: 'quizzes',
  roof: 'roofs',
  passerby: 'passersby',
  'passer-by': 'passers-by',
  'commander-in-chief': 'commanders-in-chief',
  attorney: 'attorneys',
};
const SINGULARS = new Map(Object.entries(IRREGULAR).map(([one, many]) => [many, one]));
/** One form for both numbers. */
const INVARIABLE = new Set(
  'aircraft spacecraft watercraft hovercraft series species means sheep deer fish headquarters barracks crossroads offspring counsel personnel corps dead wounded injured displaced missing swiss chinese japanese lebanese portuguese vietnamese sudanese salmon trout bison kilohertz hertz percent per-cent yuan baht shekel'.split(
    ' ',
  ),
);
INVARIABLE.delete('shekel');
/** No plural in the sense that reports use. */
const MASS = new Set(
  'ammunition equipment information shelling fire gunfire weaponry machinery artillery infantry cavalry staff aid food water fuel bread flour money smoke damage news advice evidence property progress traffic violence looting torture displacement destruction electricity clothing furniture baggage luggage mail transport livestock cattle manpower wheat barley rice sugar oil gas petrol diesel cotton gold silver iron steel cement concrete rubble debris wreckage bloodshed homework research knowledge help assistance support relief medicine software hardware police military population public press youth mankind'.split(
    ' ',
  ),
);
/** Plurals that no rule makes, and words in -s that are singular. */
const SINGULAR_IN_S = /(?:ss|us|is|ics|news|[^aeiou]ous)$/;

const last = (text: string) => /^(.*[\s-])?([^\s-]+)$/su.exec(text);

/** True for nouns with one form for both numbers: aircraft, series. */
export function isInvariable(word: string): boolean {
  return INVARIABLE.has(word.toLowerCase());
}

/** True for mass nouns: ammunition, shelling. */
export function isMass(word: string): boolean {
  return MASS.has(word.toLowerCase());
}

/** The plural of a noun or noun phrase (its last word), in the case of the singular. */
export function pluralOf(noun: string): string {
  const lower = noun.toLowerCase();
  const whole = IRREGULAR[lower];
  if (whole) return matchCase(noun, whole);
  const parts = last(noun);
  if (!parts) return noun;
  const [, head = '', word = ''] = parts;
  const low = word.toLowerCase();
  if (INVARIABLE.has(low) || MASS.has(low)) return noun;
  const irregular = IRREGULAR[low];
  if (irregular) return head + matchCase(word, irregular);
  for (const [one, many] of [
    ['woman', 'women'],
    ['man', 'men'],
    ['child', 'children'],
  ] as const) {
    // "gunman", "policewoman", "grandchild"; not "human", "Roman", "German".
    if (
      low.endsWith(one) &&
      low.length > one.length + 1 &&
      !/(?:human|roman|german|norman|ottoman|shaman|talisman|turkman|turkoman|brahman|oman)$/.test(low)
    ) {
      return head + word.slice(0, -one.length) + many;
    }
  }
  const upper = word.length > 1 && word === word.toUpperCase() && /[A-Z]/.test(word);
  if (upper) return `${noun}s`; // IEDs, NGOs
  if (/[^aeiou]y$/.test(low)) return `${noun.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(low)) return `${noun}es`;
  return `${noun}s`;
}

/** The singular of a plural noun or phrase (its last word); undefined when it is no plural that we know. */
export function singularOf(noun: string): string | undefined {
  const parts = last(noun);
  if (!parts) return undefined;
  const [, head = '', word = ''] = parts;
  const low = word.toLowerCase();
  const irregular = SINGULARS.get(low);
  if (irregular) return head + matchCase(word, irregular);
  if (INVARIABLE.has(low) || low.length < 3) return undefined;
  for (const [one, many] of [
    ['woman', 'women'],
    ['man', 'men'],
    ['child', 'children'],
  ] as const) {
    if (low.endsWith(many) && low.length > many.length) return head + word.slice(0, -many.length) + one;
  }
  if (!low.endsWith('s') || SINGULAR_IN_S.test(low)) return undefined;
  const cut = (length: number, end = '') => head + word.slice(0, -length) + end;
  if (low.endsWith('ies') && low.length > 4)
    return /(?:movies|zombies|calories|cookies|rookies|prairies)$/.test(low) ? cut(1) : cut(3, 'y');
  if (/(?:sses|xes|zes|ches|shes)$/.test(low))
    return /(?:sizes|prizes|axes|caches|headaches)$/.test(low) ? cut(1) : cut(2);
  return cut(1);
}

/** True when a word can only be read as a plural noun: militants, children. */
export function isPlural(word: string): boolean {
  const low = word.toLowerCase();
  return low === 'people' || SINGULARS.has(low) || singularOf(low) !== undefined;
}
