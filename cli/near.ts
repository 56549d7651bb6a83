/** Steps of insertion, deletion, substitution and exchange of neighbors between two words. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let k = 1; k <= b.length; k++) {
      const cost = a[i - 1] === b[k - 1] ? 0 : 1;
      let best = Math.min(last[k]! + 1, row[k - 1]! + 1, last[k - 1]! + cost);
      if (i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1]) best = Math.min(best, before[k - 2]! + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** The known names nearest to a mistyped one, best first, at most `most`; names that are far off are left out. */
export function nearMisses(name: string, known: Iterable<string>, most = 3): string[] {
  const wanted = name.toLowerCase();
  const scored: { name: string; score: number }[] = [];
  for (const candidate of known) {
    const lower = candidate.toLowerCase();
    const tail = lower.slice(lower.indexOf('/') + 1);
    // “tens-of” means calque/tens-of.
    const score = Math.min(distance(wanted, lower), distance(wanted.slice(wanted.indexOf('/') + 1), tail) + 0.5);
    const inside = wanted.length > 3 && lower.includes(wanted) ? 1 : Number.POSITIVE_INFINITY;
    const best = Math.min(score, inside);
    if (best <= Math.max(2, wanted.length / 4)) scored.push({ name: candidate, score: best });
  }
  return scored
    .sort((a, b) => a.score - b.score || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map((entry) => entry.name);
}

/** “; did you mean …?”, or nothing. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const near = nearMisses(name, known);
  return near.length > 0 ? `; did you mean ${near.join(' or ')}?` : '';
}
