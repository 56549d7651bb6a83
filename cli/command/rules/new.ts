import path from 'node:path';
import { CATEGORIES } from '../../../desk/index.ts';
import type { Arguments, Command } from '../../command.ts';
import { reasonOf } from '../../disk.ts';
import { Faults, UsageError } from '../../errors.ts';
import { EXIT, type Io } from '../../io.ts';
import { didYouMean } from '../../near.ts';
import { shownPath } from '../../paths.ts';

/** Starts a rule. */
export const create: Command = {
  name: 'new',
  usage: ['rules new CATEGORY/NAME'],
  about: `Writes a rule to begin with, commented, to .copydesk/rules/NAME.yml beside your configuration. A file that is there is never overwritten. The categories are ${CATEGORIES.filter((c) => c !== 'place').join(', ')}.`,
  options: {},
  examples: [['rules new calque/seasonal-hand', 'then edit the file, and run copydesk rules test']],
  run,
};

async function run({ positionals }: Arguments, io: Io): Promise<number> {
  const [id] = positionals;
  if (id === undefined || positionals.length > 1)
    throw new UsageError('name one rule, as in copydesk rules new calque/seasonal-hand');
  const [, category = '', name = ''] = /^([^/]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(id) ?? [];
  if (name === '')
    throw new UsageError(
      `“${id}”: a rule is named category/name in lower case with hyphens, as in calque/seasonal-hand`,
    );
  const categories = CATEGORIES.filter((known) => known !== 'place');
  if (!(categories as readonly string[]).includes(category)) {
    const near = didYouMean(category, categories) || `; the categories are ${categories.join(', ')}`;
    throw new UsageError(`there is no category “${category}”${near}`);
  }
  const file = path.join(await home(io), '.copydesk', 'rules', `${name}.yml`);
  const shown = shownPath(file, io.cwd);
  try {
    await io.disk.create(file, skeleton(id, name));
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const faults = new Faults();
    const message = there
      ? 'this file is there already; choose another name, or edit it'
      : `this file cannot be written: ${reasonOf(error)}`;
    faults.add({ file: shown, message, severity: 'error' });
    io.stderr.write(faults.toString());
    return EXIT.bad;
  }
  io.stdout.write(`${shown} is written. Edit it, then run copydesk rules test ${id}\n`);
  return EXIT.fine;
}

/** The nearest folder upwards that has a configuration or packs: a new .copydesk/ below it would hide them. */
async function home(io: Io): Promise<string> {
  for (let folder = io.cwd; ; folder = path.dirname(folder)) {
    for (const name of ['.copydesk.yml', '.copydesk'])
      if (await io.disk.stat(path.join(folder, name)).catch(() => undefined)) return folder;
    if (path.dirname(folder) === folder) return io.cwd;
  }
}

/** A rule that is sound as it stands, made of a phrase that nobody writes. */
const skeleton = (id: string, name: string) => {
  const phrase = `${name.replaceAll('-', ' ')} phrase`;
  return `# yaml-language-server: $schema=https://raw.githubusercontent.com/copydesk/copydesk/main/docs/schema/pack.schema.json
# A rule of your own. docs/patterns.md of Copydesk explains every key and the pattern language.
rules:
  - id: ${id}
    # What is wrong, why, and what to do, in one or two sentences. {match} is the text found.
    message: "“{match}” is Arabic word for word: write “the better phrase”."
    # The Arabic behind it, and more on why (both may be left out).
    # arabic: عبارة
    # why: Readers stumble over it.
    # error: wrong English; warning: an editor would change it; info: style.
    severity: warning
    # Words in a row. {strike} finds every form of a word, (a|b) one of two, x? x or nothing, [x] what is underlined.
    pattern: ${phrase}
    # What is right after all.
    # unless: ${phrase} of honor
    # What to write instead, best first. Add “safe: true” if that is right every time: then --fix applies it.
    fix: the better phrase
    # At least two of each. The rule is run on them by copydesk rules test.
    examples:
      wrong:
        - The mill used ${phrase} in spring. → The mill used the better phrase in spring.
        - They wrote ${phrase} again. → They wrote the better phrase again.
      fine:
        - The mill opened in spring.
        - They wrote the better phrase at once.
`;
};
