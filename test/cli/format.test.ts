import assert from 'node:assert/strict';
import Ajv from 'ajv';
import { github } from '../../cli/format/github.ts';
import { sarif } from '../../cli/format/sarif.ts';
import type { CheckReport } from '../../cli/report.ts';
import type { Finding } from '../../desk/index.ts';
import { inWorkspace } from '../helpers/cli.ts';
import schema from '../helpers/sarif.schema.json';

const look = { color: false, env: {}, cwd: '/desk' };
const DRAFTS = {
  'a b.txt': 'Floods rose.\nTens of families left on the day of Friday.\n',
  'c.md': 'Tens of shops closed.\n',
};

function valid(text: string) {
  const check = new Ajv({ strict: false, formats: { uri: /^[a-z][a-z0-9+.-]*:/i, 'uri-reference': true } }).compile(
    schema,
  );
  const log = JSON.parse(text);
  const sound = check(log) as boolean;
  assert.ok(sound, JSON.stringify(check.errors));
  return log;
}

/** A report with one finding over two lines, and awkward characters everywhere. */
const finding: Finding = {
  rule: 'clarity/x',
  category: 'clarity',
  severity: 'info',
  message: '100% wrong:\nsee, there',
  start: 2,
  end: 8,
  fixes: [{ title: 'Write “z”', safe: false, edits: [{ start: 2, end: 3, text: 'z' }] }],
  related: [{ start: 0, end: 1, message: 'first here' }],
};
const report: CheckReport = {
  files: [{ path: 'x/a,b: c%.txt', text: 'abcde\nfghij\n', findings: [finding], rule: () => undefined }],
  faults: [{ file: 'bad.yml', line: 3, column: 2, message: 'no', severity: 'error' }],
};

describe('format sarif', () => {
  it(
    'is valid for findings of drafts',
    inWorkspace(DRAFTS, async (ws) => {
      const { out, code } = await ws.run(['check', '--format', 'sarif', '.']);
      assert.equal(code, 1);
      const [run] = valid(out).runs;
      assert.equal(run.columnKind, 'utf16CodeUnits');
      assert.equal(run.invocations[0].executionSuccessful, true);
      const result = run.results.find((r: { ruleId: string }) => r.ruleId === 'calque/tens-of');
      assert.equal(run.tool.driver.rules[result.ruleIndex].id, 'calque/tens-of');
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      assert.deepEqual(artifactLocation, { uri: 'a%20b.txt', uriBaseId: '%SRCROOT%' });
      assert.deepEqual(region, {
        startLine: 2,
        startColumn: 1,
        endLine: 2,
        endColumn: 5,
        charOffset: 13,
        charLength: 4,
        snippet: { text: 'Tens' },
      });
      assert.equal(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text, 'Dozens');
    }),
  );
  it(
    'is valid where nothing is found',
    inWorkspace({ 'a.txt': 'Dozens of shops closed.\n' }, async (ws) => {
      assert.deepEqual(valid((await ws.run(['check', '--format', 'sarif', '.'])).out).runs[0].results, []);
    }),
  );
  it('is valid for related places, faults, and names outside the folder', () => {
    const [run] = valid(sarif(report, look)).runs;
    assert.equal(run.invocations[0].executionSuccessful, false);
    assert.equal(run.results[0].relatedLocations[0].message.text, 'first here');
    assert.equal(run.results[0].locations[0].physicalLocation.artifactLocation.uri, 'x/a%2Cb%3A%20c%25.txt');
    const [outside] = valid(sarif({ ...report, files: [{ ...report.files[0]!, path: '/else/a.txt' }] }, look)).runs;
    assert.equal(outside.results[0].locations[0].physicalLocation.artifactLocation.uri, 'file:///else/a.txt');
  });
});

describe('format github', () => {
  it(
    'writes workflow commands',
    inWorkspace(DRAFTS, async (ws) => {
      const { out } = await ws.run(['check', '--format', 'github', 'a b.txt']);
      assert.match(
        out,
        /^::error file=a b\.txt,line=2,endLine=2,col=1,endColumn=5,title=calque\/tens-of::“Tens of” .+%0AWrite: Dozens$/m,
      );
    }),
  );
  it('escapes what would end a property or a line', () => {
    const [fault, line] = github(report, look).split('\n');
    assert.equal(fault, '::error file=bad.yml,line=3,col=2,title=copydesk::no');
    assert.equal(
      line,
      '::notice file=x/a%2Cb%3A c%25.txt,line=1,endLine=2,title=clarity/x::100%25 wrong:%0Asee, there%0AWrite: z',
    );
  });
  it('names files from the root of the repository', () => {
    const out = github(report, { ...look, env: { GITHUB_WORKSPACE: '/' } });
    assert.match(out, /file=desk\/x\/a/);
  });
});

describe('format stylish', () => {
  it(
    'shows place, severity, message, rule and fix',
    inWorkspace(DRAFTS, async (ws) => {
      const { out } = await ws.run(['check', 'c.md']);
      assert.match(
        out,
        /^c\.md\n {2}1:1 {2}error {4}“Tens of” .+ {2}calque\/tens-of\n {16}“Tens” → “Dozens”\n\n1 finding \(1 error\) in 1 draft\n1 can be mended/,
      );
    }),
  );
  it(
    'has colors at a terminal, unless told otherwise',
    inWorkspace(DRAFTS, async (ws) => {
      const colored = async (args: string[], env: Record<string, string>, tty: boolean) =>
        (await ws.run(['check', ...args, 'c.md'], { env, tty })).out.includes('\u001b[');
      assert.equal(await colored([], {}, true), true);
      assert.equal(await colored([], {}, false), false);
      assert.equal(await colored(['--no-color'], {}, true), false);
      assert.equal(await colored([], { NO_COLOR: '1' }, true), false);
      assert.equal(await colored([], { FORCE_COLOR: '1' }, false), true);
    }),
  );
});
