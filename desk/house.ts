import type { Place } from '../engine/place/place.ts';
import { readSound } from '../engine/place/table.ts';
import type { Check, PackData, PhraseRuleData } from '../engine/rule.ts';
import type { NeedsTable } from '../engine/rules/deferred.ts';
import { type PackSource, packOf } from '../engine/rules/pack.ts';
import { checks, needs, packs, styles, tables } from '../rules/index.ts';
import type { Config } from './config.ts';

/** The country of a shipped table, which its name begins with: `sy-aleppo`, `iq`, `base-iq`. */
const countryOf = (table: string): string | undefined => /^(?:base-)?([a-z]{2})(?:-|$)/.exec(table)?.[1];

/** What the house ships, read once, when first asked for. */
class House {
  #packs: readonly PackData[] | undefined;
  #places: readonly Place[] | undefined;

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

  get places(): readonly Place[] {
    this.#places ??= tables.flatMap(({ name, text, keys }) => readSound(text, keys, countryOf(name)));
    return this.#places;
  }

  get phraseRules(): readonly PhraseRuleData[] {
    return this.packs.flatMap((pack) => pack.rules ?? []);
  }
}

export const house = new House();
