/** Times of one piece of work, in milliseconds. */
export interface Times {
  readonly min: number;
  readonly median: number;
  readonly p95: number;
}

/** Minimum, median and 95th percentile of what was measured. */
export function summarize(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { min: sorted[0]!, median: at(0.5), p95: at(0.95) };
}

/** Runs `work` some times; what it returns is kept alive, so that nothing is optimized away. */
export function time(rounds: number, work: (round: number) => unknown): Times {
  const times: number[] = [];
  let kept: unknown;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    kept = work(round);
    times.push(performance.now() - start);
  }
  if (kept === Symbol.for('never')) throw new Error('unreachable');
  return summarize(times);
}
