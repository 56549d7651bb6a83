import { parseFragment } from 'parse5';

const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,31});?/y;
const known = new Map<string, string>();

/**
 * The character reference ("&amp;", "&#8217;") at a position of HTML or Markdown.
 *
 * @returns its source length and what it stands for; undefined when none stands there
 */
export function referenceAt(source: string, at: number): { length: number; text: string } | undefined {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(source)?.[0];
  if (!found) return undefined;
  let text = known.get(found);
  if (text === undefined) {
    const [node] = parseFragment(found).childNodes;
    text = node && 'value' in node ? node.value : found;
    known.set(found, text);
  }
  return text === found ? undefined : { length: found.length, text };
}
