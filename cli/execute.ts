import { type Command, type Entry, parseCommand } from './command.ts';
import { COMMANDS } from './commands.ts';
import { UsageError } from './errors.ts';
import { EXIT, type Io, VERSION } from './io.ts';
import { didYouMean } from './near.ts';

/**
 * Runs the command line: what `copydesk ARGS` does.
 *
 * @returns the exit code (0 fine, 1 findings, 2 bad usage, configuration or input); undefined when the command, a
 * server, goes on by itself
 */
export async function execute(args: readonly string[], io: Io): Promise<number | undefined> {
  try {
    return await dispatch(args, io);
  } catch (error) {
    if (error instanceof UsageError) {
      const command = ['copydesk', error.command].filter(Boolean).join(' ');
      io.stderr.write(`copydesk: ${error.message} (see ${command} --help)\n`);
    } else {
      io.stderr.write(`copydesk: this is a fault of copydesk itself: ${(error as Error)?.stack ?? error}\n`);
    }
    return EXIT.bad;
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<number | undefined> {
  const [name, ...rest] = args;
  if (name === '--version' || name === '-v') {
    io.stdout.write(`${VERSION}\n`);
    return EXIT.fine;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const { commandHelp, generalHelp } = await import('./help.ts');
    if (name === 'help' && rest.length > 0) io.stdout.write(commandHelp((await find(rest)).found));
    else (name === undefined ? io.stderr : io.stdout).write(generalHelp());
    return name === undefined ? EXIT.bad : EXIT.fine;
  }
  const { found, words, args: own } = await find(args);
  const end = own.indexOf('--');
  const options = end < 0 ? own : own.slice(0, end);
  if (options.includes('--help') || options.includes('-h')) {
    const { commandHelp } = await import('./help.ts');
    io.stdout.write(commandHelp(found));
    return EXIT.fine;
  }
  try {
    if (found.subcommands) throw missing(words.join(' '), own[0], found.subcommands);
    return await found.run(parseCommand(found, own), io);
  } catch (error) {
    if (error instanceof UsageError) error.command = words.join(' ');
    throw error;
  }
}

/** The command that the arguments begin with, and what is left of them. */
async function find(args: readonly string[]): Promise<{ found: Command; words: string[]; args: readonly string[] }> {
  let level: Readonly<Record<string, Entry>> | undefined = COMMANDS;
  let found: Command | undefined;
  let at = 0;
  for (; level && args[at] !== undefined && Object.hasOwn(level, args[at]!); at++) {
    found = await level[args[at]!]!.load();
    level = found.subcommands;
  }
  if (!found) throw missing('', args[0], COMMANDS);
  return { found, words: args.slice(0, at), args: args.slice(at) };
}

/** What to say where a command is wanted and none, or an unknown one, stands. */
function missing(parent: string, name: string | undefined, known: Readonly<Record<string, Entry>>): UsageError {
  const names = Object.keys(known);
  if (name === undefined)
    return new UsageError(`${parent} what? Write ${names.map((n) => `${parent} ${n}`).join(', ')}`);
  if (name.startsWith('-')) return new UsageError(`there is no option ${name} before a command`);
  const file = parent === '' && /[./\\*]/.test(name);
  return new UsageError(
    `there is no command “${`${parent} ${name}`.trim()}”${file ? `; to check drafts, write copydesk check ${name}` : didYouMean(name, names)}`,
  );
}
