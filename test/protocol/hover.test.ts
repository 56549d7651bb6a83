import assert from 'node:assert/strict';
import { PLAIN } from './editor.ts';
import { withEditor } from './session.ts';

describe('hover', () => {
  const editor = withEditor();
  const DRAFT = 'Qarmuz – The lorry left the town of Tell Zaytun for Wadi Kamar.\n';

  it('says which rule it is, why, and the Arabic', async () => {
    await editor().initialize();
    const uri = editor().open('draft.txt', DRAFT);
    const text = await editor().hover(uri, editor().rangeOf(uri, 'lorry').start);
    assert.match(text, /\[term\/lorry\]\(https:/);
    assert.match(text, /Readers in every country know the word\\?\./);
    assert.match(text, /شاحنة/);
    assert.match(text, /The lorry was full\\?\. → The truck was full/);
  });

  it('says of a place what the table knows, also when its name is right', async () => {
    await editor().initialize();
    const uri = editor().open('draft.txt', DRAFT);
    const text = await editor().hover(uri, editor().rangeOf(uri, 'Zaytun').start);
    for (const part of [
      /\*\*Tell Zaytun\*\* · تل زيتون/,
      /town, Qarmuz governorate/,
      /openstreetmap\.org\/\?mlat=36\.5&mlon=38\.25/,
      /Tall Zaitoun/,
    ])
      assert.match(text, part);
  });

  it('of a misspelled place shows both the finding and the place', async () => {
    await editor().initialize();
    const uri = editor().open('draft.txt', DRAFT);
    const text = await editor().hover(uri, editor().rangeOf(uri, 'Kamar').start);
    assert.match(text, /place\/spelling/);
    assert.match(text, /وادي قمر/);
    assert.match(text, /Ouadi Qamar/);
    assert.doesNotMatch(text, /openstreetmap/);
  });

  it('says nothing where there is nothing', async () => {
    await editor().initialize();
    const uri = editor().open('draft.txt', DRAFT);
    assert.equal(await editor().hover(uri, editor().rangeOf(uri, 'left').start), '');
    assert.equal(await editor().hover(uri, { line: 99, character: 3 }), '');
  });

  it('is plain text where Markdown is not shown', async () => {
    await editor().initialize(PLAIN);
    const uri = editor().open('draft.txt', DRAFT);
    assert.doesNotMatch(await editor().hover(uri, editor().rangeOf(uri, 'lorry').start), /\*\*|\]\(/);
  });
});
