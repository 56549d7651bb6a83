/** The shipped packs, styles and tables: made by rules/build/plugin.mjs when a bundle is built. */
declare module 'copydesk:data' {
  export const packs: readonly { readonly name: string; readonly data: unknown }[];
  export const styles: readonly { readonly name: string; readonly data: unknown }[];
  export const tables: readonly { readonly name: string; readonly text: string }[];
}
