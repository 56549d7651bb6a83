import assert from 'node:assert/strict';
import {
  articleFor,
  conjugate,
  inWords,
  isMass,
  numberValue,
  ordinalInWords,
  pluralOf,
  singularOf,
} from '../../engine/english/index.ts';

describe('English', () => {
  for (const [one, many] of [
    ['gunman', 'gunmen'],
    ['city', 'cities'],
    ['bus', 'buses'],
    ['aircraft', 'aircraft'],
    ['child', 'children'],
    ['IED', 'IEDs'],
    ['human', 'humans'],
    ['hero', 'heroes'],
    ['barracks', 'barracks'],
    ['day', 'days'],
    ['passer-by', 'passers-by'],
  ] as const) {
    it(`${one} → ${many}`, () => assert.equal(pluralOf(one), many));
  }
  for (const [many, one] of [
    ['villages', 'village'],
    ['crisis', undefined],
    ['women', 'woman'],
    ['buses', 'bus'],
    ['movies', 'movie'],
    ['status', undefined],
    ['glass', undefined],
  ] as const) {
    it(`${many} is the plural of ${one ?? 'nothing'}`, () => assert.equal(singularOf(many), one));
  }
  for (const [verb, form, expected] of [
    ['strike', 'past', 'struck'],
    ['carry out', 'past', 'carried out'],
    ['flee', 'ing', 'fleeing'],
    ['shell', 'past', 'shelled'],
    ['hit', 'ing', 'hitting'],
    ['die', 'ing', 'dying'],
    ['go', 'third', 'goes'],
    ['kidnap', 'past', 'kidnapped'],
    ['open', 'past', 'opened'],
    ['target', 'ing', 'targeting'],
  ] as const) {
    it(`${verb}, ${form}: ${expected}`, () => assert.equal(conjugate(verb, form), expected));
  }
  for (const [next, article] of [
    ['hour', 'an'],
    ['European', 'a'],
    ['SDF fighter', 'an'],
    ['UN post', 'a'],
    ['NATO jet', 'a'],
    ['8-hour', 'an'],
    ['18', 'an'],
    ['100', 'a'],
    ['IED', 'an'],
    ['unit', 'a'],
    ['unarmed', 'an'],
    ['one-day', 'a'],
    ['honest', 'an'],
  ] as const) {
    it(`${article} ${next}`, () => assert.equal(articleFor(next), article));
  }
  it('reads and writes numbers', () => {
    assert.deepEqual(['12', '3,500', 'twenty-one', '3,50', '10:30', 'dozen'].map(numberValue), [
      12,
      3500,
      21,
      undefined,
      undefined,
      12,
    ]);
    assert.deepEqual(
      [0, 21, 105, 3500].map((n) => inWords(n)),
      ['zero', 'twenty-one', 'one hundred and five', 'three thousand five hundred'],
    );
    assert.deepEqual(
      [1, 3, 12, 20, 22].map((n) => ordinalInWords(n)),
      ['first', 'third', 'twelfth', 'twentieth', 'twenty-second'],
    );
  });
  it('knows mass nouns', () => assert.deepEqual(['ammunition', 'shell'].map(isMass), [true, false]));
});
