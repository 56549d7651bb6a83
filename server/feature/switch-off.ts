import { isMap, isScalar, parseDocument } from 'yaml';
import type { Edit, FileSystem } from '../../desk/index.ts';
import { decodeText } from '../../desk/index.ts';
import { editsBetween } from '../diff.ts';

/**
 * The text of a `.copydesk.yml` with a rule switched off. What else it says, and its comments, stay.
 *
 * @returns undefined when the file is not YAML or no mapping: its author has to mend it first
 */
export function withRuleOff(text: string, rule: string): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  const { contents } = document;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const line = (indent: string) => `${indent}${rule}: off${newline}`;
  const closed = text === '' || /[\r\n]$/.test(text) ? text : `${text}${newline}`;
  if (contents === null) return `${closed}rules:${newline}${line('  ')}`;
  if (!isMap(contents)) return undefined;
  if (!contents.flow && !contents.has('rules')) return `${closed}rules:${newline}${line('  ')}`;
  const rules = contents.get('rules', true);
  const first = isMap(rules) && !rules.flow && !rules.has(rule) ? rules.items[0]?.key : undefined;
  if (isScalar(first) && first.range) {
    const start = Math.max(text.lastIndexOf('\n', first.range[0] - 1), text.lastIndexOf('\r', first.range[0] - 1)) + 1;
    const indent = text.slice(start, first.range[0]);
    if (/^ +$/.test(indent)) return `${text.slice(0, start)}${line(indent)}${text.slice(start)}`;
  }
  // Unusual but sound: a flow mapping, an entry that is there, an empty “rules:”.
  if (rules !== undefined && !isMap(rules) && !(isScalar(rules) && rules.value === null)) return undefined;
  if (isMap(rules)) rules.set(rule, 'off');
  else document.setIn(['rules'], document.createNode({ [rule]: 'off' }));
  const changed = document.toString({ lineWidth: 0 });
  return newline === '\n' ? changed : changed.replace(/\r?\n/g, newline);
}

/** The edits that switch a rule off in a configuration; undefined when it cannot be edited. */
export async function switchOff(
  files: FileSystem,
  config: string,
  rule: string,
): Promise<{ text: string; edits: Edit[] } | undefined> {
  const bytes = await files.read(config);
  const decoded = bytes && decodeText(bytes);
  if (!decoded || !('text' in decoded)) return undefined;
  const { text } = decoded;
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const changed = withRuleOff(text.slice(mark.length), rule);
  return changed === undefined ? undefined : { text, edits: editsBetween(text, mark + changed) };
}
