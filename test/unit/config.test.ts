import assert from 'node:assert/strict';
import { openDesk } from '../../desk/index.ts';
import { memoryFiles } from '../helpers/memory.ts';

const TENS = 'Tens of boats left the port.';

async function review(files: Record<string, string>, name = 'drafts/a.txt', text = TENS) {
  const reviewer = await openDesk(memoryFiles(files)).reviewerFor(`memory:///${name}`);
  return {
    reviewer,
    rules: reviewer?.review({ text, language: 'plaintext' }).map((f) => `${f.rule} ${f.severity}`),
    problems:
      reviewer?.problems.map((p) => `${p.uri.replace('memory:///', '')}:${p.line}:${p.column} ${p.message}`) ?? [],
  };
}

describe('configuration', () => {
  it('is found upwards from the file', async () => {
    const { rules } = await review({ '.copydesk.yml': 'rules:\n  calque/tens-of: info\n' });
    assert.deepEqual(rules, ['calque/tens-of info']);
  });
  it('switches categories and rules, the rule before the category', async () => {
    assert.deepEqual((await review({ '.copydesk.yml': 'rules: { calque: off }' })).rules, []);
    assert.deepEqual((await review({ '.copydesk.yml': 'rules: { calque: off, calque/tens-of: warning }' })).rules, [
      'calque/tens-of warning',
    ]);
  });
  it('extends files and applies overrides by glob', async () => {
    const files = {
      'base.yml': 'rules: { calque/tens-of: off }\n',
      'drafts/.copydesk.yml':
        'extends: ../base.yml\noverrides:\n  - files: "*.old.txt"\n    rules: { calque/tens-of: error }\n',
    };
    assert.deepEqual((await review(files)).rules, []);
    assert.deepEqual((await review(files, 'drafts/b.old.txt')).rules, ['calque/tens-of error']);
  });
  it('ignores files', async () => {
    assert.equal((await review({ '.copydesk.yml': 'ignore: drafts/' })).reviewer, undefined);
  });
  it('takes in packs and tables beside the drafts', async () => {
    const files = {
      '.copydesk/rules/house.yml':
        'rules:\n  - id: term/harbour\n    message: We write port.\n    pattern: harbour\n    fix: port\n    examples:\n      wrong: ["the harbour → the port", "a harbour → a port"]\n      fine: ["the port", "a port"]\n',
      '.copydesk/gazetteer/lb.tsv':
        'id\tname\tarabic\ttype\tgovernorate\tspellings\nlb-x\tal-Zuhrani\tالزهراني\ttown\tSouth Lebanon\tZahrani\n',
    };
    const { rules, problems } = await review(files, 'a.txt', 'The harbour of the town of al-Zahrani is closed.');
    assert.deepEqual(problems, []);
    assert.deepEqual(rules, ['term/harbour warning', 'place/spelling warning']);
  });

  it('names places as another system does, where the Arabic leaves nothing to guess', async () => {
    const table =
      'id\tname\tarabic\ttype\tgovernorate\nx\tTal Shams\tتَلّ شَمْس\tvillage\tZaman\ny\tBanat\tبنات\tvillage\tZaman\n';
    const text = 'Zaman – Carts left the village of Tal Shams for the village of Banat.';
    const files = { '.copydesk/gazetteer/z.tsv': table, '.copydesk.yml': 'place-names: bgn\n' };
    const { reviewer } = await review(files, 'a.txt', text);
    const [finding, ...rest] = reviewer!.review({ text, language: 'plaintext' }).filter((f) => f.category === 'place');
    assert.equal(finding?.fixes[0]?.edits[0]?.text, 'Tall Shams');
    assert.deepEqual(rest, []);
  });

  for (const [what, files, expected] of [
    ['what is not YAML', { '.copydesk.yml': 'rules:\n  - [' }, /^\.copydesk\.yml:\d+:\d+ this is not YAML/],
    [
      'an unknown rule, with the nearest',
      { '.copydesk.yml': 'rules:\n  calque/ten-of: off\n' },
      /^\.copydesk\.yml:2:\d+ there is no rule or category “calque\/ten-of”; did you mean “calque\/tens-of”\?/,
    ],
    ['an unknown setting', { '.copydesk.yml': 'profil: light\n' }, /“profil” is no setting/],
    ['a severity that is none', { '.copydesk.yml': 'rules:\n  calque: loud\n' }, /^\.copydesk\.yml:2:\d+/],
    ['a missing base', { '.copydesk.yml': 'extends: ./none.yml\n' }, /there is no file “\.\/none\.yml” to extend/],
    [
      'a circle of bases',
      { 'a.yml': 'extends: ./b.yml', 'b.yml': 'extends: ./a.yml', '.copydesk.yml': 'extends: ./a.yml' },
      /extends this file in turn/,
    ],
    [
      'a broken pattern',
      {
        '.copydesk/rules/x.yml':
          'rules:\n  - id: term/x\n    message: x\n    pattern: "(a"\n    examples:\n      wrong: ["a → b", "a → b"]\n      fine: [c, d]\n',
      },
      /^\.copydesk\/rules\/x\.yml:4:\d+ “\(” is never closed/,
    ],
    [
      'a rule without examples',
      { '.copydesk/rules/x.yml': 'rules:\n  - id: term/x\n    message: x\n    pattern: a\n' },
      /“examples” is missing/,
    ],
    [
      'a row with a bad column',
      { '.copydesk/gazetteer/x.tsv': 'id\tname\tgovernorate\tlat\nx-1\tAda\tBasra\tnorth\n' },
      /^\.copydesk\/gazetteer\/x\.tsv:2:\d+ “north” is no latitude/,
    ],
  ] as const) {
    it(`reports ${what} with file and line, and goes on`, async () => {
      const { rules, problems } = await review(files as unknown as Record<string, string>, 'a.txt');
      assert.equal(problems.length, 1, problems.join('\n'));
      assert.match(problems[0]!, expected);
      assert.ok(rules!.length > 0);
    });
  }
});
