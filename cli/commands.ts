import type { Command } from './command.ts';

/** A command before it is loaded: starting fast means loading only the one that is asked for. */
export interface Entry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

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
    load: async () => (await import('./command/rules.ts')).rules,
  },
  lsp: {
    summary: 'run the language server, for editors',
    load: async () => (await import('./command/lsp.ts')).lsp,
  },
};
