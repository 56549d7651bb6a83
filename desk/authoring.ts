/** What editors of packs and configurations need to know. */
import { CLASSES } from '../engine/pattern/classes.ts';
import { RuleSchema } from '../engine/rules/pack.ts';
import { ConfigSchema } from './config.ts';
import { house } from './house.ts';

export { type ExampleFailure, testExamples } from './examples.ts';
export { type PackFile, readPackFile } from './material.ts';

/** The keys of a configuration, with what they mean. */
export const configKeys = (): Readonly<Record<string, string>> => described(ConfigSchema.entries);

/** The keys of a rule, with what they mean. */
export const ruleKeys = (): Readonly<Record<string, string>> => described(RuleSchema.entries);

/** The built-in word classes of patterns, with what they take. */
export const classes = (): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(CLASSES).map(([name, { about }]) => [name, about]));

/** The shipped word lists, by name. */
export const shippedLists = (): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    house.packs.flatMap((pack) => Object.entries(pack.lists ?? {}).map(([name, { words }]) => [name, words])),
  );

const described = (entries: object) =>
  Object.fromEntries(Object.entries(entries).map(([key, schema]) => [key, descriptionOf(schema)]));

/** The description that a schema, or what it wraps, was given. */
function descriptionOf(schema: unknown): string {
  if (typeof schema !== 'object' || schema === null) return '';
  const { type, description, pipe, wrapped } = schema as {
    type?: string;
    description?: string;
    pipe?: unknown[];
    wrapped?: unknown;
  };
  if (type === 'description') return description ?? '';
  for (const inner of [...(pipe ?? []).filter((one) => one !== schema), wrapped]) {
    const found = descriptionOf(inner);
    if (found) return found;
  }
  return '';
}
