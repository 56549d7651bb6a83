import assert from 'node:assert/strict';
import { Gazetteer } from '../../../engine/place/gazetteer.ts';
import { markedOf } from '../../../engine/place/marks.ts';
import type { Place } from '../../../engine/place/place.ts';

const place = (id: string, name: string, arabic: string): Place => ({
  id,
  name,
  arabic,
  type: 'village',
  governorate: 'Homs',
  district: '',
  lat: undefined,
  lon: undefined,
  population: undefined,
  spellings: [],
  exonyms: [],
  contested: false,
  base: false,
  minor: false,
  geonames: '',
  pcode: '',
  source: '',
});
const first = (places: Place[], name: string) => new Gazetteer([places]).search(name, 'Homs', 5)[0]!;

describe('marks of romanizations', () => {
  it('tells the notations apart', () => {
    assert.equal(markedOf('Tall aş Şafā').notation, 'marked');
    assert.equal(markedOf('Tell es Sâfi').notation, 'french');
    assert.equal(markedOf('Tal al-Safa').notation, 'plain');
    assert.equal(markedOf('Şêx Çolî').notation, 'plain');
  });

  it('reads ş by its company: ṣād among marks, “sh” in Turkish and Kurdish', () => {
    assert.deepEqual(markedOf('Aş Şāliḩah').words, ['ṣāliḥa']);
    assert.deepEqual(markedOf('Şêx').words, ['shex']);
  });

  it('reads the French notation', () => {
    assert.deepEqual(markedOf('Rhâchoûm').words, ['ghāshūm']);
    assert.deepEqual(markedOf('Ouâdi Naaïm').words, ['wādi', 'nʿaim']);
  });

  it('prefers the letters that the marks say', () => {
    const places = [place('a', 'Sarin', 'سارين'), place('b', 'Saarin', 'صعرين')];
    assert.equal(first(places, 'Şa‘rīn').place.id, 'b');
    assert.equal(first(places, 'Sārīn').place.id, 'a');
  });

  it('trusts a row whose Latin and Arabic names both fit, and never one without Arabic', () => {
    const places = [place('a', 'Dahlun', 'دحلون'), place('b', 'Dahlon', ''), place('c', 'Mirkab', 'مركب')];
    assert.equal(first(places, 'Dahloun').place.id, 'a');
    const alone = first([place('b', 'Dahlon', ''), ...places.slice(2), place('d', 'Basqa', 'بسقا')], 'Dahloun');
    assert.equal(alone.place.id, 'b');
    assert.ok(alone.score < 0.9);
  });

  it('takes a table without any Arabic at its word', () => {
    const found = first([place('a', 'Dahlun', ''), place('b', 'Mirkab', '')], 'Dahlun');
    assert.equal(found.score, 1);
  });
});
