import type { Lists } from '../pattern/lists.ts';

/** The words by which places are told from people, groups and plain English; lists of rules/lexicon/places.yml. */
export interface PlaceWords {
  /** Lower-case nouns for kinds of places: "village", "airbase". */
  readonly descriptor: ReadonlySet<string>;
  /** Prepositions before places. */
  readonly preposition: ReadonlySet<string>;
  /** Words that make a group, outlet or institution of a name beside them: "Brigade", "Jaysh". */
  readonly group: ReadonlySet<string>;
  /** Words before the name of a person: "President", "commander". */
  readonly title: ReadonlySet<string>;
  /** Given names that are also names of places: places only where a word beside them says so. */
  readonly person: ReadonlySet<string>;
  /** Capitalized words that are no places: months, peoples, religions, agencies. */
  readonly never: ReadonlySet<string>;
  /** Words with a capital before a name that they are no part of: "Yesterday", "Northwestern". */
  readonly lead: ReadonlySet<string>;
  /** Directions and sizes, which may belong to a name: "Western Mliha". */
  readonly direction: ReadonlySet<string>;
  /** Words behind which nearly every name is a place: "in", "near", "bombed". */
  readonly where: ReadonlySet<string>;
  /** Nouns whose "of" is such a preposition, too: "control of". */
  readonly of: ReadonlySet<string>;
  /** Titles that are also first words of places' names: "Sheikh". */
  readonly honorific: ReadonlySet<string>;
  /** First words of names that writers leave in lower case: "abu". */
  readonly low: ReadonlySet<string>;
  /** Words for organizations that are named after places: "League". */
  readonly organized: ReadonlySet<string>;
  /** Words for people named after a forefather: "tribe". */
  readonly people: ReadonlySet<string>;
  /** First words of many place names: "Tal", "Kafr". */
  readonly generic: ReadonlySet<string>;
  /** True for a lower-case word of English: "Municipal", capitalized in a headline, is no place. */
  readonly english: (word: string) => boolean;
}

const EMPTY: ReadonlySet<string> = new Set();

/** Takes the words out of a rule set's lists; a list that is missing is empty. */
export function placeWords(lists: Lists, english: PlaceWords['english'] = () => false): PlaceWords {
  const take = (name: string): ReadonlySet<string> =>
    lists.has(name) ? new Set(lists.words(name, []).single.keys()) : EMPTY;
  return {
    descriptor: take('place-descriptor'),
    preposition: take('place-preposition'),
    group: take('place-group'),
    title: take('place-title'),
    person: take('place-person'),
    never: take('place-never'),
    lead: take('place-lead'),
    direction: take('place-direction'),
    where: take('place-where'),
    of: take('place-of'),
    honorific: take('place-honorific'),
    low: take('place-low'),
    organized: take('place-organized'),
    people: take('place-people'),
    generic: take('place-generic'),
    english,
  };
}
