import { isScalar, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './types.ts';

type Path = readonly (string | number)[];

/** A YAML file with the way from a value back to its line. */
export interface YamlFile {
  /** What the file says; undefined when it is no YAML. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** Where the value at a path stands (the nearest enclosing value that does), `at` characters into it. */
  position(path: Path, at?: number): { line: number; column: number };
}

/** Reads YAML. A file that is not YAML has its errors in `problems`, with their lines. */
export function readYaml(uri: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  // Only the first error: the others follow from it.
  const problems = document.errors.slice(0, 1).map((error): Problem => {
    const { line, col } = lines.linePos(error.pos[0]);
    return {
      uri,
      line,
      column: col,
      message: `this is not YAML: ${error.message}; mend this line (a text with a colon in it needs quotes around it)`,
      severity: 'error',
    };
  });
  let data: unknown;
  if (problems.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: 100 });
    } catch (error) {
      problems.push({
        uri,
        line: 1,
        column: 1,
        message: `this YAML cannot be read: ${(error as Error).message}`,
        severity: 'error',
      });
    }
  }
  return {
    data,
    problems,
    position(path, at = 0) {
      for (let length = path.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        const range = (node as { range?: readonly [number, number, number] } | undefined)?.range;
        if (!range) continue;
        const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') ? 1 : 0;
        const { line, col } = lines.linePos(range[0] + (length === path.length && at > 0 ? quoted + at : 0));
        return { line, column: col };
      }
      return { line: 1, column: 1 };
    },
  };
}
