import picocolors from 'picocolors';
import { CATEGORIES, type RuleInfo } from '../../desk/index.ts';
import type { Arguments, Command } from '../command.ts';
import { Faults, UsageError } from '../errors.ts';
import { EXIT, type Io } from '../io.ts';
import { nearMisses } from '../near.ts';
import { localReviewer, open, shownUri, takeProblems } from '../open.ts';
import { counted } from '../report.ts';
import { columns } from '../table.ts';

/** Says what a rule wants and why. */
export const explain: Command = {
  name: 'explain',
  usage: ['explain RULE…', 'explain CATEGORY', 'explain'],
  about:
    'Says what a rule wants, why, the Arabic behind it, what it mends and what it leaves alone. With a category: its rules; without a name: all of them.',
  options: {
    config: { type: 'string', value: 'FILE', help: 'this configuration instead of the nearest .copydesk.yml' },
    'no-color': { type: 'boolean', help: 'no colors' },
  },
  examples: [
    ['explain calque/tens-of', 'one rule'],
    ['explain tens-of', 'the category may be left out'],
    ['explain date', 'the rules on dates'],
  ],
  run,
};

async function run(args: Arguments, io: Io): Promise<number> {
  const faults = new Faults();
  const reviewer = await localReviewer(open(io, args.value('config')), io);
  takeProblems(reviewer, io, faults);
  io.stderr.write(faults.toString());
  const color = io.stdout.isTTY && !args.flag('no-color') && !io.env.NO_COLOR;
  const { rules } = reviewer;
  if (args.positionals.length === 0) io.stdout.write(CATEGORIES.map((category) => listing(category, rules)).join(''));
  for (const name of args.positionals) {
    if ((CATEGORIES as readonly string[]).includes(name)) {
      io.stdout.write(listing(name, rules) || `${name}: no rule has this category\n`);
      continue;
    }
    const rule = reviewer.rule(name) ?? only(rules.filter(({ id }) => id.endsWith(`/${name}`)));
    if (!rule) {
      const near = nearMisses(name, [...rules.map(({ id }) => id), ...CATEGORIES]);
      throw new UsageError(
        `there is no rule “${name}”${near.length > 0 ? `; did you mean ${near.join(' or ')}?` : '; copydesk explain lists the rules'}`,
      );
    }
    io.stdout.write(`${page(rule, io, color)}\n`);
  }
  return faults.serious ? EXIT.bad : EXIT.fine;
}

const only = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

function listing(category: string, rules: readonly RuleInfo[]): string {
  const own = rules.filter((rule) => rule.category === category);
  if (own.length === 0) return '';
  const rows = own.map(({ id, severity, summary }) => [`  ${id}`, severity, summary]);
  return `${category} (${counted(own.length, 'rule')})\n${columns(rows)}\n`;
}

function page(rule: RuleInfo, io: Io, color: boolean): string {
  const c = picocolors.createColors(color);
  const head = (text: string) => c.bold(text);
  const out = [head(rule.id), '', rule.summary];
  if (rule.why) out.push('', rule.why);
  if (rule.arabic) out.push('', `${head('Arabic:')} ${rule.arabic}`);
  out.push('', head('Mends:'));
  for (const [wrong, right] of rule.examples.wrong) out.push(`  ${c.red('-')} ${wrong}`, `  ${c.green('+')} ${right}`);
  out.push('', head('Leaves alone:'), ...rule.examples.fine.map((text) => `    ${text}`), '');
  const profile = rule.profile === 'light' ? 'profiles light and full' : 'profile full';
  out.push(
    `${head('Severity:')} ${rule.severity === 'off' ? 'off (a style or the configuration switches it on)' : rule.severity}; ${profile}`,
  );
  const options = Object.entries(rule.options);
  if (options.length > 0)
    out.push(`${head('Options:')} ${options.map(([key, value]) => `${key}: ${value}`).join(', ')}`);
  if (rule.origin !== 'shipped') out.push(`${head('From:')} ${shownUri(rule.origin, io)}`);
  out.push(`${head('Configure:')} in .copydesk.yml, rules: { ${rule.id}: ${rule.severity === 'off' ? 'on' : 'off'} }`);
  if (rule.origin === 'shipped') out.push(`${head('More:')} ${rule.url}`);
  return `${out.join('\n')}\n`;
}
