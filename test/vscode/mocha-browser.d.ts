// Mocha's browser build has no types of its own: it is the `mocha` object of a page, which @types/mocha describes.
declare module 'mocha/mocha.mjs' {
  export const mocha: BrowserMocha;
}
