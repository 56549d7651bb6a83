import type { Arguments, Command } from '../../command.ts';
import { Faults } from '../../errors.ts';
import { HEAD } from '../../format/json.ts';
import { EXIT, type Io } from '../../io.ts';
import { localReviewer, open, shownUri, takeProblems } from '../../open.ts';
import { counted } from '../../report.ts';
import { columns } from '../../table.ts';

/** Lists the rules in force in the working folder. */
export const list: Command = {
  name: 'list',
  usage: ['rules list [--format json]'],
  about: 'Lists every rule with the severity that the configuration of this folder gives it.',
  options: {
    format: { type: 'string', value: 'NAME', choices: ['table', 'json'], help: 'table (default) or json' },
    config: { type: 'string', value: 'FILE', help: 'this configuration instead of the nearest .copydesk.yml' },
  },
  run,
};

async function run(args: Arguments, io: Io): Promise<number> {
  const faults = new Faults();
  const reviewer = await localReviewer(open(io, args.value('config')), io);
  takeProblems(reviewer, io, faults);
  io.stderr.write(faults.toString());
  const from = (origin: string) => (origin === 'shipped' ? origin : shownUri(origin, io));
  if (args.value('format') === 'json') {
    const rules = reviewer.rules.map(({ id, category, severity, profile, summary, arabic, url, origin, options }) => {
      return { id, category, severity, profile, summary, arabic, url, origin: from(origin), options };
    });
    io.stdout.write(`${JSON.stringify({ ...HEAD, rules }, null, 2)}\n`);
  } else {
    const rows = reviewer.rules.map((rule) => [rule.id, rule.severity, rule.profile, from(rule.origin), rule.summary]);
    io.stdout.write(columns([['rule', 'severity', 'profile', 'from', 'what'], ...rows]));
    const on = reviewer.rules.filter((rule) => rule.severity !== 'off').length;
    io.stdout.write(`\n${counted(rows.length, 'rule')}, ${on} of them on\n`);
  }
  return faults.serious ? EXIT.bad : EXIT.fine;
}
