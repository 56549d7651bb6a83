/**
 * The pattern language: from text to tree. docs/patterns.md explains it to authors.
 *
 *     word  =Word  {hit}  {hit:past,ing}  <weapon>  <weapon:pl>  <!weapon>  <cap&!month>  /\d+mm/
 *     a b c   (a|b c)   (n=…)   [flagged]   x?  x*  x+   ...  ...3   ^  $   "   ,  ;  :  -  \( \? \.
 */

/** A condition on one token: a class or list by name, with a form, perhaps negated. */
export interface ClassTest {
  readonly name: string;
  readonly form: string;
  readonly negated: boolean;
}

export type Node =
  | { readonly type: 'word'; readonly text: string; readonly exact: boolean; readonly at: number }
  /** One of several words: what the compiler makes of (a|b|c). */
  | { readonly type: 'words'; readonly words: readonly string[]; readonly at: number }
  | { readonly type: 'inflected'; readonly lemma: string; readonly forms: readonly string[]; readonly at: number }
  | { readonly type: 'class'; readonly tests: readonly ClassTest[]; readonly at: number }
  | { readonly type: 'regex'; readonly regex: RegExp; readonly at: number }
  | { readonly type: 'quote' | 'start' | 'end'; readonly at: number }
  | { readonly type: 'gap'; readonly max: number; readonly at: number }
  | { readonly type: 'sequence'; readonly items: readonly Node[]; readonly at: number }
  | { readonly type: 'choice'; readonly items: readonly Node[]; readonly name: string; readonly at: number }
  | { readonly type: 'mark'; readonly item: Node; readonly at: number }
  | { readonly type: 'repeat'; readonly item: Node; readonly min: number; readonly max: number; readonly at: number };

/** A pattern that cannot be read; `at` is the offset in the pattern's text. */
export class PatternError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
    this.name = 'PatternError';
  }
}

/** The most that `*` and `+` repeat, and the default width of a gap, in tokens. */
const REPEAT = 6;
const GAP = 5;

const WORD = /(?:\p{L}\.){2,}|['’]s(?![\p{L}\d])|[\p{L}\p{M}\d][\p{L}\p{M}\d]*(?:['’-][\p{L}\p{M}\d]+)*-?|\d+/uy;
const SPLIT_POSSESSIVE = /^(.*\p{L})(['’]s)$/iu;

/** Reads a pattern. @throws PatternError */
export function parsePattern(source: string): Node {
  let at = 0;

  const fail = (message: string, where = at): never => {
    throw new PatternError(message, where);
  };
  const skip = () => {
    while (/\s/.test(source.charAt(at))) at++;
  };
  const until = (closer: string, opener: string): string => {
    const start = at;
    const end = source.indexOf(closer, at);
    if (end < 0) fail(`“${opener}” is never closed by “${closer}”`, start - 1);
    at = end + 1;
    return source.slice(start, end);
  };

  const alternatives = (closer: string, start: number): Node[] => {
    const items: Node[] = [];
    for (;;) {
      items.push(sequence(closer));
      if (source[at] === '|') at++;
      else if (source[at] === closer) {
        at++;
        return items;
      } else fail(`“${closer === ')' ? '(' : '['}” is never closed by “${closer}”`, start);
    }
  };

  const test = (text: string, where: number): ClassTest => {
    const match = /^\s*(!?)([\p{L}][\p{L}\d-]*)(?::([a-z,]+))?\s*$/u.exec(text);
    if (!match) fail(`“<${text}>” is no class: write <name>, <!name>, <name:form> or <one&two>`, where);
    return { negated: match![1] === '!', name: match![2]!, form: match![3] ?? '' };
  };

  const atom = (): Node => {
    const start = at;
    const char = source.charAt(at);
    switch (char) {
      case '(': {
        at++;
        const name = /^([a-z][a-z0-9]*)=/.exec(source.slice(at))?.[1] ?? '';
        if (name) at += name.length + 1;
        return { type: 'choice', items: alternatives(')', start), name, at: start };
      }
      case '[': {
        at++;
        const items = alternatives(']', start);
        return {
          type: 'mark',
          item: items.length === 1 ? items[0]! : { type: 'choice', items, name: '', at: start },
          at: start,
        };
      }
      case '{': {
        at++;
        const body = until('}', '{');
        const match = /^\s*([\p{L}'’ -]+?)\s*(?::\s*([a-z, ]+))?$/u.exec(body);
        if (!match) fail(`“{${body}}” is no inflected word: write {hit} or {hit:past,ing}`, start);
        return {
          type: 'inflected',
          lemma: match![1]!,
          forms: match![2]?.split(/[, ]+/).filter(Boolean) ?? [],
          at: start,
        };
      }
      case '<': {
        at++;
        const body = until('>', '<');
        return { type: 'class', tests: body.split('&').map((part) => test(part, start)), at: start };
      }
      case '/': {
        at++;
        const body = until('/', '/');
        try {
          return { type: 'regex', regex: new RegExp(`^(?:${body})$`, 'u'), at: start };
        } catch {
          return fail(`“/${body}/” is no regular expression`, start);
        }
      }
      case '^':
        at++;
        return { type: 'start', at: start };
      case '$':
        at++;
        return { type: 'end', at: start };
      case '"':
      case '“':
      case '”':
        at++;
        return { type: 'quote', at: start };
      case '\\':
        at += 2;
        if (at > source.length) fail('a pattern cannot end with “\\”', start);
        return { type: 'word', text: source.charAt(start + 1), exact: false, at: start };
      case '?':
      case '*':
      case '+':
        return fail(`“${char}” must follow what it repeats; write “\\${char}” for the character`, start);
      case '}':
      case '>':
        return fail(`“${char}” closes nothing; write “\\${char}” for the character`, start);
    }
    if (source.startsWith('...', at)) {
      at += 3;
      const digits = /^\d+/.exec(source.slice(at))?.[0] ?? '';
      at += digits.length;
      return { type: 'gap', max: digits ? Number(digits) : GAP, at: start };
    }
    const exact = char === '=';
    if (exact) at++;
    WORD.lastIndex = at;
    const word = WORD.exec(source)?.[0];
    if (word) {
      at += word.length;
      const split = SPLIT_POSSESSIVE.exec(word);
      const make = (text: string): Node => ({ type: 'word', text, exact, at: start });
      return split ? { type: 'sequence', items: [make(split[1]!), make(split[2]!)], at: start } : make(word);
    }
    if (exact) fail('“=” must stand before a word', start);
    at++;
    return { type: 'word', text: char, exact: false, at: start };
  };

  const sequence = (closer: string): Node => {
    const start = at;
    const items: Node[] = [];
    for (;;) {
      skip();
      const char = source.charAt(at);
      if (char === '' || char === closer || (char === '|' && closer)) break;
      if (char === '|') fail('“|” must stand inside ( )');
      if (char === ')' || char === ']') fail(`“${char}” closes nothing; write “\\${char}” for the character`);
      let item = atom();
      const quantifier = source.charAt(at);
      if (quantifier === '?' || quantifier === '*' || quantifier === '+') {
        at++;
        item = {
          type: 'repeat',
          item,
          min: quantifier === '+' ? 1 : 0,
          max: quantifier === '?' ? 1 : REPEAT,
          at: item.at,
        };
      }
      items.push(item);
    }
    return items.length === 1 ? items[0]! : { type: 'sequence', items, at: start };
  };

  const tree = sequence('');
  if (tree.type === 'sequence' && tree.items.length === 0) fail('the pattern is empty');
  return tree;
}
