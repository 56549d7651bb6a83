/** Findings of blocks, brought to the units of the file. */

import type { Block } from '../document/block.ts';
import { editToFile, toFile } from '../document/map.ts';
import type { Finding, Fix } from '../finding.ts';

/** Where a block stands in the file when it stands there letter for letter, with no markup inside. */
export function plainOffset({ segments, text }: Block): number | undefined {
  const segment = segments[0]!;
  return segments.length === 1 && segment.sourceLength === text.length ? segment.offset : undefined;
}

/** Findings by position: only where blocks stand inside others (a list in a list item) are they not in order anyway. */
export function inOrder(findings: Finding[]): Finding[] {
  for (let i = 1; i < findings.length; i++) {
    if (findings[i]!.start < findings[i - 1]!.start) return findings.sort((a, b) => a.start - b.start);
  }
  return findings;
}

/** A finding of a block that stands in the file letter for letter, in units of the file. */
export const shifted = (finding: Finding, by: number): Finding => ({
  ...finding,
  start: finding.start + by,
  end: finding.end + by,
  fixes: finding.fixes.map(({ title, safe, edits }) => ({
    title,
    safe,
    edits: edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text })),
  })),
});

/** A finding of a block in units of the file. */
export function toFileFinding(finding: Finding, block: Block, text: string): Finding {
  const { start, end } = toFile(block, finding);
  const fixes: Fix[] = [];
  for (const fix of finding.fixes) {
    const edits = fix.edits.map((edit) => editToFile(block, edit, text));
    // A fix that would tear markup apart is dropped: the finding still shows.
    if (edits.every((e) => e !== undefined)) fixes.push({ ...fix, edits: edits.flat() });
  }
  return { ...finding, start, end, fixes };
}
