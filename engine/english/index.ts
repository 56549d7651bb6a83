/** What the engine and the rules know of English: forms of words, numbers in words, articles. */
export { articleFor } from './article.ts';
export { capitalize, matchCase } from './case.ts';
export { type FormTag, inflections, type VerbForm, verbForms, type WordKind } from './forms.ts';
export { isInvariable, isMass, isPlural, pluralOf, singularOf } from './nouns.ts';
export { inWords, numberValue, ordinalInWords } from './numbers.ts';
export { conjugate } from './verbs.ts';
