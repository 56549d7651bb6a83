import { type Finding, languageOf, type Reviewer, SEVERITIES, type Severity } from '../../desk/index.ts';
import { type Arguments, type Command, count } from '../command.ts';
import { reasonOf } from '../disk.ts';
import { readDraft } from '../draft.ts';
import { Faults, UsageError } from '../errors.ts';
import { FORMATTERS } from '../format/index.ts';
import { gather, type Input, STDIN } from '../inputs.ts';
import { EXIT, type Io } from '../io.ts';
import { didYouMean } from '../near.ts';
import { open, takeProblems, uriOf } from '../open.ts';
import { Progress } from '../progress.ts';
import { counted, type FileReport } from '../report.ts';

/** Finds what an editor would change in drafts; mends what has one right answer. */
export const check: Command = {
  name: 'check',
  usage: ['check [options] [FILE|FOLDER|GLOB|-]…'],
  about:
    'Finds translation phrasing and misspelled places. Folders are searched for drafts (.txt, .md, .markdown, .html, .htm), ' +
    'dot folders and node_modules aside; - reads standard input; without a name the working folder is checked.',
  options: {
    fix: {
      type: 'boolean',
      help: 'apply the safe fixes; files are replaced as a whole. With -, the mended text goes to standard output and the report to standard error',
    },
    diff: { type: 'boolean', help: 'show what --fix would do as a unified diff; nothing is written' },
    format: {
      type: 'string',
      value: 'NAME',
      choices: Object.keys(FORMATTERS),
      help: 'stylish (default), json, github (annotations of pull requests) or sarif',
    },
    severity: {
      type: 'string',
      value: 'LEVEL',
      choices: SEVERITIES,
      help: 'show and fail on error, warning, info or hint and what is worse. Default: all is shown, warnings and errors fail',
    },
    'max-warnings': { type: 'string', value: 'N', help: 'up to N warnings don’t fail' },
    quiet: { type: 'boolean', short: 'q', help: 'errors only: --severity error, and no remarks' },
    rule: { type: 'string', value: 'ID[,ID]', help: 'only these rules or categories' },
    config: { type: 'string', value: 'FILE', help: 'this configuration instead of the nearest .copydesk.yml' },
    'stdin-filename': {
      type: 'string',
      value: 'NAME',
      help: 'what standard input is taken for, for its language and its configuration',
    },
    'no-color': { type: 'boolean', help: 'no colors; so does the variable NO_COLOR' },
  },
  examples: [
    ['check report.txt', 'one draft'],
    ['check --diff drafts/', 'what --fix would change'],
    ['check --format github --severity error .', 'for a pull request'],
    ['check --fix --stdin-filename a.md - < a.md', 'as a filter'],
  ],
  notes:
    'Exit code: 0 nothing at or above the failing level, 1 findings, 2 bad usage, configuration or input: one line on standard error says which file, where, and what to do; everything else is checked all the same.',
  run,
};

/** What a run works with. */
interface Run {
  readonly io: Io;
  readonly faults: Faults;
  readonly fix: boolean;
  /** Only look: findings are those of the text as it is. */
  readonly diff: boolean;
  /** Rule ids and categories; undefined: all. */
  readonly only: readonly string[] | undefined;
}

/** A checked draft, with what --fix makes of it. */
interface Checked {
  readonly input: Input;
  readonly reviewer: Reviewer;
  readonly text: string;
  /** Differs from `text` where --fix or --diff was given and there was something to mend. */
  readonly mended: string;
  readonly findings: readonly Finding[];
  /** The findings of another version of the draft. */
  readonly review: (text: string) => readonly Finding[];
}

async function run(args: Arguments, io: Io): Promise<number> {
  const fix = args.flag('fix');
  const diff = args.flag('diff');
  const quiet = args.flag('quiet');
  const least = quiet ? 'error' : (args.value('severity') as Severity | undefined);
  const tolerated = count(args, 'max-warnings');
  const format = args.value('format') ?? 'stylish';
  const only = args
    .value('rule')
    ?.split(',')
    .map((id) => id.trim())
    .filter(Boolean);
  if (fix && diff) throw new UsageError('--fix writes and --diff only shows: leave one of them out');
  if (diff && args.value('format'))
    throw new UsageError('--diff prints a diff instead of a report: leave --format out');
  if (quiet && args.value('severity')) throw new UsageError('--quiet means --severity error: leave one of them out');

  const faults = new Faults();
  const names = args.positionals.length > 0 ? args.positionals : ['.'];
  if (args.value('stdin-filename') !== undefined && !names.includes(STDIN)) {
    throw new UsageError('--stdin-filename goes with “-”, which reads standard input');
  }
  const inputs = await gather(names, io, faults, args.value('stdin-filename'));
  const desk = open(io, args.value('config'));
  const progress = new Progress(io, inputs.length);
  const known = new Set<string>();
  const checked: Checked[] = [];
  const ignored: string[] = [];
  let unsound = 0;
  for (const [i, input] of inputs.entries()) {
    progress.step(i, input.shown);
    const reviewer = await desk.reviewerFor(uriOf(input.file, io));
    if (!reviewer) {
      if (input.named) ignored.push(input.shown);
      continue;
    }
    if (only) for (const { id, category } of reviewer.rules) known.add(id).add(category);
    const sound = takeProblems(reviewer, io, faults);
    const draft = await checkDraft(input, reviewer, { io, faults, fix: fix && sound, diff: diff && sound, only });
    if (draft) checked.push(draft);
    if (!sound) unsound++;
  }
  if (fix && unsound > 0) {
    // A configuration that is only half in force must not decide what is written.
    const message = `${counted(unsound, 'draft')} not mended, as the configuration has errors`;
    faults.add({ file: 'copydesk', message, severity: 'error' });
  }
  const outcome = fix ? await Promise.all(checked.map((draft) => write(draft, io, faults))) : checked;
  progress.done();

  if (only && inputs.length > ignored.length) {
    for (const id of only)
      if (!known.has(id)) throw new UsageError(`--rule: there is no rule or category “${id}”${didYouMean(id, known)}`);
  }
  if (!quiet) {
    for (const file of ignored)
      faults.add({ file, message: 'left out, as its configuration ignores it', severity: 'warning' });
  }
  const visible = least === undefined ? SEVERITIES.length : SEVERITIES.indexOf(least) + 1;
  const shown = outcome.map(({ findings }) => findings.filter((f) => SEVERITIES.indexOf(f.severity) < visible));
  io.stderr.write(faults.toString());
  const filter = fix && inputs.some((input) => input.stdin);
  const color = colorful(args, io);
  if (diff) {
    const { diffOf } = await import('../diff.ts');
    for (const { input, text, mended } of outcome) io.stdout.write(diffOf(input.shown, text, mended, color));
  } else {
    const files = outcome.map(({ input, reviewer, mended, text }, i): FileReport => {
      return { path: input.shown, text: fix ? mended : text, findings: shown[i]!, rule: reviewer.rule };
    });
    const formatter = await FORMATTERS[format]!();
    const out = formatter({ files, faults: faults.all }, { color, env: io.env, cwd: io.cwd });
    if (filter) io.stdout.write(outcome.find((draft) => draft.input.stdin)?.mended ?? '');
    if (!(quiet && format === 'stylish' && shown.every((list) => list.length === 0)))
      (filter ? io.stderr : io.stdout).write(out);
  }

  const warnings = outcome.flatMap((draft) => draft.findings).filter((f) => f.severity === 'warning').length;
  const excess = tolerated !== undefined && warnings > tolerated;
  if (excess)
    io.stderr.write(`copydesk: ${counted(warnings, 'warning')}, more than the ${tolerated} of --max-warnings\n`);
  if (faults.serious) return EXIT.bad;
  const level = SEVERITIES.indexOf(least ?? 'warning');
  const fails = (f: Finding) =>
    SEVERITIES.indexOf(f.severity) <= level && !(tolerated !== undefined && f.severity === 'warning');
  return excess || outcome.some((draft) => draft.findings.some(fails)) ? EXIT.findings : EXIT.fine;
}

async function checkDraft(
  input: Input,
  reviewer: Reviewer,
  { io, faults, fix, diff, only }: Run,
): Promise<Checked | undefined> {
  const text = await readDraft(input, io, faults);
  if (text === undefined) return undefined;
  const language = languageOf(input.file);
  const mended = fix || diff ? reviewer.fixAll({ text, language }, only).text : text;
  const review = (now: string) =>
    reviewer
      .review({ text: now, language })
      .filter(({ rule, category }) => !only || only.includes(rule) || only.includes(category));
  return { input, reviewer, text, mended, findings: review(diff ? text : mended), review };
}

/** Writes a mended draft. @returns the draft as it now stands on disk */
async function write(draft: Checked, io: Io, faults: Faults): Promise<Checked> {
  const { input, review, text, mended } = draft;
  if (input.stdin || mended === text) return draft;
  try {
    await io.disk.replace(input.file, mended);
    return draft;
  } catch (error) {
    const message = `not mended, as the file cannot be written: ${reasonOf(error)}`;
    faults.add({ file: input.shown, message, severity: 'error' });
    return { ...draft, mended: text, findings: review(text) };
  }
}

/** Colors are for terminals, unless the environment or the user says otherwise. */
function colorful(args: Arguments, { env, stdout }: Io): boolean {
  if (args.flag('no-color') || env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return stdout.isTTY && env.TERM !== 'dumb';
}
