import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { FileSystem, Finding } from '../../desk/index.ts';
import { folderOf } from '../../desk/uri.ts';
import type { Context } from '../context.ts';
import { diagnosticOf, textEdits, workspaceEdit } from '../convert.ts';
import { OpenDocument } from '../document.ts';
import type { Review } from '../reviews.ts';
import { fixAllEdits } from './fix-all.ts';
import type { PlaceActions, PlaceDeed } from './gazetteer/actions.ts';
import { ignoreHere, ignoreInFile, takesComments } from './ignore.ts';
import { switchOff } from './switch-off.ts';

/** The kind of “fix all”, which editors run on save. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.copydesk`;

/** A selection of a whole draft would offer thousands. */
const MOST_FINDINGS = 40;

/** What an action will do, kept in its `data` until the client asks for the edit. */
interface Deed {
  readonly uri: string;
  readonly deed: 'fix-all' | 'ignore-here' | 'ignore-file' | 'switch-off';
  /** Missing for “fix all”. */
  readonly rule?: string;
  /** Where the finding begins, for `ignore-here`. */
  readonly start?: number;
}

type Offer = CodeAction & { readonly data?: Deed | PlaceDeed };

/** Quick fixes, fix all, ignores, and switching a rule off. */
export class CodeActions {
  constructor(
    private readonly context: Context,
    private readonly files: FileSystem,
    private readonly places: PlaceActions,
  ) {
    const { connection, guard } = context;
    connection.onCodeAction(guard.request('textDocument/codeAction', (params) => this.#offer(params), []));
    connection.onCodeActionResolve(async (action, token) => {
      const resolve = guard.request<CodeAction, CodeAction>(
        'codeAction/resolve',
        (given) => this.#resolve(given),
        action,
      );
      return resolve(action, token);
    });
  }

  async #offer({ textDocument, range, context: wanted }: CodeActionParams): Promise<CodeAction[]> {
    const document = this.context.documents.get(textDocument.uri);
    const review = document && (await this.context.reviews.of(document));
    if (!document || !review?.reviewer) return [];
    const offers = [
      ...this.#quickFixes(document, review, range),
      ...this.places.offers(document, review, range),
      ...this.#fixAll(document, review),
    ].filter((offer) =>
      (wanted?.only ?? [offer.kind!]).some(
        (kind) => kind === '' || offer.kind === kind || offer.kind!.startsWith(`${kind}.`),
      ),
    );
    if (this.context.traits.resolveEdits) return offers;
    // The client cannot ask later: an action whose edit cannot be made is not offered.
    const resolved = await Promise.all(offers.map((offer) => this.#resolve(offer)));
    return resolved.filter((offer) => offer.edit).map(({ data: _, ...offer }) => offer);
  }

  *#quickFixes(document: OpenDocument, review: Review, range: Range): Generator<Offer> {
    const { uri } = document;
    const [start, end] = [document.offsetAt(range?.start), document.offsetAt(range?.end)];
    const touched = review.findings
      .filter((f) => f.start <= Math.max(start, end) && f.end >= Math.min(start, end))
      .slice(0, MOST_FINDINGS);
    const diagnostics = (finding: Finding) => [diagnosticOf(finding, uri, document, review.reviewer)];
    const fixes: Offer[] = [];
    for (const finding of touched) {
      finding.fixes.forEach((fix, i) => {
        fixes.push({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: diagnostics(finding),
          ...(i === 0 && fix.safe ? { isPreferred: true } : {}),
          edit: this.#edit(document, textEdits(document, fix.edits)),
        });
      });
    }
    yield* fixes.sort((a, b) => Number(b.isPreferred ?? false) - Number(a.isPreferred ?? false));
    const first = touched.filter((finding, i) => touched.findIndex((other) => other.rule === finding.rule) === i);
    for (const finding of first) {
      const { rule } = finding;
      const offer = (title: string, deed: Deed['deed'], of: Finding[] = [finding]): Offer => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: of.flatMap(diagnostics),
        data: { uri, deed, rule, ...(deed === 'ignore-here' ? { start: finding.start } : {}) },
      });
      const alike = review.findings.filter((other) => other.rule === rule && other.fixes[0]?.safe);
      if (alike.length > 1) yield offer(`Fix all ${alike.length} of ${rule} in this document`, 'fix-all');
      if (takesComments(review.language)) {
        yield offer(`Ignore ${rule} in this paragraph, by a comment`, 'ignore-here');
        yield offer(`Ignore ${rule} in this file, by a comment`, 'ignore-file');
      }
      if (this.#configFor(uri, review)) yield offer(`Switch ${rule} off in .copydesk.yml`, 'switch-off');
    }
  }

  *#fixAll({ uri }: OpenDocument, { findings }: Review): Generator<Offer> {
    if (!findings.some((finding) => finding.fixes[0]?.safe)) return;
    yield { title: 'Copydesk: fix all that is safe', kind: FIX_ALL, data: { uri, deed: 'fix-all' } };
  }

  /** Gives an action its edit. Without one, when the draft has changed so that there is nothing left to do. */
  async #resolve(action: CodeAction): Promise<CodeAction> {
    if (action.edit || !action.data) return action;
    const given = action.data as Deed | PlaceDeed;
    const { uri } = given;
    const document = this.context.documents.get(uri);
    const review = document && (await this.context.reviews.of(document));
    if (!document || !review?.reviewer) return action;
    const isPlaceDeed = (one: Deed | PlaceDeed): one is PlaceDeed =>
      one.deed === 'add-spelling' || one.deed === 'add-place';
    const edit = isPlaceDeed(given)
      ? await this.places.edit(review, given)
      : await this.#deed(document, review, given.deed, given.rule, given.start);
    return edit ? { ...action, edit } : action;
  }

  async #deed(
    document: OpenDocument,
    review: Review,
    deed: Deed['deed'],
    rule?: string,
    start?: number,
  ): Promise<WorkspaceEdit | undefined> {
    const { text, language, findings } = review;
    switch (deed) {
      case 'fix-all': {
        const { edits } = fixAllEdits(document, review, rule === undefined ? undefined : [rule]);
        return edits.length > 0 ? this.#edit(document, edits) : undefined;
      }
      case 'ignore-file':
        return rule ? this.#edit(document, textEdits(document, [ignoreInFile(text, language, rule)])) : undefined;
      case 'ignore-here': {
        const finding = findings.find((f) => f.rule === rule && f.start === start);
        const edits = finding && ignoreHere(review, finding);
        return edits && this.#edit(document, textEdits(document, edits));
      }
      case 'switch-off':
        return rule ? this.#switchOff(document.uri, review, rule) : undefined;
      default:
        return undefined;
    }
  }

  /** The configuration that a rule can be switched off in: the nearest, or a new one in the workspace folder. */
  #configFor(uri: string, { reviewer }: Review): { uri: string; exists: boolean } | undefined {
    const nearest = reviewer?.configs[0];
    if (nearest) return { uri: nearest, exists: true };
    const { traits, desks } = this.context;
    if (!traits.versionedEdits || !traits.createFiles || /^untitled:/.test(uri)) return undefined;
    return { uri: `${desks.folderOf(uri) ?? folderOf(uri)}.copydesk.yml`, exists: false };
  }

  async #switchOff(uri: string, review: Review, rule: string): Promise<WorkspaceEdit | undefined> {
    const { traits, documents } = this.context;
    const config = this.#configFor(uri, review);
    if (!config) return undefined;
    const made = config.exists
      ? await switchOff(this.files, config.uri, rule)
      : { text: '', edits: [{ start: 0, end: 0, text: `rules:\n  ${rule}: off\n` }] };
    if (!made) return undefined;
    const open = documents.get(config.uri);
    const edits = textEdits(open ?? new OpenDocument(config.uri, 'yaml', 0, made.text), made.edits);
    return workspaceEdit(config.uri, open?.version ?? null, edits, traits.versionedEdits, !config.exists);
  }

  #edit({ uri, version }: OpenDocument, edits: ReturnType<typeof textEdits>): WorkspaceEdit {
    return workspaceEdit(uri, version, edits, this.context.traits.versionedEdits);
  }
}
