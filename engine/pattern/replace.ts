import {
  articleFor,
  conjugate,
  type FormTag,
  inWords,
  matchCase,
  numberValue,
  pluralOf,
  singularOf,
} from '../english/index.ts';
import type { Sentence, Token } from '../token.ts';
import type { Match, Pattern } from './compile.ts';
import { FORM_TAGS, type FormOf, phraseWords } from './lists.ts';
import { PatternError } from './syntax.ts';

type Part =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'capture'; readonly name: string; readonly form: string }
  | { readonly type: 'as'; readonly lemma: string; readonly name: string }
  | { readonly type: 'article' };

/** A replacement ready to be filled in from a match. */
export type Template = readonly Part[];

/** Which form of a word to take over when its surface form could be several: reports are written in the past. */
const PREFERRED: readonly FormTag[] = ['ing', 'third', 'past', 'participle', 'pl', 'sg', 'base'];
const OTHER_FORMS = ['lower', 'capital', 'words'];
const VERB_FORMS = new Set<string>(['base', 'third', 'past', 'participle', 'ing']);

/**
 * Reads a replacement: `{n}` the capture n, `{n:pl}` its plural (or any form; `lower`, `capital`, `words`),
 * `{hit:as v}` the word "hit" in the form of the capture v, `{a}` the indefinite article that the next word wants.
 *
 * @throws PatternError for a capture that the patterns do not have
 */
export function parseTemplate(source: string, captures: ReadonlySet<string>): Template {
  const parts: Part[] = [];
  let at = 0;
  for (const found of source.matchAll(/\{([^{}]*)\}/g)) {
    if (found.index > at) parts.push({ type: 'text', text: source.slice(at, found.index) });
    at = found.index + found[0].length;
    const body = found[1]!.trim();
    const as = /^(.+):\s*as ([a-z][a-z0-9]*)$/.exec(body);
    const plain = /^([a-z][a-z0-9]*)(?::([a-z]+))?$/.exec(body);
    if (body === 'a') parts.push({ type: 'article' });
    else if (as) {
      if (!captures.has(as[2]!))
        throw new PatternError(`no pattern of the rule captures “${as[2]}”: write (${as[2]}=…) in each`, found.index);
      parts.push({ type: 'as', lemma: as[1]!.trim(), name: as[2]! });
    } else if (plain) {
      const [, name, form = ''] = plain;
      if (!captures.has(name!))
        throw new PatternError(`no pattern of the rule captures “${name}”: write (${name}=…) in each`, found.index);
      if (form && !FORM_TAGS.includes(form as FormTag) && !OTHER_FORMS.includes(form)) {
        throw new PatternError(`“${form}” is no form: use ${[...FORM_TAGS, ...OTHER_FORMS].join(', ')}`, found.index);
      }
      parts.push({ type: 'capture', name: name!, form });
    } else
      throw new PatternError(
        `“{${body}}” is no replacement: write {name}, {name:pl}, {word:as name} or {a}`,
        found.index,
      );
  }
  if (at < source.length) parts.push({ type: 'text', text: source.slice(at) });
  return parts;
}

function inForm(text: string, form: FormTag, known: FormOf | undefined): string {
  if (form === 'pl') return known?.forms.has('pl') ? text : pluralOf(text);
  if (form === 'sg') return known ? matchCase(text, known.lemma) : (singularOf(text) ?? text);
  if (!VERB_FORMS.has(form)) return text;
  return matchCase(text, conjugate(known?.lemma ?? text.toLowerCase(), form as Exclude<FormTag, 'sg' | 'pl'>));
}

const AUXILIARY = new Set('have has had having be is are was were been being get got'.split(' '));

/** The form in which a captured word stands; after "have" or "be" what could be past or participle is a participle. */
function formOf(forms: ReadonlySet<FormTag> | undefined, tokens: readonly Token[], at: number): FormTag | undefined {
  const after = (back: number) => AUXILIARY.has(tokens[at - back]?.lexeme.norm ?? '');
  const adverb = /^(?:also|already|now|since|then|not|just|.*ly)$/.test(tokens[at - 1]?.lexeme.norm ?? '');
  if (forms?.has('participle') && (after(1) || (adverb && after(2)))) return 'participle';
  return forms && PREFERRED.find((tag) => forms.has(tag));
}

const isName = (token: Token) => token.lexeme.capital && (token.lexeme.upper || /\d/.test(token.lexeme.text));

/**
 * Fills in a template.
 *
 * @param text the paragraph
 * @returns the replacement, in the case of what it replaces unless `exact`
 */
export function fill(
  template: Template,
  match: Match,
  pattern: Pattern,
  sentence: Sentence,
  text: string,
  exact: boolean,
): string {
  const { tokens } = sentence;
  let out = '';
  let articleAt = -1;
  const settleArticle = (next: string) => {
    if (articleAt < 0 || !next.trim()) return;
    out = `${out.slice(0, articleAt)}${articleFor(next.trim()) ?? 'a'}${out.slice(articleAt)}`;
    articleAt = -1;
  };
  for (const part of template) {
    if (part.type === 'article') {
      articleAt = out.length;
      continue;
    }
    let piece = '';
    if (part.type === 'text') piece = part.text;
    else {
      const span = match.captures.get(part.name);
      const [from, to] = span ?? [0, 0];
      const raw = to > from ? text.slice(tokens[from]!.start, tokens[to - 1]!.end) : '';
      const known =
        to === from + 1
          ? pattern.forms.get(part.name)?.get(tokens[from]!.lexeme.norm)
          : pattern.forms.get(part.name)?.get(phraseWords(raw).join(' '));
      if (part.type === 'as') {
        const form = formOf(known?.forms, tokens, from);
        piece =
          form === undefined
            ? part.lemma
            : form === 'pl'
              ? pluralOf(part.lemma)
              : form === 'sg'
                ? part.lemma
                : conjugate(part.lemma, form);
      } else if (raw) {
        piece = raw;
        if (part.form === 'lower') piece = raw.toLowerCase();
        else if (part.form === 'capital') piece = raw.charAt(0).toUpperCase() + raw.slice(1);
        else if (part.form === 'words') piece = wordsOf(raw);
        else if (part.form) piece = inForm(raw, part.form as FormTag, known);
        // A word that opened the sentence and no longer does loses its capital, unless it is a name.
        const first = tokens[from]!;
        if (from === 0 && out.trim() !== '' && !isName(first) && (first.lexeme.value !== undefined || known))
          piece = piece.charAt(0).toLowerCase() + piece.slice(1);
      }
    }
    settleArticle(piece);
    out += piece;
  }
  out = tidy(out);
  if (!out) return out;
  // A fix that stands as written still opens a sentence with a capital.
  if (exact) return match.markStart === 0 ? out.charAt(0).toUpperCase() + out.slice(1) : out;
  return inCaseOf(
    tokens.slice(match.markStart, match.markEnd),
    out,
    match.markStart === 0 || tokens[match.markStart - 1]?.quote !== tokens[match.markStart]?.quote,
  );
}

function wordsOf(raw: string): string {
  const value = numberValue(raw);
  return value === undefined ? raw : (inWords(value) ?? raw);
}

/** Optional captures leave double spaces and spaces before commas behind. */
const tidy = (text: string) => (UNTIDY.test(text) ? tidied(text) : text);
const UNTIDY = /^\s|\s$| [ ,.;:]/;
const tidied = (text: string) =>
  text
    .replace(/ {2,}/g, ' ')
    .replace(/ +([,.;:])/g, '$1')
    .trim();

function inCaseOf(marked: readonly Token[], text: string, opens: boolean): string {
  const words = marked.filter((t) => t.lexeme.kind === 'word');
  const first = marked[0];
  if (!first) return text;
  if (
    words.length > 0 &&
    words.every((t) => t.lexeme.upper || t.lexeme.text.length === 1) &&
    words.some((t) => t.lexeme.text.length > 3)
  )
    return text.toUpperCase();
  const titled = words.filter((t) => t.lexeme.text.length > 3);
  if (!opens && titled.length > 1 && titled.every((t) => t.lexeme.capital)) {
    return text.replace(
      /(^|\s)(\p{Ll})(?=[\p{L}]{3})/gu,
      (_, gap: string, letter: string) => gap + letter.toUpperCase(),
    );
  }
  return first.lexeme.capital || (opens && first.lexeme.kind === 'number')
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;
}
