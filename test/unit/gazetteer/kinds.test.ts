import assert from 'node:assert/strict';
import { createReviewer } from '../../../desk/library.ts';

/** The names of places in a draft after the desk's first fix of each. */
async function mended(text: string): Promise<string> {
  const table =
    'id\tname\tarabic\ttype\tgovernorate\tspellings\nz\tZaman\tزمان\tgovernorate\tZaman\t\nz-tal\tTal Quzah\tتل قزح\thill\tZaman\tQuzah\nz-jabal\tJabal Barq\tجبل برق\tmountain\tZaman\tal-Barq\nz-mill\tMirwad Roundabout\tدوار المرود\troundabout\tZaman\t\n';
  const reviewer = await createReviewer(undefined, { '.copydesk/gazetteer/zaman.tsv': table });
  let out = text;
  const findings = reviewer.review({ text, language: 'plaintext' }).filter(({ category }) => category === 'place');
  for (const { fixes } of [...findings].reverse())
    for (const edit of [...(fixes[0]?.edits ?? [])].reverse())
      out = out.slice(0, edit.start) + edit.text + out.slice(edit.end);
  return out;
}

describe('kinds in the names of places', () => {
  for (const [text, right] of [
    ['Zaman province – Sheep grazed on Quzah hill.', 'Zaman province – Sheep grazed on Quzah hill.'],
    ['Zaman province – Sheep grazed on Tell Quzah hill.', 'Zaman province – Sheep grazed on Tal Quzah hill.'],
    ['Zaman province – Snow fell on al-Barq mountain.', 'Zaman province – Snow fell on Barq mountain.'],
    [
      'Zaman province – A cart stood at the Mirwad roundabout.',
      'Zaman province – A cart stood at the Mirwad roundabout.',
    ],
  ] as const)
    it(text, async () => assert.equal(await mended(text), right));
});
