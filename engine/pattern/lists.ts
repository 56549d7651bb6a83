import { type FormTag, inflections } from '../english/index.ts';
import { normalize } from '../nlcst/lexicon.ts';

/** A named list of words that patterns refer to as `<name>`. */
export interface WordList {
  /** `noun` and `verb`: the words stand for all their forms; none: the words as they are. */
  readonly inflect?: 'noun' | 'verb';
  /** Words or phrases; `<other>` takes in another list. */
  readonly words: readonly string[];
}

/** How a form relates to its word: for replacements that inflect. */
export interface FormOf {
  readonly lemma: string;
  readonly forms: ReadonlySet<FormTag>;
}

/** What a list or inflected word matches: single tokens with what they are, and phrases as normalized words. */
export interface WordSet {
  readonly single: ReadonlyMap<string, FormOf>;
  readonly phrases: readonly (readonly string[])[];
}

const NO_FORMS: ReadonlySet<FormTag> = new Set();
export const FORM_TAGS: readonly FormTag[] = ['sg', 'pl', 'base', 'third', 'past', 'participle', 'ing'];

/** Words of a phrase as the tokenizer would cut them. */
export function phraseWords(phrase: string): string[] {
  // Most entries are one plain word.
  if (!/[\s'’ʼ]/.test(phrase)) return phrase === '' ? [] : [normalize(phrase)];
  return normalize(phrase)
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => {
      const split = /^(.*\p{L})('s)$/u.exec(word);
      return split ? [split[1]!, split[2]!] : [word];
    });
}

function add(phrase: string, form: FormOf, single: Map<string, FormOf>, phrases: string[][]): void {
  const words = phraseWords(phrase);
  if (words.length === 1) addWord(words[0]!, form, single);
  else if (words.length > 1) phrases.push(words);
}

function addWord(word: string, form: FormOf, single: Map<string, FormOf>): void {
  const known = single.get(word);
  single.set(word, known ? { lemma: known.lemma, forms: new Set([...known.forms, ...form.forms]) } : form);
}

const inflected = new Map<string, WordSet>();

/** The forms of one word, or those of them that are asked for; worked out once, as many patterns name the same words. */
export function inflect(word: string, kind: 'noun' | 'verb' | undefined, wanted: readonly FormTag[]): WordSet {
  const key = `${word}:${kind}:${wanted.join()}`;
  let set = inflected.get(key);
  if (!set) {
    set = makeForms(word, kind, wanted);
    inflected.set(key, set);
  }
  return set;
}

function makeForms(word: string, kind: 'noun' | 'verb' | undefined, wanted: readonly FormTag[]): WordSet {
  const single = new Map<string, FormOf>();
  const phrases: string[][] = [];
  for (const [text, forms] of inflections(word, kind === 'noun' ? 'n' : kind === 'verb' ? 'v' : undefined)) {
    if (wanted.length === 0 || wanted.some((tag) => forms.has(tag))) add(text, { lemma: word, forms }, single, phrases);
  }
  return { single, phrases };
}

/** The named lists of a rule set. */
export class Lists {
  #known = new Map<string, WordSet>();

  constructor(private readonly lists: ReadonlyMap<string, WordList>) {}

  has(name: string): boolean {
    return this.lists.has(name);
  }

  names(): string[] {
    return [...this.lists.keys()];
  }

  /** The words of a list in the wanted forms (all when none is named). Lists that contain themselves end there. */
  words(name: string, wanted: readonly FormTag[], seen: readonly string[] = []): WordSet {
    const key = `${name}:${wanted.join()}`;
    const known = this.#known.get(key);
    if (known) return known;
    const list = this.lists.get(name)!;
    const single = new Map<string, FormOf>();
    const phrases: string[][] = [];
    const take = (set: WordSet) => {
      for (const [word, form] of set.single) addWord(word, form, single);
      phrases.push(...set.phrases.map((words) => [...words]));
    };
    for (const word of list.words) {
      const other = /^<([^>]+)>$/.exec(word)?.[1];
      if (other) {
        if (this.lists.has(other) && !seen.includes(other)) take(this.words(other, wanted, [...seen, name]));
      } else if (list.inflect) take(inflect(word, list.inflect, wanted));
      else add(word, { lemma: word, forms: NO_FORMS }, single, phrases);
    }
    const set: WordSet = { single, phrases };
    if (seen.length === 0) this.#known.set(key, set);
    return set;
  }
}
