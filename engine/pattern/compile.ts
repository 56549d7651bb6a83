import type { FormTag } from '../english/index.ts';
import { normalize } from '../nlcst/lexicon.ts';
import { isQuoteMark } from '../nlcst/quotation.ts';
import type { Sentence, Token } from '../token.ts';
import { CLASSES, type ClassCheck } from './classes.ts';
import { FORM_TAGS, type FormOf, inflect, type Lists, phraseWords, type WordSet } from './lists.ts';
import { best, type Need, NeedsTest, shifted } from './needs.ts';
import { type ClassTest, type Node, PatternError } from './syntax.ts';
import { hasWord, type Vocabulary } from './vocabulary.ts';

/** What a running match knows. Capture i holds tokens `[spans[2i], spans[2i+1])`; -1 when it took no part. */
interface Run {
  tokens: readonly Token[];
  readonly spans: Int32Array;
  end: number;
}

/** One step: true when the rest of the pattern matches from token `i`. */
type Step = (i: number, run: Run) => boolean;

/** Where a match is: token indices in the sentence, half-open. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** The flagged part, `[ ]` in the pattern; the whole match when nothing is marked. */
  readonly markStart: number;
  readonly markEnd: number;
  /** Token spans of the named captures that took part. */
  readonly captures: ReadonlyMap<string, readonly [start: number, end: number]>;
}

/** A pattern ready to run. */
export interface Pattern {
  /** What every match has, the rarest first; none: any token may begin a match. */
  readonly needs: readonly Need[];
  readonly names: readonly string[];
  /** What inflected words and lists captured under a name can be. */
  readonly forms: ReadonlyMap<string, ReadonlyMap<string, FormOf>>;
  /** False when the needs say that no match begins at this token; the first need is not looked at again. */
  mayBegin(sentence: Sentence, start: number): boolean;
  matchAt(sentence: Sentence, start: number): Match | undefined;
}

interface Shape {
  readonly min: number;
  readonly max: number;
  readonly needs: readonly Need[];
  /** Words of which every match that takes a token takes one first; undefined: not known. */
  readonly first: ReadonlySet<string> | undefined;
}

/** What the first token of a row can be: the first item's words, and those of the next as long as items may be missing. */
function firstOf(shapes: readonly Shape[]): ReadonlySet<string> | undefined {
  let words: ReadonlySet<string> | undefined;
  for (const { min, max, first } of shapes) {
    if (max === 0) continue; // "^" takes no token
    if (!first) return undefined;
    words = words ? new Set([...words, ...first]) : first;
    if (min > 0) return words;
  }
  return undefined;
}

/** Nothing is known of how a match begins. */
const UNKNOWN = { needs: [], first: undefined } as const;

/** A match begins with one of these words. */
const opening = (words: ReadonlySet<string>) => ({ needs: [[{ words: [...words], min: 0, max: 0 }]], first: words });

/** The needs of a whole pattern; how it begins is one of them. */
function needsOf({ needs, first }: Shape): readonly Need[] {
  if (!first || needs.some((need) => need.every(({ max }) => max === 0))) return needs;
  return [...needs, [{ words: [...first], min: 0, max: 0 }]];
}

/** True when these word numbers stand from token `i` on. */
function follows(tokens: readonly Token[], i: number, numbers: readonly number[]): boolean {
  for (let k = 0; k < numbers.length; k++) if (tokens[i + k]?.lexeme.id !== numbers[k]) return false;
  return true;
}

/** The first step that gets through. */
function anyOf(steps: readonly Step[]): Step {
  if (steps.length === 1) return steps[0]!;
  if (steps.length === 2) {
    const [a, b] = steps as [Step, Step];
    return (i, run) => a(i, run) || b(i, run);
  }
  return (i, run) => {
    for (let k = 0; k < steps.length; k++) if (steps[k]!(i, run)) return true;
    return false;
  };
}

class Compiler {
  readonly names: string[] = [''];
  readonly forms = new Map<string, Map<string, FormOf>>();
  readonly #captures: string[] = [];

  constructor(
    readonly lists: Lists,
    readonly vocabulary: Vocabulary,
  ) {}

  set(words: WordSet): { step: (next: Step) => Step; shape: Shape } {
    for (const name of this.#captures) {
      const forms = this.forms.get(name)!;
      for (const [word, form] of words.single) forms.set(word, form);
      for (const phrase of words.phrases) forms.set(phrase.join(' '), { lemma: phrase.join(' '), forms: new Set() });
    }
    const { single, phrases } = words;
    const lengths = [...(single.size > 0 ? [1] : []), ...phrases.map((p) => p.length)];
    const table = this.vocabulary.bitsOf(single);
    const shape: Shape = {
      min: Math.min(...lengths),
      max: Math.max(...lengths),
      ...opening(new Set([...single.keys(), ...phrases.map((p) => p[0]!)])),
    };
    if (phrases.length === 0) {
      return {
        shape,
        step: (next) => (i, run) =>
          i < run.tokens.length && hasWord(table, run.tokens[i]!.lexeme.id) && next(i + 1, run),
      };
    }
    /** Phrases by the number of their first word, longest first, the rest of the words as numbers. */
    const byFirst = new Map<number, (readonly number[])[]>();
    for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
      const [first, ...rest] = phrase.map((word) => this.vocabulary.number(word));
      const list = byFirst.get(first!);
      if (list) list.push(rest);
      else byFirst.set(first!, [rest]);
    }
    const firsts = this.vocabulary.bits(phrases.map((phrase) => phrase[0]!));
    return {
      shape,
      step: (next) => (i, run) => {
        if (i >= run.tokens.length) return false;
        const { id } = run.tokens[i]!.lexeme;
        if (hasWord(firsts, id)) {
          for (const rest of byFirst.get(id)!)
            if (follows(run.tokens, i + 1, rest) && next(i + 1 + rest.length, run)) return true;
        }
        return hasWord(table, id) && next(i + 1, run);
      },
    };
  }

  /** A condition on one token, for a test whose name is a class or a list. */
  condition(test: ClassTest, at: number): ClassCheck {
    const built = CLASSES[test.name];
    let check: ClassCheck;
    if (built) {
      if (test.form) throw new PatternError(`the class <${test.name}> has no forms`, at);
      check = built.check;
    } else {
      const table = this.vocabulary.bitsOf(this.list(test, at).single);
      check = (token) => hasWord(table, token.lexeme.id);
    }
    const wordLike = CLASSES.any!.check;
    return test.negated ? (token, i, tokens) => wordLike(token, i, tokens) && !check(token, i, tokens) : check;
  }

  list(test: ClassTest, at: number): WordSet {
    if (!this.lists.has(test.name)) {
      throw new PatternError(
        `there is no class or list <${test.name}>; lists stand in the lexicon or under “lists:”`,
        at,
      );
    }
    return this.lists.words(test.name, this.formTags(test.form ? test.form.split(',') : [], at));
  }

  formTags(forms: readonly string[], at: number): FormTag[] {
    for (const form of forms) {
      if (!FORM_TAGS.includes(form as FormTag)) {
        throw new PatternError(`“${form}” is no form: use ${FORM_TAGS.join(', ')}`, at);
      }
    }
    return forms as FormTag[];
  }

  compile(node: Node): { step: (next: Step) => Step; shape: Shape } {
    switch (node.type) {
      case 'word': {
        const norm = normalize(node.text);
        const { text, exact } = node;
        const id = this.vocabulary.number(norm);
        return {
          shape: { min: 1, max: 1, ...opening(new Set([norm])) },
          step: exact
            ? (next) => (i, run) => i < run.tokens.length && run.tokens[i]!.lexeme.text === text && next(i + 1, run)
            : (next) => (i, run) => i < run.tokens.length && run.tokens[i]!.lexeme.id === id && next(i + 1, run),
        };
      }
      case 'words': {
        const words = node.words.map(normalize);
        const table = this.vocabulary.bits(words);
        return {
          shape: { min: 1, max: 1, ...opening(new Set(words)) },
          step: (next) => (i, run) =>
            i < run.tokens.length && hasWord(table, run.tokens[i]!.lexeme.id) && next(i + 1, run),
        };
      }
      case 'inflected': {
        const words = inflect(node.lemma, undefined, this.formTags(node.forms, node.at));
        if (words.single.size + words.phrases.length === 0) {
          throw new PatternError(`“${node.lemma}” has no form “${node.forms.join(',')}”`, node.at);
        }
        return this.set(words);
      }
      case 'class': {
        const [only] = node.tests;
        if (node.tests.length === 1 && only && !only.negated && !CLASSES[only.name]) {
          const words = this.list(only, node.at);
          if (words.single.size + words.phrases.length === 0)
            throw new PatternError(`the list <${only.name}> is empty`, node.at);
          return this.set(words);
        }
        const checks = node.tests.map((test) => this.condition(test, node.at));
        const listed = node.tests.find((test) => !test.negated && !CLASSES[test.name]);
        return {
          shape: {
            min: 1,
            max: 1,
            ...(listed ? opening(new Set(this.list(listed, node.at).single.keys())) : UNKNOWN),
          },
          step: (next) => (i, run) => {
            const token = run.tokens[i];
            return token !== undefined && checks.every((check) => check(token, i, run.tokens)) && next(i + 1, run);
          },
        };
      }
      case 'regex': {
        const { regex } = node;
        return {
          shape: { min: 1, max: 1, ...UNKNOWN },
          step: (next) => (i, run) =>
            i < run.tokens.length && regex.test(run.tokens[i]!.lexeme.norm) && next(i + 1, run),
        };
      }
      case 'quote':
        return {
          shape: { min: 1, max: 1, ...UNKNOWN },
          step: (next) => (i, run) => i < run.tokens.length && isQuoteMark(run.tokens[i]!) && next(i + 1, run),
        };
      case 'start':
        return {
          shape: { min: 0, max: 0, ...UNKNOWN },
          step: (next) => (i, run) => (i === 0 || (i === 1 && isQuoteMark(run.tokens[0]!))) && next(i, run),
        };
      case 'end':
        return {
          shape: { min: 0, max: 0, ...UNKNOWN },
          step: (next) => (i, run) => run.tokens.slice(i).every((t) => t.lexeme.kind === 'punctuation') && next(i, run),
        };
      case 'gap': {
        const { max } = node;
        return {
          shape: { min: 0, max, ...UNKNOWN },
          step: (next) => (i, run) => {
            for (let k = 0; k <= max; k++) {
              if (next(i + k, run)) return true;
              const token = run.tokens[i + k];
              if (!token || token.lexeme.clauseMark) return false;
            }
            return false;
          },
        };
      }
      case 'repeat': {
        const item = this.compile(node.item);
        const { min, max } = node;
        return {
          shape: {
            min: item.shape.min * min,
            max: item.shape.max * max,
            needs: min > 0 ? item.shape.needs : [],
            first: item.shape.first,
          },
          step: (next) => {
            const from = (count: number): Step => {
              if (count >= max) return next;
              const again = item.step(from(count + 1));
              return count >= min ? (i, run) => again(i, run) || next(i, run) : again;
            };
            return from(0);
          },
        };
      }
      case 'sequence': {
        const items = node.items.map((item) => this.compile(item));
        let min = 0;
        let max = 0;
        const needs: Need[] = [];
        for (const { shape } of items) {
          needs.push(...shifted(shape.needs, min, max));
          min += shape.min;
          max += shape.max;
        }
        return {
          shape: { min, max, needs: best(needs), first: firstOf(items.map((item) => item.shape)) },
          step: (next) => items.reduceRight((rest, item) => item.step(rest), next),
        };
      }
      case 'choice': {
        const capture = node.name ? this.capture(node.name) : undefined;
        if (node.name) this.#captures.push(node.name);
        const items = this.merged(node.items).map((item) => this.compile(item));
        if (node.name) this.#captures.pop();
        const shape: Shape = {
          min: Math.min(...items.map((i) => i.shape.min)),
          max: Math.max(...items.map((i) => i.shape.max)),
          needs: items.every((i) => i.shape.needs.length > 0) ? [items.flatMap((i) => i.shape.needs[0]!)] : [],
          first: items.every((i) => i.shape.first) ? new Set(items.flatMap((i) => [...i.shape.first!])) : undefined,
        };
        return {
          shape,
          step: (next) => {
            if (capture === undefined) {
              return anyOf(items.map((item) => item.step(next)));
            }
            return this.recording(
              capture,
              (done) => {
                return anyOf(items.map((item) => item.step(done)));
              },
              next,
            );
          },
        };
      }
      case 'mark': {
        const item = this.compile(node.item);
        return { shape: item.shape, step: (next) => this.recording(0, (done) => item.step(done), next) };
      }
    }
  }

  /** Neighboring alternatives that are single words become one: a look at a table instead of many comparisons. */
  private merged(items: readonly Node[]): readonly Node[] {
    const out: Node[] = [];
    for (const item of items) {
      const last = out.at(-1);
      if (item.type !== 'word' || item.exact) out.push(item);
      else if (last?.type === 'words') out[out.length - 1] = { ...last, words: [...last.words, item.text] };
      else out.push({ type: 'words', words: [item.text], at: item.at });
    }
    return out;
  }

  /** Notes where the inner pattern began and ended, and takes it back when the rest does not match. */
  private recording(capture: number, inner: (done: Step) => Step, next: Step): Step {
    const a = capture * 2;
    const body = inner((i, run) => {
      const before = run.spans[a + 1]!;
      run.spans[a + 1] = i;
      if (next(i, run)) return true;
      run.spans[a + 1] = before;
      return false;
    });
    return (i, run) => {
      const before = run.spans[a]!;
      run.spans[a] = i;
      if (body(i, run)) return true;
      run.spans[a] = before;
      return false;
    };
  }

  private capture(name: string): number {
    const known = this.names.indexOf(name);
    if (known > 0) return known;
    this.names.push(name);
    this.forms.set(name, new Map());
    return this.names.length - 1;
  }
}

/** Compiles a pattern. @throws PatternError for unknown lists and forms */
export function compilePattern(node: Node, lists: Lists, vocabulary: Vocabulary): Pattern {
  const compiler = new Compiler(lists, vocabulary);
  const { step, shape } = compiler.compile(node);
  if (shape.min === 0) throw new PatternError('the pattern can match nothing at all: something in it must be there', 0);
  const run = step((i, state) => {
    state.end = i;
    return true;
  });
  const { names, forms } = compiler;
  const needs = needsOf(shape);
  const test = new NeedsTest(needs.slice(1), vocabulary);
  // One state serves all matches of the pattern: matching is synchronous and never enters itself.
  const state: Run = { tokens: [], spans: new Int32Array(names.length * 2).fill(-1), end: -1 };
  return {
    needs,
    names,
    forms,
    mayBegin: ({ tokens }, start) => test.passes(tokens, start),
    matchAt(sentence, start) {
      state.tokens = sentence.tokens;
      if (!run(start, state)) return undefined;
      const captures = new Map<string, readonly [number, number]>();
      for (let c = 1; c < names.length; c++) {
        if (state.spans[2 * c + 1]! >= 0) captures.set(names[c]!, [state.spans[2 * c]!, state.spans[2 * c + 1]!]);
      }
      const marked = state.spans[1]! >= 0;
      const match = {
        start,
        end: state.end,
        markStart: marked ? state.spans[0]! : start,
        markEnd: marked ? state.spans[1]! : state.end,
        captures,
      };
      state.spans.fill(-1); // a match that fails takes its marks back itself
      return match;
    },
  };
}

/** True when a phrase of a list would be cut into these tokens; exported for the packs' own checks. */
export { phraseWords };
