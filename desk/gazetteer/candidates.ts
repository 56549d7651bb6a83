import { nameKey } from '../../engine/place/fold.ts';
import type { Candidate, Mention } from '../../engine/place/place.ts';
import { compareText } from './cells.ts';

/** A name that drafts use and no table has. */
export interface Unknown {
  /** The commonest way of writing it. */
  readonly name: string;
  /** All ways, with their counts, commonest first. */
  readonly writings: readonly { readonly text: string; readonly count: number }[];
  readonly count: number;
  /** In how many drafts. */
  readonly drafts: number;
  /** One sentence, or part of one, in which it stands. */
  readonly context: string;
  /** Where that is. */
  readonly path: string;
  readonly line: number;
  /** Known places with a name like it, best first, at most three. */
  readonly nearest: readonly Candidate[];
}

/** A draft with its place mentions. */
export interface Mentions {
  readonly path: string;
  readonly text: string;
  readonly mentions: readonly Mention[];
}

/** Characters of context on each side. */
const AROUND = 60;

/** What stands around a mention: whole words, in one line. */
function contextOf(text: string, start: number, end: number): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const left = text.slice(from, start).replace(/^.*[\r\n]/su, '');
  const right = text.slice(end, to).replace(/[\r\n].*$/su, '');
  const before = from > 0 && left.length === start - from ? `…${left.replace(/^\S*\s/u, '')}` : left;
  const after = to < text.length && right.length === to - end ? `${right.replace(/\s\S*$/u, '')}…` : right;
  return `${before}${text.slice(start, end)}${after}`.replace(/\s+/g, ' ').trim();
}

interface Gathered {
  readonly writings: Map<string, number>;
  readonly drafts: Set<string>;
  readonly context: string;
  readonly path: string;
  readonly line: number;
  count: number;
}

/**
 * Gathers the unknown names of drafts, most frequent first.
 *
 * @param nearestTo known places with a name like it
 */
export function gatherUnknown(
  drafts: Iterable<Mentions>,
  nearestTo: (name: string) => readonly Candidate[],
): Unknown[] {
  const names = new Map<string, Gathered>();
  for (const { path, text, mentions } of drafts) {
    for (const { status, text: written, start, end } of mentions) {
      if (status !== 'unknown') continue;
      const key = nameKey(written);
      if (key === '') continue;
      let found = names.get(key);
      if (!found) {
        const line = text.slice(0, start).split(/\r\n|\n|\r/).length;
        found = { writings: new Map(), drafts: new Set(), context: contextOf(text, start, end), path, line, count: 0 };
        names.set(key, found);
      }
      found.count++;
      found.drafts.add(path);
      const spaced = written.replace(/\s+/g, ' ');
      found.writings.set(spaced, (found.writings.get(spaced) ?? 0) + 1);
    }
  }
  return [...names.values()]
    .map((found): Unknown => {
      const writings = [...found.writings]
        .map(([text, count]) => ({ text, count }))
        .sort((a, b) => b.count - a.count || compareText(a.text, b.text));
      const name = writings[0]!.text;
      const { count, context, path, line } = found;
      return {
        name,
        writings,
        count,
        drafts: found.drafts.size,
        context,
        path,
        line,
        nearest: nearestTo(name).slice(0, 3),
      };
    })
    .sort((a, b) => b.count - a.count || compareText(a.name, b.name));
}
