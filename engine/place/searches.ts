import type { Gazetteer } from './gazetteer.ts';
import { LEAST } from './levels.ts';
import type { Candidate } from './place.ts';

/** Searches in single governorates, each made once: one report names the same few places again and again. */
export class Searches {
  readonly #found = new Map<string, readonly Candidate[]>();

  constructor(private readonly gazetteer: () => Gazetteer) {}

  /** The places of one governorate that a name may mean, best first. */
  in(governorate: string, text: string): readonly Candidate[] {
    const key = `${governorate}|${text}`;
    let found = this.#found.get(key);
    if (!found) {
      found = this.gazetteer()
        .searchIn(governorate, text, 6)
        .filter((c) => c.score >= LEAST);
      if (this.#found.size > 20_000) this.#found.clear();
      this.#found.set(key, found);
    }
    return found;
  }
}
