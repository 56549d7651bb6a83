import type { Language } from '../engine/document/block.ts';

const BY_EXTENSION: Readonly<Record<string, Language>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

/** The language of a file by its name (path or URI); plain text unless the extension says otherwise. */
export function languageOf(name: string): Language {
  const extension = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return BY_EXTENSION[extension] ?? 'plaintext';
}
