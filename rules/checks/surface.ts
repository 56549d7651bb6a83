import type { Check } from '../../engine/rule.ts';
import { boilerplate } from './boilerplate.ts';
import { phraseCompound, splitWord } from './compound.ts';
import { coincidedWith, conjunctionWith } from './conjunction.ts';
import { dateline } from './dateline.ts';
import { compoundPlural, percentSpace } from './figures.ts';
import { censored, misspelling } from './misspelling.ts';
import { nameSlip } from './name-slip.ts';
import { sentenceFigure, smallFigure, thousands } from './numeral.ts';
import { properName } from './proper-name.ts';
import { sameForm } from './same-form.ts';
import { adverbSplice, commaSplice } from './splice.ts';
import { where } from './where.ts';
import { whileChain } from './while.ts';
import { dayOfMonth, leadingZero, numericDate, ordinalEnding } from './written-dates.ts';

/** Spelling, punctuation, capitals, hyphens, numerals and the length of sentences, as far as they need code. */
export const surfaceChecks: readonly Check[] = [
  misspelling,
  commaSplice,
  adverbSplice,
  whileChain,
  where,
  conjunctionWith,
  coincidedWith,
  splitWord,
  phraseCompound,
  properName,
  nameSlip,
  censored,
  ordinalEnding,
  numericDate,
  dayOfMonth,
  leadingZero,
  thousands,
  sentenceFigure,
  smallFigure,
  percentSpace,
  compoundPlural,
  boilerplate,
  dateline,
  sameForm,
];
