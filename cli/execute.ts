import { parseCommand } from './command.ts';
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
      const command = args[0] !== undefined && Object.hasOwn(COMMANDS, args[0]) ? ` ${args[0]}` : '';
      io.stderr.write(`copydesk: ${error.message} (see copydesk${command} --help)\n`);
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
    const asked = name === 'help' ? rest[0] : undefined;
    if (asked !== undefined) io.stdout.write(commandHelp(await command(asked)));
    else (name === undefined ? io.stderr : io.stdout).write(generalHelp());
    return name === undefined ? EXIT.bad : EXIT.fine;
  }
  const found = await command(name);
  const end = rest.indexOf('--');
  const options = end < 0 ? rest : rest.slice(0, end);
  if (options.includes('--help') || options.includes('-h')) {
    const { commandHelp } = await import('./help.ts');
    io.stdout.write(commandHelp(found));
    return EXIT.fine;
  }
  return found.run(parseCommand(found, rest), io);
}

async function command(name: string) {
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry) return entry.load();
  if (name.startsWith('-')) throw new UsageError(`there is no option ${name} before a command`);
  const advice = /[./\\*]/.test(name) ? `; to check drafts, write copydesk check ${name}` : didYouMean(name, Object.keys(COMMANDS));
  throw new UsageError(`there is no command “${name}”${advice}`);
}
