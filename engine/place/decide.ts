import { areOne, isAbroad, isMeantIn, supported, withTwins } from './belongs.ts';
import type { Near, Scene } from './context.ts';
import { compact } from './fold.ts';
import type { Gazetteer } from './gazetteer.ts';
import { addsGeneric, dropsGeneric, dropsQualifier, fitsGeneric, genericFor } from './generics.ts';
import { addsNoName, fitsKind, isOfKind, KINDS } from './kinds.ts';
import { LIKELY, MARGIN, MOSTLY, SAFE, SAFE_MARGIN, SURE } from './levels.ts';
import type { Spotted } from './mention.ts';
import { type Candidate, FAMOUS, type Mention, type Place } from './place.ts';
import { isCapital, isRenowned, isSmall, isUrban, isWrittenAbout, RENOWN } from './renown.ts';
import { resembles, saysMore } from './resembles.ts';
import type { Resolved } from './resolved.ts';
import type { Searches } from './searches.ts';
import { sameWriting } from './writing.ts';

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

/** Short names are like one another: an unlisted spelling of so few letters must be this like to be mended without asking. */
const SHORT = 5;
const ALIKE = 0.97;
/** A spelling of so few letters is too like others to be mended without asking. */
const LETTERS = 3;

/** From this share on a report is on one governorate alone. */
const WHOLLY = 0.8;
/** So near (kilometers) to a governorate, a village beyond its border is named in reports on it. */
const NEIGHBORLY = 30;

const firstWord = (name: string): string => name.split(' ')[0]!;
const ARTICLED = /^al?[-’' ]/i;

/** True for Tal al-Sayyad, the hill, where the text has "al-Sayad", and for "San", which Tal al-Sahn is but by chance like. */
const isOtherThanHill = (place: Place, spotted: Spotted): boolean => {
  if (!addsGeneric(place, spotted)) return false;
  const { length } = compact(spotted.text);
  return length <= LETTERS || (place.name.startsWith('Tal ') && (place.type === 'hill' || length <= SHORT));
};

/** Decides which place one name means, in the governorates at hand and the country of the document. */
export class Decider {
  constructor(
    private readonly gazetteer: () => Gazetteer,
    private readonly searches: Searches,
  ) {}

  /** What a name means, as far as the places that are not minor go. */
  decide(spotted: Spotted, near: readonly Near[], scene: Scene): Resolved {
    const country = scene.country(spotted.key);
    const home = near[0]?.governorate;
    const share = (governorate: string) => near.find((n) => areOne(n.governorate, governorate))?.share ?? 0;
    const known = this.gazetteer()
      .knownKey(spotted.key)
      .filter(({ place, kind }) => fitsKind(place, spotted) && isMeantIn(country, place, kind));
    const fit = ({ place, score }: Candidate) =>
      score +
      HOME * share(place.governorate) +
      (country !== undefined && place.country === country ? COUNTRY : 0) +
      // "Hama" is the city, near Damascus too, where al-Hama is a town.
      (isCapital(place) && spotted.text === place.name && spotted.kind === '' ? HOME : 0) +
      (KINDS[spotted.kind]?.includes(place.type) ? KIND : 0) +
      (spotted.province && place.type === 'governorate' ? KIND * 2 : 0) +
      (place.population ?? 0) / 1e8 +
      (ARTICLED.test(spotted.text) === place.name.startsWith('al-') ? ARTICLE : 0) +
      (RENOWN[place.type] ?? 0);
    const ranked = (list: readonly Candidate[]) => [...list].sort((a, b) => fit(b) - fit(a));
    // "Hayyal mountain" is Jabal Hayyal.
    const generic = genericFor(spotted.kind);
    const texts = generic ? [spotted.text, `${generic} ${spotted.text}`] : [spotted.text];
    const alike = () =>
      ranked(
        withTwins(near.map((n) => n.governorate)).flatMap((g) => texts.flatMap((text) => this.searches.in(g, text))),
      ).filter(
        ({ place, score }) =>
          (score >= OTHER_KIND || isOfKind(place, spotted.kind)) &&
          fitsKind(place, spotted) &&
          fitsGeneric(place, spotted.text) &&
          (score >= SAFE || !dropsGeneric(place, spotted.text)) &&
          !dropsQualifier(place, spotted.text) &&
          !isOtherThanHill(place, spotted) &&
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
      safe: safe && !spotted.partial,
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
    const { kind } = known.find((k) => k.place === place) ?? {};
    if (isListed && ((strays && !this.#isKnownThere(place, near[0]!, spotted.kind)) || isAbroad(place, spotted, scene)))
      return make('unknown', null, false);
    // "Kura" near Afrin is no way of writing of al-Karaa near Suwayda.
    if (
      strays &&
      kind === 'spelling' &&
      isSmall(place) &&
      !this.gazetteer().liesBy(place, near[0]!.governorate, NEIGHBORLY)
    )
      return make('unknown', null, false);
    // "Youth Housing": a translated name of a quarter is that of quarters elsewhere, too.
    if (strays && kind === 'exonym' && place.type === 'quarter') return make('unknown', null, false);
    if (isListed && kind)
      return this.#knownName(
        spotted,
        candidates,
        kind,
        home,
        supported(place, spotted, scene.witnesses) ||
          (place.type === 'town' && place.name.includes(' ') && isWrittenAbout(place)),
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
      resembles(place, spotted.text) &&
      !saysMore(place, spotted.text) &&
      !(FAMOUS.has(place.type) && ARTICLED.test(spotted.text) && !place.name.startsWith('al-'));
    return make('variant', place, safe);
  }

  /**
   * False for a place of another country than the report's, if it is small, of another kind than the text says, or of a
   * kind that every town has.
   */
  #isKnownThere(place: Place, { governorate: home, share }: Near, kind: string): boolean {
    if (!isOfKind(place, kind)) return false;
    if (place.base) return (place.population ?? 0) >= KNOWN_ABROAD;
    if (!this.gazetteer().isOwn(home) || isUrban(place)) return false;
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
      (home !== undefined &&
        areOne(place.governorate, home) &&
        candidates.filter((c) => areOne(c.place.governorate, home)).every((c) => c.place.name === place.name));
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
      !dropsGeneric(place, spotted.text) &&
      !saysMore(place, spotted.text);
    return make('variant', place, safe);
  }
}
