import assert from 'node:assert/strict';
import { putRow } from '../../../desk/gazetteer/index.ts';
import { createReviewer } from '../../../desk/library.ts';

describe('a row that is written over', () => {
  const cells = { id: 'z-b', name: 'Barq', governorate: 'Zaman', spellings: 'Berq' };

  it('keeps comments, line ends and the columns that only its table has', () => {
    const table =
      'id\tname\tgovernorate\tseen by\r\n# asked twice\r\nz-b\tBerq\tZaman\tLina\r\nz-c\tCaf\tZaman\tOmar\r\n';
    const grown = putRow(table, cells);
    assert.ok('text' in grown);
    assert.equal(grown.text.replaceAll('\r\n', '').includes('\n'), false);
    assert.match(grown.text, /# asked twice\r\nz-b\tBarq\t[^\r]*Lina/);
    assert.match(grown.text, /z-c\tCaf\t[^\r]*Omar/);
  });

  it('has the house spelling, whatever form the configuration asks for', async () => {
    const reviewer = await createReviewer(undefined, {
      '.copydesk.yml': 'place-names: bgn\n',
      '.copydesk/gazetteer/z.tsv': 'id\tname\tarabic\ttype\tgovernorate\nz-t\tTal Shams\tتَلّ شَمْس\tvillage\tZaman\n',
    });
    assert.equal(reviewer.gazetteer.places.find(({ id }) => id === 'z-t')?.name, 'Tall Shams');
    assert.equal(reviewer.tableRow('z-t')?.name, 'Tal Shams');
    assert.equal(reviewer.tableRow('none'), undefined);
  });
});
