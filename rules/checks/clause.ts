import type { Token } from '../../engine/rule.ts';

/** Where clauses begin and whether they are whole: as far as words alone can tell. No parser stands behind this. */

const set = (words: string) => new Set(words.split(' '));

export const AUXILIARY = set(
  "was were is are has have had will would can could did does do must may might wasn't weren't isn't aren't hasn't haven't hadn't didn't couldn't wouldn't",
);
/** Verbs of reports in a finite form that is not also a common noun. */
export const FINITE = set(
  'killed wounded injured died targeted shelled bombed bombarded attacked hit struck fired launched landed fell carried dropped exploded arrested detained kidnapped abducted took seized captured entered stormed clashed continued continues continue broke erupted opened destroyed burned closed reached left withdrew advanced raided renewed resumed executed controlled managed succeeded confirmed reported said told informed heard rose stopped remains remain remained caused came comes went flew sent sank collapsed blocked freed released returned moved lost suffered refused demanded announced detonated shot dismantled imposed set looted stole met began started flooded fled failed rejected arrived handed found used received happened turned prevails prevail prevailed called denied declared circled gathered crossed deployed brought buried blew foiled repelled ambushed besieged regained recaptured retook evacuated transferred documented monitored recorded added claimed accused witnessed saw drove ran hid sold bought fought led made put got gave won lay stood held kept spread became seemed appeared lives live depend depends need needs crashed chased searched took threw cut sealed damaged shook raised lifted stayed escaped surrendered joined agreed published issued decided asked warned planted dug built fixed paid cost wants want knows know says say reach reaches shell shells bomb bombs consumes threatens allows',
);
const SAYING = set(
  'said says say told added claimed wrote reported argued believe believed think thought know knew adds insisted explained warned stressed noted announced confirmed',
);
/** Words with which a clause or phrase begins that cannot stand alone. */
const SUBORDINATOR = set(
  'if when although though while after before as because since once until unless whenever wherever where whereas who which that whose whom what how why whether despite in on at by for during with without according to whilst from under over between among amid near like unlike given except besides instead through throughout across along behind beyond within against into inside outside upon via than about regarding including following due owing thanks prior so lest even not never neither nor had were should only just nearly the-more rather both',
);
const OPENERS = set(
  'meanwhile also moreover furthermore however therefore nevertheless consequently yesterday today tonight later earlier then thus hence separately elsewhere similarly additionally finally eventually now sometimes often',
);
const RELATIVE = set('who which that whose where when while as if because after before although whether what how why');
const BREAK = /^[,;:.!?()[\]—–]+$/;

const norm = (tokens: readonly Token[], i: number): string => tokens[i]?.lexeme.norm ?? '';
const isMark = (token: Token | undefined) =>
  token === undefined || (token.lexeme.kind === 'punctuation' && BREAK.test(token.lexeme.text));

/** True when the token can be the finite verb of a clause. */
export function isFiniteVerb(tokens: readonly Token[], i: number): boolean {
  const word = norm(tokens, i);
  const before = norm(tokens, i - 1);
  if (AUXILIARY.has(word)) return true;
  if (/^(?:a|an|the|to|of|in|on|by|with|for|its|their|his|her)$/.test(before)) return false;
  return FINITE.has(word) || (/[^e]ed$/.test(word) && word.length > 4 && tokens[i]!.lexeme.capital === false);
}

/** Index of the finite verb of a clause that begins at `from`: a subject stands before it, no mark between. -1: no clause. */
export function verbOfClause(tokens: readonly Token[], from: number, reach = 10, relative = false): number {
  for (let i = from; i <= from + reach; i++) {
    const token = tokens[i];
    if (!token || isMark(token)) return -1;
    const word = token.lexeme.norm;
    if (i > from && (word === 'and' || word === 'or') && i === from + 1) return -1;
    if (!relative && i > from && RELATIVE.has(word) && word !== 'that') return -1;
    if (isFiniteVerb(tokens, i)) return i > from ? i : -1;
  }
  return -1;
}

/** True when the words from `from` to `to` hold a main clause: a finite verb that no relative word governs. */
function hasMainVerb(tokens: readonly Token[], from: number, to: number): boolean {
  let count = 0;
  let open = false;
  for (let i = from; i < to; i++) {
    if (RELATIVE.has(norm(tokens, i)) && i > from) open = true;
    if (i > from && isFiniteVerb(tokens, i)) {
      count++;
      if (!open || count > 1) return true;
      if (AUXILIARY.has(norm(tokens, i)) && (FINITE.has(norm(tokens, i + 1)) || /e[dn]$/.test(norm(tokens, i + 1))))
        i++;
    }
  }
  return false;
}

/** True when the piece between two commas begins like a clause or phrase that leans on another. */
function leans(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (/^(?:and|but|or|yet|,|"|“|‘|‘‘)$/.test(norm(tokens, at))) at++;
  const word = norm(tokens, at);
  return (
    SUBORDINATOR.has(word) ||
    /^[a-z]{2,}ing$/.test(word) ||
    OPENERS.has(word) ||
    (/ed$/.test(word) && /^(?:by|to|in|on|from|with|at|as)$/.test(norm(tokens, at + 1)))
  );
}

/** "No information about casualties, …": stands for a sentence in drafts of this kind. */
const isVerbless = (tokens: readonly Token[], from: number) =>
  /^(?:information|reports|news)$/.test(norm(tokens, norm(tokens, from) === 'no' ? from + 1 : from)) &&
  /^(?:about|of|on)$/.test(norm(tokens, norm(tokens, from) === 'no' ? from + 2 : from + 1));

/** With these a piece trails after its sentence; with other leaning words it may open the next. */
const TRAILING = /^(?:which|who|whose|what|where|killing|wounding|injuring|including|leaving|causing)$/;
const CONDITION =
  /^(?:if|when|although|though|unless|whilst|once|despite|until|as|in|on|at|during|for|by|with|since|from|under|of|after|before)$/;

/** "He said that when the army came, …": what stands last before the comma opens a clause inside another. */
function opensInside(tokens: readonly Token[], from: number, to: number): boolean {
  if (/^(?:and|but|that|yes|no|or)$/.test(norm(tokens, to - 1)) || norm(tokens, to - 2) === 'that') return true;
  if (
    /^(?:and|but|or)$/.test(norm(tokens, to - 2)) &&
    /ly$|^(?:yes|no|now|then|so|later|today|yesterday)$/.test(norm(tokens, to - 1))
  )
    return true;
  if (norm(tokens, to - 3) === 'that' && /^(?:so|until|at)$/.test(norm(tokens, to - 2))) return true;
  for (let i = from; i < to; i++) {
    const word = norm(tokens, i);
    const before = norm(tokens, i - 1);
    if (/^(?:that|even|because)$/.test(before) && CONDITION.test(word)) return true;
    if (
      /^(?:and|but|or|while|so)$/.test(before) &&
      /^(?:if|when|although|though|unless|whilst|once|after|before|until)$/.test(word)
    )
      return true;
    if (/^(?:if|whilst|whether|unless|although)$/.test(word)) return true;
  }
  return false;
}

/**
 * True when a whole sentence stands before the comma at `comma`, so that another one after it is spliced on:
 * "Gunmen shot a miller, his body was found". False after openings ("When the army came, they were …"), reporting
 * words ("he said, they were …") and "not only".
 *
 * @param strict also false after a phrase between commas, which may open what follows: "He left and, in May, they …"
 */
export function isSentenceBefore(tokens: readonly Token[], comma: number, strict = false): boolean {
  let start = 0;
  for (let i = comma - 1; i >= 0; i--) {
    if (/^[;:.!?—–]/.test(tokens[i]!.lexeme.text) && tokens[i]!.lexeme.kind === 'punctuation') {
      start = i + 1;
      break;
    }
    if (/^[()[\]]$/.test(tokens[i]!.lexeme.text)) return tokens[i]!.lexeme.text === ')' && isSentenceBefore(tokens, i);
  }
  if (SAYING.has(norm(tokens, comma - 1)) || comma - start < 3) return false;
  const pieces: [from: number, to: number][] = [];
  let from = start;
  for (let i = start; i <= comma; i++) {
    if (/^(?:only|just)$/.test(norm(tokens, i)) && /(?:n't|^not)$/.test(norm(tokens, i - 1))) return false;
    if (i === comma || tokens[i]!.lexeme.text === ',') {
      pieces.push([from, i]);
      from = i + 1;
    }
  }
  const last = pieces.at(-1)!;
  const opens = leans(tokens, pieces[0]![0]);
  if (opensInside(tokens, last[0], last[1])) return false;
  const trails =
    TRAILING.test(norm(tokens, last[0])) ||
    (norm(tokens, last[0]) === 'in' && norm(tokens, last[0] + 1) === 'addition');
  if (strict && pieces.length > 1 && leans(tokens, last[0]) && !trails) return false;
  return pieces.some(([a, b], k) => {
    if (k > 0 && /^(?:and|but|or)$/.test(norm(tokens, a)) && opens) return false;
    return !leans(tokens, a) && (hasMainVerb(tokens, a, b) || isVerbless(tokens, a));
  });
}

const isRise = ({ lexeme }: Token): boolean =>
  /^(?:rose|risen|rises|rising|reached|raised|raises|raising|brings|bringing|increased|increases)$/.test(lexeme.norm);

/** True for "it rose to 120, the number of strikes": what rose stands behind the comma, however far. */
export const isRisingTotal = (tokens: readonly Token[], comma: number): boolean =>
  /^(?:number|toll|count|total)$/.test(norm(tokens, comma + 2)) &&
  (tokens.slice(Math.max(0, comma - 8), comma).some(isRise) || tokens.slice(0, 5).some(isRise));
