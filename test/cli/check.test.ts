import assert from 'node:assert/strict';
import { inWorkspace } from '../helpers/cli.ts';

const DRAFT = 'Tens of families left the valley.\n';
const FINE = 'Dozens of families left the valley.\n';

const files = (out: string) => JSON.parse(out).files as { path: string; findings: { rule: string }[] }[];

describe('check', () => {
  it(
    'prints the JSON of the contract',
    inWorkspace({ 'draft.md': `# Floods\n\n${DRAFT}` }, async (ws) => {
      const { code, out, err } = await ws.run(['check', '--format', 'json', 'draft.md']);
      assert.equal(code, 1);
      assert.equal(err, '');
      const report = JSON.parse(out);
      assert.deepEqual(Object.keys(report), ['version', 'tool', 'files', 'summary']);
      assert.equal(report.version, 1);
      assert.equal(report.tool.name, 'copydesk');
      assert.equal(report.files[0].path, 'draft.md');
      const [finding] = report.files[0].findings;
      const keys = ['rule', 'category', 'severity', 'message', 'url', 'start', 'end', 'text', 'fixes'];
      assert.deepEqual(Object.keys(finding).slice(0, keys.length), keys);
      assert.equal(finding.rule, 'calque/tens-of');
      assert.equal(finding.category, 'calque');
      assert.deepEqual(finding.start, { line: 3, column: 1, offset: 10 });
      assert.deepEqual(finding.end, { line: 3, column: 5, offset: 14 });
      assert.equal(finding.text, 'Tens');
      assert.deepEqual(Object.keys(finding.fixes[0]), ['title', 'safe', 'edits']);
      assert.deepEqual(finding.fixes[0].edits, [{ start: 10, end: 14, text: 'Dozens' }]);
      assert.deepEqual(report.summary, { files: 1, findings: 1, errors: 1, warnings: 0, fixable: 1 });
    }),
  );

  it(
    'counts columns in UTF-16 units, whatever ends the lines',
    inWorkspace({ 'a.txt': `\uFEFFOne.\r\n\r\n😀 ${DRAFT}` }, async (ws) => {
      const report = JSON.parse((await ws.run(['check', '--format', 'json', 'a.txt'])).out);
      const finding = report.files[0].findings.find((f: { rule: string }) => f.rule === 'calque/tens-of');
      assert.deepEqual(finding.start, { line: 3, column: 4, offset: 12 });
    }),
  );

  it(
    'ends with 0 where nothing is found',
    inWorkspace({ 'a.txt': FINE }, async (ws) => {
      const { code, out } = await ws.run(['check', 'a.txt']);
      assert.equal(code, 0);
      assert.match(out, /nothing found in 1 draft/);
    }),
  );

  it(
    'walks folders for drafts',
    inWorkspace(
      {
        'a.txt': FINE,
        'b/c.md': FINE,
        'b/d.MARKDOWN': FINE,
        'e.html': '<p>Fine.</p>',
        'f.htm': '<p>Fine.</p>',
        'g.csv': DRAFT,
        'node_modules/x/README.md': DRAFT,
        '.hidden/a.md': DRAFT,
        'old/z.txt': DRAFT,
        '.copydesk.yml': 'ignore: [old/]\n',
      },
      async (ws) => {
        const { code, out } = await ws.run(['check', '--format', 'json']);
        assert.equal(code, 0);
        assert.deepEqual(
          files(out).map((f) => f.path),
          ['a.txt', 'b/c.md', 'b/d.MARKDOWN', 'e.html', 'f.htm'],
        );
      },
    ),
  );

  it(
    'takes globs, names, and absolute paths, each file once',
    inWorkspace({ 'a.txt': FINE, 'b/c.md': FINE, 'b/[x].md': FINE }, async (ws) => {
      const { out } = await ws.run([
        'check',
        '--format',
        'json',
        '**/*.md',
        './b/c.md',
        `${ws.folder}/b/[x].md`,
        `${ws.folder}/*.txt`,
      ]);
      assert.deepEqual(
        files(out)
          .map((f) => f.path)
          .sort(),
        ['a.txt', 'b/[x].md', 'b/c.md'],
      );
    }),
  );

  it(
    'finds the configuration from the file, not from the working folder',
    inWorkspace(
      {
        'desk/.copydesk.yml': 'rules: { calque/tens-of: off }\n',
        'desk/a.txt': DRAFT,
        'b.txt': DRAFT,
        'my.yml': 'rules: { calque: info }\n',
      },
      async (ws) => {
        const { out } = await ws.run(['check', '--format', 'json', 'desk/a.txt', 'b.txt']);
        assert.deepEqual(
          files(out).map((f) => f.findings.length),
          [0, 1],
        );
        const given = await ws.run(['check', '--format', 'json', '--config', 'my.yml', 'desk/a.txt']);
        assert.equal(given.code, 0);
        assert.equal(JSON.parse(given.out).files[0].findings[0].severity, 'info');
      },
    ),
  );

  it(
    'says of a named file that it is ignored',
    inWorkspace({ '.copydesk.yml': 'ignore: "*.md"\n', 'a.md': DRAFT }, async (ws) => {
      const { code, err } = await ws.run(['check', 'a.md']);
      assert.equal(code, 0);
      assert.match(err, /^a\.md: warning: left out/);
    }),
  );

  describe('levels', () => {
    const drafts = { 'a.txt': DRAFT, '.copydesk.yml': 'rules: { calque/tens-of: warning }\n' };
    it(
      '--severity shows and fails on what is at least as bad',
      inWorkspace(drafts, async (ws) => {
        const error = await ws.run(['check', '--severity', 'error', 'a.txt']);
        assert.equal(error.code, 0);
        assert.doesNotMatch(error.out, /tens-of/);
        assert.equal((await ws.run(['check', '--severity', 'warning', 'a.txt'])).code, 1);
        ws.write('.copydesk.yml', 'rules: { calque/tens-of: hint }\n');
        assert.equal((await ws.run(['check', 'a.txt'])).code, 0);
        assert.equal((await ws.run(['check', '--severity', 'hint', 'a.txt'])).code, 1);
      }),
    );
    it(
      '--quiet shows errors only',
      inWorkspace(drafts, async (ws) => {
        assert.deepEqual(await ws.run(['check', '--quiet', 'a.txt']), { code: 0, out: '', err: '', served: undefined });
      }),
    );
    it(
      '--max-warnings tolerates so many',
      inWorkspace(drafts, async (ws) => {
        assert.equal((await ws.run(['check', '--max-warnings', '1', 'a.txt'])).code, 0);
        const { code, err } = await ws.run(['check', '--max-warnings', '0', 'a.txt']);
        assert.equal(code, 1);
        assert.match(err, /1 warning, more than the 0 of --max-warnings/);
      }),
    );
    it(
      '--rule looks at some rules only',
      inWorkspace(drafts, async (ws) => {
        assert.equal((await ws.run(['check', '--rule', 'calque', 'a.txt'])).code, 1);
        assert.equal((await ws.run(['check', '--rule', 'date, article', 'a.txt'])).code, 0);
        const { code, err } = await ws.run(['check', '--rule', 'calque/tens-off', 'a.txt']);
        assert.equal(code, 2);
        assert.match(err, /did you mean calque\/tens-of/);
      }),
    );
  });

  describe('standard input', () => {
    it(
      'is read for “-”',
      inWorkspace({}, async (ws) => {
        const { code, out } = await ws.run(['check', '--format', 'json', '-'], { stdin: DRAFT });
        assert.equal(code, 1);
        assert.equal(files(out)[0]!.path, '<stdin>');
      }),
    );
    it(
      'takes language and configuration from --stdin-filename',
      inWorkspace({ 'x/.copydesk.yml': 'rules: { calque: off }\n' }, async (ws) => {
        const code = `\`\`\`\n${DRAFT}\`\`\`\n`;
        assert.equal((await ws.run(['check', '--stdin-filename', 'a.md', '-'], { stdin: code })).code, 0);
        assert.equal((await ws.run(['check', '--stdin-filename', 'x/a.txt', '-'], { stdin: DRAFT })).code, 0);
        assert.equal((await ws.run(['check', '--stdin-filename', 'a.txt', '-'], { stdin: DRAFT })).code, 1);
      }),
    );
    it(
      'with --fix is a filter',
      inWorkspace({}, async (ws) => {
        const { code, out, err } = await ws.run(['check', '--fix', '-'], { stdin: DRAFT });
        assert.equal(out, FINE);
        assert.equal(code, 0);
        assert.match(err, /nothing found/);
      }),
    );
  });

  describe('--fix and --diff', () => {
    it(
      '--fix mends the file and reports what is left',
      inWorkspace({ 'a.txt': DRAFT, 'b.txt': FINE }, async (ws) => {
        const { code } = await ws.run(['check', '--fix', 'a.txt', 'b.txt']);
        assert.equal(code, 0);
        assert.equal(ws.read('a.txt'), FINE);
        assert.equal(ws.read('b.txt'), FINE);
      }),
    );
    it(
      '--fix keeps byte order mark and line ends',
      inWorkspace({ 'a.txt': `\uFEFF${DRAFT.trim()}\r\n\r\nTens of houses.\r\n` }, async (ws) => {
        await ws.run(['check', '--fix', 'a.txt']);
        assert.equal(ws.read('a.txt'), `\uFEFF${FINE.trim()}\r\n\r\nDozens of houses.\r\n`);
      }),
    );
    it(
      '--fix says when a file cannot be written',
      inWorkspace({ 'a.txt': DRAFT }, async (ws) => {
        const { EXIT } = await import('../../cli/io.ts');
        const { nodeDisk } = await import('../../cli/disk.ts');
        const { execute } = await import('../../cli/execute.ts');
        const out: string[] = [];
        const err: string[] = [];
        const code = await execute(['check', '--fix', 'a.txt'], {
          cwd: ws.folder,
          env: {},
          stdin: async () => new Uint8Array(),
          stdout: { write: (text) => out.push(text), isTTY: false },
          stderr: { write: (text) => err.push(text), isTTY: false },
          disk: {
            ...nodeDisk(),
            replace: async () => {
              throw Object.assign(new Error('no'), { code: 'EACCES' });
            },
          },
          serve: async () => {},
        });
        assert.equal(code, EXIT.bad);
        assert.match(err.join(''), /^a\.txt: not mended, as the file cannot be written: permission denied/);
        assert.match(out.join(''), /calque\/tens-of/);
        assert.equal(ws.read('a.txt'), DRAFT);
      }),
    );
    it(
      '--fix writes nothing where the configuration has errors',
      inWorkspace({ 'a.txt': DRAFT, '.copydesk.yml': 'rules: [\n' }, async (ws) => {
        const { code, err } = await ws.run(['check', '--fix', 'a.txt']);
        assert.equal(code, 2);
        assert.match(err, /^copydesk: 1 draft not mended, as the configuration has errors$/m);
        assert.equal(ws.read('a.txt'), DRAFT);
      }),
    );
    it(
      '--diff shows a unified diff and writes nothing',
      inWorkspace({ 'a.txt': `One.\n\n${DRAFT}` }, async (ws) => {
        const { code, out } = await ws.run(['check', '--diff', 'a.txt']);
        assert.equal(code, 1);
        assert.equal(out, `--- a/a.txt\n+++ b/a.txt\n@@ -1,3 +1,3 @@\n One.\n \n-${DRAFT}+${FINE}`);
        assert.equal(ws.read('a.txt'), `One.\n\n${DRAFT}`);
      }),
    );
  });

  it(
    'shows progress on long runs at a terminal only',
    inWorkspace(Object.fromEntries(Array.from({ length: 3 }, (_, i) => [`${i}.txt`, FINE])), async (ws) => {
      const { Progress } = await import('../../cli/progress.ts');
      const err: string[] = [];
      const clock = performance.now;
      try {
        let now = 0;
        performance.now = () => now;
        const io = { stderr: { isTTY: true, write: (text: string) => err.push(text) } } as never;
        const progress = new Progress(io, 9);
        progress.step(0, 'a.txt');
        assert.deepEqual(err, []);
        now = 5000;
        progress.step(4, 'e.txt');
        assert.match(err.join(''), /Checking 5 of 9: e\.txt$/);
        progress.done();
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that clears the line
        assert.match(err.join(''), /\r\u001b\[K$/);
      } finally {
        performance.now = clock;
      }
      assert.equal((await ws.run(['check', '.'])).err, '');
    }),
  );
});
