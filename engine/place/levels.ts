/** How like a name must be to a place's, from 0 to 1, and by how much liker than to the next. */

/**
 * From this likeness on, an unlisted spelling counts as the place's name; from the next on, even where another is about
 * as like; from the last on, without asking.
 */
export const LIKELY = 0.84;
export const SURE = 0.9;
export const SAFE = 0.92;
/** What a name that the tables list scores at least. */
export const LISTED = 0.99;
/** Names less like a place's than this are not considered. */
export const LEAST = 0.6;
/** How much better than the next the best must be; and to be mended without asking. */
export const MARGIN = 0.06;
export const SAFE_MARGIN = 0.12;
/** From this share of what a document says on, a governorate is where we are. */
export const MOSTLY = 0.5;
