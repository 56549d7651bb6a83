import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Language } from '../../engine/document/block.ts';
import { DocumentParser } from '../../engine/document/index.ts';
import { editToFile, toFile } from '../../engine/document/map.ts';

const parse = (text: string, language: Language) => new DocumentParser().parse(text, language);
const prose = (text: string, language: Language) => parse(text, language).blocks.map((b) => `${b.kind}: ${b.text}`);

describe('plain text', () => {
  it('parts paragraphs at blank lines and keeps wrapped lines together', () => {
    const text =
      'Floods close the port\n\nThe river rose in the night and\nreached the quay.\n\n- first item\n- second item\n';
    assert.deepEqual(prose(text, 'plaintext'), [
      'heading: Floods close the port',
      'paragraph: The river rose in the night and\nreached the quay.',
      'item: first item',
      'item: second item',
    ]);
  });

  it('counts offsets with CRLF and a byte order mark as they stand in the file', () => {
    const text = '\uFEFFRain fell.\r\n\r\nThe road closed.\r\n';
    const { blocks } = parse(text, 'plaintext');
    assert.deepEqual(
      blocks.map((b) => text.slice(b.segments[0]!.offset, b.segments[0]!.offset + 4)),
      ['Rain', 'The '],
    );
  });

  it('hides addresses from the rules', () => {
    assert.deepEqual(prose('See https://example.com/al-Faw for the list.', 'plaintext'), [
      'paragraph: See \uFFFC for the list.',
    ]);
  });
});

describe('Markdown', () => {
  it('leaves out code, front matter and addresses, and names quotations', () => {
    const text =
      '---\ntitle: tens of\n---\n# Roads\n\nThe `tens of` road to [Tyre](https://example.com) is **open**.\n\n> He said no.\n\n```\ntens of\n```\n\n| a | b |\n|---|---|\n| one | two |\n';
    assert.deepEqual(prose(text, 'markdown'), [
      'heading: Roads',
      'paragraph: The \uFFFC road to Tyre is open.',
      'quotation: He said no.',
      'cell: a',
      'cell: b',
      'cell: one',
      'cell: two',
    ]);
  });

  it('reads references and escapes, and finds the way back', () => {
    const text = 'Bread &amp; salt \\*here\\* are dear.';
    const [block] = parse(text, 'markdown').blocks;
    assert.equal(block!.text, 'Bread & salt *here* are dear.');
    const at = block!.text.indexOf('salt');
    assert.equal(text.slice(...Object.values(toFile(block!, { start: at, end: at + 4 }))), 'salt');
  });

  it('refuses an edit that would tear markup apart', () => {
    const text = 'There were tens **of** boats.';
    const [block] = parse(text, 'markdown').blocks;
    const start = block!.text.indexOf('tens');
    assert.equal(editToFile(block!, { start, end: start + 7, text: 'dozens' }, text), undefined);
    // An edit that shares its end with the text shrinks to what it changes, beside the markup.
    const edits = editToFile(block!, { start, end: start + 7, text: 'dozens of' }, text);
    assert.equal(
      edits?.reduce((t, e) => t.slice(0, e.start) + e.text + t.slice(e.end), text),
      'There were dozens **of** boats.',
    );
  });

  it('finds directives in comments', () => {
    const { directives } = parse('<!-- copydesk-ignore-next calque -->\n\nText here.\n', 'markdown');
    assert.deepEqual(
      directives.map((d) => [d.kind, d.rules]),
      [['ignore-next', ['calque']]],
    );
  });
});

describe('HTML', () => {
  it('reads the text of elements, not scripts, code or other languages', () => {
    const text =
      '<h1>Roads</h1><p>The <b>ferry</b> to&nbsp;Sour <code>x</code> left.</p><p lang="ar">طريق</p><script>tens of</script><blockquote>He said no.</blockquote>';
    assert.deepEqual(prose(text, 'html'), [
      'heading: Roads',
      'paragraph: The ferry to\u00a0Sour \uFFFC left.',
      'quotation: He said no.',
    ]);
  });
});

describe('the way back to the file', () => {
  for (const language of ['plaintext', 'markdown', 'html'] as const) {
    it(`holds for any ${language}`, () => {
      const piece = fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom(
          '\n\n',
          '\r\n',
          '**',
          '`',
          '<p>',
          '</p>',
          '<b>',
          '&amp;',
          '&#8217;',
          '# ',
          '> ',
          '- ',
          '“',
          '”',
          'بغداد',
          'e\u0301',
          '\u00a0',
          '\uFEFF',
          '[a](b)',
          '<!-- copydesk-ignore -->',
          '| a | b |\n|--|--|\n',
        ),
      );
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
          const text = pieces.join('');
          for (const block of parse(text, language).blocks) {
            let at = 0;
            for (const segment of block.segments) {
              assert.equal(segment.start, at);
              at = segment.end;
              assert.ok(segment.offset >= 0 && segment.offset + segment.sourceLength <= text.length);
              if (segment.sourceLength === segment.end - segment.start && segment.sourceLength > 1) {
                // HTML shows any white space as a blank; the letters are those of the file.
                const source = text.slice(segment.offset, segment.offset + segment.sourceLength);
                assert.equal(
                  source.replace(/\s/g, ' '),
                  block.text.slice(segment.start, segment.end).replace(/\s/g, ' '),
                );
              }
            }
            assert.equal(at, block.text.length);
          }
        }),
        { numRuns: 400 },
      );
    });
  }
});
