import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import picocolors from 'picocolors';

/** A unified diff from a text to its mended form, as `git apply` and `patch -p1` take it; empty when they are the same. */
export function diffOf(name: string, before: string, after: string, color: boolean): string {
  if (before === after) return '';
  const path = name.replace(/^\/+/, '');
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
  if (!color) return patch;
  const c = picocolors.createColors(true);
  const paint = (line: string) => {
    if (/^(?:---|\+\+\+) /.test(line)) return c.bold(line);
    if (line.startsWith('@@')) return c.cyan(line);
    if (line.startsWith('+')) return c.green(line);
    return line.startsWith('-') ? c.red(line) : line;
  };
  return patch.split('\n').map(paint).join('\n');
}
