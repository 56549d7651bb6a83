import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fix, RuleInfo, Severity, Span } from '../../desk/index.ts';
import { Lines } from '../../desk/lines.ts';
import type { Fault } from '../errors.ts';
import { VERSION } from '../io.ts';
import type { FileReport } from '../report.ts';
import type { Formatter } from './index.ts';

const LEVEL: Readonly<Record<Severity | 'off', string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
  off: 'none',
};
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const HOMEPAGE = 'https://github.com/copydesk/copydesk';

/** SARIF 2.1.0, for code scanning and other collectors of findings. */
export const sarif: Formatter = (report, { cwd }) => {
  const rules = new Map<string, { index: number; descriptor: unknown }>();
  const artifact = (shown: string) => artifactLocation(shown, cwd);
  const results = report.files.flatMap((file) => resultsOf(file, artifact(file.path), rules));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'copydesk',
            version: VERSION,
            semanticVersion: VERSION,
            informationUri: HOMEPAGE,
            rules: [...rules.values()].map(({ descriptor }) => descriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: !report.faults.some((fault) => fault.severity === 'error'),
            toolConfigurationNotifications: report.faults.map((fault) => notification(fault, artifact)),
          },
        ],
        artifacts: report.files.map(({ path: shown }) => ({ location: artifact(shown), encoding: 'UTF-8' })),
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

type Artifact = { readonly uri: string; readonly uriBaseId?: string };

/** Files below the working folder are named from the root of the sources, others by their whole URI. */
function artifactLocation(shown: string, cwd: string): Artifact {
  if (/^<.*>$/.test(shown)) return { uri: encodeURIComponent(shown) };
  if (path.isAbsolute(shown)) return { uri: pathToFileURL(path.resolve(cwd, shown)).href };
  return { uri: shown.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };
}

const region = (lines: Lines, { start, end }: Span) => {
  const from = lines.at(start);
  const to = lines.at(end);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
};

function resultsOf(file: FileReport, location: Artifact, rules: Map<string, { index: number; descriptor: unknown }>) {
  const { text, findings, rule } = file;
  const lines = new Lines(text);
  const spot = (span: Span) => ({
    artifactLocation: location,
    region: { ...region(lines, span), snippet: { text: text.slice(span.start, span.end) } },
  });
  return findings.map((finding) => {
    let known = rules.get(finding.rule);
    if (!known) {
      known = { index: rules.size, descriptor: descriptor(finding.rule, rule(finding.rule)) };
      rules.set(finding.rule, known);
    }
    return {
      ruleId: finding.rule,
      ruleIndex: known.index,
      level: LEVEL[finding.severity],
      message: { text: finding.message },
      locations: [{ physicalLocation: spot(finding) }],
      ...(finding.related && finding.related.length > 0
        ? {
            relatedLocations: finding.related.map((other) => ({
              physicalLocation: spot(other),
              message: { text: other.message },
            })),
          }
        : {}),
      ...(finding.fixes.length > 0 ? { fixes: finding.fixes.map((fix) => fixOf(fix, location, lines)) } : {}),
      properties: { category: finding.category, ...(finding.arabic ? { arabic: finding.arabic } : {}) },
    };
  });
}

const fixOf = (fix: Fix, location: Artifact, lines: Lines) => ({
  description: { text: fix.title },
  artifactChanges: [
    {
      artifactLocation: location,
      replacements: fix.edits.map((edit) => ({
        deletedRegion: region(lines, edit),
        insertedContent: { text: edit.text },
      })),
    },
  ],
  properties: { safe: fix.safe },
});

function descriptor(id: string, info: RuleInfo | undefined) {
  if (!info) return { id };
  return {
    id,
    shortDescription: { text: info.summary },
    ...(info.why ? { fullDescription: { text: info.why } } : {}),
    helpUri: info.url,
    defaultConfiguration: { level: LEVEL[info.severity] },
    properties: { category: info.category, profile: info.profile },
  };
}

const notification = ({ file, line, column, message, severity }: Fault, artifact: (shown: string) => Artifact) => ({
  level: severity,
  message: { text: message },
  locations: [
    {
      physicalLocation: {
        artifactLocation: artifact(file),
        ...(line === undefined ? {} : { region: { startLine: line, startColumn: column ?? 1 } }),
      },
    },
  ],
});
