/** The command line itself is wrong: unknown option, missing argument. Printed in one line; exit code 2. */
export class UsageError extends Error {
  /** The command whose help has more. */
  command: string | undefined;
}

/** Something wrong with a file that was handed in. Line and column from 1; without them the whole file is meant. */
export interface Fault {
  /** As shown. */
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly message: string;
  /** `warning`: the exit code does not change. */
  readonly severity: 'error' | 'warning';
}

/** The one line that a fault gets. */
export function faultLine({ file, line, column, message, severity }: Fault): string {
  const where = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return `${where}: ${severity === 'warning' ? 'warning: ' : ''}${message.replace(/\s*[\r\n]+\s*/g, ' ')}`;
}

/** Faults of a run, each told once. */
export class Faults {
  readonly #lines = new Set<string>();
  readonly all: Fault[] = [];

  add(fault: Fault): void {
    const line = faultLine(fault);
    if (this.#lines.has(line)) return;
    this.#lines.add(line);
    this.all.push(fault);
  }

  get serious(): boolean {
    return this.all.some((fault) => fault.severity === 'error');
  }

  toString(): string {
    return [...this.#lines].map((line) => `${line}\n`).join('');
  }
}
