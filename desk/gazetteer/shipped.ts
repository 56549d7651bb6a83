import type { Place } from '../../engine/place/place.ts';
import { house } from '../house.ts';

/** The places that the house ships. */
export const shippedPlaces = (): readonly Place[] => house.places;
