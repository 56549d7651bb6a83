import { areOne, isAbroad, supported } from './belongs.ts';
import { type Context, Contexts, type Near, type Scene, type SpottedLists, sameNear } from './context.ts';
import { Decider } from './decide.ts';
import type { Gazetteer } from './gazetteer.ts';
import { LIKELY, LISTED } from './levels.ts';
import type { Spotted } from './mention.ts';
import { orMinor } from './minor.ts';
import { alikeThroughout, isGlossed, type Resolved } from './resolved.ts';
import { Searches } from './searches.ts';
import { widened } from './widened.ts';

/** Kinds of places of which no two have one name, as a rule. */
const TOWNS: ReadonlySet<string> = new Set(['city', 'town']);
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

/** Resolves the mentions of a document in their context. Keeps its decisions: most edits leave nearly all as they were. */
export class Resolver {
  readonly #searches: Searches;
  readonly #decider: Decider;
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
    this.#searches = new Searches(gazetteer);
    this.#decider = new Decider(gazetteer, this.#searches);
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
      !this.#searches.in(governorate, text).some((candidate) => candidate.score >= LIKELY)
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
    const resolved =
      widened(spotted, near, this.#searches) ??
      orMinor(spotted, near, this.#decider.decide(spotted, near, scene), this.gazetteer);
    this.#kept.set(spotted, { near, country, said: said(resolved), resolved });
    return resolved;
  }
}
