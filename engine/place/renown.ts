/** How widely places are known: what a bare name means in a report on somewhere else. */

import { FAMOUS, type Place } from './place.ts';

/** Of places with one name, the kinds that readers think of first. */
export const RENOWN: Readonly<Record<string, number>> = {
  governorate: 0.02,
  city: 0.02,
  region: 0.02,
  town: 0.01,
  village: 0.005,
  quarter: 0.005,
};

/** True for a place that a bare name means wherever the report is: no hamlet goes before the town of Madaya. */
export const isKnownWidely = ({ type }: Place, kind: string): boolean =>
  FAMOUS.has(type) || (type === 'town' && !/^villages?$/.test(kind));

/** A city of so many people is meant by its other spellings in a report on any governorate of its country. */
const RENOWNED = 25_000;
export const isRenowned = ({ type, population }: Place): boolean =>
  type === 'governorate' || (type === 'city' && (population ?? 0) >= RENOWNED);

/** A governorate, or the city that it is named after. */
export const isCapital = ({ type, name, governorate, base }: Place): boolean =>
  FAMOUS.has(type) && name === governorate && !base;

/** Places of which so many spellings are met are written about everywhere. */
const WRITTEN_ABOUT = 5;
/** True for a place whose name is met in many spellings. */
export const isWrittenAbout = ({ spellings }: Place): boolean => spellings.length >= WRITTEN_ABOUT;

/** Places of which many towns have one so called: "Sabaa Bahrat" roundabout. */
export const isUrban = ({ type }: Place): boolean =>
  /^(?:square|roundabout|market|park|mosque|church|school|hospital|cemetery)$/.test(type);

/** Places that only reports on their own corner of the country name. */
export const isSmall = (place: Place): boolean =>
  /^(?:village|farm|hill|well|spring)$/.test(place.type) && !isWrittenAbout(place);
