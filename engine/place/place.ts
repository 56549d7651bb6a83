import type { Span } from '../finding.ts';

/** One row of a gazetteer table. Names are as the house writes them; coordinates are decimal degrees (WGS 84). */
export interface Place {
  readonly id: string;
  /** House spelling. */
  readonly name: string;
  readonly arabic: string;
  /** Kind of place: city, town, village, quarter, airbase … (rules/gazetteer documents the list). */
  readonly type: string;
  /** House name of the governorate; for a governorate its own name. */
  readonly governorate: string;
  readonly district: string;
  readonly lat: number | undefined;
  readonly lon: number | undefined;
  readonly population: number | undefined;
  /** Other romanizations of the house name: normalized to it. */
  readonly spellings: readonly string[];
  /** Other correct names (another language, a translation): recognised, never normalized. */
  readonly exonyms: readonly string[];
  /** A rival name exists: a change is offered, never safe. */
  readonly contested: boolean;
  /** From the base of main towns: recognized, but its spelling is not the house's, so nothing is normalized to it. */
  readonly base: boolean;
  /** A place that reports seldom name: meant only where the words beside a name say that it is one of the governorate at hand. */
  readonly minor: boolean;
  readonly geonames: string;
  readonly pcode: string;
  readonly source: string;
  /** Country (ISO 3166, lower case), where it is known: shipped tables say it. */
  readonly country?: string | undefined;
  /** `keysOf` the place, where they are known already: shipped tables bring them along. */
  readonly keys?: readonly string[] | undefined;
}

/** A place with how well it answers a name: 1 = the name itself, 0 = nothing in common. */
export interface Candidate {
  readonly place: Place;
  readonly score: number;
}

/** How sure the resolver is of a mention. */
export type MentionStatus = 'exact' | 'variant' | 'ambiguous' | 'unknown';

/** The name of a place in a document; offsets are those of the file. */
export interface Mention extends Span {
  /** The name as written, without descriptors. */
  readonly text: string;
  readonly status: MentionStatus;
  readonly score: number;
  readonly place: Place | null;
  /** Best first, at most five. */
  readonly candidates: readonly Candidate[];
}

/** Kinds of places that reports name without saying where they are. */
export const FAMOUS: ReadonlySet<string> = new Set(['governorate', 'city', 'region']);
