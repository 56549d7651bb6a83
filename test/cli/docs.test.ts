import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { createReviewer } from '../../desk/library.ts';
import { rulePage } from '../../docs/build/rule-page.ts';
import { schemas } from '../../docs/build/schemas.ts';
import { inWorkspace } from '../helpers/cli.ts';

const accepts = (name: string, yaml: string): boolean =>
  new Ajv({ strict: false, logger: false }).compile(JSON.parse(schemas().get(`schema/${name}`)!))(
    parse(yaml),
  ) as boolean;

describe('JSON schemas', () => {
  for (const [name, text] of schemas()) {
    it(`docs/${name} is that of the code (npm run docs)`, () => {
      assert.equal(readFileSync(path.join(process.cwd(), 'docs', name), 'utf8'), text);
    });
  }
  it('take sound configurations and refuse others', () => {
    const config = (yaml: string) => accepts('config.schema.json', yaml);
    assert.ok(
      config(
        'extends: wire\nprofile: light\nrules: { calque: off, run-on/long-sentence: { max: 40 } }\nignore: [old/]\n',
      ),
    );
    assert.ok(config('overrides: [{ files: "*.md", rules: { date: info } }]\n'));
    assert.ok(!config('profil: light\n'));
    assert.ok(!config('rules: { calque: loud }\n'));
    assert.ok(!config('overrides: [{ rules: { date: info } }]\n'));
  });
  it(
    'take the rule that “rules new” writes, and refuse others',
    inWorkspace({}, async (ws) => {
      await ws.run(['rules', 'new', 'calque/seasonal-hand']);
      const made = ws.read('.copydesk/rules/seasonal-hand.yml');
      assert.ok(accepts('pack.schema.json', made));
      assert.ok(!accepts('pack.schema.json', made.replace('calque/', 'calk/')));
      assert.ok(!accepts('pack.schema.json', made.replace('fix:', 'fixx:')));
      assert.ok(!accepts('pack.schema.json', made.replace(/ {8}- They wrote seasonal.*\n/, '')));
    }),
  );
});

describe('pages of rules', () => {
  it('show examples literally, and options', async () => {
    const { rule } = await createReviewer();
    const page = rulePage({ ...rule('run-on/long-sentence')!, summary: 'No <b> *here*.' }, 'offered');
    assert.match(page, /^# run-on\/long-sentence$/m);
    assert.match(page, /No \\<b\\> \\\*here\\\*\./);
    assert.match(page, /## What it does not flag\n\n- ``/);
    assert.match(page, / {2}run-on\/long-sentence: \{ max: 60 \}/);
  });
});
