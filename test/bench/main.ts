/** `npm run bench [-- --json] [PART…]`: parts are server, edits, cli, lookups, pairs, check. Prints figures and ratios. */
import { benchCheck, benchEdits } from './check.ts';
import { benchLookups, benchPairs } from './places.ts';
import { benchCli, benchServer } from './processes.ts';

/**
 * The server first: this process is its client, and reads large messages while it holds nothing else. The check of
 * large texts last: what it leaves in memory would slow down what an editor never does after it.
 */
const PARTS: Readonly<Record<string, () => Record<string, number> | Promise<Record<string, number>>>> = {
  server: benchServer,
  edits: benchEdits,
  cli: benchCli,
  lookups: benchLookups,
  pairs: benchPairs,
  check: benchCheck,
};

const args = process.argv.slice(2);
const json = args.includes('--json');
const wanted = args.filter((arg) => !arg.startsWith('--'));
const figures: Record<string, number> = {};
for (const [name, part] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const [what, value] of Object.entries(await part())) {
    figures[what] = Math.round(value * 100) / 100;
    if (!json) console.log(`${what.padEnd(58)}${String(figures[what]).padStart(10)}`);
  }
}
if (json) console.log(JSON.stringify(figures, null, 2));
