import * as v from 'valibot';
import { CATEGORIES, SEVERITIES } from '../finding.ts';
import type { WordList } from '../pattern/lists.ts';
import type { PackData, PhraseRuleData } from '../rule.ts';
import type { RuleFault } from './phrase.ts';

const text = v.pipe(v.string('write text here'), v.trim(), v.nonEmpty('this must not be empty'));
const texts = v.union(
  [text, v.pipe(v.array(text), v.minLength(1, 'write at least one'))],
  'write a text or a list of texts',
);
const id = v.pipe(
  text,
  v.regex(
    new RegExp(`^(?:${CATEGORIES.join('|')})/[a-z0-9]+(?:-[a-z0-9]+)*$`),
    `an id is category/name in lower case, as in calque/tens-of; the categories are ${CATEGORIES.join(', ')}`,
  ),
);
const wrong = v.pipe(text, v.regex(/\S\s*→\s*\S/, 'write the wrong text, an arrow →, and the right text'));

/** One entry under `rules:` in a pack, as authors write it. The JSON schema for editors is made from this. */
export const RuleSchema = v.strictObject({
  id: v.pipe(id, v.description('category/name')),
  message: v.pipe(text, v.description('What is wrong, why, and what to do. {match} is the text found.')),
  why: v.optional(v.pipe(text, v.description('More on why, for those who ask.'))),
  arabic: v.optional(v.pipe(text, v.description('The Arabic behind the phrase.'))),
  severity: v.optional(
    v.pipe(
      v.picklist([...SEVERITIES, 'off'], 'severity is error, warning, info, hint or off'),
      v.description('Default: warning.'),
    ),
  ),
  profile: v.optional(
    v.pipe(
      v.picklist(['light', 'full'], 'profile is light or full'),
      v.description('light: grammar, terms, numbers, names; full: style too. Default: light.'),
    ),
  ),
  pattern: v.pipe(texts, v.description('What to find.')),
  unless: v.optional(v.pipe(texts, v.description('Patterns of what is right after all.'))),
  with: v.optional(v.pipe(v.array(text), v.description('Words of which the sentence must have one.'))),
  without: v.optional(v.pipe(v.array(text), v.description('Words that the sentence must not have.'))),
  fix: v.optional(
    v.pipe(
      v.union([v.string(), v.array(v.string())], 'write the replacement, or a list of them'),
      v.description('Replacements of the flagged part, best first; an empty text deletes it.'),
    ),
  ),
  safe: v.optional(
    v.pipe(
      v.boolean('safe is true or false'),
      v.description('The first replacement is right every time and cannot change the meaning.'),
    ),
  ),
  case: v.optional(
    v.pipe(
      v.picklist(['keep', 'exact'], 'case is keep or exact'),
      v.description('exact: the replacement stands as written.'),
    ),
  ),
  quotes: v.optional(v.pipe(v.boolean('quotes is true or false'), v.description('Look inside quotations too.'))),
  headings: v.optional(v.pipe(v.boolean('headings is true or false'), v.description('false: leave headings alone.'))),
  changes: v.optional(
    v.pipe(
      v.array(v.picklist(['figure', 'date', 'name', 'quotation'], 'changes lists figure, date, name or quotation')),
      v.description('Facts that a safe fix of this rule may change.'),
    ),
  ),
  covers: v.optional(
    v.pipe(
      v.array(
        v.pipe(v.string(), v.regex(/^[CF]\d+$/, 'covers lists rows as C21 (phrasing catalogue) or F66 (field notes)')),
      ),
      v.description('Rows of the sources that the rule answers.'),
    ),
  ),
  examples: v.strictObject({
    wrong: v.pipe(v.array(wrong, 'write a list'), v.minLength(2, 'write at least two wrong → right examples')),
    fine: v.pipe(v.array(text, 'write a list'), v.minLength(2, 'write at least two texts that are fine')),
  }),
});

export const ListSchema = v.strictObject({
  inflect: v.optional(v.picklist(['noun', 'verb'], 'inflect is noun or verb')),
  words: v.pipe(
    v.array(v.pipe(v.union([v.string(), v.number()]), v.transform(String)), 'write a list of words'),
    v.minLength(1, 'write at least one word'),
  ),
});

/** A whole pack file. */
export const PackSchema = v.strictObject({
  lists: v.optional(v.record(v.string(), ListSchema)),
  rules: v.optional(v.array(RuleSchema)),
});

/** A pack as it stands in a file. */
export type PackSource = v.InferInput<typeof PackSchema>;

function faultOf(issue: v.BaseIssue<unknown>, prefix: readonly (string | number)[]): RuleFault {
  const path = [...prefix, ...(issue.path ?? []).map((p) => p.key as string | number)];
  const key = path.at(-1);
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { path, message: `“${String(key)}” is no key here; see the guide for the keys of a rule` };
  if (issue.received === 'undefined') return { path: path.slice(0, -1), message: `“${String(key)}” is missing` };
  return { path, message: `${String(key)}: ${issue.message}` };
}

/** Splits “wrong → right”. */
function pair(example: string): readonly [string, string] {
  const at = example.indexOf('→');
  return [example.slice(0, at).trim(), example.slice(at + 1).trim()];
}

type RuleSource = v.InferInput<typeof RuleSchema>;

/** A rule entry that is known to be sound, as the engine takes it. */
export function ruleOf(source: RuleSource): PhraseRuleData {
  return {
    ...source,
    examples: { wrong: source.examples.wrong.map(pair), fine: source.examples.fine },
  } as PhraseRuleData;
}

/** A pack that is known to be sound (the shipped ones: the tests check them), as the engine takes it. */
export function packOf(source: PackSource): PackData {
  return { lists: source.lists as Record<string, WordList> | undefined, rules: source.rules?.map(ruleOf) } as PackData;
}

/** What came of reading a pack. */
export interface PackReading {
  /** The sound rules and lists. */
  readonly pack: PackData;
  /** For each rule of `pack`, its index in the file: faulty ones are missing from `pack`. */
  readonly indices: readonly number[];
  readonly faults: readonly RuleFault[];
}

/** Reads a pack from parsed YAML: the sound rules and lists, and what is wrong with the others. */
export function readPack(data: unknown): PackReading {
  const faults: RuleFault[] = [];
  const indices: number[] = [];
  if (data === null || data === undefined) return { pack: {}, indices, faults };
  const shell = v.safeParse(
    v.strictObject(
      {
        lists: v.optional(v.record(v.string(), v.unknown())),
        rules: v.optional(v.array(v.unknown(), '“rules” must be a list')),
      },
      'a pack has “lists:” and “rules:”',
    ),
    data,
  );
  if (!shell.success) return { pack: {}, indices, faults: shell.issues.map((issue) => faultOf(issue, [])) };
  const lists: Record<string, WordList> = {};
  for (const [name, value] of Object.entries(shell.output.lists ?? {})) {
    const read = v.safeParse(ListSchema, value);
    if (read.success) lists[name] = read.output as WordList;
    else faults.push(...read.issues.map((issue) => faultOf(issue, ['lists', name])));
  }
  const rules: PhraseRuleData[] = [];
  shell.output.rules?.forEach((value, i) => {
    const read = v.safeParse(RuleSchema, value);
    if (read.success) {
      rules.push(ruleOf(read.output));
      indices.push(i);
    } else faults.push(...read.issues.map((issue) => faultOf(issue, ['rules', i])));
  });
  return { pack: { lists, rules }, indices, faults };
}
