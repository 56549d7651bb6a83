import type { Entry } from './command.ts';

/** The commands, in the order of the help. */
export const COMMANDS: Readonly<Record<string, Entry>> = {
  check: {
    summary: 'find translation phrasing and misspelled places in drafts; mend them with --fix',
    load: async () => (await import('./command/check.ts')).check,
  },
  places: {
    summary: 'list the places that drafts name, as a table, JSON, CSV or GeoJSON',
    load: async () => (await import('./command/places.ts')).places,
  },
  explain: {
    summary: 'say what a rule wants and why, with examples',
    load: async () => (await import('./command/explain.ts')).explain,
  },
  rules: {
    summary: 'test, list and start rules of your own',
    load: async () => (await import('./command/rules/index.ts')).rules,
  },
  gazetteer: {
    summary: 'keep the tables of places: check, search, add, import, export …',
    load: async () => (await import('./command/gazetteer/index.ts')).gazetteer,
  },
  lsp: {
    summary: 'run the language server, for editors',
    load: async () => (await import('./command/lsp.ts')).lsp,
  },
};
