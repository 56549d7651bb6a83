import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { PrefixIndex } from '../../../desk/gazetteer/index.ts';
import type { Language, Reviewer } from '../../../desk/index.ts';
import type { OpenDocument } from '../../document.ts';

const MOST_ITEMS = 50;
/** Characters before the cursor that can belong to a name. */
const MOST_BEFORE = 60;
const WORDS = /(?:[\p{L}\p{M}'’‘ʿʾ-]+ ){0,2}[\p{L}\p{M}'’‘ʿʾ-]+$/u;

/** True inside code, where names are not completed. Looks at the text before the cursor only. */
export function inCode(before: string, language: Language): boolean {
  if (language === 'html') {
    const open = /<(code|pre|script|style|kbd|samp)\b[^>]*>(?![\s\S]*<\/\1)/i;
    return before.lastIndexOf('<') > before.lastIndexOf('>') || open.test(before.slice(-20_000));
  }
  if (language !== 'markdown') return false;
  const fences = before.match(/^ {0,3}(?:```|~~~)/gm)?.length ?? 0;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return fences % 2 === 1 || /^(?: {4}|\t)/.test(line) || (line.match(/`/g)?.length ?? 0) % 2 === 1;
}

/** Place names that begin with what stands before the cursor. */
export function completePlaces(
  document: OpenDocument,
  language: Language,
  offset: number,
  reviewer: Reviewer,
): CompletionItem[] {
  const { text } = document;
  const run = WORDS.exec(text.slice(Math.max(0, offset - MOST_BEFORE), offset))?.[0];
  if (!run || inCode(text.slice(0, offset), language)) return [];
  const index = PrefixIndex.of(reviewer.gazetteer);
  // The longest run of words that begins a name: “Deir Ez” before “Ez”.
  for (let typed = run; typed; typed = typed.includes(' ') ? typed.slice(typed.indexOf(' ') + 1) : '') {
    if (!/^(?:\p{Lu}|[ae]l-)/u.test(typed)) continue;
    const stem = typed.replace(/^[ae]l-(?=.)/iu, '');
    const places = /^[ae]l-$/iu.test(typed)
      ? index
          .find('', 5000)
          .filter(({ name }) => /^al-/i.test(name))
          .slice(0, MOST_ITEMS)
      : index.find(stem, MOST_ITEMS);
    if (places.length === 0) continue;
    const range = { start: document.positionAt(offset - typed.length), end: document.positionAt(offset) };
    return places.map((place, i) => ({
      label: place.name,
      kind: CompletionItemKind.Value,
      detail: [place.type, place.type === 'governorate' ? '' : place.governorate].filter(Boolean).join(', '),
      documentation: place.arabic,
      // A spelling leads to the house’s: the editor must not weigh the two against each other.
      filterText: typed,
      sortText: String(i).padStart(2, '0'),
      textEdit: { range, newText: place.name },
    }));
  }
  return [];
}
