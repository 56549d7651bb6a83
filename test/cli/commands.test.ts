import assert from 'node:assert/strict';
import path from 'node:path';
import { nearMisses } from '../../cli/near.ts';
import { shownPath } from '../../cli/paths.ts';
import { inWorkspace } from '../helpers/cli.ts';

const TABLE = `id\tname\tarabic\ttype\tgovernorate\tlat\tlon
t1\tTellmina\tتل المنى\tvillage\tHama\t35.1\t36.8
t2\tWadi Zahra\tوادي زهرة\tvillage\tHama\t\t
`;
const DRAFTS = {
  '.copydesk/gazetteer/own.tsv': TABLE,
  'a.txt': 'The mill in Tellmina reopened.\nA bus left the village of Wadi Zahra, "empty".\n',
};
const pack = (right: string) => `rules:
  - id: calque/olive-oath
    message: An olive swears no oath.
    pattern: olive oath
    fix: vow
    examples:
      wrong:
        - The olive oath held. → The vow held.
        - An old olive oath fell. → ${right}
      fine: [A vow fell., Olives fell.]
`;

describe('places', () => {
  it(
    'prints the JSON of the contract',
    inWorkspace(DRAFTS, async (ws) => {
      const { code, out } = await ws.run(['places', '--format', 'json', 'a.txt']);
      assert.equal(code, 0);
      const [file] = JSON.parse(out).files;
      assert.equal(file.path, 'a.txt');
      const mention = file.mentions.find((m: { text: string }) => m.text === 'Tellmina');
      assert.deepEqual(Object.keys(mention), ['start', 'end', 'text', 'status', 'score', 'place', 'candidates']);
      assert.deepEqual(mention.start, { line: 1, column: 13, offset: 12 });
      assert.equal(mention.status, 'exact');
      assert.deepEqual(mention.place, {
        id: 't1',
        name: 'Tellmina',
        arabic: 'تل المنى',
        type: 'village',
        governorate: 'Hama',
        lat: 35.1,
        lon: 36.8,
      });
    }),
  );
  it(
    'prints CSV, GeoJSON and a table',
    inWorkspace(DRAFTS, async (ws) => {
      const csv = (await ws.run(['places', '--format', 'csv', 'a.txt'])).out.split('\r\n');
      assert.equal(csv[0], 'path,line,column,text,status,score,id,name,arabic,type,governorate,lat,lon');
      assert.match(csv[1]!, /^a\.txt,1,13,Tellmina,exact,1,t1,Tellmina,تل المنى,village,Hama,35\.1,36\.8$/);
      const map = JSON.parse((await ws.run(['places', '--format', 'geojson', 'a.txt'])).out);
      assert.equal(map.type, 'FeatureCollection');
      assert.deepEqual(map.features[0].geometry, { type: 'Point', coordinates: [36.8, 35.1] });
      assert.equal(map.features.find((f: { properties: { id: string } }) => f.properties.id === 't2').geometry, null);
      assert.match(
        (await ws.run(['places', 'a.txt'])).out,
        /^a\.txt:1:13 +exact +Tellmina +Tellmina تل المنى, village, Hama$/m,
      );
    }),
  );
});

describe('explain', () => {
  it(
    'says what a rule wants, and why',
    inWorkspace({}, async (ws) => {
      const { code, out } = await ws.run(['explain', 'tens-of']);
      assert.equal(code, 0);
      for (const part of [
        /^calque\/tens-of\n/,
        /Arabic: عشرات/,
        /Mends:\n {2}- Tens .+\n {2}\+ Dozens/,
        /Leaves alone:/,
        /Severity: error/,
      ])
        assert.match(out, part);
    }),
  );
  it(
    'shows options',
    inWorkspace({ '.copydesk.yml': 'rules: { run-on/long-sentence: { max: 44 } }\n' }, async (ws) => {
      assert.match((await ws.run(['explain', 'run-on/long-sentence'])).out, /Options: max: 44/);
    }),
  );
  it(
    'lists a category, and all',
    inWorkspace({}, async (ws) => {
      assert.match((await ws.run(['explain', 'calque'])).out, /^calque \(\d+ rules?\)\n {2}calque\//);
      assert.match((await ws.run(['explain'])).out, /^date \(\d+ rules\)$/m);
    }),
  );
});

describe('rules', () => {
  const own = { '.copydesk/rules/own.yml': pack('An old vow fell.') };
  it(
    'test runs the examples of own packs',
    inWorkspace(own, async (ws) => {
      assert.deepEqual(await ws.run(['rules', 'test']), {
        code: 0,
        out: '1 rule, 4 examples: all hold\n',
        err: '',
        served: undefined,
      });
    }),
  );
  it(
    'test points at the example that fails',
    inWorkspace({ 'drafts/odd.yml': pack('An old wow fell.') }, async (ws) => {
      const { code, out } = await ws.run(['rules', 'test', 'drafts/odd.yml']);
      assert.equal(code, 1);
      assert.match(
        out,
        /^drafts\/odd\.yml:9:11: calque\/olive-oath: “An old olive oath fell\.” is mended to “An old vow fell\.”, not to “An old wow fell\.”\n1 rule, 4 examples: 1 failure\n$/,
      );
    }),
  );
  it(
    'test runs a shipped rule, also one that is off',
    inWorkspace({ '.copydesk.yml': 'rules: { calque/tens-of: off }\n' }, async (ws) => {
      assert.equal((await ws.run(['rules', 'test', 'calque/tens-of'])).out, '1 rule, 4 examples: all hold\n');
    }),
  );
  it(
    'test says what is wrong with a pack',
    inWorkspace({ 'p.yml': 'rules:\n  - id: calque/x\n' }, async (ws) => {
      const { code, err } = await ws.run(['rules', 'test', 'p.yml']);
      assert.equal(code, 2);
      assert.match(err, /^p\.yml:2:5: “message” is missing/);
      assert.equal((await ws.run(['rules', 'test', 'q.yml'])).code, 2);
    }),
  );
  it(
    'list shows rules with their origin',
    inWorkspace(own, async (ws) => {
      assert.match(
        (await ws.run(['rules', 'list'])).out,
        /^calque\/olive-oath +warning +light +\.copydesk\/rules\/own\.yml +An olive/m,
      );
      const { rules } = JSON.parse((await ws.run(['rules', 'list', '--format', 'json'])).out);
      assert.ok(
        rules.some((rule: { id: string; origin: string }) => rule.id === 'calque/tens-of' && rule.origin === 'shipped'),
      );
    }),
  );
  it(
    'new writes a rule that is sound, once, where the configuration is',
    inWorkspace({ '.copydesk.yml': '', 'deep/er/a.txt': '' }, async (ws) => {
      const made = await ws.run(['rules', 'new', 'calque/seasonal-hand'], { cwd: 'deep/er' });
      assert.equal(made.code, 0, made.err);
      assert.deepEqual(await ws.run(['rules', 'test']), {
        code: 0,
        out: '1 rule, 4 examples: all hold\n',
        err: '',
        served: undefined,
      });
      ws.write('.copydesk/rules/seasonal-hand.yml', '# mine\n');
      const again = await ws.run(['rules', 'new', 'calque/seasonal-hand']);
      assert.equal(again.code, 2);
      assert.match(again.err, /^\.copydesk\/rules\/seasonal-hand\.yml: this file is there already/);
      assert.equal(ws.read('.copydesk/rules/seasonal-hand.yml'), '# mine\n');
      assert.match((await ws.run(['rules', 'new', 'calcue/x'])).err, /did you mean calque\?/);
      assert.match((await ws.run(['rules', 'new', 'Calque'])).err, /category\/name/);
    }),
  );
  it(
    'coverage counts rows',
    inWorkspace({}, async (ws) => {
      assert.match((await ws.run(['rules', 'coverage'])).out, /^C phrasing catalogue +420 /m);
      const { answered, open, unknown } = JSON.parse((await ws.run(['rules', 'coverage', '--format', 'json'])).out);
      assert.ok(Array.isArray(open) && typeof answered === 'object');
      assert.deepEqual(unknown, [], 'rows in covers: or left-out.yml that no source has');
    }),
  );
});

describe('help, version, server', () => {
  it(
    'explains every command',
    inWorkspace({}, async (ws) => {
      const { code, out } = await ws.run(['--help']);
      assert.equal(code, 0);
      for (const name of ['check', 'places', 'explain', 'rules', 'lsp']) {
        assert.match(out, new RegExp(`^  ${name} `, 'm'));
        const help = await ws.run([name, '--help']);
        assert.equal(help.code, 0);
        assert.match(help.out, new RegExp(`^Usage: copydesk ${name}`));
        assert.equal((await ws.run(['help', name])).out, help.out);
      }
      assert.match((await ws.run(['rules', 'new', '--help'])).out, /^Usage: copydesk rules new CATEGORY\/NAME/);
      assert.equal((await ws.run([])).code, 2);
    }),
  );
  it(
    'prints the version',
    inWorkspace({}, async (ws) => {
      assert.match((await ws.run(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
    }),
  );
  it(
    'hands over to the server',
    inWorkspace({}, async (ws) => {
      assert.deepEqual((await ws.run(['lsp'])).served, ['--stdio']);
      assert.deepEqual((await ws.run(['lsp', '--stdio', '--clientProcessId=1'])).served, [
        '--stdio',
        '--clientProcessId=1',
      ]);
      assert.equal((await ws.run(['lsp', '--stdio'])).code, undefined);
    }),
  );
});

describe('paths and names', () => {
  it('are shown with forward slashes, below the folder', () => {
    assert.equal(shownPath('C:\\desk\\drafts\\june.md', 'C:\\desk', path.win32), 'drafts/june.md');
    assert.equal(shownPath('D:\\other\\june.md', 'C:\\desk', path.win32), 'D:/other/june.md');
    assert.equal(shownPath('/desk/a.md', '/desk', path.posix), 'a.md');
    assert.equal(shownPath('/else/a.md', '/desk', path.posix), '/else/a.md');
    assert.equal(shownPath('/desk/..a.md', '/desk', path.posix), '..a.md');
  });
  it('are found when mistyped', () => {
    const known = ['calque/tens-of', 'date/mid-of', 'date/this-morning'];
    assert.deepEqual(nearMisses('calque/tens-off', known), ['calque/tens-of']);
    assert.deepEqual(nearMisses('tens-of', known), ['calque/tens-of']);
    assert.deepEqual(nearMisses('date/this-mornign', known), ['date/this-morning']);
    assert.deepEqual(nearMisses('harvest/quince', known), []);
  });
});
