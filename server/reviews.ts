import { CATEGORIES, type Finding, type Language, type Mention, type Reviewer } from '../desk/index.ts';
import type { Desks } from './desks.ts';
import type { OpenDocument } from './document.ts';
import type { Settings, StatusParams } from './protocol.ts';
import type { SettingsStore } from './settings.ts';

/** What a review found in a draft, as it stood at one moment. */
export interface Review {
  /** Differs between any two reviews. */
  readonly id: string;
  readonly revision: number;
  readonly state: StatusParams['state'];
  /** Undefined when the draft is not checked. */
  readonly reviewer: Reviewer | undefined;
  readonly text: string;
  readonly language: Language;
  readonly findings: readonly Finding[];
  /** Place mentions; made out when first asked for. */
  readonly mentions: readonly Mention[];
}

/** What `reviewerOf` answers: with what a resource is reviewed, or why it is not. */
export type Choice = { readonly state: StatusParams['state']; readonly reviewer: Reviewer | undefined };

/** Reviews open drafts, each state of a draft once. */
export class Reviews {
  readonly #last = new WeakMap<OpenDocument, { epoch: number; review: Review }>();
  readonly #warned = new Set<string>();
  #epoch = 0;
  #count = 0;

  /** @param log told of errors, which never reach the caller */
  constructor(
    private readonly settings: SettingsStore,
    private readonly desks: Desks,
    private readonly log: (what: string, error: unknown) => void,
  ) {}

  /** Settings, configuration, packs or tables changed: what was found so far is void. */
  invalidate(): void {
    this.#epoch++;
  }

  /** With what a resource is reviewed. Never rejects. */
  async reviewerOf(uri: string): Promise<Choice> {
    try {
      const settings = await this.settings.of(uri);
      if (settings.enable === false) return { state: 'off', reviewer: undefined };
      const reviewer = await this.desks.for(uri, settings).reviewerFor(this.desks.located(uri));
      if (reviewer) this.#warn(settings, reviewer);
      return { state: reviewer ? 'checked' : 'ignored', reviewer };
    } catch (error) {
      this.log(`no reviewer for ${uri}`, error);
      return { state: 'off', reviewer: undefined };
    }
  }

  /** Settings have no file that a mistyped rule could be marked in. */
  #warn({ rules = {} }: Settings, reviewer: Reviewer): void {
    for (const key of Object.keys(rules)) {
      if (this.#warned.has(key) || reviewer.rule(key) || (CATEGORIES as readonly string[]).includes(key)) continue;
      this.#warned.add(key);
      this.log('The setting copydesk.rules', `there is no rule or category “${key}”; take it out, or correct it`);
    }
  }

  /**
   * The review of a draft as it stands when the answer comes: between the look-up of its reviewer and the result there
   * is no waiting, so that a result is never stale. Undefined when the document is no draft. Never rejects.
   *
   * @param stop asked before the work begins; true: the answer is no longer wanted
   */
  async of(document: OpenDocument, stop: () => boolean = () => false): Promise<Review | undefined> {
    const { language } = document;
    if (!language) return undefined;
    for (;;) {
      const known = this.#known(document);
      if (known) return known;
      const epoch = this.#epoch;
      const choice = await this.reviewerOf(document.uri);
      if (stop()) return undefined;
      // A configuration that changed in the meantime is read again; another caller may have had the same wish.
      if (epoch !== this.#epoch) continue;
      const made = this.#known(document) ?? this.#review(document, language, choice);
      this.#last.set(document, { epoch, review: made });
      return made;
    }
  }

  #known(document: OpenDocument): Review | undefined {
    const last = this.#last.get(document);
    return last && last.epoch === this.#epoch && last.review.revision === document.revision ? last.review : undefined;
  }

  #review({ text, uri, revision }: OpenDocument, language: Language, { state, reviewer }: Choice): Review {
    const attempt = <T>(what: string, work: () => readonly T[]): readonly T[] => {
      try {
        return work();
      } catch (error) {
        this.log(`${what} of ${uri}`, error);
        return [];
      }
    };
    let mentions: readonly Mention[] | undefined;
    return {
      id: String(++this.#count),
      revision,
      state,
      reviewer,
      text,
      language,
      findings: reviewer ? attempt('the review', () => reviewer.review({ text, language })) : [],
      get mentions() {
        mentions ??= reviewer ? attempt('the places', () => reviewer.places({ text, language })) : [];
        return mentions;
      },
    };
  }
}
