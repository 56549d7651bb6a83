import type { Check } from '../../engine/rule.ts';
import { aOrAn } from './a-or-an.ts';
import { arabicMarks } from './arabic-marks.ts';
import { dashAside } from './dash-aside.ts';
import { doubledWord } from './doubled-word.ts';
import { longSentence } from './long-sentence.ts';
import { quoteSpacing } from './quote-spacing.ts';
import { sentenceCase } from './sentence-case.ts';
import { cutHyphen, doubleMark, doubleSpace, spaceAfterMark, spaceBeforeMark } from './spacing.ts';
import { surfaceChecks } from './surface.ts';

/** The rules that need code. */
export const checks: readonly Check[] = [
  doubleSpace,
  spaceBeforeMark,
  spaceAfterMark,
  doubleMark,
  cutHyphen,
  quoteSpacing,
  arabicMarks,
  dashAside,
  doubledWord,
  aOrAn,
  sentenceCase,
  longSentence,
  ...surfaceChecks,
];
