import type { Finding, RuleInfo, Severity } from '../desk/index.ts';
import type { Fault } from './errors.ts';

/** The outcome of one draft. */
export interface FileReport {
  /** As shown. */
  readonly path: string;
  /** The text that offsets are of. */
  readonly text: string;
  /** Those that are shown. */
  readonly findings: readonly Finding[];
  readonly rule: (id: string) => RuleInfo | undefined;
}

/** The outcome of a check, as formatters get it. */
export interface CheckReport {
  readonly files: readonly FileReport[];
  readonly faults: readonly Fault[];
}

/** Numbers at the end of a report. */
export interface Summary {
  readonly files: number;
  readonly findings: number;
  readonly errors: number;
  readonly warnings: number;
  /** Findings whose first fix is safe: --fix mends them. */
  readonly fixable: number;
}

/** Counts what a report shows. */
export function summarize({ files }: CheckReport): Summary {
  const findings = files.flatMap((file) => file.findings);
  const number = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    files: files.length,
    findings: findings.length,
    errors: number('error'),
    warnings: number('warning'),
    fixable: findings.filter((finding) => finding.fixes[0]?.safe).length,
  };
}

/** A number with its noun. */
export const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
