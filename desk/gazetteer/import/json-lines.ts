/**
 * The lines on which the elements of an array in a JSON text begin: the outermost array, or the one under a key of the
 * outermost object. The text must be JSON.
 *
 * @returns 1-based lines, one for each element that is an object, array or other value
 */
export function elementLines(json: string, key?: string): number[] {
  const lines: number[] = [];
  /** Depth at which the elements of the wanted array stand; 0 before it is found. */
  let inside = 0;
  let depth = 0;
  let line = 1;
  let lastString = '';
  let pendingKey = '';
  let fresh = false;
  for (let i = 0; i < json.length; i++) {
    const char = json[i]!;
    if (char === '\n') line++;
    if (char <= ' ') continue;
    if (inside > 0 && depth === inside && fresh && char !== ']' && char !== ',') {
      lines.push(line);
      fresh = false;
    }
    if (char === '"') {
      const start = i + 1;
      for (i++; json[i] !== '"'; i++) if (json[i] === '\\') i++;
      lastString = json.slice(start, i);
    } else if (char === ':') pendingKey = depth === 1 ? lastString : '';
    else if (char === ',') {
      if (depth === inside) fresh = true;
    } else if (char === '[' || char === '{') {
      depth++;
      const wanted = key === undefined ? depth === 1 : depth === 2 && pendingKey === key;
      if (inside === 0 && char === '[' && wanted) {
        inside = depth;
        fresh = true;
      }
    } else if (char === ']' || char === '}') {
      if (depth === inside) return lines;
      depth--;
    }
  }
  return lines;
}
