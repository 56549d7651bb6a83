import { type CodeAction, CodeActionKind, type Range, type WorkspaceEdit } from 'vscode-languageserver';
import type { Mention } from '../../../desk/index.ts';
import type { Context } from '../../context.ts';
import type { OpenDocument } from '../../document.ts';
import type { Review } from '../../reviews.ts';
import { joined } from './file-edits.ts';
import { Rows } from './rows.ts';

const MOST_CANDIDATES = 3;

/** What a place action will do, in its `data`. */
export interface PlaceDeed {
  readonly uri: string;
  readonly deed: 'add-spelling' | 'add-place';
  readonly name: string;
  /** Id of the place that gets the spelling. */
  readonly place?: string;
  readonly governorate?: string;
}

export type PlaceOffer = CodeAction & { readonly data: PlaceDeed };

/** Takes names that drafts use into the house’s table. */
export class PlaceActions {
  constructor(
    private readonly context: Context,
    private readonly rows: Rows,
  ) {}

  /** Offers for the first name in the range that is not known as it is written. */
  *offers(document: OpenDocument, { mentions, reviewer }: Review, range: Range): Generator<PlaceOffer> {
    const [start, end] = [document.offsetAt(range?.start), document.offsetAt(range?.end)];
    const mention = mentions.find(
      (m) => m.status !== 'exact' && m.start <= Math.max(start, end) && m.end >= Math.min(start, end),
    );
    if (!mention || !reviewer || !this.rows.writable(document.uri, reviewer)) return;
    const name = mention.text.replace(/\s+/g, ' ');
    const { uri } = document;
    const known = mention.place ? [mention.place] : [];
    const candidates = [...new Set([...known, ...mention.candidates.map(({ place }) => place)])].slice(
      0,
      MOST_CANDIDATES,
    );
    for (const place of candidates) {
      if (place.name === name || place.spellings.includes(name) || place.exonyms.includes(name)) continue;
      const title = `Add “${name}” as a spelling of ${place.name} (${place.governorate})`;
      yield { title, kind: CodeActionKind.QuickFix, data: { uri, deed: 'add-spelling', name, place: place.id } };
    }
    const governorate = nearestGovernorate(mentions, mention);
    if (mention.status === 'variant' || !governorate) return;
    const title = `Add “${name}” as a new place in ${governorate}`;
    yield { title, kind: CodeActionKind.QuickFix, data: { uri, deed: 'add-place', name, governorate } };
  }

  async edit(
    review: Review,
    { uri, deed, name, place: id, governorate }: PlaceDeed,
  ): Promise<WorkspaceEdit | undefined> {
    const { reviewer } = review;
    if (!reviewer || typeof name !== 'string') return undefined;
    const place = deed === 'add-spelling' && id ? reviewer.tableRow(id) : undefined;
    const cells = place
      ? Rows.taken(place, { spelling: name })
      : deed === 'add-place' && governorate
        ? Rows.fresh(reviewer, name, governorate)
        : undefined;
    return cells && joined([await this.rows.put(uri, reviewer, cells)], this.context.traits.versionedEdits);
  }
}

/** The governorate that a draft speaks of around a name: the place before it, else the one after it, else a likely one. */
function nearestGovernorate(mentions: readonly Mention[], mention: Mention): string | undefined {
  const sure = mentions.filter((m) => m.place && m.status !== 'ambiguous' && m !== mention);
  const before = sure.findLast((m) => m.end <= mention.start);
  const near = before ?? sure.find((m) => m.start >= mention.end);
  return near?.place?.governorate ?? mention.candidates[0]?.place.governorate;
}
