import retextEnglish from 'retext-english';
import { unified } from 'unified';
import { house } from '../../desk/house.ts';
import { createReviewer, type Reviewer } from '../../desk/library.ts';
import { DraftGenerator } from './generator.ts';
import { summarize, type Times } from './measure.ts';

const SIZE = 3_000_000;
const ROUNDS = 5;

/** retext-english paragraph by paragraph: what the check is measured against. */
function bareParse(text: string): number {
  const parser = unified().use(retextEnglish);
  let nodes = 0;
  for (const paragraph of text.split('\n\n')) nodes += parser.parse(paragraph).children.length;
  return nodes;
}

const clocked = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

/** A configuration that has every shipped rule a second time, under another id. */
function twiceTheRules(): string {
  const rules = house.phraseRules.map((rule) => ({
    id: `${rule.id}-again`,
    message: rule.message,
    severity: rule.severity,
    profile: rule.profile,
    pattern: rule.pattern,
    unless: rule.unless,
    with: rule.with,
    without: rule.without,
    fix: rule.fix,
    safe: rule.safe,
    examples: { wrong: rule.examples.wrong.map(([a, b]) => `${a} → ${b}`), fine: rule.examples.fine },
  }));
  return JSON.stringify({ rules });
}

/**
 * Throughput of the full check against the bare parse, in turns so that what else the machine does hits both; and
 * the cost of twice the phrasing rules. Each round has a text of its own, so that no cache helps.
 */
export async function benchCheck(): Promise<Record<string, number>> {
  const generator = new DraftGenerator(1);
  const reviewer = await createReviewer();
  const doubled = await createReviewer(undefined, { '.copydesk/rules/again.yml': twiceTheRules() });
  const warm = generator.draft(300_000);
  bareParse(warm);
  reviewer.review({ text: warm, language: 'plaintext' });
  doubled.review({ text: warm, language: 'plaintext' });
  const times = { bare: [] as number[], full: [] as number[], doubled: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    const text = generator.draft(SIZE);
    times.bare.push(clocked(() => bareParse(text)));
    times.full.push(clocked(() => reviewer.review({ text, language: 'plaintext' })));
    times.doubled.push(clocked(() => doubled.review({ text, language: 'plaintext' })));
  }
  const ratios = times.full.map((full, i) => full / times.bare[i]!);
  const more = times.doubled.map((two, i) => two / times.full[i]!);
  return {
    'bare parse of 3 MB, ms': summarize(times.bare).median,
    'full check of 3 MB, ms': summarize(times.full).median,
    'full check / bare parse': summarize(ratios).median,
    'twice the rules / once': summarize(more).median,
    'phrasing rules': house.phraseRules.length,
  };
}

/** One-character edits all over a draft, each followed by a review. */
function editing(reviewer: Reviewer, size: number, edits: number): Times {
  let text = new DraftGenerator(size).draft(size);
  reviewer.review({ text, language: 'plaintext' });
  const times: number[] = [];
  for (let i = 0; i < edits; i++) {
    const at = Math.floor(((i * 7919) % 1000) * (text.length / 1000));
    text = `${text.slice(0, at)}x${text.slice(at)}`;
    times.push(clocked(() => reviewer.review({ text, language: 'plaintext' })));
  }
  return summarize(times.slice(5));
}

/** How long the engine takes from a keystroke to findings. */
export async function benchEdits(): Promise<Record<string, number>> {
  const out: Record<string, number> = {};
  for (const [name, size] of [
    ['30 KB', 30_000],
    ['300 KB', 300_000],
  ] as const) {
    const times = editing(await createReviewer(), size, 105);
    out[`edit in ${name}, engine, median ms`] = times.median;
    out[`edit in ${name}, engine, p95 ms`] = times.p95;
  }
  return out;
}
