import assert from 'node:assert/strict';
import { testExamples } from '../../desk/examples.ts';
import { createReviewer } from '../../desk/library.ts';

/** The examples of every shipped rule, with the rule switched on. */
describe('the examples of', async () => {
  const { rules } = await createReviewer();
  const usual = await createReviewer();
  for (const rule of rules) {
    it(rule.id, async () => {
      const reviewer = rule.severity === 'off' ? await createReviewer(`rules: { ${rule.id}: on }`) : usual;
      assert.deepEqual(
        testExamples(reviewer, rule).map((f) => `“${f.example}” ${f.message}`),
        [],
      );
    });
  }
});
