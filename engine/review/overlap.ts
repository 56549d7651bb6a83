import { type Finding, SEVERITIES } from '../finding.ts';

/** Length (UTF-16 units) from which on a finding speaks of the sentence rather than of a fault in it. */
const LONG = 90;

const rank = (f: Finding) => SEVERITIES.indexOf(f.severity) * 4 + (f.fixes[0]?.safe ? 0 : f.fixes.length > 0 ? 1 : 2);

/** Orders findings by position; at the same place the wider first. */
function byPosition(a: Finding, b: Finding): number {
  return a.start - b.start || b.end - a.end || rank(a) - rank(b) || (a.rule < b.rule ? -1 : 1);
}

/** True when `other` says of the same words what `finding` says, and says it better. */
function covers(other: Finding, finding: Finding): boolean {
  if (other.end - other.start > LONG && finding.end - finding.start <= LONG) return false;
  const same = other.start === finding.start && other.end === finding.end;
  if (same) return rank(other) <= rank(finding);
  const inside = other.start <= finding.start && finding.end <= other.end;
  return inside && other.category === finding.category && rank(other) <= rank(finding);
}

/**
 * Orders findings and leaves out those that say again what a better one says of the same words: the same span, or a
 * part of it in the same category. A finding that covers a whole sentence hides nothing.
 */
export function settle(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort(byPosition);
  const kept: Finding[] = [];
  let reach = 0; // how far any kept finding goes: beyond it nothing can overlap
  let from = 0; // first kept finding that can still overlap
  for (const finding of sorted) {
    if (finding.start >= reach) from = kept.length;
    let hidden = false;
    for (let i = from; i < kept.length && !hidden; i++) hidden = covers(kept[i]!, finding);
    if (hidden) continue;
    for (let i = from; i < kept.length; ) {
      if (covers(finding, kept[i]!)) kept.splice(i, 1);
      else i++;
    }
    kept.push(finding);
    reach = Math.max(reach, finding.end);
  }
  return kept;
}
