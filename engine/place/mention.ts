import type { Span } from '../finding.ts';

/** What stands around a name that says it is a place. */
export type Cue = 'descriptor' | 'preposition' | 'list' | 'none';

/** A name in a paragraph that may be a place: what can be said of it without its document. Offsets of the paragraph. */
export interface Spotted extends Span {
  readonly text: string;
  /** `nameKey` of the text. */
  readonly key: string;
  readonly cue: Cue;
  /** The kind of place that the words beside it name ("airbase"), or ''. */
  readonly kind: string;
  readonly quoted: boolean;
  /** Opens its sentence: an article is capitalized there. */
  readonly opens: boolean;
  /** The words beside it make it a governorate: "X Province", "countryside of X". */
  readonly province: boolean;
  /**
   * Nothing sure says that it is a place. `near`: a preposition does, so it is one if the governorate at hand has a place
   * so called; `again`: it is one if the report elsewhere makes a place of the same name.
   */
  readonly tentative: 'near' | 'again' | undefined;
  /** Where the name of a governorate begins that the text says it lies in: "Masyaf in rural Homs". */
  readonly within: number | undefined;
  /**
   * Opens its paragraph and says where it is, and what follows. `label`: "Daraa province:"; `dateline`: where the report
   * was written, "Damascus, SANA –".
   */
  readonly heads: 'label' | 'dateline' | undefined;
  /**
   * The article "the" where it begins. Beside the name an Arabic one makes it superfluous ("the Panorama" is al-Panorama);
   * with an adjective between them (`isAside`) it makes the Arabic one superfluous ("the eastern Badia").
   */
  readonly article: { readonly start: number; readonly isAside: boolean } | undefined;
  /** A word that may belong to it follows: "Mushairfa Zarkan". */
  readonly partial: boolean;
  /** The name with the direction before it, which may belong to it ("Western Mliha") or not ("Northwestern Latakia"). */
  readonly wide: { readonly start: number; readonly text: string } | undefined;
}
