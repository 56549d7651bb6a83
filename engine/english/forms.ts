import { isInvariable, isMass, pluralOf } from './nouns.ts';
import { conjugate, isIrregular } from './verbs.ts';

/** `sg`, `pl` of nouns; `base` to `ing` of verbs. */
export type FormTag = 'sg' | 'pl' | 'base' | 'third' | 'past' | 'participle' | 'ing';
export type VerbForm = Exclude<FormTag, 'sg' | 'pl'>;
export type WordKind = 'n' | 'v';

const VERB_FORMS: readonly VerbForm[] = ['base', 'third', 'past', 'participle', 'ing'];

/** The forms of a verb with what each is: `past` and `participle` are often one word. */
export function verbForms(verb: string): Map<string, Set<FormTag>> {
  const forms = new Map<string, Set<FormTag>>();
  const add = (text: string, tag: FormTag) => {
    const known = forms.get(text);
    if (known) known.add(tag);
    else forms.set(text, new Set([tag]));
  };
  for (const tag of VERB_FORMS) add(conjugate(verb, tag), tag);
  if (verb === 'be') {
    for (const [text, tag] of [
      ['am', 'base'],
      ['are', 'base'],
      ['were', 'past'],
    ] as const)
      add(text, tag);
  }
  // British doubling of a final l: "shelled" is regular anyway, "travelled" is not.
  if (/[^aeiou][aeiou]l$/.test(verb) && verb.length > 4 && !isIrregular(verb)) {
    add(`${verb}led`, 'past');
    add(`${verb}led`, 'participle');
    add(`${verb}ling`, 'ing');
  }
  return forms;
}

/**
 * All forms of a word with what each is. Without a kind the word is taken both as noun and as verb, as English words
 * mostly are: more forms than exist do no harm to a pattern.
 *
 * @param word base form in lower case; phrases inflect their last word as nouns, their first as verbs
 */
export function inflections(word: string, kind?: WordKind): Map<string, Set<FormTag>> {
  const forms = kind === 'n' ? new Map<string, Set<FormTag>>() : verbForms(word);
  if (kind !== 'v') {
    const add = (text: string, tag: FormTag) => forms.set(text, (forms.get(text) ?? new Set<FormTag>()).add(tag));
    add(word, 'sg');
    // Both numbers of an invariable noun are right: neither form says which is meant.
    if (isInvariable(word)) add(word, 'pl');
    else if (!isMass(word)) add(pluralOf(word), 'pl');
  }
  return forms;
}
