import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { nodeDisk } from '../../cli/disk.ts';
import { execute } from '../../cli/execute.ts';
import { inWorkspace } from '../helpers/cli.ts';
import { COAST, tableOf } from '../unit/gazetteer/tables.ts';

const TABLE = '.copydesk/gazetteer/libya.tsv';
const here = { [TABLE]: tableOf(...COAST), '.copydesk.yml': '' };

describe('copydesk gazetteer', () => {
  it(
    'check passes a sound table, and reports faults with file, line and column',
    inWorkspace(here, async (workspace) => {
      assert.deepEqual(await workspace.run(['gazetteer', 'check']), {
        code: 0,
        out: '1 table: 0 errors, 0 warnings\n',
        err: '',
        served: undefined,
      });
      workspace.write(
        TABLE,
        tableOf(...COAST)
          .replace('مصراتة', 'Misrata')
          .replaceAll('census', ''),
      );
      const { code, out } = await workspace.run(['gazetteer', 'check']);
      assert.equal(code, 1);
      assert.match(
        out,
        /^\.copydesk\/gazetteer\/libya\.tsv:2:17: error: the Arabic name “Misrata” has no Arabic letter: .* \(arabic-script\)$/m,
      );
      assert.match(out, /1 table: 1 error, 6 warnings\n$/);
      const { out: json } = await workspace.run(['gazetteer', 'check', '--quiet', '--format', 'json', TABLE]);
      const { tables, summary } = JSON.parse(json);
      assert.deepEqual(
        tables[0].remarks.map((remark: { code: string }) => remark.code),
        ['arabic-script'],
      );
      assert.deepEqual(summary, { tables: 1, errors: 1, warnings: 6 });
    }),
  );

  it(
    'check fails by --max-warnings, on missing files, and where there is no table',
    inWorkspace({ 't.tsv': 'id\tname\tgovernorate\nh\tHun\tJufra\n' }, async (workspace) => {
      assert.equal((await workspace.run(['gazetteer', 'check', 't.tsv'])).code, 0);
      assert.equal((await workspace.run(['gazetteer', 'check', 't.tsv', '--max-warnings', '0'])).code, 1);
      const { code, err, out } = await workspace.run(['gazetteer', 'check', 'none.tsv', 't.tsv']);
      assert.deepEqual([code, err], [2, 'none.tsv: there is no such file; check the name\n']);
      assert.match(out, /1 table/);
      const nothing = await workspace.run(['gazetteer', 'check']);
      assert.equal(nothing.code, 2);
      assert.match(
        nothing.err,
        /there is no table here .*copydesk gazetteer add \(see copydesk gazetteer check --help\)/,
      );
    }),
  );

  it(
    'format writes tables in order; --check only says so',
    inWorkspace({ 't.tsv': tableOf(...[...COAST].reverse()), 'bad.tsv': 'some\ttext\n' }, async (workspace) => {
      const check = await workspace.run(['gazetteer', 'format', '--check', 't.tsv']);
      assert.deepEqual([check.code, check.out], [1, 't.tsv is not in canonical form\n']);
      const { code, out, err } = await workspace.run(['gazetteer', 'format', 't.tsv', 'bad.tsv']);
      assert.deepEqual([code, out], [2, 't.tsv is formatted\n']);
      assert.match(err, /^bad\.tsv:1:1: the header line lacks .*; this table is left as it is\n$/);
      assert.equal(workspace.read('t.tsv'), tableOf(...COAST));
      assert.equal(workspace.read('bad.tsv'), 'some\ttext\n');
      assert.deepEqual((await workspace.run(['gazetteer', 'format', 't.tsv'])).out, '');
    }),
  );

  it(
    'search finds places of the folder’s tables, by Latin and by Arabic',
    inWorkspace(here, async (workspace) => {
      assert.match(
        (await workspace.run(['gazetteer', 'search', 'Zleiten'])).out,
        /^\d\.\d\d +Zliten +town +Misrata +32\.4674, 14\.5687 +zliten +زليتن$/m,
      );
      const { out } = await workspace.run([
        'gazetteer',
        'search',
        'أبو',
        'روية',
        '--format',
        'json',
        '--gazetteer',
        TABLE,
      ]);
      assert.equal(JSON.parse(out).candidates[0].id, 'abu-ruwayya');
      const unknown = await workspace.run(['gazetteer', 'search', '-g', 'Atlantis', 'Zliten']);
      assert.deepEqual([unknown.code, /no table has a governorate “Atlantis”/.test(unknown.err)], [2, true]);
    }),
  );

  it(
    'add writes a row at its place, and not twice',
    inWorkspace(here, async (workspace) => {
      const flags = [
        'gazetteer',
        'add',
        'Kararim',
        '--arabic',
        'الكراريم',
        '-g',
        'Misurata',
        '--to',
        TABLE,
        '--source',
        'field',
      ];
      const { code, out, err } = await workspace.run(flags);
      assert.equal(code, 0, err);
      assert.equal(out, `${TABLE}:5: Kararim (الكراريم, village, Misrata) is added as misrata-kararim\n`);
      assert.match(err, /“Misurata” is filed under “Misrata”/);
      assert.match(workspace.read(TABLE), /\nmisrata-kararim\tKararim\tالكراريم\tvillage\tMisrata\t/);
      const again = await workspace.run(flags);
      assert.equal(again.code, 1);
      assert.match(again.err, /has a village of that name already: .*--force adds another/);
      assert.equal((await workspace.run(['gazetteer', 'add', '-g', 'Misrata'])).code, 2);
    }),
  );

  it(
    'add starts a table, asks at a terminal, and makes the name from the Arabic',
    inWorkspace({}, async (workspace) => {
      const answers = ['تل الزيتون', '', 'town', 'Jabal', '32.1, 12.5', '', 'map'];
      const asked: string[] = [];
      const out: string[] = [];
      const nowhere = { write: () => {}, isTTY: true };
      const code = await execute(['gazetteer', 'add'], {
        cwd: workspace.folder,
        env: {},
        stdin: async () => new Uint8Array(),
        stdout: { write: (text) => out.push(text), isTTY: true },
        stderr: nowhere,
        disk: nodeDisk(),
        ask: async (question) => {
          asked.push(question);
          return answers.shift();
        },
        serve: async () => {},
      });
      assert.equal(code, 0);
      assert.ok(asked[1]!.endsWith('[Tal al-Zaytun]: '), asked[1]);
      assert.match(
        workspace.read('.copydesk/gazetteer/places.tsv'),
        /^id\tname\t.*\njabal-tal-al-zaytun\tTal al-Zaytun\tتل الزيتون\ttown\tJabal\t\t32\.1\t12\.5\t\t\t\t\t\t\tmap\n$/,
      );
      const guess = await workspace.run(['gazetteer', 'add', 'برزان', '-g', 'Jabal']);
      assert.match(guess.out, /the name is guessed from the Arabic/);
    }),
  );

  it(
    'import makes a table, reports what it left out, and lets a person’s cells stand',
    inWorkspace(
      {
        'new.geojson':
          '{"type":"FeatureCollection","features":[\n{"type":"Feature","geometry":{"type":"Point","coordinates":[15.94,29.12]},"properties":{"id":"H1","name":"Hun","arabic":"هون","governorate":"Jufra","type":"town","country":"LY"}},\n{"type":"Feature","geometry":null,"properties":{"id":"H2"}}\n]}\n',
        'none.txt': 'nothing to see\n',
      },
      async (workspace) => {
        const dry = await workspace.run(['gazetteer', 'import', 'new.geojson', '--out', 'ly/t.tsv', '--dry-run']);
        assert.match(dry.out, /would go into ly\/t\.tsv: 1 new place/);
        const first = await workspace.run(['gazetteer', 'import', 'new.geojson', '--out', 'ly/t.tsv']);
        assert.equal(first.code, 1);
        assert.equal(
          first.err,
          'new.geojson:3:1: there is no name, in Latin or in Arabic letters; this row is left out\n',
        );
        workspace.write('ly/t.tsv', workspace.read('ly/t.tsv').replace('\tHun\t', '\tHoun\t'));
        const second = await workspace.run(['gazetteer', 'import', 'new.geojson', '--out', 'ly/t.tsv', '--json']);
        assert.deepEqual(JSON.parse(second.out).kept, [
          { id: 'H1', name: 'Houn', column: 'name', table: 'Houn', source: 'Hun' },
        ]);
        assert.match(workspace.read('ly/t.tsv'), /\tHoun\t/);
        const refused = await workspace.run(['gazetteer', 'import', 'none.txt', '--out', 'ly/u.tsv']);
        assert.deepEqual(
          [refused.code, /none\.txt:1:1: this file is none of the formats/.test(refused.err)],
          [2, true],
        );
        assert.equal((await workspace.run(['gazetteer', 'import', 'new.geojson'])).code, 2);
      },
    ),
  );

  it(
    'reconcile keeps to the contract, with the given tables instead of the shipped ones',
    inWorkspace(
      { ...here, 'names.tsv': 'name\tgovernorate\nZleiten\tMisurata\nDamascus\t\n', 'bad.tsv': 'place\nZliten\n' },
      async (workspace) => {
        const { code, out } = await workspace.run([
          'gazetteer',
          'reconcile',
          'names.tsv',
          '--gazetteer',
          TABLE,
          '--format',
          'json',
        ]);
        assert.equal(code, 0);
        const [zliten, damascus] = JSON.parse(out);
        assert.deepEqual(Object.keys(zliten), ['name', 'governorate', 'candidates']);
        assert.deepEqual([zliten.name, zliten.governorate], ['Zleiten', 'Misurata']);
        assert.deepEqual(Object.keys(zliten.candidates[0]), ['id', 'name', 'governorate', 'score']);
        assert.deepEqual(
          [zliten.candidates[0].id, zliten.candidates[0].name, zliten.candidates[0].governorate],
          ['zliten', 'Zliten', 'Misrata'],
        );
        assert.ok(damascus.candidates.every((candidate: { name: string }) => candidate.name !== 'Damascus'));
        const bad = await workspace.run([
          'gazetteer',
          'reconcile',
          'bad.tsv',
          '--gazetteer',
          TABLE,
          '--format',
          'json',
        ]);
        assert.deepEqual([bad.code, bad.out], [2, '']);
        assert.match(bad.err, /^bad\.tsv:1:1: the header line has no column “name”/);
        const missing = await workspace.run([
          'gazetteer',
          'reconcile',
          'names.tsv',
          '--gazetteer',
          'no.tsv',
          '--format',
          'json',
        ]);
        assert.deepEqual([missing.code, missing.out], [2, '']);
        const batch = await workspace.run(
          ['gazetteer', 'reconcile', '-', '--gazetteer', TABLE, '--format', 'openrefine'],
          { stdin: '{"q0":{"query":"Zliten"}}' },
        );
        assert.equal(JSON.parse(batch.out).q0.result[0].match, true);
      },
    ),
  );

  it(
    'candidates lists names in drafts that no table has',
    inWorkspace(
      {
        ...here,
        'a.txt': 'A convoy reached the village of Karzazim. The village of Karzazim is near the town of Zliten.\n',
      },
      async (workspace) => {
        const { code, out } = await workspace.run(['gazetteer', 'candidates', '--format', 'json', 'a.txt']);
        assert.equal(code, 0);
        const [{ name, count, path, line }] = JSON.parse(out).names;
        assert.deepEqual([name, count, path, line], ['Karzazim', 2, 'a.txt', 1]);
        assert.match((await workspace.run(['gazetteer', 'candidates', 'a.txt'])).out, /1 unknown name in 1 draft\n$/);
        assert.match(
          (await workspace.run(['gazetteer', 'candidates', '--format', 'csv', 'a.txt'])).out,
          /^name,count,.*\r\nKarzazim,2,1,/,
        );
        assert.match((await workspace.run(['gazetteer', 'candidates', '--min', '3', 'a.txt'])).out, /^0 unknown names/);
      },
    ),
  );

  it(
    'stats and export read the folder’s tables, or those named',
    inWorkspace(here, async (workspace) => {
      assert.match((await workspace.run(['gazetteer', 'stats', TABLE])).out, /^Misrata +6 +6 +6 +4 +6$/m);
      const { out } = await workspace.run(['gazetteer', 'export', '--format', 'geojson', '-o', 'out/p.geojson', TABLE]);
      assert.equal(out, 'out/p.geojson has 6 places\n');
      assert.equal(JSON.parse(workspace.read('out/p.geojson')).features.length, 6);
      assert.equal((await workspace.run(['gazetteer', 'export', TABLE])).code, 2);
    }),
  );

  it(
    'a refusal of the disk is one line, and the file is as it was',
    inWorkspace({ 'ro/t.tsv': tableOf(...[...COAST].reverse()) }, async (workspace) => {
      if (process.getuid?.() === 0) return; // nobody refuses root
      chmodSync(`${workspace.folder}/ro`, 0o555);
      try {
        const { code, err } = await workspace.run(['gazetteer', 'format', 'ro/t.tsv']);
        assert.deepEqual(
          [code, err],
          [2, 'ro/t.tsv: this file cannot be written: permission denied; it is as it was\n'],
        );
      } finally {
        chmodSync(`${workspace.folder}/ro`, 0o755);
      }
    }),
  );

  it(
    'explains itself',
    inWorkspace({}, async (workspace) => {
      assert.match((await workspace.run(['gazetteer', '--help'])).out, /reconcile +find the places/);
      for (const name of ['check', 'format', 'search', 'add', 'stats', 'candidates', 'import', 'export', 'reconcile']) {
        assert.match(
          (await workspace.run(['gazetteer', name, '--help'])).out,
          new RegExp(`^Usage: copydesk gazetteer ${name}`),
        );
      }
      assert.match((await workspace.run(['gazetteer', 'chekc'])).err, /did you mean check/);
    }),
  );
});
