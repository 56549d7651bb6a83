import {
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  type Hover,
  type Position,
} from 'vscode-languageserver';
import {
  classes,
  configKeys,
  type PackFile,
  readPackFile,
  ruleKeys,
  shippedLists,
  testExamples,
} from '../../../desk/authoring.ts';
import { CATEGORIES, type Reviewer, SEVERITIES } from '../../../desk/index.ts';
import type { OpenDocument } from '../../document.ts';
import { COMMANDS, type ExamplesResult, SECTION } from '../../protocol.ts';

/** True for a rule pack. */
export const isPack = (uri: string): boolean => /\/\.copydesk\/rules\/[^/]+\.ya?ml$/.test(uri);
/** True for a configuration. */
export const isConfig = (uri: string): boolean => /\/\.copydesk\.yml$/.test(uri);

interface Failed extends ExamplesResult {
  readonly diagnostics: Diagnostic[];
}

/** Runs the examples of the rules of a pack, or of one. */
export function runExamples({ uri, text }: OpenDocument, reviewer: Reviewer, only?: string): Failed {
  const file = readPackFile(uri, text);
  const diagnostics: Diagnostic[] = [];
  const failures: string[] = [];
  let examples = 0;
  for (const [i, { id }] of (file.pack.rules ?? []).entries()) {
    const rule = reviewer.rule(id);
    if (!rule || rule.severity === 'off' || rule.origin !== uri || (only !== undefined && id !== only)) continue;
    examples += rule.examples.wrong.length + rule.examples.fine.length;
    for (const { example, at, message } of testExamples(reviewer, rule)) {
      const { line, column } = file.yaml.position(['rules', file.indices[i] ?? i, 'examples', ...at]);
      const start = { line: line - 1, character: column - 1 };
      const said = `the example “${example}” ${message}`;
      failures.push(`${id}: ${said}`);
      diagnostics.push({
        range: { start, end: { line: start.line, character: 10_000 } },
        severity: 2,
        code: id,
        source: SECTION,
        message: said,
      });
    }
  }
  return { examples, failures, diagnostics };
}

/** Above each rule: run its examples. */
export function lenses({ uri, text }: OpenDocument): CodeLens[] {
  const file: PackFile = readPackFile(uri, text);
  return (file.pack.rules ?? []).map(({ id }, i) => {
    const { line, column } = file.yaml.position(['rules', file.indices[i] ?? i]);
    const start = { line: line - 1, character: column - 1 };
    return {
      range: { start, end: start },
      command: { title: 'Run this rule’s examples', command: COMMANDS.runExamples, arguments: [uri, id] },
    };
  });
}

const lineAt = ({ text }: OpenDocument, { line }: Position): string => text.split(/\r\n|\n|\r/)[line] ?? '';
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** The word lists that a pack can name: its own go over the shipped ones. */
const listsOf = ({ uri, text }: OpenDocument) => {
  const lists: Record<string, readonly string[]> = { ...shippedLists() };
  for (const [name, { words }] of Object.entries(readPackFile(uri, text).pack.lists ?? {})) lists[name] = words;
  return lists;
};

/** Keys of rules, names of lists and classes, ids of rules. */
export function packHover(document: OpenDocument, position: Position, reviewer: Reviewer | undefined): Hover | null {
  const line = lineAt(document, position);
  const at = position.character;
  const plain = (value: string | undefined): Hover | null =>
    value ? { contents: { kind: 'plaintext', value } } : null;
  for (const match of line.matchAll(/[\w-]+(?:\/[\w-]+)?/g)) {
    if (match.index > at || match.index + match[0].length < at) continue;
    const word = match[0];
    const rule = reviewer?.rule(word);
    if (rule) return plain([`${word} (${rule.severity})`, rule.summary, rule.why].filter(Boolean).join('\n\n'));
    if (isConfig(document.uri)) return null;
    if (/<[^<>]*$/.test(line.slice(0, match.index))) {
      const words = own(listsOf(document), word);
      const about = own(classes(), word);
      return plain(
        about
          ? `<${word}>: ${about}`
          : words && `<${word}>: ${words.slice(0, 20).join(', ')}${words.length > 20 ? ' …' : ''}`,
      );
    }
    if (/^\s*(?:- )?$/.test(line.slice(0, match.index)) && line[match.index + word.length] === ':')
      return plain(own(ruleKeys(), word));
  }
  return null;
}

/** Keys, categories, severities, lists and classes after `<`, ids of rules. */
export function completePack(
  document: OpenDocument,
  position: Position,
  reviewer: Reviewer | undefined,
): CompletionItem[] {
  const before = lineAt(document, position).slice(0, position.character);
  const typed = /[\w/-]*$/.exec(before)![0];
  const range = { start: { line: position.line, character: position.character - typed.length }, end: position };
  const items = (
    values: Iterable<string>,
    kind: CompletionItemKind,
    after = '',
    detail: (value: string) => string = () => '',
  ): CompletionItem[] =>
    [...values].map((label) => ({
      label,
      kind,
      detail: detail(label),
      textEdit: { range, newText: `${label}${after}` },
    }));
  const severities = () =>
    items(isConfig(document.uri) ? [...SEVERITIES, 'on', 'off'] : SEVERITIES, CompletionItemKind.EnumMember);
  if (isConfig(document.uri)) {
    if (/^\s+[\w/-]*$/.test(before)) {
      const ids = [...CATEGORIES, ...(reviewer?.rules ?? []).map(({ id }) => id)];
      return items(ids, CompletionItemKind.Value, ': ', (id) => reviewer?.rule(id)?.summary ?? '');
    }
    if (/^[\w/-]*$/.test(before))
      return items(Object.keys(configKeys()), CompletionItemKind.Property, ': ', (key) => configKeys()[key] ?? '');
    return /^\s+[\w/-]+:\s+\w*$/.test(before) ? severities() : [];
  }
  if (/<!?[\w-]*$/.test(before)) {
    const known = classes();
    return items(
      new Set([...Object.keys(known), ...Object.keys(listsOf(document))]),
      CompletionItemKind.Reference,
      '',
      (name) => own(known, name) ?? 'list',
    );
  }
  if (/^\s*(?:- )?severity:\s*\w*$/.test(before)) return severities();
  if (/^\s*(?:- )?id:\s*[\w/-]*$/.test(before)) return items(CATEGORIES, CompletionItemKind.EnumMember, '/');
  if (/^\w*$/.test(before)) return items(['lists', 'rules'], CompletionItemKind.Property, ':');
  const keys = ruleKeys();
  return /^\s+(?:- )?\w*$/.test(before)
    ? items(Object.keys(keys), CompletionItemKind.Property, ': ', (key) => keys[key]!)
    : [];
}
