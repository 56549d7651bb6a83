import path from 'node:path';
import type { Severity } from '../../desk/index.ts';
import { Lines } from '../../desk/lines.ts';
import { shownPath } from '../paths.ts';
import { counted, summarize } from '../report.ts';
import type { Formatter } from './index.ts';

const COMMAND: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

const message = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string | number) => message(String(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');

const command = (name: string, properties: Readonly<Record<string, string | number | undefined>>, text: string) => {
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${property(value)}`],
  );
  return `::${name} ${written.join(',')}::${message(text)}`;
};

/**
 * Workflow commands of GitHub Actions: annotations on the changed lines of a pull request. Paths are those of the
 * repository (GITHUB_WORKSPACE) whatever the working folder is.
 */
export const github: Formatter = (report, { env, cwd }) => {
  const root = env.GITHUB_WORKSPACE;
  const file = (shown: string) => (root ? shownPath(path.resolve(cwd, shown), root) : shown);
  const out: string[] = [];
  for (const { file: shown, line, column, message: text, severity } of report.faults) {
    out.push(command(severity, { file: file(shown), line, col: column, title: 'copydesk' }, text));
  }
  for (const { path: shown, text, findings } of report.files) {
    const lines = new Lines(text);
    for (const finding of findings) {
      const start = lines.at(finding.start);
      const end = lines.at(finding.end);
      // GitHub takes columns only within one line.
      const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
      const [first] = finding.fixes;
      const fix =
        first?.edits.length === 1 && first.edits[0]!.text.trim() !== ''
          ? `\nWrite: ${first.edits[0]!.text.trim()}`
          : '';
      const place = { file: file(shown), line: start.line, endLine: end.line, ...columns, title: finding.rule };
      out.push(command(COMMAND[finding.severity], place, finding.message + fix));
    }
  }
  const { files, findings } = summarize(report);
  out.push(`copydesk: ${counted(findings, 'finding')} in ${counted(files, 'draft')}`);
  return `${out.join('\n')}\n`;
};
