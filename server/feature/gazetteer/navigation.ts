import {
  type CancellationToken,
  type Location,
  LSPErrorCodes,
  type Position,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type SymbolInformation,
  SymbolKind,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { nameKey, PrefixIndex } from '../../../desk/gazetteer/index.ts';
import type { FileSystem, Mention, Place, Reviewer } from '../../../desk/index.ts';
import type { Context } from '../../context.ts';
import { rangeOf } from '../../convert.ts';
import type { OpenDocument } from '../../document.ts';
import { placesOf, workspaceDrafts } from '../../workspace-drafts.ts';
import { type FileEdits, joined } from './file-edits.ts';
import { Rows } from './rows.ts';

const MOST_DRAFTS = 5000;
const MOST_SYMBOLS = 100;

interface Spot {
  readonly document: OpenDocument;
  readonly reviewer: Reviewer;
  readonly mention: Mention;
  readonly place: Place;
}

/** From a mention to its row and to all other mentions; rename changes the house spelling; symbols are the places. */
export class Navigation {
  constructor(
    private readonly context: Context,
    private readonly files: FileSystem,
    private readonly rows: Rows,
  ) {
    const { connection, guard } = context;
    connection.onDefinition(guard.request('textDocument/definition', (params) => this.#definition(params), null));
    connection.onReferences(
      guard.request('textDocument/references', (params, token) => this.#references(params, token), null),
    );
    connection.onPrepareRename(guard.request('textDocument/prepareRename', (params) => this.#prepare(params), null));
    connection.onRenameRequest(
      guard.request<RenameParams, WorkspaceEdit | ResponseError<undefined> | null>(
        'textDocument/rename',
        (params, token) => this.#rename(params, token),
        null,
      ) as never,
    );
    connection.onWorkspaceSymbol(
      guard.request('workspace/symbol', ({ query }) => this.#symbols(String(query ?? '')), null),
    );
  }

  async #spot(uri: string, position: Position): Promise<Spot | undefined> {
    const { documents, reviews } = this.context;
    const document = documents.get(uri);
    const review = document && (await reviews.of(document));
    if (!document || !review?.reviewer) return undefined;
    const offset = document.offsetAt(position);
    const mention = review.mentions.find(({ start, end }) => start <= offset && offset <= end);
    if (!mention?.place || mention.status === 'ambiguous' || mention.status === 'unknown') return undefined;
    return { document, reviewer: review.reviewer, mention, place: mention.place };
  }

  async #definition({ textDocument, position }: TextDocumentPositionParams): Promise<Location | null> {
    const spot = await this.#spot(textDocument.uri, position);
    if (!spot) return null;
    return (await this.rows.locate(spot.reviewer, new Set([spot.place.id]))).get(spot.place.id) ?? null;
  }

  async #references(
    { textDocument, position }: TextDocumentPositionParams,
    token: CancellationToken,
  ): Promise<Location[] | null> {
    const spot = await this.#spot(textDocument.uri, position);
    if (!spot) return null;
    const found: Location[] = [];
    await this.#each(spot, token, (document, _version, mentions) => {
      for (const mention of mentions) found.push({ uri: document.uri, range: rangeOf(document, mention) });
    });
    return found;
  }

  async #prepare({ textDocument, position }: TextDocumentPositionParams): Promise<PrepareRenameResult | null> {
    const spot = await this.#spot(textDocument.uri, position);
    return spot ? { range: rangeOf(spot.document, spot.mention), placeholder: spot.place.name } : null;
  }

  async #rename({ textDocument, position, newName }: RenameParams, token: CancellationToken) {
    const refuse = (why: string) => new ResponseError<undefined>(LSPErrorCodes.RequestFailed, why);
    const name = String(newName ?? '')
      .trim()
      .replace(/ +/g, ' ');
    if (!/\p{Script=Latin}/u.test(name) || /[\t\r\n|]/.test(name))
      return refuse('A house spelling is a name in Latin letters, without tabs, line breaks or bars.');
    const spot = await this.#spot(textDocument.uri, position);
    if (!spot) return refuse('There is no known place here.');
    const { place, reviewer } = spot;
    if (!this.rows.writable(textDocument.uri, reviewer))
      return refuse('There is no workspace folder to keep the spelling in.');
    const files: FileEdits[] = [];
    files.push(
      await this.rows.put(textDocument.uri, reviewer, Rows.taken(reviewer.tableRow(place.id) ?? place, { name })),
    );
    const others = new Set(place.exonyms.map(nameKey));
    const whole = await this.#each(spot, token, (document, version, mentions) => {
      // Names in another language are right as they are.
      const edits = mentions
        .filter(({ text }) => text !== name && !others.has(nameKey(text)))
        .map((mention) => {
          const shouted = mention.text.length > 3 && mention.text === mention.text.toUpperCase();
          return { range: rangeOf(document, mention), newText: shouted ? name.toUpperCase() : name };
        });
      if (edits.length > 0) files.push({ uri: document.uri, version, edits });
    });
    // Half a rename is worse than none.
    if (!whole && token.isCancellationRequested) return null;
    if (!whole) return refuse(`The workspace was not looked through to its end (at most ${MOST_DRAFTS} drafts).`);
    return joined(files, this.context.traits.versionedEdits);
  }

  async #symbols(query: string): Promise<SymbolInformation[] | null> {
    const { desks, reviews } = this.context;
    const folder = desks.folders[0];
    const { reviewer } = folder ? await reviews.reviewerOf(`${folder}untitled.txt`) : { reviewer: undefined };
    if (!reviewer) return null;
    const { gazetteer } = reviewer;
    const found = new Set(PrefixIndex.of(gazetteer).find(query, MOST_SYMBOLS));
    if (found.size < 10 && query.length > 2) {
      for (const { place, score } of gazetteer.search(query, undefined, 10)) if (score > 0.7) found.add(place);
    }
    const places = [...found].slice(0, MOST_SYMBOLS);
    const rows = await this.rows.locate(reviewer, new Set(places.map(({ id }) => id)));
    return places.flatMap((place) => {
      const location = rows.get(place.id);
      if (!location) return [];
      return [
        {
          name: place.name,
          kind: SymbolKind.Namespace,
          location,
          containerName: `${place.type}, ${place.governorate}`,
        },
      ];
    });
  }

  /** Looks through the drafts of the workspace, with progress, for mentions of a place; the open draft goes first. False: not all were. */
  async #each(
    { document: here, place }: Spot,
    token: CancellationToken,
    take: (document: OpenDocument, version: number | null, mentions: readonly Mention[]) => void,
  ): Promise<boolean> {
    const { connection, traits, documents, host } = this.context;
    const open = documents
      .all()
      .filter(({ language }) => language)
      .map(({ uri }) => uri);
    const all = [...new Set([here.uri, ...open, ...(await workspaceDrafts(this.context))])];
    const uris = all.slice(0, MOST_DRAFTS);
    const progress =
      traits.progress && uris.length > 20
        ? await connection.window.createWorkDoneProgress().catch(() => undefined)
        : undefined;
    progress?.begin('Copydesk', 0, `Looking for ${place.name}`, true);
    try {
      for (const [i, uri] of uris.entries()) {
        if (token.isCancellationRequested || progress?.token.isCancellationRequested) return false;
        progress?.report(Math.floor((100 * i) / uris.length));
        const draft = await placesOf(this.context, this.files, uri);
        const sure = (m: Mention) => m.place?.id === place.id && (m.status === 'exact' || m.status === 'variant');
        const mentions = draft?.mentions.filter(sure) ?? [];
        if (draft && mentions.length > 0) take(draft.document, draft.version, mentions);
        await host.breathe();
      }
      return uris.length === all.length;
    } finally {
      progress?.done();
    }
  }
}
