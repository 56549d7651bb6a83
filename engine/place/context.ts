import type { Gazetteer } from './gazetteer.ts';
import type { Spotted } from './mention.ts';

/** The names spotted in each paragraph of a document. */
export type SpottedLists = readonly (readonly Spotted[])[];

/** From this share on a governorate is considered. */
const NEAR = 0.25;
/** From this share on a country is the one that the document speaks of. */
const CLEARLY = 0.6;
/** What the first name of a paragraph counts where it heads what follows: a label as much as all names there. */
const HEADS = { label: 20, dateline: 3 };
/** Paragraphs whose places still say where we are. */
const REACH = 3;

/** What is known of where a paragraph is: weight by governorate. */
type Votes = Map<string, number>;
export type Witnesses = ReadonlyMap<string, ReadonlySet<string>>;
/** What a mention says of where we are: a governorate and how much it counts, and the country. */
type Testimony = readonly [governorate: string, weight: number, country: string | undefined];

const add = (votes: Votes, governorate: string, weight: number) =>
  votes.set(governorate, (votes.get(governorate) ?? 0) + weight);

/** A governorate that a paragraph speaks of, with its share of what is known of where the paragraph is. */
export interface Near {
  readonly governorate: string;
  readonly share: number;
}

/**
 * The governorates that a paragraph speaks of most; at most two. Shares are in hundredths: finer differences mean
 * nothing, and a decision can be kept while they stay.
 *
 * @param whole what all paragraphs say together, the strongest first
 * @param extra what this one and its neighbors add
 */
function strongest(whole: readonly (readonly [string, number])[], sum: number, extra: Votes): Near[] {
  let total = sum;
  for (const weight of extra.values()) total += weight;
  const near: Near[] = [];
  const take = (governorate: string, weight: number) => {
    const share = Math.round((weight / total) * 100) / 100;
    if (share >= NEAR) near.push({ governorate, share });
  };
  for (const [governorate, weight] of whole) {
    const more = extra.get(governorate);
    if (more !== undefined) take(governorate, weight + more);
    else if (weight >= total * (NEAR - 0.01)) take(governorate, weight);
  }
  return near.sort((a, b) => b.share - a.share).slice(0, 2);
}

export const sameNear = (a: readonly Near[], b: readonly Near[]): boolean =>
  a === b ||
  (a.length === b.length && a.every((n, i) => n.governorate === b[i]!.governorate && n.share === b[i]!.share));

/** What the names of a document say of a name, by its key: as the others have it, as no name is its own witness. */
export interface Scene {
  /** The names that speak for each governorate. */
  readonly witnesses: Witnesses;
  /** The country that the document speaks of; undefined when none stands out. */
  readonly country: (key: string) => string | undefined;
  /** True when all other names are of governorates that the house's tables do not cover. */
  readonly isAbroad: (key: string) => boolean;
}

const NOTHING: readonly Testimony[] = [];

/** What the names of one paragraph say together; the same object for the same names. */
interface Said {
  readonly votes: Votes;
  /** What the label or dateline that heads the paragraph says. */
  readonly head: { readonly governorate: string; readonly weight: number } | undefined;
  /** The names that are places whatever the rest of the document says. */
  readonly sure: readonly string[];
  readonly witnesses: readonly (readonly [governorate: string, key: string])[];
  readonly countries: readonly (readonly [key: string, country: string, weight: number])[];
}

/** The same function, which answers each question once. */
function byArgument<T>(ask: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    let answer = known.get(key);
    if (answer === undefined && !known.has(key)) {
      answer = ask(key);
      known.set(key, answer);
    }
    return answer as T;
  };
}

const SILENT: Said = { votes: new Map(), head: undefined, sure: [], witnesses: [], countries: [] };
const NOWHERE: readonly Near[] = [];

/** What the names of a document say together. */
export interface Context {
  /** Where each paragraph is. */
  readonly near: readonly (readonly Near[])[];
  readonly scene: Scene;
  /** True when the document makes a place of a name, by its key, beyond doubt. */
  readonly isSure: (key: string) => boolean;
}

/** What a name says that speaks for one governorate alone. */
const theOnly = (told: readonly Testimony[]): Testimony | undefined => (told.length === 1 ? told[0] : undefined);

/** Tells where the paragraphs of a document are, from the names in them that the tables know. */
export class Contexts {
  readonly #testimonies = new Map<string, readonly Testimony[]>();
  readonly #said = new WeakMap<readonly Spotted[], Said>();
  readonly #byContent = new Map<string, Said>();
  #last: { readonly saids: readonly Said[]; readonly context: Context } | undefined;

  constructor(private readonly gazetteer: () => Gazetteer) {}

  /** What the names of a document say of one another. */
  #scene(saids: readonly Said[]): Scene {
    const witnesses: Map<string, Set<string>> = new Map();
    const whole: Votes = new Map();
    const byKey = new Map<string, Votes>();
    for (const said of saids) {
      for (const [governorate, key] of said.witnesses) {
        const keys = witnesses.get(governorate);
        if (keys) keys.add(key);
        else witnesses.set(governorate, new Set([key]));
      }
      for (const [key, country, weight] of said.countries) {
        add(whole, country, weight);
        let own = byKey.get(key);
        if (!own) {
          own = new Map();
          byKey.set(key, own);
        }
        add(own, country, weight);
      }
    }
    const countryOf = (key: string): string | undefined => {
      const own = byKey.get(key);
      let total = 0;
      let ours = 0;
      let most: { readonly country: string; readonly weight: number } | undefined;
      for (const [country, weight] of whole) {
        const said = own?.get(country) ?? 0;
        const others = weight - said;
        ours += said;
        total += others;
        if (others > (most?.weight ?? 0)) most = { country, weight: others };
      }
      // A report that names Kobani six times and Suruc twice is not from Turkey for that.
      return most && most.weight >= total * CLEARLY && ours <= total ? most.country : undefined;
    };
    const isAbroad = (key: string): boolean => {
      let others = false;
      for (const [governorate, keys] of witnesses) {
        if (keys.size === 1 && keys.has(key)) continue;
        if (this.gazetteer().isOwn(governorate)) return false;
        others = true;
      }
      return others;
    };
    // A report names the same few places again and again.
    return { witnesses, country: byArgument(countryOf), isAbroad: byArgument(isAbroad) };
  }

  /** What the names of a document say; the same object as last time while they say the same. */
  of(lists: SpottedLists): Context {
    const saids = lists.map((list) => this.#of(list));
    const last = this.#last;
    if (last && last.saids.length === saids.length && saids.every((said, i) => said === last.saids[i]))
      return last.context;
    let sure: Set<string> | undefined;
    const context: Context = {
      near: this.#near(saids),
      scene: this.#scene(saids),
      isSure: (key) => {
        sure ??= new Set(saids.flatMap((said) => said.sure));
        return sure.has(key);
      },
    };
    this.#last = { saids, context };
    return context;
  }

  #of(list: readonly Spotted[]): Said {
    if (list.length === 0) return SILENT;
    let said = this.#said.get(list);
    if (!said) {
      const content = list
        .map(({ key, tentative = '', province, heads = '' }) => `${key}|${tentative}|${province}|${heads}`)
        .join('\n');
      said = this.#byContent.get(content);
      if (!said) {
        said = this.#heard(list);
        if (this.#byContent.size > 20_000) this.#byContent.clear();
        this.#byContent.set(content, said);
      }
      this.#said.set(list, said);
    }
    return said;
  }

  #heard(list: readonly Spotted[]): Said {
    const votes: Votes = new Map();
    const witnesses: [string, string][] = [];
    const countries: [string, string, number][] = [];
    for (const spotted of list) {
      for (const [governorate, weight, country] of this.#testimony(spotted)) {
        add(votes, governorate, weight);
        witnesses.push([governorate, spotted.key]);
        if (country !== undefined) countries.push([spotted.key, country, weight]);
      }
    }
    const [first] = list;
    const told = first?.heads && theOnly(this.#testimony(first));
    const head = first?.heads && told ? { governorate: told[0], weight: HEADS[first.heads] } : undefined;
    const sure = list.filter(({ tentative }) => !tentative).map(({ key }) => key);
    return { votes, head, sure, witnesses, countries };
  }

  /** Where each paragraph is: its own places count most, those of the paragraphs before it less. */
  #near(saids: readonly Said[]): (readonly Near[])[] {
    const whole: Votes = new Map();
    for (const { votes } of saids) for (const [governorate, weight] of votes) add(whole, governorate, weight * 0.15);
    let sum = 0;
    for (const weight of whole.values()) sum += weight;
    const ordered = [...whole].sort((a, b) => b[1] - a[1]);
    /** The paragraphs with mentions before this one, the nearest last. */
    const recent: { block: number; votes: Votes }[] = [];
    /** What the last label or dateline says: it holds until the next. */
    let head: Said['head'];
    return saids.map((said, block) => {
      if (said === SILENT) return NOWHERE;
      const { votes } = said;
      head = said.head ?? head;
      const earlier = recent.filter((one) => block - one.block <= REACH);
      const extra: Votes = new Map();
      for (const [governorate, weight] of votes) add(extra, governorate, 2 * weight);
      if (head) add(extra, head.governorate, head.weight);
      for (const one of earlier) for (const [governorate, weight] of one.votes) add(extra, governorate, 0.5 * weight);
      // Every governorate that any name speaks for is in the whole.
      const around = strongest(ordered, sum, extra);
      recent.push({ block, votes });
      if (recent.length > REACH) recent.shift();
      return around;
    });
  }

  /** What a mention by itself says of where we are. */
  #testimony({ key, province, tentative }: Spotted): readonly Testimony[] {
    if (tentative) return NOTHING;
    const asked = province ? `${key} +` : key;
    let told = this.#testimonies.get(asked);
    if (!told) {
      told = this.#told(key, province);
      if (this.#testimonies.size > 20_000) this.#testimonies.clear();
      this.#testimonies.set(asked, told);
    }
    return told;
  }

  #told(key: string, province: boolean): Testimony[] {
    const known = this.gazetteer().knownKey(key);
    if (known.length === 0) return [];
    const governorates = new Set(known.map((k) => k.place.governorate));
    const named = known.find((k) => k.place.type === 'governorate');
    if (named) return [[named.place.governorate, province ? 4 : 2.5, named.place.country]];
    if (governorates.size === 1)
      return [
        [known[0]!.place.governorate, known.some((k) => k.place.type === 'city') ? 2 : 1, known[0]!.place.country],
      ];
    // "Daraya" is the city of Rif Dimashq before it is a quarter of Raqqa.
    const cities = new Set(known.filter((k) => k.place.type === 'city').map((k) => k.place.governorate));
    const [city] = cities;
    if (city !== undefined && cities.size === 1)
      return [[city, 1, known.find((k) => k.place.governorate === city)!.place.country]];
    const countryOf = (governorate: string) => known.find((k) => k.place.governorate === governorate)!.place.country;
    return [...governorates].map((g) => [g, 0.5 / governorates.size, countryOf(g)]);
  }
}
