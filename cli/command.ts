import { parseArgs } from 'node:util';
import { UsageError } from './errors.ts';
import type { Io } from './io.ts';
import { didYouMean } from './near.ts';

/** An option of a command. */
export interface Option {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** What the value is called in the help; for `string`. */
  readonly value?: string;
  /** May be given several times: `values` has them all. */
  readonly multiple?: boolean;
  readonly choices?: readonly string[];
  readonly help: string;
}

/** The arguments of a command, parsed. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** True when the flag was given. */
  flag(name: string): boolean;
  /** The value given, checked against the choices. */
  value(name: string): string | undefined;
  /** All values given, in order, of an option that may be given several times. */
  values(name: string): readonly string[];
}

/** A command: what it takes, how it is explained, what it does. */
export interface Command {
  readonly name: string;
  /** Lines after “copydesk ”. */
  readonly usage: readonly string[];
  /** What it does, in a paragraph or two. */
  readonly about: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples?: readonly (readonly [command: string, what: string])[];
  /** More to know: exit codes, formats. */
  readonly notes?: string;
  /** The options as they are, unparsed: for commands that hand them on. */
  readonly raw?: boolean;
  /** Commands below this one: `rules test`. The command itself then does nothing but explain them. */
  readonly subcommands?: Readonly<Record<string, Entry>>;
  /** @returns the exit code; undefined: the command goes on by itself */
  run(args: Arguments, io: Io): Promise<number | undefined>;
}

/** A command before it is loaded: starting fast means loading only the one that is asked for. */
export interface Entry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Options that every command has. */
export const COMMON: Readonly<Record<string, Option>> = {
  help: { type: 'boolean', short: 'h', help: 'show this help' },
};

/**
 * Parses the arguments of a command.
 *
 * @throws UsageError with what is wrong and what to do
 */
export function parseCommand(command: Command, args: readonly string[]): Arguments {
  const options = { ...command.options, ...COMMON };
  const { values, positionals } = parsed(command, options, args);
  for (const [name, { choices }] of Object.entries(options)) {
    const value = values[name];
    if (choices && typeof value === 'string' && !choices.includes(value)) {
      throw new UsageError(`--${name} ${value}: write ${listed(choices)}${didYouMean(value, choices)}`);
    }
  }
  return {
    positionals,
    flag: (name) => values[name] === true,
    value: (name) => values[name] as string | undefined,
    values: (name) => (values[name] as readonly string[] | undefined) ?? [],
  };
}

type Values = Record<string, string | boolean | readonly string[] | undefined>;

function parsed(command: Command, options: Readonly<Record<string, Option>>, args: readonly string[]) {
  if (command.raw) return { values: {} as Values, positionals: [...args] };
  const specs = Object.fromEntries(
    Object.entries(options).map(([name, { type, short, multiple = false }]) => [
      name,
      short ? { type, short, multiple } : { type, multiple },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: specs,
      allowPositionals: true,
      strict: true,
    });
    return { values: values as Values, positionals };
  } catch (error) {
    throw new UsageError(parseMessage(error as Error & { code?: string }, options));
  }
}

/** node:util’s complaint in our words. */
function parseMessage(error: Error & { code?: string }, options: Readonly<Record<string, Option>>): string {
  const name = /'(?:-\w, )?-{1,2}([\w-]+)/.exec(error.message)?.[1] ?? '';
  const option = options[name];
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const written = name.length === 1 ? `-${name}` : `--${name}`;
    return `there is no option ${written}${didYouMean(
      written,
      Object.keys(options).map((key) => `--${key}`),
    )}`;
  }
  if (error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && option) {
    const value = option.choices ? listed(option.choices) : `a value: --${name} ${option.value ?? 'VALUE'}`;
    return option.type === 'string' ? `--${name} needs ${value}` : `--${name} takes no value`;
  }
  return error.message;
}

const listed = (words: readonly string[]) => `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** A whole number from 0, or undefined when the option was not given. */
export function count(args: Arguments, name: string): number | undefined {
  const value = args.value(name);
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`--${name} ${value}: write a whole number, as in --${name} 10`);
  return Number(value);
}
