import { OWN_KIND } from './kinds.ts';

/**
 * True when two ways of writing differ in nothing that an editor would change: an article's capital at a sentence's
 * start, the capital of a kind that ends the name ("Panorama roundabout").
 */
export function sameWriting(text: string, name: string, opens: boolean): boolean {
  const own = OWN_KIND.exec(name)?.[1] ?? '';
  const said = own && text.endsWith(own.toLowerCase()) ? text.slice(0, -own.length) + own : text;
  // A dateline in capitals is a style of its own.
  if (said === name || (text === text.toUpperCase() && text === name.toUpperCase())) return true;
  return opens && name.startsWith('al-') && said === `Al-${name.slice(3)}`;
}
