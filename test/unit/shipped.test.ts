import assert from 'node:assert/strict';
import { house } from '../../desk/house.ts';
import { createReviewer } from '../../desk/library.ts';
import { parseTable } from '../../engine/place/table.ts';
import { compileRules } from '../../engine/rules/rule-set.ts';
import { hamlets, tables } from '../../rules/index.ts';

describe('what the house ships', () => {
  it('has no pattern, exception or fix with a fault', () => {
    const { faults } = compileRules(house.packs, [], () => true);
    assert.deepEqual(
      faults.map((f) => `${f.path.join('.')}: ${f.message}`),
      [],
    );
  });

  it('has no pattern that must be tried at every token', () => {
    const { floating } = compileRules(house.packs, [], () => true);
    assert.deepEqual(
      floating.map(({ rule }) => rule.data.id),
      [],
    );
  });

  it('names no rule twice', async () => {
    const ids = [...house.phraseRules, ...house.checks].map((rule) => rule.id);
    assert.deepEqual(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      [],
    );
  });

  it('has styles that name only rules that exist', async () => {
    for (const style of house.styleNames)
      assert.deepEqual(
        (await createReviewer(`extends: ${style}`)).problems.map((p) => p.message),
        [],
        style,
      );
  });

  it('has styles whose rules exist', async () => {
    const known = new Set(
      [...house.phraseRules, ...house.checks].map((rule) => rule.id).concat(['place/spelling', 'place/ambiguous']),
    );
    for (const name of house.styleNames) {
      for (const id of Object.keys(house.style(name)?.rules ?? {}))
        assert.ok(!id.includes('/') || known.has(id), `${name} names ${id}`);
    }
  });

  it('has minor places in the tables of hamlets, and there alone', () => {
    assert.deepEqual(
      house.places.filter((place) => place.minor).map(({ id }) => id),
      [],
    );
    assert.deepEqual(
      house.hamlets.filter((place) => !place.minor).map(({ id }) => id),
      [],
    );
    const ids = new Set(house.places.map(({ id }) => id));
    assert.deepEqual(
      house.hamlets.filter(({ id }) => ids.has(id)).map(({ id }) => id),
      [],
    );
  });

  for (const { name, text } of [...tables, ...hamlets()]) {
    it(`has a sound table ${name}`, () => assert.deepEqual(parseTable(text).faults, []));
  }
});
