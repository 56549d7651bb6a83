import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { testExamples } from '../../desk/examples.ts';
import { createReviewer } from '../../desk/library.ts';

/** The packs in a page of the guide. */
const packsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/```yaml\n(rules:|lists:\n[\s\S]*?\nrules:)([\s\S]*?)```/g)].map(
    ([, head, body]) => `${head}${body}`,
  );

/** A guide whose rules do not work teaches the wrong thing: each of its packs is read and its examples are run. */
describe('the guide', () => {
  for (const file of ['docs/rules-guide.md', 'docs/patterns.md']) {
    packsOf(file).forEach((pack, i) => {
      it(`${file}, pack ${i + 1}`, async () => {
        const reviewer = await createReviewer(undefined, { '.copydesk/rules/guide.yml': pack });
        assert.deepEqual(
          reviewer.problems.map((p) => `${p.line}: ${p.message}`),
          [],
        );
        const own = reviewer.rules.filter((rule) => rule.origin.endsWith('guide.yml'));
        assert.ok(own.length > 0);
        for (const rule of own)
          assert.deepEqual(
            testExamples(reviewer, rule).map((f) => `“${f.example}” ${f.message}`),
            [],
            rule.id,
          );
      });
    });
  }
});
