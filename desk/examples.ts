import type { Edit, Finding } from '../engine/finding.ts';
import { applyEdits } from '../engine/fix.ts';
import type { Reviewer, RuleInfo } from './types.ts';

/** An example that does not hold. */
export interface ExampleFailure {
  readonly rule: string;
  readonly example: string;
  /** Where it stands under the rule’s `examples:`. */
  readonly at: readonly [list: 'wrong' | 'fine', index: number];
  /** What is wrong with it. */
  readonly message: string;
}

const quote = (text: string) => `“${text}”`;

/** The first fixes of a rule's findings, as far as they do not overlap. */
function firstFixes(findings: readonly Finding[]): Edit[] {
  const edits = findings.flatMap((f) => f.fixes[0]?.edits ?? []).sort((a, b) => a.start - b.start);
  return edits.filter((edit, i) => i === 0 || edits[i - 1]!.end <= edit.start);
}

const weighty = (f: Finding) => f.severity === 'error' || f.severity === 'warning';

/**
 * Runs the examples of a rule: each wrong text must be found and its first fix must give the right text; right and
 * fine texts must not be found; and no fix may trip another rule.
 *
 * @param reviewer has the rule switched on
 */
export function testExamples(reviewer: Reviewer, rule: RuleInfo): ExampleFailure[] {
  const failures: ExampleFailure[] = [];
  let at: ExampleFailure['at'] = ['wrong', 0];
  const fail = (example: string, message: string) => failures.push({ rule: rule.id, example, at, message });
  const review = (text: string) => reviewer.review({ text, language: 'plaintext' });
  const { wrong, fine } = rule.examples;
  for (const [i, [before, right]] of wrong.entries()) {
    at = ['wrong', i];
    const all = review(before);
    const own = all.filter((f) => f.rule === rule.id);
    if (own.length === 0) {
      const hiding = all.map((f) => f.rule).join(', ');
      fail(before, `is not found${hiding ? ` (found: ${hiding})` : ''}`);
      continue;
    }
    const after = review(right);
    if (after.some((f) => f.rule === rule.id)) fail(right, 'is the right text, and found all the same');
    if (own.some((f) => f.fixes.length > 0)) {
      const fixed = applyEdits(before, firstFixes(own));
      if (fixed !== right) fail(before, `is mended to ${quote(fixed)}, not to ${quote(right)}`);
    }
    const known = new Set(all.map((f) => f.rule));
    for (const other of after) {
      if (weighty(other) && other.rule !== rule.id && !known.has(other.rule))
        fail(right, `the right text trips ${other.rule} at ${quote(right.slice(other.start, other.end))}`);
    }
  }
  for (const [i, text] of fine.entries()) {
    at = ['fine', i];
    for (const finding of review(text)) {
      if (finding.rule === rule.id || weighty(finding))
        fail(text, `should be fine, but trips ${finding.rule} at ${quote(text.slice(finding.start, finding.end))}`);
    }
  }
  return failures;
}
