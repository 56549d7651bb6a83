import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createReviewer, type Language, type Reviewer } from '../../desk/library.ts';
import { changedFacts } from '../../engine/review/facts.ts';
import { DraftGenerator } from '../bench/generator.ts';

/** Pieces that drafts, and accidents, are made of. */
const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    'the regime forces',
    'targeted suing tens of shells',
    '12 member',
    ', also ',
    ', while ',
    'al- Bab',
    'Deir Ezzor',
    'Al-Raqqah',
    '“',
    '”',
    '"',
    '’',
    '\u00a0 ',
    '  ',
    '\n\n',
    '\r\n',
    '. ',
    ' ',
    ' ',
    ' ',
    'yesterday the 14th of January 2017',
    '**',
    '`',
    '> ',
    '# ',
    '<p>',
    '</p>',
    '&amp;',
    'بغداد',
    'e\u0301',
    '\uFEFF',
    '\u200f',
    'no information about casualties',
    'a an',
    'the the',
    '-including 3 children-',
    '3,500',
    '\ud800',
    '😀',
    '\0',
  ),
);
const text = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
const languages: readonly Language[] = ['plaintext', 'markdown', 'html'];

describe('on any text', () => {
  let reviewer: Reviewer;
  before(async () => {
    reviewer = await createReviewer();
  });

  for (const language of languages) {
    it(`findings and edits of ${language} lie inside it, in order`, () => {
      fc.assert(
        fc.property(text, (draft) => {
          let last = 0;
          for (const finding of reviewer.review({ text: draft, language })) {
            assert.ok(
              finding.start >= last && finding.end > finding.start && finding.end <= draft.length,
              finding.rule,
            );
            last = finding.start;
            for (const fix of finding.fixes) {
              let at = 0;
              for (const edit of fix.edits) {
                assert.ok(edit.start >= at && edit.end >= edit.start && edit.end <= draft.length, finding.rule);
                at = edit.end;
              }
            }
          }
        }),
        { numRuns: 250 },
      );
    });

    it(`places of ${language} lie inside it`, () => {
      fc.assert(
        fc.property(text, (draft) => {
          for (const mention of reviewer.places({ text: draft, language }))
            assert.ok(mention.start >= 0 && mention.end > mention.start && mention.end <= draft.length);
        }),
        { numRuns: 100 },
      );
    });
  }

  it('fix-all comes to a fixed point', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...languages), (draft, language) => {
        const once = reviewer.fixAll({ text: draft, language });
        assert.deepEqual(reviewer.fixAll({ text: once.text, language }), { text: once.text, applied: 0 });
      }),
      { numRuns: 250 },
    );
  });

  it('a paragraph is reviewed alike alone and among others', () => {
    const generator = new DraftGenerator(23);
    const own = (draft: string) =>
      reviewer
        .review({ text: draft, language: 'plaintext' })
        .filter((f) => f.category !== 'place' && f.category !== 'consistency');
    for (let i = 0; i < 20; i++) {
      const paragraph = generator.paragraph();
      const among = `${generator.paragraph()}\n\n`;
      const alone = own(paragraph).map((f) => [f.rule, f.start, f.end]);
      const inside = own(`${among}${paragraph}`)
        .filter((f) => f.start >= among.length)
        .map((f) => [f.rule, f.start - among.length, f.end - among.length]);
      assert.deepEqual(inside, alone);
    }
  });
});

describe('on drafts', () => {
  it('no safe fix changes a figure or a date beyond what its rule declares', async () => {
    const reviewer = await createReviewer();
    const declared = new Set([
      'date',
      'number',
      'redundancy',
      'place',
      'spelling',
      'punctuation',
      'term',
      'consistency',
    ]);
    const draft = new DraftGenerator(29).draft(30_000);
    for (const finding of reviewer.review({ text: draft, language: 'plaintext' })) {
      const [fix] = finding.fixes;
      if (!fix?.safe || declared.has(finding.category)) continue;
      assert.deepEqual(
        changedFacts(draft, fix.edits).filter((kind) => kind === 'figure' || kind === 'date'),
        [],
        finding.rule,
      );
    }
  });

  it('fix-all leaves no safe fix and brings no new kind of finding', async () => {
    const reviewer = await createReviewer();
    const draft = { text: new DraftGenerator(31).draft(20_000), language: 'plaintext' as const };
    const before = new Set(reviewer.review(draft).map((f) => f.rule));
    const { text: fixed } = reviewer.fixAll(draft);
    const after = reviewer.review({ ...draft, text: fixed });
    assert.deepEqual(
      after.filter((f) => f.fixes[0]?.safe),
      [],
    );
    assert.deepEqual(
      [...new Set(after.map((f) => f.rule))].filter((rule) => !before.has(rule)),
      [],
    );
  });
});
