import nodePath from 'node:path';

/**
 * A path as reports show it: relative to the working folder where it is below it, with forward slashes on every
 * system, so that reports made on Windows and elsewhere are the same.
 *
 * @param path node:path, or its win32 or posix half
 */
export function shownPath(
  file: string,
  cwd: string,
  path: Pick<typeof nodePath, 'relative' | 'isAbsolute' | 'sep'> = nodePath,
): string {
  const relative = path.relative(cwd, file);
  const below =
    relative !== '' && !path.isAbsolute(relative) && relative !== '..' && !relative.startsWith(`..${path.sep}`);
  return (below ? relative : file).replaceAll(path.sep, '/');
}
