import { numberValue } from '../english/index.ts';
import type { Edit, Fix } from '../finding.ts';
import type { FactKind } from '../rule.ts';

const DATE_WORDS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|tomorrow)$/;
/** A capital, a figure, a mark of quotation, a number word or a word for a day. */
const MAY_BE_FACT =
  /[\d\p{Lu}"“”„«»]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|hundred|thousand|illion|dozen|zero|day|morrow/u;
const WORD = /\d[\d,.:/]*\d|\d|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
const QUOTE_MARK = /["“”„«»]/;

interface Facts {
  readonly figure: string[];
  readonly date: string[];
  readonly name: string[];
}

function factsOf(text: string, opensSentence: boolean): Facts {
  const facts: Facts = { figure: [], date: [], name: [] };
  let first = opensSentence;
  for (const [word] of text.matchAll(WORD)) {
    const lower = word.toLowerCase();
    const value = /\d/.test(word) ? (numberValue(word) ?? word) : lower === 'one' ? undefined : numberValue(lower);
    if (value !== undefined) facts.figure.push(String(value));
    else if (DATE_WORDS.test(lower) && (lower.length > 3 || word !== lower)) facts.date.push(lower);
    else if (!first && /^\p{Lu}/u.test(word.replace(/^al-/i, ''))) facts.name.push(lower.replace(/['’]s$/, ''));
    first = false;
  }
  return facts;
}

function sameBag(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n');
}

/** Every name of the old text must still be there; capitals may be added or taken away. */
function keepsNames(before: string, after: string, opens: boolean): boolean {
  const words = (text: string) => new Set([...text.matchAll(WORD)].map(([w]) => w.toLowerCase().replace(/['’]s$/, '')));
  const old = words(before);
  const now = words(after);
  return factsOf(before, opens).name.every((n) => now.has(n)) && factsOf(after, opens).name.every((n) => old.has(n));
}

/** True when the edit begins a sentence, so that a capital says nothing of a name. */
function opens(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  return /^\s*$/.test(before) || /[.!?:]["”’)]?\s*$/.test(before);
}

/**
 * What an edit would change of the facts.
 *
 * @returns the kinds of facts that differ between the replaced text and the replacement
 */
export function changedFacts(text: string, edits: readonly Edit[]): FactKind[] {
  if (edits.length === 0) return [];
  const start = edits[0]!.start;
  const end = edits.at(-1)!.end;
  const before = text.slice(start, end);
  let after = '';
  let at = start;
  for (const edit of edits) {
    after += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  // Small words alone: nothing there that could be a fact.
  if (!MAY_BE_FACT.test(before) && !MAY_BE_FACT.test(after)) return [];
  const atStart = opens(text, start);
  const old = factsOf(before, atStart);
  const now = factsOf(after, atStart);
  const changed: FactKind[] = [];
  if (!sameBag(old.figure, now.figure)) changed.push('figure');
  if (!sameBag(old.date, now.date)) changed.push('date');
  if (!keepsNames(before, after, atStart)) changed.push('name');
  if (QUOTE_MARK.test(before) !== QUOTE_MARK.test(after)) changed.push('quotation');
  return changed;
}

/**
 * The facts guard: a safe fix that would change a figure, a date, a name or a quotation is only offered, unless its
 * rule declares that it may.
 */
export function guardFix(fix: Fix, text: string, allowed: readonly FactKind[] = []): Fix {
  if (!fix.safe || fix.edits.length === 0) return fix;
  return changedFacts(text, fix.edits).every((kind) => allowed.includes(kind)) ? fix : { ...fix, safe: false };
}
