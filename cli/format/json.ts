import type { Finding } from '../../desk/index.ts';
import { Lines } from '../../desk/lines.ts';
import { VERSION } from '../io.ts';
import { type FileReport, summarize } from '../report.ts';
import type { Formatter } from './index.ts';

/** The head of every JSON object that the command line prints. */
export const HEAD = { version: 1, tool: { name: 'copydesk', version: VERSION } } as const;

/** The JSON of the contract: docs/cli.md describes it. */
export const json: Formatter = (report) =>
  `${JSON.stringify({ ...HEAD, files: report.files.map(fileJson), summary: summarize(report) }, null, 2)}\n`;

function fileJson({ path, text, findings, rule }: FileReport) {
  const lines = new Lines(text);
  return { path, findings: findings.map((finding) => findingJson(finding, text, lines, rule(finding.rule)?.url)) };
}

function findingJson(finding: Finding, text: string, lines: Lines, url: string | undefined) {
  const { rule, category, severity, message, start, end, fixes, place, arabic, related } = finding;
  return {
    rule,
    category,
    severity,
    message,
    url,
    start: lines.at(start),
    end: lines.at(end),
    text: text.slice(start, end),
    fixes: fixes.map((fix) => ({
      title: fix.title,
      safe: fix.safe,
      edits: fix.edits.map((edit) => ({ start: edit.start, end: edit.end, text: edit.text })),
    })),
    place: place && { id: place.id, name: place.name, arabic: place.arabic, governorate: place.governorate },
    arabic: arabic || undefined,
    related: related?.map((other) => ({
      message: other.message,
      start: lines.at(other.start),
      end: lines.at(other.end),
      text: text.slice(other.start, other.end),
    })),
  };
}
