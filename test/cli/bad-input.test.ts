import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { inWorkspace, type Workspace } from '../helpers/cli.ts';

const DRAFT = 'Tens of families left the valley.\n';

/** Checks the folder: exit code 2, one line on standard error as expected, the sound draft still checked. */
async function expectLine(ws: Workspace, line: RegExp, args: readonly string[] = ['.'], setting = {}): Promise<void> {
  const { code, out, err } = await ws.run(['check', '--format', 'json', ...args], setting);
  assert.equal(code, 2, err);
  const lines = err.trimEnd().split('\n');
  assert.equal(lines.length, 1, err);
  assert.match(lines[0]!, line);
  const found = JSON.parse(out).files.find((file: { path: string }) => file.path === 'a.txt');
  assert.equal(found.findings[0]?.rule, 'calque/tens-of');
}

const rule = (pattern: string) => `rules:
  - id: calque/olive-oath
    message: An olive swears no oath.
    pattern: ${pattern}
    examples:
      wrong: [An olive oath fell. → A vow fell., The olive oath held. → The vow held.]
      fine: [A vow fell., Olives fell.]
`;

describe('bad input', () => {
  it(
    'a configuration that is not YAML',
    inWorkspace({ 'a.txt': DRAFT, '.copydesk.yml': 'profile: full\nrules: {a: [\n' }, (ws) =>
      expectLine(ws, /^\.copydesk\.yml:\d+:\d+: this is not YAML: .+; mend this line/),
    ),
  );
  it(
    'an unknown rule in the configuration',
    inWorkspace({ 'a.txt': DRAFT, '.copydesk.yml': 'rules:\n  date: off\n  calque/tens-off: error\n' }, (ws) =>
      expectLine(
        ws,
        /^\.copydesk\.yml:3:\d+: there is no rule or category “calque\/tens-off”; did you mean “calque\/tens-of”\?$/,
      ),
    ),
  );
  it(
    'an unknown setting',
    inWorkspace({ 'a.txt': DRAFT, '.copydesk.yml': 'profil: full\n' }, (ws) =>
      expectLine(ws, /^\.copydesk\.yml:1:\d+: “profil” is no setting; the settings are /),
    ),
  );
  it(
    'a pack with a broken pattern',
    inWorkspace({ 'a.txt': DRAFT, '.copydesk/rules/own.yml': rule('olive (oath') }, (ws) =>
      expectLine(ws, /^\.copydesk\/rules\/own\.yml:4:\d+: .+/),
    ),
  );
  it(
    'a gazetteer row with a bad column',
    inWorkspace(
      {
        'a.txt': DRAFT,
        '.copydesk/gazetteer/own.tsv':
          'id\tname\tgovernorate\tlat\nx1\tTellmina\tHama\t35.1\nx2\tBahsita\tHama\tnorth\n',
      },
      (ws) => expectLine(ws, /^\.copydesk\/gazetteer\/own\.tsv:3:17: “north” is no latitude: decimal degrees/),
    ),
  );
  it(
    'a configuration that is not there',
    inWorkspace({ 'a.txt': DRAFT }, (ws) =>
      expectLine(ws, /^nowhere\.yml:1:1: there is no such file/, ['--config', 'nowhere.yml', '.']),
    ),
  );
  it(
    'a binary file',
    inWorkspace({ 'a.txt': DRAFT, 'b.txt': Uint8Array.of(0x41, 0x0a, 0x42, 0, 0x43) }, (ws) =>
      expectLine(ws, /^b\.txt:2:2: this is no text file/),
    ),
  );
  it(
    'a file that is not UTF-8',
    inWorkspace({ 'a.txt': DRAFT, 'b.txt': Uint8Array.of(0x41, 0x0a, 0x63, 0x61, 0x66, 0xe9, 0x0a) }, async (ws) => {
      await expectLine(ws, /^b\.txt:2:4: this file is not UTF-8; save it as UTF-8$/, ['b.txt', '.']);
      await ws.run(['check', '--fix', '.']);
      assert.deepEqual([...fs.readFileSync(`${ws.folder}/b.txt`)], [0x41, 0x0a, 0x63, 0x61, 0x66, 0xe9, 0x0a]);
    }),
  );
  it(
    'a file of 20 MB',
    inWorkspace({ 'a.txt': DRAFT, 'b.txt': new Uint8Array(20_000_000).fill(0x61) }, (ws) =>
      expectLine(ws, /^b\.txt: this file has 20\.0 MB, more than the 10 MB that a draft may have; split the file$/),
    ),
  );
  it(
    'too much standard input',
    inWorkspace({ 'a.txt': DRAFT }, (ws) =>
      expectLine(ws, /^<stdin>: the text is too large/, ['-', 'a.txt'], {
        stdin: new Uint8Array(10_000_001).fill(0x61),
      }),
    ),
  );
  it(
    'a folder without permission',
    inWorkspace({ 'a.txt': DRAFT, 'locked/b.txt': DRAFT }, (ws) => {
      // Tests may run as root, whom no permission stops: the file system says no in its stead.
      const readdir = ((dir: string, options: object, done: (error: Error | null, entries: fs.Dirent[]) => void) => {
        if (/locked[\\/]?$/.test(dir)) done(Object.assign(new Error('EACCES'), { code: 'EACCES' }), []);
        else fs.readdir(dir, { ...options, withFileTypes: true }, done);
      }) as unknown as typeof fs.readdir;
      return expectLine(
        ws,
        /^locked: this folder cannot be read: permission denied; nothing in it was checked/,
        ['.'],
        {
          fs: { readdir, promises: fs.promises },
        },
      );
    }),
  );
  it(
    'a file that is missing',
    inWorkspace({ 'a.txt': DRAFT }, (ws) =>
      expectLine(ws, /^b\.txt: there is no such file or folder; check the name$/, ['b.txt', 'a.txt']),
    ),
  );
  it(
    'a glob that matches nothing',
    inWorkspace({ 'a.txt': DRAFT }, (ws) =>
      expectLine(ws, /^drafts\/\*\.md: this pattern matches no file/, ['drafts/*.md', 'a.txt']),
    ),
  );
  it(
    'a folder without drafts',
    inWorkspace({ 'a.txt': DRAFT, 'b/c.png': '' }, (ws) =>
      expectLine(ws, /^b: there is no draft in this folder \(\.txt, \.md/, ['b', 'a.txt']),
    ),
  );

  it(
    'an unknown option, a wrong value, an unknown command',
    inWorkspace({}, async (ws) => {
      const lines: [string[], RegExp][] = [
        [
          ['check', '--fxi'],
          /^copydesk: there is no option --fxi; did you mean --fix\? \(see copydesk check --help\)\n$/,
        ],
        [['check', '-z'], /^copydesk: there is no option -z/],
        [['check', '--format'], /^copydesk: --format needs stylish, json, github or sarif/],
        [['check', '--format', 'jsn'], /^copydesk: --format jsn: write .+; did you mean json\?/],
        [['check', '--severity', 'bad'], /^copydesk: --severity bad: write error, warning, info or hint/],
        [['check', '--max-warnings', 'few'], /^copydesk: --max-warnings few: write a whole number/],
        [['check', '--fix', '--diff'], /^copydesk: --fix writes and --diff only shows/],
        [['check', '--fix=yes'], /^copydesk: --fix takes no value/],
        [['check', '--stdin-filename', 'a.md', 'b.md'], /^copydesk: --stdin-filename goes with “-”/],
        [['chek', 'a.txt'], /^copydesk: there is no command “chek”; did you mean check\?/],
        [['draft.md'], /^copydesk: there is no command “draft\.md”; to check drafts, write copydesk check draft\.md/],
        [['--fix', 'a.txt'], /^copydesk: there is no option --fix before a command/],
        [['explain', 'tens-off'], /^copydesk: there is no rule “tens-off”; did you mean calque\/tens-of\?/],
        [['rules'], /^copydesk: rules what\? Write rules test/],
        [['rules', 'tset'], /^copydesk: there is no command “rules tset”; did you mean test\?/],
        [['places'], /^copydesk: name the drafts/],
      ];
      for (const [args, line] of lines) {
        const { code, out, err } = await ws.run(args);
        assert.equal(code, 2, args.join(' '));
        assert.equal(out, '');
        assert.match(err, line);
        assert.equal(err.split('\n').length, 2, err);
      }
    }),
  );
});
