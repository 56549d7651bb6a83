import type { Directive } from './block.ts';

const COMMENT = /^\s*copydesk-(ignore-next|ignore-file|ignore|end)(?:\s+([\s\S]*?))?\s*$/;

/**
 * The directive in an HTML comment: `copydesk-ignore-next`, `copydesk-ignore` … `copydesk-end`,
 * `copydesk-ignore-file`, each with rule ids or categories after it, or none for all.
 *
 * @param comment what stands between `<!--` and `-->`
 * @param start offset of `<!--` in the file
 * @param end offset behind `-->`
 */
export function directiveOf(comment: string, start: number, end: number): Directive | undefined {
  const found = COMMENT.exec(comment);
  if (!found) return undefined;
  const rules = (found[2] ?? '').split(/[\s,]+/).filter(Boolean);
  return { kind: found[1] as Directive['kind'], rules, start, end };
}
