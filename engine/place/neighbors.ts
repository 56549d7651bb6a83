/** Names of one sentence that speak for one another: lists of places, and towns with their governorates. */

import type { Token } from '../token.ts';
import { sharedKind } from './cue.ts';
import type { Spotted } from './mention.ts';

/** True when nothing but commas, "and" and "the" stand between two names. */
function listed(a: Spotted, b: Spotted, tokens: readonly Token[]): boolean {
  let between = 0;
  let bracketed = false;
  for (const { start, end, lexeme } of tokens) {
    if (start < a.end || end > b.start) continue;
    // "Tel Abyad (the silos), Suluk".
    if (lexeme.text === '(') bracketed = true;
    else if (lexeme.text === ')') bracketed = false;
    else if (!bracketed) {
      if (!LINKS.has(lexeme.norm)) return false;
      between++;
    }
  }
  return between > 0 && between < 4;
}

const PROVINCES = /^(?:provinces|governorates)$/;
const LINKS = new Set([',', 'and', 'the', '/', '&']);

/** True for a name that the words beside it make a place: it speaks for the other names of its list. */
const speaksFor = ({ cue, tentative }: Spotted): boolean => cue !== 'none' && !tentative;

/**
 * The places of a sentence, the doubtful names among them that stand in one list with a sure one: "shells hit Binnin,
 * Safuhan and the town of Ihsim".
 */
export function withLists(sure: readonly Spotted[], doubtful: readonly Spotted[], tokens: readonly Token[]): Spotted[] {
  const all = [...sure, ...doubtful].sort((a, b) => a.start - b.start);
  const join = (i: number, other: Spotted | undefined) => {
    const one = all[i]!;
    if (!other || (one.cue !== 'none' && !one.tentative)) return;
    const [a, b] = one.start < other.start ? [one, other] : [other, one];
    if (!listed(a, b, tokens)) return;
    if (speaksFor(other)) all[i] = { ...one, tentative: undefined, cue: 'list', kind: sharedKind(other) };
    // A list behind "in" is as doubtful as its first name.
    else if (one.tentative === 'again' && other.tentative === 'near') all[i] = { ...one, tentative: 'near' };
  };
  // "Daraa, Homs and Hama provinces": each is one.
  const joinProvinces = (i: number) => {
    const [one, other] = [all[i]!, all[i + 1]];
    if (other && PROVINCES.test(other.kind) && one.kind === '' && listed(one, other, tokens))
      all[i] = { ...one, tentative: undefined, cue: 'list', kind: other.kind, province: true };
  };
  for (let i = all.length - 1; i >= 0; i--) joinProvinces(i);
  // "Kansafra, Safhoun, Kafr Ruma": what stands between two places of a list is one.
  const between = (i: number) => {
    const [before, one, after] = [all[i - 1], all[i]!, all[i + 1]];
    if (!before || !after || !one.tentative || before.tentative || after.tentative) return;
    if (listed(before, one, tokens) && listed(one, after, tokens)) all[i] = { ...one, tentative: 'near', cue: 'list' };
  };
  for (let i = 1; i + 1 < all.length; i++) between(i);
  for (let i = 0; i < all.length; i++) join(i, all[i - 1]);
  for (let i = all.length - 1; i >= 0; i--) join(i, all[i + 1]);
  return all;
}

/** What may stand between a place and the governorate it is in: "Masyaf area in the western Homs countryside". */
const LOCATING = new Set(
  'in of the town city village area neighborhood neighbourhood quarter district subdistrict suburb camp farms countryside rural northern southern eastern western northeastern northwestern southeastern southwestern central'.split(
    ' ',
  ),
);

/** Notes which names the text puts into which governorate. */
export function withGovernorates(names: readonly Spotted[], tokens: readonly Token[]): Spotted[] {
  return names.map((name, i) => {
    const next = names[i + 1];
    if (!next) return name;
    const between = tokens.filter(({ start, end }) => start >= name.end && end <= next.start);
    const located =
      between.some(({ lexeme }) => lexeme.norm === 'in') && between.every(({ lexeme }) => LOCATING.has(lexeme.norm));
    return located ? { ...name, within: next.start } : name;
  });
}
