import assert from 'node:assert/strict';
import {
  addRow,
  addSpelling,
  answerOf,
  exportPlaces,
  findPlaces,
  Gazetteer,
  Governorates,
  gatherUnknown,
  idFrom,
  importPlaces,
  newRow,
  parseTable,
  Reconciler,
  readBatch,
  readNameList,
  renamePlace,
  statsOf,
} from '../../../desk/gazetteer/index.ts';
import type { Mention } from '../../../desk/index.ts';
import { COAST, tableOf } from './tables.ts';

const { places } = parseTable(
  tableOf(
    ...COAST,
    'x¦=Cmd¦¦site¦Sabha¦¦¦¦¦¦-',
    'harawa¦Harawa¦هراوة¦town¦Sirte¦30.9¦17.9¦¦¦¦census',
    'harawa-2¦Harawa¦هراوة¦village¦Misrata¦¦¦¦¦¦census',
  ),
);
const gazetteer = new Gazetteer([places]);
const governorates = new Governorates(
  places.map((place) => place.governorate),
  places,
);

describe('gazetteer search', () => {
  it('finds a place however it is romanized, in Arabic, and by id', () => {
    assert.equal(findPlaces(gazetteer, 'Zleiten')[0]!.place.id, 'zliten');
    assert.equal(findPlaces(gazetteer, 'الدافنيه')[0]!.place.id, 'dafniya');
    assert.equal(findPlaces(gazetteer, 'Tawergha')[0]!.score, 1);
    assert.deepEqual(
      findPlaces(gazetteer, 'abu-ruwayya', { ids: true }).map(({ place }) => place.id),
      ['abu-ruwayya'],
    );
    assert.deepEqual(findPlaces(gazetteer, 'Qwxyzzt'), []);
  });

  it('puts the governorate first', () => {
    assert.deepEqual(
      findPlaces(gazetteer, 'Harawa', { governorate: 'Misrata' })
        .slice(0, 2)
        .map(({ place }) => place.id),
      ['harawa-2', 'harawa'],
    );
    assert.equal(findPlaces(gazetteer, 'هراوة', { governorate: 'Sirte' })[0]!.place.id, 'harawa');
  });
});

describe('gazetteer governorates', () => {
  it('knows them by other spellings, in Arabic, and with “governorate” beside them', () => {
    assert.equal(governorates.find('Misurata'), 'Misrata');
    assert.equal(governorates.find('محافظة مصراتة'), 'Misrata');
    assert.equal(governorates.find('Misrata Governorate'), 'Misrata');
    assert.equal(governorates.find('Sirt'), 'Sirte');
    assert.equal(governorates.find('Benghazi'), undefined);
    assert.equal(governorates.find(''), undefined);
  });
});

describe('gazetteer reconcile', () => {
  const reconciler = new Reconciler(gazetteer, governorates);

  it('reads lists with a tab, with commas, and without governorates', () => {
    assert.deepEqual(readNameList('name\tgovernorate\nZleiten\tMisurata\n\n'), {
      rows: [{ name: 'Zleiten', governorate: 'Misurata' }],
    });
    assert.deepEqual(readNameList('Governorate,Name\r\nSirte,"Harawa, south"\r\n'), {
      rows: [{ name: 'Harawa, south', governorate: 'Sirte' }],
    });
    assert.deepEqual(readNameList('name\nHun'), { rows: [{ name: 'Hun', governorate: '' }] });
    assert.match(
      (readNameList('place\nHun') as { fault: string }).fault,
      /no column “name” \(the columns are “place”\)/,
    );
    assert.match((readNameList('') as { fault: string }).fault, /the file is empty/);
  });

  it('ranks at most ten places, best first, scores falling', () => {
    const { candidates } = reconciler.reconcile({ name: 'Harawah', governorate: 'Misurata' });
    assert.deepEqual(
      candidates.slice(0, 2).map(({ place }) => place.id),
      ['harawa-2', 'harawa'],
    );
    for (let i = 1; i < candidates.length; i++) assert.ok(candidates[i]!.score <= candidates[i - 1]!.score);
    assert.deepEqual(reconciler.reconcile({ name: 'Qwxyzzt', governorate: '' }).candidates, []);
    assert.deepEqual(reconciler.reconcile({ name: '', governorate: '' }).candidates, []);
  });

  it('answers a batch of OpenRefine', () => {
    const batch = readBatch(
      '{"q0":{"query":"Zliten","limit":1},"q1":{"query":"Harawa","properties":[{"pid":"governorate","v":"Sirte"}]},"q2":{"query":"Harawa"}}',
    );
    assert.ok('queries' in batch);
    const [zliten, sirte, either] = batch.queries.map(
      (query) => answerOf(reconciler.reconcile(query, query.limit)).result,
    );
    assert.deepEqual(
      zliten!.map(({ id, name, match, score, type }) => ({ id, name, match, score, type })),
      [{ id: 'zliten', name: 'Zliten', match: true, score: 100, type: [{ id: 'town', name: 'town' }] }],
    );
    assert.deepEqual([sirte![0]!.id, sirte![0]!.match], ['harawa', true]);
    assert.equal(either![0]!.match, false);
    assert.match((readBatch('[1') as { fault: string }).fault, /not JSON/);
    assert.match((readBatch('{"q0":{}}') as { fault: string }).fault, /“q0” has no "query"/);
  });
});

describe('gazetteer add', () => {
  it('makes id, type and name where they are not given', () => {
    const row = newRow({ arabic: 'تل الزيتون', governorate: 'Jabal' }, new Set(['jabal-tal-al-zaytun']));
    assert.ok('cells' in row);
    assert.deepEqual(
      [row.cells.id, row.cells.name, row.cells.type, row.cells.flags, row.guessed],
      ['jabal-tal-al-zaytun-2', 'Tal al-Zaytun', 'village', '', false],
    );
    assert.equal(idFrom('Rif Dimashq', 'al-Ḥusayniya'), 'rif-dimashq-al-husayniya');
  });

  it('says what is wrong', () => {
    const fault = (cells: Parameters<typeof newRow>[0]) =>
      (newRow({ name: 'Hun', governorate: 'Jufra', ...cells }) as { fault: string }).fault;
    assert.match(fault({ type: 'hamlet' }), /no type of place/);
    assert.match(fault({ lat: '29.1' }), /one of the two coordinates/);
    assert.match(fault({ lat: '91', lon: '12' }), /no latitude/);
    assert.match(fault({ arabic: 'Hun' }), /no Arabic letter/);
    assert.match(fault({ id: 'a b' }), /holds a space/);
    assert.match(fault({ flags: 'old' }), /no flag/);
    assert.match((newRow({ governorate: 'Jufra' }) as { fault: string }).fault, /needs a name/);
  });

  it('puts the row at its place, and adds the columns that it needs', () => {
    const grown = addRow('# mine\nid\tname\tgovernorate\na\tAwjila\tAjdabiya\nz\tZella\tJufra\n', {
      id: 'h',
      name: 'Hun',
      governorate: 'Jufra',
      arabic: 'هون',
    });
    assert.deepEqual(grown, {
      text: '# mine\nid\tname\tarabic\tgovernorate\na\tAwjila\t\tAjdabiya\nh\tHun\tهون\tJufra\nz\tZella\t\tJufra\n',
      line: 4,
    });
    assert.ok(
      'fault' in addRow('id\tname\tgovernorate\nh\tHun\tJufra\n', { id: 'h', name: 'Hun', governorate: 'Jufra' }),
    );
    assert.ok('fault' in addRow('what\never\n', { id: 'h', name: 'Hun', governorate: 'Jufra' }));
  });
});

describe('gazetteer edits', () => {
  const table = 'id\tname\tgovernorate\tnote\nh\tHun\tJufra\tmine\nz\tZella\tJufra\t\n';

  it('list a spelling once, with the column that it needs', () => {
    const once = addSpelling(table, 'h', 'Hoon');
    assert.deepEqual(once, {
      text: 'id\tname\tgovernorate\tspellings\tnote\nh\tHun\tJufra\tHoon\tmine\nz\tZella\tJufra\t\t\n',
      line: 2,
    });
    assert.ok('text' in once);
    assert.deepEqual(addSpelling(once.text, 'h', ' Hoon'), once);
    assert.deepEqual(addSpelling(table, 'h', 'HUN'), { text: table, line: 2 });
    assert.deepEqual(addSpelling(table, 'q', 'Hoon'), { fault: 'no row of this table has the id “q”', line: 1 });
  });

  it('rename a place and keep its old name as a spelling', () => {
    const renamed = renamePlace(table, 'h', 'Zwila');
    assert.deepEqual(renamed, {
      text: 'id\tname\tgovernorate\tspellings\tnote\nz\tZella\tJufra\t\t\nh\tZwila\tJufra\tHun\tmine\n',
      line: 3,
    });
  });
});

describe('gazetteer export', () => {
  const back = (text: string) => importPlaces(text, '', { file: 'x', known: [] });

  for (const format of ['geojson', 'lpf', 'lp-tsv', 'csv'] as const) {
    it(`${format} comes back whole through import`, () => {
      const report = back(exportPlaces(places, format));
      assert.ok(!('refusal' in report) && report.faults.length === 0);
      const found = new Map(parseTable(report.text).places.map((place) => [place.id.replace(/^copydesk:/, ''), place]));
      for (const place of places) {
        const { name, arabic, lat, type } = found.get(place.id)!;
        assert.deepEqual([name, arabic, lat, type], [place.name, place.arabic, place.lat, place.type]);
      }
    });
  }

  it('writes spreadsheets a mark for UTF-8, and no formula', () => {
    const sheet = exportPlaces(places, 'sheet');
    assert.ok(sheet.startsWith('\uFEFFid,name,'));
    assert.ok(sheet.includes("\r\nx,'=Cmd,"), sheet);
    assert.ok(sheet.includes("'-\r\n"));
    assert.ok(exportPlaces(places, 'csv').includes('\nx,=Cmd,'));
  });
});

describe('gazetteer stats', () => {
  it('counts by governorate and type', () => {
    const { total, governorates: byGovernorate, types } = statsOf(places);
    assert.deepEqual([total.places, total.arabic, total.coordinates], [9, 8, 7]);
    assert.deepEqual(
      byGovernorate.map(({ name, places: n }) => `${name} ${n}`),
      ['Misrata 7', 'Sabha 1', 'Sirte 1'],
    );
    assert.deepEqual(types[0], { name: 'village', places: 4, arabic: 4, coordinates: 3, spellings: 1, source: 4 });
  });
});

describe('gazetteer candidates', () => {
  it('gathers unknown names with counts, writings, a context and what is like them', () => {
    const text = 'First line.\nThe road to Tawirgha was cut near the village of Kararim; people left Al-Kararim.';
    const mention = (name: string, status: Mention['status']): Mention => {
      const start = text.indexOf(name);
      return { start, end: start + name.length, text: name, status, score: 0, place: null, candidates: [] };
    };
    const found = gatherUnknown(
      [
        {
          path: 'a.txt',
          text,
          mentions: [mention('Tawirgha', 'variant'), mention('Kararim', 'unknown'), mention('Al-Kararim', 'unknown')],
        },
      ],
      (name) => findPlaces(gazetteer, name),
    );
    assert.equal(found.length, 1);
    const [{ name, count, drafts, line, context, writings }] = found as [(typeof found)[number]];
    assert.deepEqual([name, count, drafts, line, writings.length], ['Al-Kararim', 2, 1, 2, 2]);
    assert.match(context, /^…?.*the village of Kararim; people left Al-Kararim\.$/);
  });
});
