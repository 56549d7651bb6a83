import assert from 'node:assert/strict';
import { checkTables } from '../../../desk/gazetteer/index.ts';
import { COAST, tableOf } from './tables.ts';

const codes = (...rows: readonly string[]) =>
  checkTables([{ path: 't.tsv', text: tableOf(...rows) }])
    .filter(({ code }) => code !== 'order')
    .map(({ line, column, level, code }) => `${line}:${column} ${level} ${code}`);
const messages = (...rows: readonly string[]) =>
  checkTables([{ path: 't.tsv', text: tableOf(...rows) }]).map(({ message }) => message);

describe('gazetteer check', () => {
  it('has nothing to say of a sound table', () => {
    assert.deepEqual(checkTables([{ path: 't.tsv', text: tableOf(...COAST) }]), []);
  });

  it('finds rows that are out of use', () => {
    assert.deepEqual(codes('a b¦Ghat¦غات¦town¦Ghat¦24.96¦10.17¦¦¦¦x', 'c¦Nalut¦نالوت¦hamlet¦Nalut¦31.9¦ten¦¦¦¦x'), [
      '2:1 error schema',
      '3:15 error schema',
      '3:33 error schema',
    ]);
  });

  it('finds Arabic that is none, and Arabic where Latin belongs', () => {
    assert.deepEqual(
      codes(
        'a¦Jadu¦Jadu¦town¦Nalut¦¦¦¦¦¦x',
        'b¦Kabaw¦كاباوx¦town¦Nalut¦¦¦¦¦¦x',
        'c¦وازن¦وازن¦village¦Nalut¦¦¦الوازن¦¦¦x',
      ),
      ['2:8 error arabic-script', '3:9 error arabic-script', '4:3 error latin-script', '4:29 warning latin-script'],
    );
  });

  it('finds coordinates far from the governorate and from the country, and says when they are exchanged', () => {
    const far = messages(...COAST, 'x¦Qasr Ahmad¦قصر أحمد¦quarter¦Misrata¦30.5¦15.2¦¦¦¦x');
    assert.match(far.join('\n'), /these coordinates are \d+ km from the nearest other place of Misrata; check/);
    const exchanged = messages(...COAST, 'x¦Qasr Ahmad¦قصر أحمد¦quarter¦Misrata¦15.21¦32.32¦¦¦¦x');
    assert.match(exchanged.join('\n'), /latitude and longitude are exchanged; swap the two/);
    assert.deepEqual(codes(...COAST, 'x¦Qasr Ahmad¦قصر أحمد¦quarter¦Misrata¦0¦0¦¦¦¦x'), ['8:39 error coordinates']);
    assert.deepEqual(codes(...COAST, 'x¦Qasr Ahmad¦قصر أحمد¦quarter¦Misrata¦32.3¦¦¦¦¦x'), ['8:44 error coordinates']);
  });

  it('finds a place that lies deep in another governorate', () => {
    const others = Array.from(
      { length: 12 },
      (_, i) =>
        `s${i}¦Wadi ${'abcdefghijkl'[i]}${'bdkmrs'[i % 6]}u¦¦village¦Sirte¦${31.2 + (i % 4) * 0.02}¦${16.5 + Math.floor(i / 4) * 0.02}¦¦¦¦x`,
    );
    const own = Array.from(
      { length: 6 },
      (_, i) =>
        `m${i}¦Marsa ${'abcdef'[i]}${'tnkrlz'[i]}i¦¦village¦Misrata¦${31.2 + (i % 3) * 0.25}¦${16.1 - Math.floor(i / 3) * 0.3}¦¦¦¦x`,
    );
    const lost = messages(...others, ...own, 'x¦Ain Zara¦¦village¦Misrata¦31.23¦16.53¦¦¦¦x').filter((message) =>
      message.includes('inside'),
    );
    assert.equal(lost.length, 1);
    assert.match(
      lost[0]!,
      /these coordinates lie inside Sirte: the eight nearest places are there, the nearest of Misrata is \d+ km off/,
    );
  });

  it('finds doubles by id, name, Arabic, and by distance, one remark a pair', () => {
    assert.deepEqual(codes('a¦Surt¦سرت¦town¦Sirte¦¦¦¦¦¦x', 'a¦Harawa¦هراوة¦town¦Sirte¦¦¦¦¦¦x'), ['3:1 error schema']);
    assert.deepEqual(
      codes('a¦al-Zuwara¦زوارة¦town¦Nuqat¦32.93¦12.08¦¦¦¦x', 'b¦Zuwarah¦زوارة¦village¦Nuqat¦32.94¦12.09¦¦¦¦x'),
      ['3:3 warning duplicate-name'],
    );
    assert.deepEqual(codes('a¦Tukra¦توكرة¦town¦Marj¦¦¦¦¦¦x', 'b¦Tocra¦توكرة¦town¦Marj¦¦¦¦¦¦x'), [
      '3:9 warning duplicate-arabic',
    ]);
    assert.deepEqual(codes('a¦Batta¦¦village¦Marj¦32.6¦21.1¦¦¦¦x', 'b¦Bata¦بطة¦village¦Derna¦32.601¦21.101¦¦¦¦x'), [
      '3:3 warning duplicate-place',
    ]);
    const two = checkTables([
      { path: 'a.tsv', text: tableOf('a¦Surt¦سرت¦town¦Sirte¦¦¦¦¦¦x') },
      { path: 'b.tsv', text: tableOf('a¦Sirte¦سرت¦town¦Sirte¦¦¦¦¦¦x') },
    ]);
    assert.deepEqual(
      two.map(({ path, line, code }) => `${path}:${line} ${code}`),
      ['b.tsv:2 duplicate-id'],
    );
    assert.match(two[0]!.message, /a\.tsv:2 too: this row goes over that one/);
  });

  it('lets an area share its name with its seat, and a dam with its town', () => {
    assert.deepEqual(
      codes(
        'a¦Marj¦المرج¦governorate¦Marj¦¦¦¦¦¦x',
        'b¦Marj¦المرج¦town¦Marj¦¦¦Barce¦¦¦x',
        'c¦Marj¦المرج¦district¦Marj¦¦¦Barce¦¦¦x',
        'd¦Marj¦¦dam¦Marj¦¦¦Barce¦¦¦x',
      ),
      [],
    );
  });

  it('finds spellings that two places of a governorate claim', () => {
    assert.deepEqual(
      codes('a¦Ghiryan¦غريان¦town¦Jabal¦¦¦Garian¦¦¦x', 'b¦Qaryan¦قريان¦village¦Jabal¦¦¦Garian|Ghiryan¦¦¦x'),
      ['3:32 error spelling-claimed', '3:32 warning spelling-claimed'],
    );
    assert.deepEqual(codes('a¦Ghiryan¦غريان¦town¦Jabal¦¦¦Garian¦¦¦x', 'b¦Qaryan¦قريان¦village¦Sabha¦¦¦Garian¦¦¦x'), []);
    assert.deepEqual(codes('a¦Sabha¦سبها¦town¦Sabha¦¦¦Sebha¦Sebha¦¦x'), ['2:33 warning spelling-twice']);
  });

  it('finds other names among the spellings', () => {
    assert.deepEqual(codes('a¦Ghiryan¦غريان¦town¦Jabal¦¦¦Garian|Tasamirt¦¦¦x'), ['2:30 warning spelling-unlike']);
    assert.deepEqual(codes('a¦Ghiryan¦غريان¦town¦Jabal¦¦¦Garian|Gharyan Castle¦Tasamirt¦¦x'), []);
  });

  it('finds names that sound alike', () => {
    assert.deepEqual(codes('a¦Barjuj¦برجوج¦village¦Murzuq¦¦¦¦¦¦x', 'b¦Berjuj¦بيرجوج¦village¦Murzuq¦¦¦¦¦¦x'), [
      '3:3 warning sounds-alike',
    ]);
  });

  it('asks for sources and for house spelling', () => {
    assert.deepEqual(
      codes(
        'a¦Ash-Shwayrif¦الشويرف¦village¦Jabal',
        'b¦Al Jufrah¦الجفرة¦village¦Jufra¦¦¦¦¦¦x',
        'c¦Qaṣr¦قصر¦village¦Jufra¦¦¦¦¦base¦x',
        'd¦Qa`ra¦قعرة¦village¦Jufra¦¦¦¦¦¦x',
      ),
      ['2:3 warning house-spelling', '2:43 warning source', '3:3 warning house-spelling', '5:3 warning house-spelling'],
    );
  });

  it('finds the first line out of order', () => {
    const [only, ...more] = checkTables([{ path: 'lib.tsv', text: tableOf(COAST[0]!, COAST[2]!, COAST[1]!) }]);
    assert.deepEqual([only?.line, only?.code, more.length], [3, 'order', 0]);
    assert.match(only!.message, /copydesk gazetteer format lib\.tsv/);
  });

  it('says what an empty table needs', () => {
    assert.deepEqual(
      checkTables([{ path: 't.tsv', text: '' }]).map(({ level, code }) => `${level} ${code}`),
      ['warning schema'],
    );
  });
});
