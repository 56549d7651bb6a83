import type { Check } from '../../engine/rule.ts';
import { aOrAn } from './a-or-an.ts';
import { arabicMarks } from './arabic-marks.ts';
import { consistency } from './consistency/index.ts';
import { dashAside } from './dash-aside.ts';
import { doubledWord } from './doubled-word.ts';
import { gluedQuote } from './glued-quote.ts';
import { grammarChecks } from './grammar.ts';
import { lexisChecks } from './lexis.ts';
import { longSentence } from './long-sentence.ts';
import { quoteSpacing } from './quote-spacing.ts';
import { sentenceCase } from './sentence-case.ts';
import { brokenEntity, cutHyphen, doubleMark, doubleSpace, spaceAfterMark, spaceBeforeMark } from './spacing.ts';
import { surfaceChecks } from './surface.ts';

/** The rules that need code. */
export const checks: readonly Check[] = [
  doubleSpace,
  spaceBeforeMark,
  spaceAfterMark,
  doubleMark,
  cutHyphen,
  brokenEntity,
  quoteSpacing,
  gluedQuote,
  arabicMarks,
  dashAside,
  doubledWord,
  aOrAn,
  sentenceCase,
  longSentence,
  ...surfaceChecks,
  ...lexisChecks,
  ...grammarChecks,
  ...consistency,
];
