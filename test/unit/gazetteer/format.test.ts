import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatTable } from '../../../desk/gazetteer/index.ts';
import { COAST, tableOf } from './tables.ts';

const formatted = (text: string): string => {
  const out = formatTable(text);
  assert.ok('text' in out, 'fault' in out ? out.fault : '');
  return out.text;
};

describe('gazetteer format', () => {
  it('leaves a table in canonical form as it is', () => {
    assert.equal(formatted(tableOf(...COAST)), tableOf(...COAST));
  });

  it('sorts by governorate, its own row first, then by name without its article', () => {
    const rows = formatted(
      tableOf(...[...COAST].reverse(), 'zawiya¦Zawiya¦الزاوية¦town¦Zawiya', 'surman¦Surman¦صرمان¦town¦Zawiya'),
    ).split('\n');
    assert.deepEqual(
      rows.slice(1, -1).map((row) => row.split('\t')[0]),
      ['misrata', 'abu-ruwayya', 'dafniya', 'tawergha', 'zliten', 'zurayq', 'surman', 'zawiya'],
    );
  });

  it('trims cells, sorts and thins spellings, and keeps the order of Arabic names', () => {
    const out = formatted(
      tableOf('a¦ Brak  al-Shati ¦براك | براك الشاطئ¦town¦Sabha¦¦¦Birak|Brak|Birak| Brak al-Shati'),
    );
    assert.equal(
      out.split('\n')[1]!.split('\t').slice(0, 8).join('¦'),
      'a¦Brak al-Shati¦براك|براك الشاطئ¦town¦Sabha¦¦¦Birak|Brak',
    );
  });

  it('keeps comments with the row below them, those at the top and the bottom too', () => {
    const table =
      '# Libya\nid\tname\tgovernorate\n# by the sea\nb\tBrega\tAjdabiya\n# inland\na\tAwjila\tAjdabiya\n# end\n';
    assert.equal(
      formatted(table),
      '# Libya\nid\tname\tgovernorate\n# inland\na\tAwjila\tAjdabiya\n# by the sea\nb\tBrega\tAjdabiya\n# end\n',
    );
  });

  it('puts columns in order and keeps those it does not know', () => {
    assert.equal(
      formatted('note\tgovernorate\tname\tid\nseen\tSabha\tTamanhint\tt\n'),
      'id\tname\tgovernorate\tnote\nt\tTamanhint\tSabha\tseen\n',
    );
  });

  it('loses no row, however faulty', () => {
    const out = formatted('id\tname\tgovernorate\nshort\tGhat\nlong\tGhat\tGhat\tmore\n\tNalut\tNalut\n');
    for (const row of ['short\tGhat', 'long\tGhat\tGhat\tmore', '\tNalut\tNalut'])
      assert.ok(out.split('\n').includes(row), row);
  });

  it('leaves a table alone whose header it cannot read', () => {
    assert.deepEqual(formatTable('identity\tname\nx\tGhat\n'), {
      fault:
        'the header line lacks “id” and “governorate”; the columns are id, name, arabic, type, governorate, district, lat, lon, population, spellings, exonyms, flags, geonames, pcode, source, separated by tabs',
      line: 1,
    });
    assert.ok('fault' in formatTable('id\tname\tname\tgovernorate\n'));
  });

  it('keeps the line ends of Windows, and drops a byte order mark', () => {
    const windows = tableOf(...COAST).replaceAll('\n', '\r\n');
    assert.equal(formatted(`\uFEFF${windows}`), windows);
  });

  it('does not change what it has formatted, whatever the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '|', 'ب', 'é', '#', '-'), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 6 }), (rows) => {
        const once = formatted(`id\tname\tgovernorate\tspellings\n${rows.map((row) => row.join('\t')).join('\n')}\n`);
        assert.equal(formatted(once), once);
      }),
    );
  });
});
