import { decodeText, type FileSystem, languageOf, type Mention } from '../desk/index.ts';
import type { Context } from './context.ts';
import { OpenDocument } from './document.ts';
import { FIND_DRAFTS } from './protocol.ts';

/** The URIs of all drafts of the workspace. */
export async function workspaceDrafts({ connection, traits, host, desks }: Context): Promise<readonly string[]> {
  if (traits.files) return (await connection.sendRequest<string[] | null>(FIND_DRAFTS)) ?? [];
  const found = await Promise.all(desks.folders.map((folder) => host.findDrafts?.(folder) ?? []));
  return [...new Set(found.flat())].sort();
}

/** A draft with the places that it names; undefined when it is ignored or cannot be read as text. */
export async function placesOf(
  context: Context,
  files: FileSystem,
  uri: string,
): Promise<{ document: OpenDocument; version: number | null; mentions: readonly Mention[] } | undefined> {
  const { documents, reviews, guard } = context;
  const { reviewer } = await reviews.reviewerOf(uri);
  if (!reviewer) return undefined;
  const open = documents.get(uri);
  if (open) {
    const { language, text } = open;
    return language && { document: open, version: open.version, mentions: reviewer.places({ text, language }) };
  }
  try {
    const bytes = await files.read(uri);
    const decoded = bytes && decodeText(bytes);
    if (!decoded || !('text' in decoded)) return undefined;
    const text = decoded.text.replace(/^\uFEFF/, '');
    const mentions = reviewer.places({ text, language: languageOf(uri) });
    return { document: new OpenDocument(uri, '', 0, text), version: null, mentions };
  } catch (error) {
    guard.log(`${uri} cannot be read`, error);
    return undefined;
  }
}
