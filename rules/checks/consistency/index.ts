import type { Check } from '../../../engine/rule.ts';
import { acronym } from './acronym.ts';
import { groupName } from './group-name.ts';
import { headline } from './headline.ts';
import { lastYear } from './last-year.ts';
import { parts } from './parts.ts';
import { weekday } from './weekday.ts';

/** What does not fit together within one report. These rules report; none of them changes a figure. */
export const consistency: readonly Check[] = [weekday, lastYear, parts, headline, acronym, groupName] as Check[];
