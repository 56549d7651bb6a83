import type { Command } from '../../command.ts';

/** The tables of places, for those who keep them. */
export const gazetteer: Command = {
  name: 'gazetteer',
  usage: ['gazetteer COMMAND'],
  about:
    'Tables of places are tab-separated text, one place a line. Yours live in .copydesk/gazetteer/*.tsv beside the drafts and lie over the shipped ones; docs/gazetteer.md is the guide.',
  options: {},
  subcommands: {
    check: { summary: 'say what is wrong or doubtful in tables', load: async () => (await import('./check.ts')).check },
    format: { summary: 'put tables in canonical order', load: async () => (await import('./format.ts')).format },
    search: {
      summary: 'find places by name, in Latin or Arabic letters',
      load: async () => (await import('./search.ts')).search,
    },
    add: { summary: 'add a place', load: async () => (await import('./add.ts')).add },
    stats: { summary: 'count what the tables have', load: async () => (await import('./stats.ts')).stats },
    candidates: {
      summary: 'list names in drafts that no table has',
      load: async () => (await import('./candidates.ts')).candidates,
    },
    import: {
      summary: 'make a table of GeoJSON, GeoNames, P-codes, Linked Places or Who’s On First',
      load: async () => (await import('./import.ts')).importer,
    },
    export: {
      summary: 'write places for maps, spreadsheets and other programs',
      load: async () => (await import('./export.ts')).exporter,
    },
    reconcile: {
      summary: 'find the places that a list of names means',
      load: async () => (await import('./reconcile.ts')).reconcile,
    },
  },
  run: async () => undefined,
};
