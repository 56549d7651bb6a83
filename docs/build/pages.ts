import { coverage, SOURCES } from '../../desk/coverage.ts';
import { CATEGORIES, type RuleInfo } from '../../desk/index.ts';
import { createReviewer } from '../../desk/library.ts';
import { literal, type Mending, NOTE, rulePage } from './rule-page.ts';
import { schemas } from './schemas.ts';

/** Everything that is generated below docs/, by path. */
export async function pages(): Promise<ReadonlyMap<string, string>> {
  const { rules } = await createReviewer();
  const out = new Map<string, string>(schemas());
  const mending = new Map<string, Mending>();
  for (const rule of rules) mending.set(rule.id, await mendingOf(rule));
  for (const rule of rules) out.set(`rules/${rule.id}.md`, rulePage(rule, mending.get(rule.id)!));
  out.set('rules/README.md', indexPage(rules, mending));
  out.set('coverage.md', coveragePage());
  return out;
}

/** What is done with a rule’s findings: that is seen in its examples. */
async function mendingOf(rule: RuleInfo): Promise<Mending> {
  const { review } = await reviewerWith(rule);
  let best: Mending = 'none';
  for (const [wrong] of rule.examples.wrong) {
    for (const finding of review({ text: wrong, language: 'plaintext' })) {
      if (finding.rule !== rule.id || finding.fixes.length === 0) continue;
      if (finding.fixes[0]!.safe) return 'safe';
      best = 'offered';
    }
  }
  return best;
}

let shared: ReturnType<typeof createReviewer> | undefined;

function reviewerWith(rule: RuleInfo): ReturnType<typeof createReviewer> {
  if (rule.severity === 'off') return createReviewer(`rules: { ${rule.id}: on }`);
  shared ??= createReviewer();
  return shared;
}

const FIXES: Readonly<Record<Mending, string>> = { safe: 'applied', offered: 'offered', none: '' };

function indexPage(rules: readonly RuleInfo[], mending: ReadonlyMap<string, Mending>): string {
  const parts = [
    NOTE,
    '# Rules\n',
    `Copydesk ships ${rules.length} rules. Severity \`off\`: a style or a configuration switches the rule on. Fix “applied”: \`--fix\` and fix-all in the editor apply it; “offered”: the editor chooses.\n`,
  ];
  for (const category of CATEGORIES) {
    const own = rules.filter((rule) => rule.category === category);
    if (own.length === 0) continue;
    const rows = own.map(({ id, summary, severity, profile }) => {
      return `| [${id.slice(category.length + 1)}](${id}.md) | ${literal(summary)} | ${severity} | ${profile} | ${FIXES[mending.get(id)!]} |\n`;
    });
    parts.push(
      `## ${category}\n\n| rule | what | severity | profile | fix |\n| --- | --- | --- | --- | --- |\n${rows.join('')}`,
    );
  }
  return parts.join('\n');
}

function coveragePage(): string {
  const { answered, leftOut, open } = coverage();
  const parts = [
    NOTE,
    '# What the rules cover\n',
    'The rules were written from two sources: a catalogue of translation phrasing (rows C) and field notes on what published reports do (rows F). This table says which rules answer which row, and of each row that is left out, why.\n',
  ];
  for (const { letter, name, rows } of SOURCES) {
    const lines: string[] = [];
    for (let n = 1; n <= rows; n++) {
      const row = `${letter}${n}`;
      const ids = answered.get(row);
      if (ids) lines.push(`| ${row} | ${ids.map((id) => `[${id}](rules/${id}.md)`).join(', ')} |\n`);
      else if (leftOut.has(row)) lines.push(`| ${row} | left out: ${literal(leftOut.get(row)!)} |\n`);
      else if (open.includes(row)) lines.push(`| ${row} | open |\n`);
      else lines.push(`| ${row} | a manner, not a fault |\n`);
    }
    parts.push(`## ${name[0]!.toUpperCase()}${name.slice(1)}\n\n| row | rules |\n| --- | --- |\n${lines.join('')}`);
  }
  return parts.join('\n');
}
