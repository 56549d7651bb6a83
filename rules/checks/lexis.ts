import type { Check } from '../../engine/rule.ts';
import { doubledSuperlative } from './doubled-superlative.ts';
import { englishVariety } from './english-variety.ts';
import { firedAt } from './fired-at.ts';
import { invertedToll } from './inverted-toll.ts';
import { islamicStateQuotes } from './islamic-state.ts';
import { liberatedAreas } from './liberated-areas.ts';
import { terroristGroups, terrorists } from './loaded.ts';
import { twoHands } from './two-hands.ts';

/** Checks on words and phrases that a pattern cannot do. */
export const lexisChecks: readonly Check[] = [
  doubledSuperlative,
  firedAt,
  invertedToll,
  ...englishVariety,
  islamicStateQuotes,
  liberatedAreas,
  terrorists,
  terroristGroups,
  twoHands,
] as Check[];
