/** The shipped packs, styles and tables: made by rules/build/plugin.mjs when a bundle is built. */
declare module 'copydesk:data' {
  export const packs: readonly { readonly name: string; readonly data: unknown }[];
  /** What each pattern needs: rules/build/needs.mjs. */
  export const needs: {
    readonly words: readonly string[];
    readonly patterns: Readonly<Record<string, readonly (readonly (readonly number[])[])[]>>;
  };
  export const styles: readonly { readonly name: string; readonly data: unknown }[];
  /** left-out.yml: rows of the sources that no rule answers, and why. */
  export const leftOut: () => readonly { readonly row: string | readonly string[]; readonly why: string }[];
  /** `keys`: a line for each place with the folded keys of its names: rules/build/keys.mjs. */
  export const tables: readonly { readonly name: string; readonly text: string; readonly keys: string }[];
  /** Tables of minor places: `sy-aleppo-hamlets`. */
  export const hamlets: () => readonly { readonly name: string; readonly text: string }[];
}
