import type { Token } from '../token.ts';
import type { Cue, Spotted } from './mention.ts';
import type { PlaceWords } from './words.ts';

export const PROVINCE: ReadonlySet<string> = new Set([
  'province',
  'governorate',
  'provinces',
  'governorates',
  'countryside',
  'mohafazat',
  'rif',
  'reef',
]);
const PROVINCE_BEFORE = new Set([
  'countryside',
  'province',
  'governorate',
  'provinces',
  'governorates',
  'rif',
  'reef',
  'desert',
  'steppe',
  'badia',
]);
/** What may stand between a name and the word for its kind: "Quneitra's central countryside". */
const BETWEEN = new Set(
  "'s ’s northern southern eastern western northeastern northwestern southeastern southwestern central".split(' '),
);
/** What the words beside a name say of it. */
export interface Cued {
  readonly cue: Cue;
  readonly kind: string;
  readonly province: boolean;
}

/** Kinds of groups that make a group of the name before them in lower case, too: "the al-Omari brigade". */
const UNITS = new Set([
  'brigade',
  'battalion',
  'division',
  'army',
  'militia',
  'organization',
  'organisation',
  'agency',
  'network',
  'corps',
]);
/** Groups only with a capital: "the Khabour Guards", not "Raqqa forces". */
const PEOPLE = new Set(['guards', 'forces']);
const NO_CUE: Cued = { cue: 'none', kind: '', province: false };

/** "the Nasir and Maghlatan tribes": a list of names that ends in a word for people. */
function endsWithPeople(tokens: readonly Token[], end: number, people: ReadonlySet<string>): boolean {
  for (let i = end; i < Math.min(tokens.length, end + 8); i++) {
    const { lexeme } = tokens[i]!;
    if (people.has(lexeme.norm)) return true;
    if (!lexeme.capital && !lexeme.article && !/^(?:,|and)$/.test(lexeme.norm)) return false;
  }
  return false;
}

/** The kind that a list shares: "the villages of A and B"; "A dam, B and C" is no list of dams. */
export const sharedKind = ({ kind }: Spotted): string => (/s$/.test(kind) || kind === 'countryside' ? kind : '');

/** Kinds of places whose names a list may give. */
const LISTED_KINDS =
  /^(?:villages|towns|cities|neighbou?rhoods|quarters|districts|areas|camps|farms|suburbs|provinces|governorates)$/;
/** Words that open such a list. */
const OPENS_LIST = /^(?::|including|includes?|included|namely|are|were|[“"(])$/;
/** How far before its first name the kind of a list may stand, in tokens. */
const ANNOUNCED = 12;

/** The kind that a list has which begins behind token `at`: "the villages west of Manbij, including A, B"; or ''. */
function announcedKind(tokens: readonly Token[], at: number): string {
  if (!OPENS_LIST.test(tokens[at]?.lexeme.norm ?? '')) return '';
  for (let i = at - 1; i >= Math.max(0, at - ANNOUNCED); i--) {
    const { norm } = tokens[i]!.lexeme;
    if (LISTED_KINDS.test(norm)) return norm;
    if (/^[.;:]$/.test(norm)) return '';
  }
  return '';
}

const OPENING = /^[“"‘'(]$/;
const CLOSING = /^[”"’')]$/;
/** "“Qadda” village", "the village of (Qadda)": what is said of the name stands outside. */
const isWrapped = (tokens: readonly Token[], start: number, end: number): boolean =>
  OPENING.test(tokens[start - 1]?.lexeme.text ?? '') && CLOSING.test(tokens[end]?.lexeme.text ?? '');

/** True for what may stand between two names of a list: marks and "and", and a thing that is no name ("A, the base, B"). */
function isLink(gap: readonly Token[]): boolean {
  const names = gap.filter(({ lexeme }) => !/^(?:,|and|the)$/.test(lexeme.norm) && !isDash(lexeme));
  if (names.length === 0) return gap.length <= 2;
  const [thing] = names;
  return (
    names.length === 1 &&
    !thing!.lexeme.capital &&
    gap[gap.indexOf(thing!) - 1]?.lexeme.norm === 'the' &&
    gap.length <= 5
  );
}

const isDash = ({ text }: { readonly text: string }): boolean => /^[–—-]$/.test(text);

/** Reads the words beside names. */
export class Cues {
  constructor(private readonly words: PlaceWords) {}

  /** What the words before and after say. */
  of(tokens: readonly Token[], start: number, end: number, before: Spotted | undefined): Cued {
    const { descriptor, preposition } = this.words;
    const wrapped = isWrapped(tokens, start, end) ? 1 : 0;
    let behind = end + wrapped;
    // "Tawilat al-Wakka’ village": the last letter is an apostrophe.
    if (!wrapped && /^['’‘ʼ]$/.test(tokens[end]?.lexeme.text ?? '') && !tokens[end]!.space) behind++;
    const close = behind;
    while (behind < close + 3 && BETWEEN.has(tokens[behind]?.lexeme.norm ?? '')) behind++;
    const after = tokens[behind]?.lexeme;
    if (after && (PROVINCE.has(after.norm) || (behind === close && descriptor.has(after.norm)))) {
      return { cue: 'descriptor', kind: after.norm, province: PROVINCE.has(after.norm) };
    }
    let i = start - 1 - wrapped;
    while (this.words.direction.has(tokens[i]?.lexeme.norm ?? '')) i--;
    if (tokens[i]?.lexeme.norm === 'the') i--;
    const previous = tokens[i]?.lexeme;
    if (!previous) return NO_CUE;
    if (previous.norm === 'of') {
      const noun = tokens[i - 1]?.lexeme.norm ?? '';
      if (PROVINCE_BEFORE.has(noun)) return { cue: 'descriptor', kind: noun, province: true };
      if (descriptor.has(noun)) return { cue: 'descriptor', kind: noun, province: false };
      return wrapped ? NO_CUE : { cue: 'preposition', kind: '', province: false };
    }
    if (descriptor.has(previous.norm))
      return { cue: 'descriptor', kind: previous.norm, province: PROVINCE_BEFORE.has(previous.norm) };
    if (wrapped) return NO_CUE;
    const announced = announcedKind(tokens, i);
    if (announced !== '') return { cue: 'list', kind: announced, province: PROVINCE.has(announced) };
    if (preposition.has(previous.norm)) return { cue: 'preposition', kind: '', province: false };
    // "in A, B and C": what follows a place in a list is a place. "The villages of A – B - C" is such a list, too.
    if (
      before &&
      before.cue !== 'none' &&
      (/^(?:,|and)$/.test(previous.norm) || (isDash(previous) && sharedKind(before)))
    ) {
      const gap = tokens.slice(0, i + 1).filter((t) => t.start >= before.end);
      if (isLink(gap)) {
        const kind = sharedKind(before);
        return {
          cue: before.cue === 'preposition' ? 'preposition' : 'list',
          kind,
          province: kind !== '' && before.province,
        };
      }
    }
    return NO_CUE;
  }

  /** True when the name belongs to a person, a group or an outlet. */
  isOther(tokens: readonly Token[], start: number, end: number, cued: Cued): boolean {
    const { group, title, never, lead, direction, generic, descriptor } = this.words;
    const after = tokens[isWrapped(tokens, start, end) ? end + 1 : end]?.lexeme;
    if (
      after &&
      group.has(after.norm) &&
      (after.capital || (after.norm.endsWith('s') && !PEOPLE.has(after.norm)) || UNITS.has(after.norm))
    )
      return true;
    if (endsWithPeople(tokens, end, this.words.people)) return true;
    const previous = tokens[start - 1];
    if (previous?.lexeme.kind !== 'word') return false;
    const { norm, capital } = previous.lexeme;
    if (group.has(norm) && (capital || norm !== 'front')) return true;
    if (norm === 'of' && group.has(tokens[start - 2]?.lexeme.norm ?? '') && tokens[start - 2]!.lexeme.capital)
      return true;
    if (title.has(norm)) return true;
    // "Ahmad al-Homsi": a capitalized word before it that is no place word makes it a person's name.
    return (
      capital &&
      start > 1 &&
      cued.cue !== 'descriptor' &&
      !never.has(norm) &&
      !lead.has(norm) &&
      !direction.has(norm) &&
      !generic.has(norm) &&
      !descriptor.has(norm) &&
      !this.words.preposition.has(norm) &&
      previous.lexeme.value === undefined
    );
  }
}

/** What follows the comma of a dateline. */
const DATED =
  /^(?:sohr|sana|wafa|nina|saba|syria|iraq|yemen|libya|lebanon|palestine|turkey|jordan|[a-z]+day|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|\(|january|february|march|april|may|june|july|august|september|october|november|december|\d+)$/;
/** Words behind a name that are no noun to it. */
const FOLLOWERS = new Set(
  'and or in on at near to from of by with for was were is are has have had which where while after before when as that who this last yesterday today since during against'.split(
    ' ',
  ),
);

/** Whether the first name of a paragraph is the place of all that follows. */
export function headsOf(tokens: readonly Token[], end: number): Spotted['heads'] {
  const at = PROVINCE.has(tokens[end]?.lexeme.norm ?? '') ? end + 1 : end;
  const after = tokens[at]?.lexeme;
  if (!after) return at > end ? 'label' : undefined;
  if (after.text === ':' || (at > end && /^[–—,-]$/.test(after.text))) return 'label';
  if (/^[–—-]$/.test(after.text)) return 'dateline';
  return after.text === ',' && DATED.test(tokens[at + 1]?.lexeme.norm ?? '') ? 'dateline' : undefined;
}

/** "Damascus (Qasioun) –": who reports from there. */
export const isCredited = (tokens: readonly Token[], start: number, end: number): boolean =>
  start < 5 &&
  tokens[start - 1]?.lexeme.text === '(' &&
  tokens[end]?.lexeme.text === ')' &&
  /^[–—-]$/.test(tokens[end + 1]?.lexeme.text ?? '');

/** What may stand between an article and a name: "the eastern Badia", "the Syrian Badia". */
const ADJECTIVE = /(?:ern|ian|central|vast|wide|whole)$/;

/** The English article of a name ("the Panorama was") that no noun behind the name can claim. */
export function articleOf(tokens: readonly Token[], start: number, end: number): Spotted['article'] {
  const after = tokens[end]?.lexeme;
  if (after?.kind === 'word' && !FOLLOWERS.has(after.norm)) return undefined;
  const isAside = ADJECTIVE.test(tokens[start - 1]?.lexeme.norm ?? '');
  const article = tokens[isAside ? start - 2 : start - 1];
  return article?.lexeme.norm === 'the' ? { start: article.start, isAside } : undefined;
}
