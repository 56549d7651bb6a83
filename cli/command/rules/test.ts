import { type ExampleFailure, testExamples } from '../../../desk/examples.ts';
import type { Reviewer, RuleInfo } from '../../../desk/index.ts';
import { nodeFileSystem } from '../../../desk/node.ts';
import { readText } from '../../../desk/source.ts';
import { readYaml, type YamlFile } from '../../../desk/yaml.ts';
import type { Arguments, Command } from '../../command.ts';
import { Faults, UsageError } from '../../errors.ts';
import { EXIT, type Io } from '../../io.ts';
import { didYouMean } from '../../near.ts';
import { localReviewer, open, shownUri, takeProblems, uriOf } from '../../open.ts';
import { counted } from '../../report.ts';

/** Runs the examples of rules. */
export const test: Command = {
  name: 'test',
  usage: ['rules test [PACK.yml|RULE|CATEGORY]…'],
  about:
    'Runs the examples of rules: each wrong text must be found and mended to its right text, right and fine texts must be left alone, and no fix may trip another rule. ' +
    'Without a name: the rules of your own packs, or the shipped ones where there are none.',
  options: {
    all: { type: 'boolean', help: 'all rules, yours and the shipped ones' },
    config: { type: 'string', value: 'FILE', help: 'this configuration instead of the nearest .copydesk.yml' },
  },
  examples: [
    ['rules test', 'your own rules'],
    ['rules test .copydesk/rules/harvest.yml', 'one pack'],
    ['rules test calque/tens-of', 'one rule'],
  ],
  notes: 'Exit code: 0 all examples hold, 1 some don’t, 2 a pack or configuration is faulty.',
  run,
};

const isPack = (name: string) => /\.ya?ml$/i.test(name);

async function run(args: Arguments, io: Io): Promise<number> {
  const faults = new Faults();
  const packs = args.positionals.filter(isPack);
  for (const pack of packs)
    if (!(await nodeFileSystem.read(uriOf(pack, io)).catch(() => true)))
      throw new UsageError(`there is no pack ${pack}`);
  const options = { packs: packs.map((pack) => uriOf(pack, io)) };
  const config = args.value('config');
  const reviewer = await localReviewer(open(io, config, options), io);
  takeProblems(reviewer, io, faults);

  const chosen = choose(reviewer, args, options.packs);
  const failures: ExampleFailure[] = [];
  let ran = 0;
  for (const rule of chosen) {
    // A rule that is off is tried on its own: styles may switch on one of two that contradict each other.
    const on =
      rule.severity === 'off'
        ? await localReviewer(open(io, config, { ...options, rules: { [rule.id]: 'on' } }), io)
        : reviewer;
    ran += rule.examples.wrong.length + rule.examples.fine.length;
    failures.push(...testExamples(on, on.rule(rule.id) ?? rule));
  }

  io.stderr.write(faults.toString());
  const files = new Map<string, YamlFile | undefined>();
  for (const failure of failures) {
    const origin = reviewer.rule(failure.rule)?.origin ?? 'shipped';
    if (!files.has(origin)) files.set(origin, origin === 'shipped' ? undefined : await yamlOf(origin));
    io.stdout.write(
      `${where(failure, origin, files.get(origin), io)}: ${failure.rule}: “${failure.example}” ${failure.message}\n`,
    );
  }
  const outcome = failures.length === 0 ? 'all hold' : `${counted(failures.length, 'failure')}`;
  io.stdout.write(`${counted(chosen.length, 'rule')}, ${counted(ran, 'example')}: ${outcome}\n`);
  if (faults.serious) return EXIT.bad;
  return failures.length > 0 ? EXIT.findings : EXIT.fine;
}

/** The rules that the arguments mean. */
function choose(reviewer: Reviewer, args: Arguments, packs: readonly string[]): readonly RuleInfo[] {
  const { rules } = reviewer;
  const names = args.positionals.filter((name) => !isPack(name));
  const known = new Set(rules.flatMap(({ id, category }) => [id, category]));
  for (const name of names)
    if (!known.has(name))
      throw new UsageError(`there is no rule, category or pack “${name}”${didYouMean(name, known)}`);
  if (args.flag('all')) return rules;
  if (args.positionals.length > 0) {
    return rules.filter(
      ({ id, category, origin }) => names.includes(id) || names.includes(category) || packs.includes(origin),
    );
  }
  const own = rules.filter(({ origin }) => origin !== 'shipped');
  return own.length > 0 ? own : rules;
}

async function yamlOf(uri: string): Promise<YamlFile | undefined> {
  const source = await readText(nodeFileSystem, uri);
  return 'text' in source ? readYaml(uri, source.text) : undefined;
}

/** File and line of an example in a pack; the rule’s origin where there is no file. */
function where({ rule, at }: ExampleFailure, origin: string, yaml: YamlFile | undefined, io: Io): string {
  const rules = (yaml?.data as { rules?: { id?: unknown }[] } | undefined)?.rules ?? [];
  const index = rules.findIndex((entry) => entry?.id === rule);
  if (!yaml || index < 0) return origin;
  const { line, column } = yaml.position(['rules', index, 'examples', ...at]);
  return `${shownUri(origin, io)}:${line}:${column}`;
}
