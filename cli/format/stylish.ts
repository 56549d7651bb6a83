import picocolors from 'picocolors';
import type { Finding, Severity } from '../../desk/index.ts';
import { Lines } from '../../desk/lines.ts';
import { counted, summarize } from '../report.ts';
import type { Formatter } from './index.ts';

/** Longer quotations are cut in the middle: a reader needs to know the spot, not read it again. */
const LONGEST = 60;
/** Characters shown before and after a change in a long finding. */
const AROUND = 15;

const clip = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 20).trimEnd()} … ${line.slice(-15).trimStart()}`;
};

/** For people at a terminal: each finding with its place, its severity, what to do, and the first fix. */
export const stylish: Formatter = (report, { color }) => {
  const c = picocolors.createColors(color);
  const paint: Record<Severity, (text: string) => string> = {
    error: c.red,
    warning: c.yellow,
    info: c.blue,
    hint: c.gray,
  };
  const out: string[] = [];
  for (const { path, text, findings } of report.files) {
    if (findings.length === 0) continue;
    const lines = new Lines(text);
    const spots = findings.map((finding) => lines.at(finding.start)).map(({ line, column }) => `${line}:${column}`);
    const width = Math.max(...spots.map((spot) => spot.length));
    out.push(c.underline(path));
    findings.forEach((finding, i) => {
      const margin = ' '.repeat(width + 4);
      out.push(
        `  ${c.dim(spots[i]!.padStart(width))}  ${paint[finding.severity](finding.severity.padEnd(7))}  ${finding.message}  ${c.dim(finding.rule)}`,
      );
      out.push(`${margin}${c.dim('         ')}${change(finding, text, c)}`);
    });
    out.push('');
  }
  const { files, findings, errors, warnings, fixable } = summarize(report);
  if (findings === 0) {
    if (files > 0) out.push(c.green(`✓ nothing found in ${counted(files, 'draft')}`));
  } else {
    const others = findings - errors - warnings;
    const kinds = [
      errors && counted(errors, 'error'),
      warnings && counted(warnings, 'warning'),
      others && counted(others, 'remark'),
    ];
    out.push(
      c.bold(`${counted(findings, 'finding')} (${kinds.filter(Boolean).join(', ')}) in ${counted(files, 'draft')}`),
    );
    if (fixable > 0) out.push(`${fixable} can be mended with --fix; --diff shows how`);
  }
  return out.length > 0 ? `${out.join('\n')}\n` : '';
};

/** “as written” → “as the first fix has it”; of a long finding only the part that changes, with the words around it. */
function change({ start, end, fixes }: Finding, text: string, c: ReturnType<typeof picocolors.createColors>): string {
  const edits = fixes[0]?.edits ?? [];
  if (edits.length === 0) return `“${clip(text.slice(start, end))}”`;
  let from = Math.min(start, edits[0]!.start);
  let to = Math.max(end, edits.at(-1)!.end);
  if (to - from > LONGEST) {
    from = Math.max(from, text.lastIndexOf(' ', edits[0]!.start - AROUND) + 1);
    const space = text.indexOf(' ', edits.at(-1)!.end + AROUND);
    to = space < 0 ? to : Math.min(to, space);
  }
  let after = '';
  let at = from;
  for (const edit of edits) {
    after += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  after += text.slice(at, to);
  const right = after.trim() === '' ? '(take out)' : `“${clip(after)}”`;
  return `“${clip(text.slice(from, to))}” ${c.dim('→')} ${c.green(right)}`;
}
