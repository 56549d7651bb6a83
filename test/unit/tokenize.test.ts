import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Lexicon } from '../../engine/nlcst/lexicon.ts';
import { parseSentences, tokenize } from '../../engine/nlcst/tokenize.ts';
import type { Sentence } from '../../engine/token.ts';
import { DraftGenerator } from '../bench/generator.ts';

const lexicon = new Lexicon();
const written = (text: string, sentences: readonly Sentence[]) =>
  sentences
    .map(({ tokens }) => tokens.map((t) => (t.space ? ' ' : '') + text.slice(t.start, t.end)).join('|'))
    .join(' // ');
const tokens = (text: string) => tokenize(text, lexicon).map((s) => s.tokens.map((t) => t.lexeme.text));

describe('tokenize', () => {
  it('keeps figures, compounds and possessives in the parts that patterns want', () => {
    assert.deepEqual(tokens('The dam’s 3,500 users pay 12-month fees at 10:30.'), [
      ['The', 'dam', '’s', '3,500', 'users', 'pay', '12-month', 'fees', 'at', '10:30', '.'],
    ]);
  });

  it('begins a sentence with a lower-case article after a full stop', () => {
    assert.deepEqual(
      tokens('Rain fell in Basra. al-Qurna stayed dry.').map((s) => s[0]),
      ['Rain', 'al-Qurna'],
    );
  });

  it('does not end a sentence at an abbreviation', () => {
    assert.equal(tokens('Gen. Haddad met Dr. Nasser at 5 p.m. on Friday.').length, 1);
  });

  it('leaves a cut article with its hyphen', () => {
    assert.deepEqual(tokens('The road to al- Qaim is open.')[0]?.slice(3, 5), ['al-', 'Qaim']);
  });

  it('marks speech and quoted names, also when the marks do not match', () => {
    const [sentence] = tokenize(
      'He said “the bridge at Kut is closed to all trucks" and left the “Green Line” shop.',
      lexicon,
    );
    const quotes = new Map(sentence!.tokens.map((t) => [t.lexeme.text, t.quote]));
    assert.equal(quotes.get('bridge'), 'speech');
    assert.equal(quotes.get('Line'), 'term');
    assert.equal(quotes.get('left'), '');
  });

  it('gives by the quick way what the parser gives', () => {
    for (const paragraph of new DraftGenerator(11).draft(40_000).split('\n\n')) {
      assert.equal(
        written(paragraph, tokenize(paragraph, lexicon)),
        written(paragraph, parseSentences(paragraph, lexicon)),
      );
    }
  });

  it('gives by the quick way what the parser gives, on random prose', () => {
    const piece = fc.constantFrom(
      'the',
      'al-Faw',
      'Basra',
      '12',
      '3,500',
      '1.5',
      'ferry’s',
      "port's",
      'Gen',
      'etc',
      'Mr',
      'it',
      'U',
      'al',
      'T4',
      '12-day',
      'Feb',
      ' ',
      ' ',
      ' ',
      '. ',
      ', ',
      '.',
      ',',
      '“',
      '”',
      '"',
      '(',
      ')',
      ';',
      ': ',
      '! ',
      '? ',
      "'",
      '-',
      ' - ',
      '%',
      '$',
      '." ',
      '. "',
      'Tyre',
      'said',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.boolean()), { minLength: 1, maxLength: 14 }), (pieces) => {
        const text = pieces
          .map(([word, space]) => (space ? `${word} ` : word))
          .join('')
          .trim();
        if (text) assert.equal(written(text, tokenize(text, lexicon)), written(text, parseSentences(text, lexicon)));
      }),
      { numRuns: 3000 },
    );
  });

  it('never overlaps and never loses a letter, on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        let end = 0;
        let read = '';
        for (const { tokens: list } of tokenize(text, lexicon)) {
          for (const token of list) {
            assert.ok(token.start >= end && token.end > token.start);
            end = token.end;
            read += text.slice(token.start, token.end);
          }
        }
        assert.equal(read.replace(/[^\p{L}\p{N}]/gu, ''), text.replace(/[^\p{L}\p{N}]/gu, ''));
      }),
    );
  });
});
