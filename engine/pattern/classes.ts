import type { Token } from '../token.ts';

/** What a class looks at: the token in its sentence. */
export type ClassCheck = (token: Token, index: number, tokens: readonly Token[]) => boolean;

const ORDINAL =
  /^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\w+teenth|\w+tieth)$/;

/** The built-in word classes, with what the guide says of them. */
export const CLASSES: Readonly<Record<string, { readonly check: ClassCheck; readonly about: string }>> = {
  any: { check: (t) => t.lexeme.kind === 'word' || t.lexeme.kind === 'number', about: 'any word or number' },
  word: { check: (t) => t.lexeme.kind === 'word', about: 'any word' },
  number: { check: (t) => t.lexeme.value !== undefined, about: 'a number in figures or words' },
  many: {
    check: (t) => t.lexeme.value !== undefined && t.lexeme.value > 1,
    about: 'a number above one, in figures or words',
  },
  figure: { check: (t) => t.lexeme.kind === 'number', about: 'a number in figures' },
  year: {
    check: ({ lexeme }) => lexeme.kind === 'number' && /^(?:19|20)\d\d$/.test(lexeme.text),
    about: 'a year: four digits from 1900 to 2099',
  },
  ordinal: { check: (t) => ORDINAL.test(t.lexeme.norm), about: 'an ordinal: 14th, third' },
  cap: { check: (t) => t.lexeme.capital, about: 'a word with a capital' },
  name: {
    check: (t, i) => t.lexeme.capital && (i > 0 || t.lexeme.norm.startsWith('al-')),
    about: 'a word with a capital that does not open the sentence',
  },
  lower: { check: (t) => t.lexeme.kind === 'word' && !t.lexeme.capital, about: 'a word without a capital' },
  upper: { check: (t) => t.lexeme.upper, about: 'a word all in capitals' },
  ing: {
    check: (t) => t.lexeme.kind === 'word' && t.lexeme.norm.length > 4 && t.lexeme.norm.endsWith('ing'),
    about: 'a word in -ing',
  },
  ed: {
    check: (t) => t.lexeme.kind === 'word' && t.lexeme.norm.length > 3 && t.lexeme.norm.endsWith('ed'),
    about: 'a word in -ed',
  },
  ly: {
    check: (t) => t.lexeme.kind === 'word' && t.lexeme.norm.length > 4 && t.lexeme.norm.endsWith('ly'),
    about: 'a word in -ly',
  },
  plural: {
    check: ({ lexeme }) => lexeme.kind === 'word' && lexeme.norm.length > 3 && /[^siu]s$/.test(lexeme.norm),
    about: 'a word that ends like a plural',
  },
  mark: { check: (t) => t.lexeme.kind === 'punctuation', about: 'a punctuation mark' },
};
