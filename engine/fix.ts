import { type Edit, type Finding, SEVERITIES } from './finding.ts';

/** Applies sorted, non-overlapping edits to a text. Edits that overlap an earlier one are left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const edit of edits) {
    if (edit.start < at) continue;
    out += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + text.slice(at);
}

/** Fix-all ends after this many rounds even if rules undo each other's work. */
const ROUNDS = 12;

/**
 * The edits of all safe first fixes that can be applied together: the more severe and the shorter first where they
 * touch. The edits of one fix are taken together or not at all.
 */
export function safeEdits(findings: readonly Finding[]): { edits: Edit[]; fixes: number } {
  const wanted = findings
    .filter((f) => f.fixes[0]?.safe && f.fixes[0].edits.length > 0)
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        a.end - a.start - (b.end - b.start) ||
        a.start - b.start,
    );
  const taken: Edit[] = [];
  let fixes = 0;
  const touches = (edit: Edit) => {
    let low = 0;
    let high = taken.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (taken[mid]!.start < edit.start) low = mid + 1;
      else high = mid;
    }
    const before = taken[low - 1];
    const after = taken[low];
    return { at: low, hit: (before && before.end >= edit.start) || (after && after.start <= edit.end) };
  };
  for (const finding of wanted) {
    const { edits } = finding.fixes[0]!;
    if (edits.some((edit) => touches(edit).hit)) continue;
    for (const edit of edits) taken.splice(touches(edit).at, 0, edit);
    fixes++;
  }
  return { edits: taken, fixes };
}

/**
 * Applies safe fixes, round by round, until none is left.
 *
 * @param review finds the findings of a text, with offsets in that text
 */
export function fixAll(text: string, review: (text: string) => readonly Finding[]): { text: string; applied: number } {
  let applied = 0;
  const seen = new Set([text]);
  for (let round = 0; round < ROUNDS; round++) {
    const { edits, fixes } = safeEdits(review(text));
    if (fixes === 0) break;
    const next = applyEdits(text, edits);
    if (seen.has(next)) break; // rules that undo each other: stop before the second turn
    seen.add(next);
    text = next;
    applied += fixes;
  }
  return { text, applied };
}
