import type { Block, Directive } from '../document/block.ts';
import type { Finding, Span } from '../finding.ts';

interface Hush extends Span {
  readonly rules: readonly string[];
}

const startOf = (block: Block) => block.segments[0]!.offset;
const endOf = (block: Block) => {
  const last = block.segments.at(-1)!;
  return last.offset + last.sourceLength;
};

/** The stretches of a file in which directives silence rules. */
function hushes(directives: readonly Directive[], blocks: readonly Block[], length: number): Hush[] {
  const out: Hush[] = [];
  const open: Directive[] = [];
  for (const directive of directives) {
    const { rules } = directive;
    switch (directive.kind) {
      case 'ignore-file':
        out.push({ start: 0, end: length, rules });
        break;
      case 'ignore-next': {
        const next = blocks.find((block) => startOf(block) >= directive.end);
        if (next) out.push({ start: startOf(next), end: endOf(next), rules });
        break;
      }
      case 'ignore':
        open.push(directive);
        break;
      case 'end': {
        const began = open.pop();
        if (began) out.push({ start: began.end, end: directive.start, rules: began.rules });
        break;
      }
    }
  }
  for (const began of open) out.push({ start: began.end, end: length, rules: began.rules });
  return out;
}

/** Leaves out the findings that in-text directives silence. */
export function applyDirectives(
  findings: readonly Finding[],
  directives: readonly Directive[],
  blocks: readonly Block[],
  length: number,
): readonly Finding[] {
  if (directives.length === 0) return findings;
  const quiet = hushes(directives, blocks, length);
  return findings.filter(
    (f) =>
      !quiet.some(
        (h) =>
          h.start <= f.start &&
          f.end <= h.end &&
          (h.rules.length === 0 || h.rules.some((r) => r === f.rule || r === f.category)),
      ),
  );
}
