import type { Io } from './io.ts';

/** Nothing is said before this many milliseconds: short runs stay quiet. */
const PATIENCE = 700;
const EVERY = 100;

/** A line on standard error that says how far a long run is; silent when nobody looks at it. */
export class Progress {
  readonly #began = performance.now();
  #last = 0;
  #shown = false;

  constructor(
    private readonly io: Io,
    private readonly total: number,
  ) {}

  /** Says that work on the draft with this index begins. */
  step(index: number, name: string): void {
    if (!this.io.stderr.isTTY) return;
    const now = performance.now();
    if (now - this.#began < PATIENCE || now - this.#last < EVERY) return;
    this.#last = now;
    this.#shown = true;
    const tail = name.length > 50 ? `…${name.slice(-49)}` : name;
    this.io.stderr.write(`\r\u001b[KChecking ${index + 1} of ${this.total}: ${tail}`);
  }

  /** Takes the line away. */
  done(): void {
    if (this.#shown) this.io.stderr.write('\r\u001b[K');
    this.#shown = false;
  }
}
