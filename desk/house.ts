import type { Place } from '../engine/place/place.ts';
import { readSound } from '../engine/place/table.ts';
import type { Check, PackData, PhraseRuleData } from '../engine/rule.ts';
import type { NeedsTable } from '../engine/rules/deferred.ts';
import { type PackSource, packOf } from '../engine/rules/pack.ts';
import { checks, hamlets, needs, packs, styles, tables } from '../rules/index.ts';
import type { Config } from './config.ts';

/** The country of a shipped table, which its name begins with: `sy-aleppo`, `iq`, `base-iq`. */
const countryOf = (table: string): string | undefined => /^(?:base-)?([a-z]{2})(?:-|$)/.exec(table)?.[1];

const placesOf = (all: readonly { readonly name: string; readonly text: string; readonly keys?: string }[]): Place[] =>
  all.flatMap(({ name, text, keys }) => readSound(text, keys, countryOf(name)));

/** What the house ships, read once, when first asked for. */
class House {
  #packs: readonly PackData[] | undefined;
  #places: readonly Place[] | undefined;
  #hamlets: readonly Place[] | undefined;

  get packs(): readonly PackData[] {
    this.#packs ??= packs.map(({ data }) => packOf(data as PackSource));
    return this.#packs;
  }

  /** What the patterns of the packs need, known before they are compiled. */
  get needs(): NeedsTable {
    return needs;
  }

  get checks(): readonly Check[] {
    return checks;
  }

  /** A shipped style, by name. */
  style(name: string): Config | undefined {
    return styles.find((style) => style.name === name)?.data as Config | undefined;
  }

  get styleNames(): readonly string[] {
    return styles.map((style) => style.name);
  }

  /** The places of the shipped tables but for the hamlets. */
  get places(): readonly Place[] {
    this.#places ??= placesOf(tables);
    return this.#places;
  }

  /** The minor places of the shipped tables: read only when a draft names a place that the others do not have. */
  get hamlets(): readonly Place[] {
    this.#hamlets ??= placesOf(hamlets());
    return this.#hamlets;
  }

  get phraseRules(): readonly PhraseRuleData[] {
    return this.packs.flatMap((pack) => pack.rules ?? []);
  }
}

export const house = new House();
