import type { Command } from '../../command.ts';

/** Rules of one's own, and the shipped ones. */
export const rules: Command = {
  name: 'rules',
  usage: ['rules COMMAND'],
  about:
    'Rules are YAML entries with their own examples. Yours live in .copydesk/rules/*.yml beside the drafts; docs/patterns.md says how to write one.',
  options: {},
  subcommands: {
    test: {
      summary: 'run the examples of rules',
      load: async () => (await import('./test.ts')).test,
    },
    list: {
      summary: 'list the rules in force',
      load: async () => (await import('./list.ts')).list,
    },
    new: {
      summary: 'start a rule of your own',
      load: async () => (await import('./new.ts')).create,
    },
    coverage: {
      summary: 'show which rows of the sources the shipped rules answer',
      load: async () => (await import('./coverage.ts')).coverage,
    },
  },
  run: async () => undefined,
};
