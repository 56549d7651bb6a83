import type { Check } from '../../engine/rule.ts';
import { aPlural } from './grammar/a-plural.ts';
import { ageChild } from './grammar/age.ts';
import { relativeVerb, subjectVerb, thereIs } from './grammar/agreement.ts';
import { announcedIng } from './grammar/announced.ts';
import { betweenAgainst } from './grammar/between.ts';
import { countNoun } from './grammar/count-noun.ts';
import { demonstrative } from './grammar/demonstrative.ts';
import { easternOf } from './grammar/eastern-of.ts';
import { instrumentFirst } from './grammar/instrument.ts';
import { irregularPast } from './grammar/irregular.ts';
import { massPlural } from './grammar/mass-plural.ts';
import { missingArticle } from './grammar/missing-article.ts';
import { oneOf } from './grammar/one-of.ts';
import { missingBe, whoKilled } from './grammar/passive.ts';
import { numberHave, severalWas } from './grammar/quantity.ts';
import { resumptive } from './grammar/resumptive.ts';
import { perfectPast, presentSince } from './grammar/tense.ts';
import { timeInside } from './grammar/time-inside.ts';
import { verbForm } from './grammar/verb-form.ts';

/** The checks of English grammar: numbers, agreement, articles, verbs. */
export const grammarChecks: readonly Check[] = [
  ageChild,
  countNoun,
  oneOf,
  aPlural,
  massPlural,
  subjectVerb,
  thereIs,
  relativeVerb,
  severalWas,
  numberHave,
  demonstrative,
  verbForm,
  missingBe,
  whoKilled,
  presentSince,
  perfectPast,
  betweenAgainst,
  announcedIng,
  resumptive,
  irregularPast,
  instrumentFirst,
  easternOf,
  timeInside,
  missingArticle,
];
