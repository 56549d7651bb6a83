/** Helpers on URIs; `file:`, `vscode-vfs:` and any other scheme with a path. */

/** The folder of a file, with a closing slash. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** The folder above a folder (closing slash on both); undefined at the root. */
export function parentOf(folder: string): string | undefined {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)\/(.*)$/i.exec(folder);
  if (!match || match[2] === '') return undefined;
  return `${folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1)}`;
}

/** A relative path, absolute path or URI seen from a folder. Windows separators are understood. */
export function resolveUri(folder: string, path: string): string {
  const slashed = path.replaceAll('\\', '/');
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(slashed)) return slashed;
  if (/^[a-z]:\//i.test(slashed)) return `file:///${encodeURI(slashed)}`;
  const [, origin = '', base = '/'] = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)(\/.*)?$/i.exec(folder) ?? [];
  const parts = slashed.startsWith('/') ? [] : base.split('/').slice(0, -1);
  for (const part of slashed.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(encodeURIComponent(part));
  }
  return `${origin}/${parts.filter(Boolean).join('/')}`;
}

/** The path of a file below a folder, decoded, for globs; undefined when it is not below. */
export function relativePath(folder: string, uri: string): string | undefined {
  if (!uri.startsWith(folder)) return undefined;
  try {
    return decodeURIComponent(uri.slice(folder.length));
  } catch {
    return uri.slice(folder.length);
  }
}
