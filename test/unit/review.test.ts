import assert from 'node:assert/strict';
import { createReviewer } from '../../desk/library.ts';
import type { Finding } from '../../engine/finding.ts';
import { applyEdits, fixAll } from '../../engine/fix.ts';
import { changedFacts } from '../../engine/review/facts.ts';
import { settle } from '../../engine/review/overlap.ts';

const finding = (rule: string, start: number, end: number, more: Partial<Finding> = {}): Finding => ({
  rule,
  category: rule.split('/')[0] as Finding['category'],
  severity: 'warning',
  message: rule,
  start,
  end,
  fixes: [],
  ...more,
});

describe('ordering', () => {
  it('keeps the better of two findings that say the same of the same words', () => {
    const safe = { fixes: [{ title: '', safe: true, edits: [{ start: 4, end: 8, text: 'x' }] }] };
    assert.deepEqual(
      settle([finding('verb/a', 4, 8), finding('number/b', 4, 8, safe)]).map((f) => f.rule),
      ['number/b'],
    );
  });
  it('never lets a finding on a whole sentence hide what is inside', () => {
    assert.deepEqual(
      settle([finding('run-on/a', 0, 200, { severity: 'error' }), finding('run-on/b', 10, 20)]).map((f) => f.rule),
      ['run-on/a', 'run-on/b'],
    );
  });
});

describe('the facts guard', () => {
  for (const [before, after, changed] of [
    ['12 boats', 'twelve boats', []],
    ['12 boats', '13 boats', ['figure']],
    ['on Monday', 'on Tuesday', ['date']],
    ['near Tyre', 'near Sidon', ['name']],
    ['the Regime', 'the regime', []],
    ['he said “no”', 'he said no', ['quotation']],
    ['one of the boats', 'a boat', []],
  ] as const) {
    it(`${before} → ${after}: ${changed.join() || 'nothing changes'}`, () => {
      const text = `It was ${before}.`;
      assert.deepEqual(changedFacts(text, [{ start: 7, end: 7 + before.length, text: after }]), changed);
    });
  }
});

describe('fix-all', () => {
  const replace = (from: string, to: string) => (text: string) => {
    const at = text.indexOf(from);
    return at < 0
      ? []
      : [
          finding('verb/x', at, at + from.length, {
            fixes: [{ title: '', safe: true, edits: [{ start: at, end: at + from.length, text: to }] }],
          }),
        ];
  };
  it('repeats until nothing is left', () =>
    assert.deepEqual(fixAll('aaa', replace('a', 'b')), { text: 'bbb', applied: 3 }));
  it('stops when rules undo each other', () => {
    const flip = (text: string) => (text === 'a' ? replace('a', 'b')(text) : replace('b', 'a')(text));
    assert.equal(fixAll('a', flip).text, 'b');
  });
  it('takes the edits of one fix together or not at all', () => {
    const two = finding('verb/two', 0, 5, {
      fixes: [
        {
          title: '',
          safe: true,
          edits: [
            { start: 0, end: 1, text: 'X' },
            { start: 4, end: 5, text: 'Y' },
          ],
        },
      ],
    });
    const one = finding('verb/one', 4, 5, {
      severity: 'error',
      fixes: [{ title: '', safe: true, edits: [{ start: 4, end: 5, text: 'Z' }] }],
    });
    assert.equal(fixAll('abcde', (text) => (text === 'abcde' ? [two, one] : [])).text, 'abcdZ');
  });
  it('leaves out edits that overlap', () =>
    assert.equal(
      applyEdits('abc', [
        { start: 0, end: 2, text: 'x' },
        { start: 1, end: 3, text: 'y' },
      ]),
      'xc',
    ));
});

describe('what a review leaves alone', () => {
  const rules = async (text: string, language: 'plaintext' | 'markdown' = 'plaintext') =>
    (await createReviewer()).review({ text, language }).map((f) => f.rule);
  it('speech, whatever its marks', async () => {
    assert.deepEqual(await rules('The miller said: “Tens of sacks were lost in the flood of last year.”'), []);
    assert.deepEqual(await rules('The miller said: "Tens of sacks were lost in the flood of last year.”'), []);
  });
  it('block quotations and code in Markdown', async () => {
    assert.deepEqual(await rules('> Tens of sacks were lost.\n\nUse `tens of` here.\n', 'markdown'), []);
  });
  it('what a comment ignores', async () => {
    assert.deepEqual(
      await rules(
        '<!-- copydesk-ignore-next calque/tens-of -->\nTens of sacks were lost.\n\nTens of sacks were lost.\n',
        'markdown',
      ),
      ['calque/tens-of'],
    );
    assert.deepEqual(
      await rules(
        '<!-- copydesk-ignore -->\n\nTens of sacks.\n\n<!-- copydesk-end -->\n\nTens of boats left.\n',
        'markdown',
      ),
      ['calque/tens-of'],
    );
    assert.deepEqual(await rules('<!-- copydesk-ignore-file calque -->\n\nTens of sacks were lost.\n', 'markdown'), []);
  });
});
