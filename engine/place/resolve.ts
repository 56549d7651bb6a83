import { areOne, isAbroad, isMeantIn, supported, withTwins } from './belongs.ts';
import { type Context, Contexts, type Near, type Scene, type SpottedLists, sameNear } from './context.ts';
import { inArabicOrder } from './directions.ts';
import { compact } from './fold.ts';
import type { Gazetteer } from './gazetteer.ts';
import { addsGeneric, dropsGeneric, dropsQualifier, sameGeneric } from './generics.ts';
import { addsNoName, fitsGeneric, fitsKind, isOfKind, KINDS, OWN_KIND } from './kinds.ts';
import type { Spotted } from './mention.ts';
import { type Candidate, FAMOUS, type Mention, type Place } from './place.ts';
import { alikeThroughout, isGlossed, type Resolved } from './resolved.ts';

/**
 * From this likeness on, an unlisted spelling counts as the place's name; from the next on, even where another is about
 * as like; from the last on, without asking.
 */
const LIKELY = 0.84;
const SURE = 0.9;
export const SAFE = 0.92;
/** Names less like a place's than this are not considered. */
const LEAST = 0.6;
/** From this share on a governorate is where we are. */
const MOSTLY = 0.5;
/** How much better than the next the best must be; and to be mended without asking. */
const MARGIN = 0.06;
export const SAFE_MARGIN = 0.12;
/** How much the governorate at hand, and the kind of place named beside it, count. */
const HOME = 0.2;
const COUNTRY = 0.1;
const KIND = 0.05;
/** Of Zarzur and al-Zarzur, the one that the text has. */
const ARTICLE = 0.004;
/** So like must a place's name be to count although it is of another kind than the text says. */
const OTHER_KIND = 0.97;
/** Towns abroad below this are not meant by a bare name in a report on a Syrian governorate. */
const KNOWN_ABROAD = 60_000;

/** What the words beside the name of a minor place may call it; and those that say that people live there. */
const MINOR_KINDS = /^(?:villages?|towns?|areas?|countryside|farms|outskirts|vicinity|hamlets?)$/;
const SETTLED_KIND = /^(?:villages?|towns?)$/;
/** So like must an unlisted spelling be to a minor place's name. */
const MINOR = 0.95;

/** True for a place that a bare name means wherever the report is: no hamlet goes before the town of Madaya. */
const isKnownWidely = ({ type }: Place, kind: string): boolean =>
  FAMOUS.has(type) || (type === 'town' && !/^villages?$/.test(kind));

/** Kinds of places of which no two have one name, as a rule. */
const TOWNS: ReadonlySet<string> = new Set(['city', 'town']);
/** What a name that the tables list scores at least. */
const LISTED = 0.99;

/** Short names are like one another: an unlisted spelling of so few letters must be this like to be mended without asking. */
const SHORT = 5;
const ALIKE = 0.97;
/** A spelling of so few letters is too like others to be mended without asking. */
const LETTERS = 3;
/** A city of so many people is meant by its other spellings in a report on any governorate of its country. */
const RENOWNED = 25_000;
const isRenowned = ({ type, population }: Place): boolean =>
  type === 'governorate' || (type === 'city' && (population ?? 0) >= RENOWNED);

/** The Arabic words that begin names for what English says behind them. */
const GENERIC_OF: Readonly<Record<string, string>> = {
  mountain: 'Jabal',
  mount: 'Jabal',
  hill: 'Tal',
  valley: 'Wadi',
};

/** Places of which so many spellings are met are written about everywhere. */
const WRITTEN_ABOUT = 5;
/** Places that only reports on their own corner of the country name. */
const isSmall = ({ type, spellings }: Place): boolean =>
  /^(?:village|farm|hill|well|spring)$/.test(type) && spellings.length < WRITTEN_ABOUT;
/** From this share on a report is on one governorate alone. */
const WHOLLY = 0.8;
/** So near (kilometers) to a governorate, a village beyond its border is named in reports on it. */
const NEIGHBORLY = 30;

const firstWord = (name: string): string => name.split(' ')[0]!;
const ARTICLED = /^al?[-’' ]/i;

/** Of places with one name, the kinds that readers think of first. */
const RENOWN: Readonly<Record<string, number>> = {
  governorate: 0.02,
  city: 0.02,
  region: 0.02,
  town: 0.01,
  village: 0.005,
  quarter: 0.005,
};

/** What a sentence may say that a place lies in, and mean its governorate. */
const SEATS: ReadonlySet<string> = new Set(['governorate', 'city']);
const NONE: readonly Resolved[] = [];

/** A decision, and what it rests on. */
interface Kept {
  readonly near: readonly Near[];
  readonly country: string | undefined;
  /** What the other names say of the first candidate, as bits. */
  readonly said: number;
  readonly resolved: Resolved;
}

/**
 * True when two ways of writing differ in nothing that an editor would change: an article's capital at a sentence's
 * start, the capital of a kind that ends the name ("Panorama roundabout").
 */
export function sameWriting(text: string, name: string, opens: boolean): boolean {
  const own = OWN_KIND.exec(name)?.[1] ?? '';
  const said = own && text.endsWith(own.toLowerCase()) ? text.slice(0, -own.length) + own : text;
  // A dateline in capitals is a style of its own.
  if (said === name || (text === text.toUpperCase() && text === name.toUpperCase())) return true;
  return opens && name.startsWith('al-') && said === `Al-${name.slice(3)}`;
}

/** Resolves the mentions of a document in their context. Keeps its decisions: most edits leave nearly all as they were. */
export class Resolver {
  readonly #searches = new Map<string, readonly Candidate[]>();
  readonly #contexts: Contexts;
  readonly #kept = new WeakMap<Spotted, Kept>();
  /** The decisions on a paragraph's names, and what came of them. */
  readonly #blocks = new WeakMap<
    readonly Spotted[],
    {
      readonly context: Context;
      readonly near: readonly Near[];
      readonly decided: readonly Resolved[];
      readonly resolved: readonly Resolved[];
    }
  >();

  constructor(private readonly gazetteer: () => Gazetteer) {
    this.#contexts = new Contexts(gazetteer);
  }

  /** @returns the mentions of each paragraph; the same lists as last time where nothing has changed for them */
  resolve(lists: SpottedLists): (readonly Resolved[])[] {
    const context = this.#contexts.of(lists);
    return alikeThroughout(lists.map((list, block) => this.#inBlock(list, block, context)));
  }

  #inBlock(list: readonly Spotted[], block: number, context: Context): readonly Resolved[] {
    if (list.length === 0) return NONE;
    const known = this.#blocks.get(list);
    const near = context.near[block]!;
    if (known?.context === context && known.near === near) return known.resolved;
    const { scene, isSure } = context;
    const decided: Resolved[] = [];
    for (const spotted of list) {
      if (spotted.tentative === 'again' && !isSure(spotted.key)) continue;
      // "al-Jadida in Aleppo": what the sentence says goes over what the paragraph says.
      const { within } = spotted;
      const there = within === undefined ? undefined : list.find(({ start }) => start === within);
      const larger = there && this.#decided(there, near, scene).mention.place;
      const around = larger && SEATS.has(larger.type) ? [{ governorate: larger.governorate, share: 1 }] : near;
      const one = this.#decided(spotted, around, scene);
      if (!one.spotted.tentative || one.mention.place !== null) decided.push(one);
    }
    const same = known?.decided.length === decided.length && known.decided.every((one, i) => one === decided[i]);
    if (known && same) {
      this.#blocks.set(list, { ...known, context, near });
      return known.resolved;
    }
    const resolved = decided.map((item, i) => {
      const next = decided[i + 1];
      if (item.safe && isGlossed(item, next)) return { ...item, safe: false };
      return next && this.#isMisplaced(item, next) ? { ...item, misplaced: next.mention.place! } : item;
    });
    this.#blocks.set(list, { context, near, decided, resolved });
    return resolved;
  }

  /** True when the text puts a town into a governorate in which no place is called so. */
  #isMisplaced({ spotted, mention: { place, candidates, score, text } }: Resolved, next: Resolved): boolean {
    const there = next.mention.place;
    if (spotted.within !== next.spotted.start || there?.type !== 'governorate' || !place || place.base) return false;
    if (!TOWNS.has(place.type) || score < LISTED || there.base) return false;
    const { governorate } = there;
    if (areOne(governorate, place.governorate)) return false;
    return (
      candidates.every((candidate) => candidate.place.governorate !== governorate) &&
      !this.#search(text, governorate).some((candidate) => candidate.score >= LIKELY)
    );
  }

  #decided(spotted: Spotted, near: readonly Near[], scene: Scene): Resolved {
    const kept = this.#kept.get(spotted);
    const country = scene.country(spotted.key);
    // What the other names of the document say of the place that comes first.
    const said = ({ mention: { candidates } }: Resolved): number => {
      const place = candidates[0]?.place;
      if (!place) return 0;
      return (supported(place, spotted, scene.witnesses) ? 1 : 0) + (isAbroad(place, spotted, scene) ? 2 : 0);
    };
    if (kept && kept.country === country && sameNear(kept.near, near) && said(kept.resolved) === kept.said)
      return kept.resolved;
    const resolved = this.#widened(spotted, near) ?? this.#orMinor(spotted, near, this.#decide(spotted, near, scene));
    this.#kept.set(spotted, { near, country, said: said(resolved), resolved });
    return resolved;
  }

  /** The places of one governorate that a name may mean; one report names the same few places again and again. */
  #search(text: string, governorate: string): readonly Candidate[] {
    const key = `${governorate}|${text}`;
    let found = this.#searches.get(key);
    if (!found) {
      found = this.gazetteer()
        .searchIn(governorate, text, 6)
        .filter((c) => c.score >= LEAST);
      if (this.#searches.size > 20_000) this.#searches.clear();
      this.#searches.set(key, found);
    }
    return found;
  }

  /** The place whose name takes the direction before it in: "Western Mliha" is al-Mulayha al-Gharbiya. */
  #widened(spotted: Spotted, near: readonly Near[]): Resolved | undefined {
    const { wide } = spotted;
    if (!wide || near.length === 0) return undefined;
    const turned = inArabicOrder(wide.text);
    const candidates = near
      .flatMap(({ governorate }) => turned.flatMap((text) => this.#search(text, governorate)))
      .filter(({ place, score }) => score >= SURE && place.name.includes(' '))
      .sort((a, b) => b.score - a.score);
    const [best] = candidates;
    if (!best) return undefined;
    const { place, score } = best;
    const others = candidates.filter((c) => c.place !== place && best.score - c.score < MARGIN);
    return {
      spotted: { ...spotted, start: wide.start, text: wide.text },
      safe: false,
      mention: {
        start: wide.start,
        end: spotted.end,
        text: wide.text,
        status: others.length > 0 ? 'ambiguous' : 'variant',
        score,
        place,
        candidates: candidates.slice(0, 5),
      },
    };
  }

  /**
   * The minor place of the governorates at hand, where the tables of other places do not know the name there: "the
   * village of Salba". Its spelling is offered, never safe.
   */
  #orMinor(spotted: Spotted, near: readonly Near[], decided: Resolved): Resolved {
    const { place } = decided.mention;
    const { kind, cue, tentative, key, text } = spotted;
    if (cue === 'none' || tentative === 'again' || near.length === 0) return decided;
    if (kind !== '' && !MINOR_KINDS.test(kind)) return decided;
    const isListed = place !== null && decided.mention.score >= LISTED;
    if (isListed && (near.some((n) => areOne(n.governorate, place.governorate)) || isKnownWidely(place, kind)))
      return decided;
    const { minor } = this.gazetteer();
    const there = near.filter(({ share }) => share >= MOSTLY);
    const listed = near.flatMap(({ governorate }) =>
      minor.knownKey(key).filter((known) => known.place.governorate === governorate),
    );
    const named = listed.map(({ place: one, kind: how }) => ({ place: one, score: how === 'name' ? 1 : LISTED }));
    const settled = cue === 'descriptor' && SETTLED_KIND.test(kind);
    const alike = () =>
      there
        .flatMap(({ governorate }) => minor.searchIn(governorate, text, 4))
        .filter(
          (c) =>
            c.score >= MINOR &&
            sameGeneric(c.place, text) &&
            !dropsQualifier(c.place, text) &&
            addsNoName(c.place, text),
        );
    const candidates = named.length > 0 ? named : place === null && settled ? alike() : [];
    const [best, next] = candidates;
    if (!best || (named.length === 0 && next && best.score - next.score < MARGIN)) return decided;
    const exact = best.score === 1 && sameWriting(text, best.place.name, spotted.opens);
    return {
      spotted,
      safe: false,
      mention: {
        start: spotted.start,
        end: spotted.end,
        text,
        status: exact ? 'exact' : 'variant',
        score: best.score,
        place: best.place,
        candidates: candidates.slice(0, 5),
      },
    };
  }

  #decide(spotted: Spotted, near: readonly Near[], scene: Scene): Resolved {
    const country = scene.country(spotted.key);
    const home = near[0]?.governorate;
    const share = (governorate: string) => near.find((n) => n.governorate === governorate)?.share ?? 0;
    const known = this.gazetteer()
      .knownKey(spotted.key)
      .filter(({ place, kind }) => fitsKind(place, spotted) && isMeantIn(country, place, kind));
    const fit = ({ place, score }: Candidate) =>
      score +
      HOME * share(place.governorate) +
      (country !== undefined && place.country === country ? COUNTRY : 0) +
      (KINDS[spotted.kind]?.includes(place.type) ? KIND : 0) +
      (spotted.province && place.type === 'governorate' ? KIND * 2 : 0) +
      (place.population ?? 0) / 1e8 +
      (ARTICLED.test(spotted.text) === place.name.startsWith('al-') ? ARTICLE : 0) +
      (RENOWN[place.type] ?? 0);
    const ranked = (list: readonly Candidate[]) => [...list].sort((a, b) => fit(b) - fit(a));
    // "Hayyal mountain" is Jabal Hayyal.
    const generic = GENERIC_OF[spotted.kind.toLowerCase()];
    const texts = generic ? [spotted.text, `${generic} ${spotted.text}`] : [spotted.text];
    const alike = () =>
      ranked(
        withTwins(near.map((n) => n.governorate)).flatMap((g) => texts.flatMap((text) => this.#search(text, g))),
      ).filter(
        ({ place, score }) =>
          (score >= OTHER_KIND || isOfKind(place, spotted.kind)) &&
          fitsKind(place, spotted) &&
          fitsGeneric(place, spotted.text) &&
          (score >= SAFE || !dropsGeneric(place, spotted.text)) &&
          !dropsQualifier(place, spotted.text) &&
          addsNoName(place, spotted.text) &&
          isMeantIn(country, place, 'spelling'),
      );
    const listed = ranked(known.map((k) => ({ place: k.place, score: k.kind === 'spelling' ? 0.995 : 1 })));
    // A name of another governorate, in a report that is clearly in this one: a place here that is nearly so called is likelier.
    const strays = listed.length > 0 && this.#strays(listed, near);
    const here = strays || listed.length === 0 ? alike() : [];
    const isListed = listed.length > 0 && !(strays && here[0] && here[0].score >= SURE);
    const candidates = isListed ? listed : here;
    const best = candidates[0];
    const make = (status: Mention['status'], place: Place | null, safe: boolean): Resolved => ({
      spotted,
      safe,
      mention: {
        start: spotted.start,
        end: spotted.end,
        text: spotted.text,
        status,
        score: best?.score ?? 0,
        place,
        candidates: candidates.slice(0, 5),
      },
    });
    if (!best) return make('unknown', null, false);
    const { place } = best;
    if (isListed && ((strays && !this.#isKnownThere(place, near[0]!, spotted.kind)) || isAbroad(place, spotted, scene)))
      return make('unknown', null, false);
    if (isListed)
      return this.#knownName(
        spotted,
        candidates,
        known.find((k) => k.place === place)!.kind,
        home,
        supported(place, spotted, scene.witnesses),
        make,
      );

    const next = candidates.find((c) => c.place.name !== place.name);
    const clear = !next || fit(best) - fit(next) >= MARGIN;
    const namesakes = next !== undefined && firstWord(next.place.name) === firstWord(place.name);
    const least = spotted.tentative !== 'near' && (clear || namesakes) ? LIKELY : SURE;
    if (best.score < least) return make('unknown', null, false);
    if (!clear) return make('ambiguous', place, false);
    // A confident wrong hit in another governorate is the failure to fear; "al-Darra" is no capital without its article.
    const safe =
      share(place.governorate) >= MOSTLY &&
      best.score >= SAFE &&
      (compact(spotted.text).length > SHORT || best.score >= ALIKE) &&
      (!next || fit(best) - fit(next) >= SAFE_MARGIN) &&
      !strays &&
      !place.contested &&
      !place.base &&
      !spotted.quoted &&
      !spotted.tentative &&
      spotted.cue !== 'none' &&
      !addsGeneric(place, spotted) &&
      !(FAMOUS.has(place.type) && ARTICLED.test(spotted.text) && !place.name.startsWith('al-'));
    return make('variant', place, safe);
  }

  /** False for a place of another country than the report's, if it is small, and of another kind than the text says. */
  #isKnownThere(place: Place, { governorate: home, share }: Near, kind: string): boolean {
    if (!isOfKind(place, kind)) return false;
    if (place.base) return (place.population ?? 0) >= KNOWN_ABROAD;
    if (!this.gazetteer().isOwn(home)) return false;
    return share < WHOLLY || !isSmall(place) || this.gazetteer().liesBy(place, home, NEIGHBORLY);
  }

  /** True when a report is clearly in one governorate and none of the places so called is there, nor known everywhere. */
  #strays(listed: readonly Candidate[], near: readonly Near[]): boolean {
    const [home] = near;
    return (
      home !== undefined &&
      home.share >= MOSTLY &&
      listed.every(
        ({ place }) => !FAMOUS.has(place.type) && !near.some((n) => areOne(n.governorate, place.governorate)),
      )
    );
  }

  /** A name that the tables list. */
  #knownName(
    spotted: Spotted,
    candidates: readonly Candidate[],
    kind: 'name' | 'spelling' | 'exonym',
    home: string | undefined,
    supported: boolean,
    make: (status: Mention['status'], place: Place | null, safe: boolean) => Resolved,
  ): Resolved {
    const { place } = candidates[0]!;
    if (kind === 'exonym' || place.base || sameWriting(spotted.text, place.name, spotted.opens))
      return make('exact', place, false);
    // Alone, in a text that names nothing else of the governorate, a spelling is chance more often than the place, and
    // a name with another article ("Tahrir Square") may be that of another place.
    if (!supported) return kind === 'name' ? make('exact', place, false) : make('unknown', null, false);
    // All readings have one house spelling: whichever is meant, the name is the same.
    const oneName = candidates.every((c) => c.place.name === place.name);
    const oneHome = candidates.every((c) => c.place.governorate === place.governorate);
    const decided =
      oneName ||
      oneHome ||
      (place.governorate === home &&
        candidates.filter((c) => c.place.governorate === home).every((c) => c.place.name === place.name));
    if (!decided) return make('ambiguous', place, false);
    // A name listed for one place only is that place, unless we are clearly elsewhere.
    const elsewhere = home !== undefined && !areOne(place.governorate, home) && !isRenowned(place);
    // Zarzur and al-Zarzur, in one governorate: nobody can tell from a spelling which is meant.
    const rivals = candidates.some((c) => c.place.name !== place.name && c.place.governorate === place.governorate);
    const safe =
      !place.contested &&
      !spotted.quoted &&
      !elsewhere &&
      !rivals &&
      (kind === 'name' || compact(spotted.text).length > LETTERS) &&
      isOfKind(place, spotted.kind) &&
      !addsGeneric(place, spotted) &&
      !dropsGeneric(place, spotted.text);
    return make('variant', place, safe);
  }
}
