import type { Io } from '../io.ts';
import type { CheckReport } from '../report.ts';

/** What a formatter may know of where its text goes. */
export interface Look {
  readonly color: boolean;
  readonly env: Io['env'];
  readonly cwd: string;
}

/** Turns a report into text. */
export type Formatter = (report: CheckReport, look: Look) => string;

/** The formats of `check`, loaded when asked for. */
export const FORMATTERS: Readonly<Record<string, () => Promise<Formatter>>> = {
  stylish: async () => (await import('./stylish.ts')).stylish,
  json: async () => (await import('./json.ts')).json,
  github: async () => (await import('./github.ts')).github,
  sarif: async () => (await import('./sarif.ts')).sarif,
};
