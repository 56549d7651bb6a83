import type { TextEdit } from 'vscode-languageserver';
import { textEdits } from '../convert.ts';
import { editsBetween } from '../diff.ts';
import type { OpenDocument } from '../document.ts';
import type { Review } from '../reviews.ts';

/**
 * The edits that apply all safe fixes of a draft, or only those of `rules`, until none is left.
 *
 * @param review of the document as it stands
 */
export function fixAllEdits(
  document: OpenDocument,
  { reviewer, text, language }: Review,
  rules?: readonly string[],
): { edits: TextEdit[]; applied: number } {
  if (!reviewer) return { edits: [], applied: 0 };
  const fixed = reviewer.fixAll({ text, language }, rules);
  return { edits: textEdits(document, editsBetween(text, fixed.text)), applied: fixed.applied };
}
