import { capitalize, defineCheck, type Fix, type Lexeme, type Report, type Token } from '../../engine/rule.ts';
import { englishWords, isEnglish } from '../lexicon/english.ts';
import { type Candidate, Slips } from './slip.ts';

/** Two words run into one: one of them is a word of these. */
const JOINING = new Set(
  'a an of in to the and by on at for from with was were is are as that which their its his after near while has have had been into between'.split(
    ' ',
  ),
);
/** Short words that may be part of two words run together. */
const SHORT = new Set('a an of in to by on at is as it he we no'.split(' '));
/** "120mm", "30km", "2nd": a figure with its unit or ending. */
const UNIT =
  /^(?:st|nd|rd|th|s|m|k|mm|cm|km|kg|kph|mph|am|pm|bn|mn|tn|ft|in|lb|lbs|mb|gb|ghz|mhz|kb|hz|v|w|kw|mw|gw|x|hp|cc|ml|g|t|h|hrs?|min|sec|yds?|plus|ish)$/;
const BEFORE =
  /^(?:un|re|de|over|under|non|pre|anti|counter|mis|co|sub|super|inter|out|up|down|cyber|semi|multi|micro|mini)([a-z]{5,})$/;
const AFTER = /^([a-z]{3,}?)(?:er|ers|ish|less|like|ness|wise|ism|ist|ists|hood|ship|fold|able)$/;
/** "wasnt", "theres": the apostrophe is missing. */
const SHORTENED = /^(?:(was|is|are|were|do|does|did|have|has|had|could|would|should)(nt)|(there|where)s)$/;
const POSSESSIVES = new Map<string, readonly string[]>(
  Object.entries({
    childs: ['children', "child's"],
    childrens: ["children's", 'children'],
    womans: ['women', "woman's"],
    womens: ["women's", 'women'],
  }),
);
/** Two words that dictionaries of other kinds let pass as one. */
const APART = new Map(
  Object.entries({
    airforce: 'air force',
    alot: 'a lot',
    aswell: 'as well',
    infact: 'in fact',
    incase: 'in case',
    eachother: 'each other',
    noone: 'no one',
    atleast: 'at least',
    inorder: 'in order',
  }),
);
/** So common must a word be to take part in a join, and so sure a slip must be to be mended without a question. */
const JOIN_COMMON = 4;
const SURE = 3;
const LEAST = -2.6;

interface Answer {
  readonly texts: readonly string[];
  readonly safe: boolean;
  readonly joined: boolean;
}

/** The lexicon, unpacked when a draft has its first unknown word. */
class Speller {
  readonly #common: ReadonlyMap<string, number>;
  readonly #slips: Slips;
  #answers = new Map<string, Answer | undefined>();

  constructor() {
    this.#common = englishWords().common;
    this.#slips = new Slips(this.#common);
  }

  isCommon(word: string, least = 0): boolean {
    return (this.#common.get(word) ?? -1) >= least;
  }

  answer(word: string): Answer | undefined {
    if (isEnglish(word) && !APART.has(word)) return undefined;
    if (this.#answers.has(word)) return this.#answers.get(word);
    if (this.#answers.size > 5000) this.#answers = new Map();
    const answer = this.#find(word);
    this.#answers.set(word, answer);
    return answer;
  }

  #find(word: string): Answer | undefined {
    if (this.#isDerived(word)) return undefined;
    const short = SHORTENED.exec(word);
    if (short) return { texts: [short[1] ? `${short[1]}n't` : `${short[3]}'s`], safe: true, joined: false };
    const apart = APART.get(word);
    if (apart) return { texts: [apart], safe: true, joined: true };
    const bare = POSSESSIVES.get(word);
    if (bare) return { texts: bare, safe: false, joined: false };
    // "citys": a word in -y takes 's or -ies.
    if (/[^aeiou]ys$/.test(word) && this.isCommon(word.slice(0, -1))) {
      return { texts: [`${word.slice(0, -1)}'s`, `${word.slice(0, -2)}ies`], safe: false, joined: false };
    }
    // "branchs": after a hiss the plural takes an e.
    if (/(?:ch|sh|ss|x|zz)s$/.test(word) && this.isCommon(word.slice(0, -1), 1))
      return { texts: [`${word.slice(0, -1)}es`], safe: word.length >= 6, joined: false };
    const [best, second] = this.#slips.candidates(word);
    const joined = this.#split(word);
    if (best && enough(best, word) && (best.slips === 1 || !joined)) {
      const margin = best.score - (second?.score ?? -9);
      const texts = [best.word, ...(second && margin < 2 ? [second.word] : [])];
      return { texts, safe: best.slips === 1 && word.length >= 6 && margin >= SURE, joined: false };
    }
    return (
      joined && {
        texts: [joined.text],
        safe: (best === undefined || best.slips === 2) && word.length >= 6,
        joined: true,
      }
    );
  }

  /** A new word made of a known one: "deconflict", "leakers", "waterless". */
  #isDerived(word: string): boolean {
    const stem = BEFORE.exec(word)?.[1] ?? AFTER.exec(word)?.[1];
    return stem !== undefined && (this.isCommon(stem, 2) || this.isCommon(`${stem}e`, 2));
  }

  /** Two common words, one of them a joining word: "countrysideof", "shellsand". */
  #split(word: string): { text: string } | undefined {
    let found: { text: string; score: number } | undefined;
    for (let i = word[0] === 'a' ? 1 : 2; i <= word.length - 2; i++) {
      const [a, b] = [word.slice(0, i), word.slice(i)];
      if (!this.isCommon(a, JOIN_COMMON) || !this.isCommon(b, JOIN_COMMON)) continue;
      if ((a.length === 2 && !SHORT.has(a)) || (b.length < 3 && !SHORT.has(b))) continue;
      if (!JOINING.has(a) && !JOINING.has(b)) continue;
      const score = this.#common.get(a)! + this.#common.get(b)!;
      if (!found || found.score < score) found = { text: `${a} ${b}`, score };
    }
    return found;
  }
}

const enough = (best: Candidate, word: string) => best.score >= (best.slips === 2 ? -3 : word.length < 6 ? 0 : LEAST);

let speller: Speller | undefined;

const PLAIN = /^(?:[a-z]{5,}|alot)$/;
const GLUED = /^(\d[\d,.]*(?:st|nd|rd|th)?)([a-z]{4,})$/;

/** A long word with a capital: at the start of a sentence it may be a word like others. */
const OPENING = /^[A-Z][a-z]{6,}$/;

/** A form that is worth a look: a figure run into a word, or a plain word that the lexicon has an answer to. */
function isSuspect({ kind, capital, text, norm }: Lexeme): boolean {
  if (kind !== 'word') return false;
  if (GLUED.test(norm)) return true;
  if (capital) {
    if (!OPENING.test(text) || /(?:ish|ian|ans|ese|is)$/.test(norm)) return false;
    speller ??= new Speller();
    return speller.answer(norm)?.safe === true;
  }
  if (text !== norm || !PLAIN.test(norm)) return false;
  speller ??= new Speller();
  return speller.answer(norm) !== undefined;
}

/** A plain lower-case word of the sentence: no name, no address, no part of something longer. */
function isPlain(tokens: readonly Token[], i: number): boolean {
  const { lexeme, end, space } = tokens[i]!;
  if (lexeme.kind !== 'word' || lexeme.text !== lexeme.norm || !PLAIN.test(lexeme.norm)) return false;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (before && !space && before.end === tokens[i]!.start && !/^["“‘'(«–—]$/.test(before.lexeme.text)) return false;
  if (!after || after.start !== end) return true;
  if (/^["”’'),;:!?»]|^(?:'s|’s|\.+|–|—)$/.test(after.lexeme.text)) {
    // "example.com", "a:b": a mark with a word glued behind it is no end of a word.
    const next = tokens[i + 2];
    return !/^[.:]$/.test(after.lexeme.text) || !next || next.start > after.end || next.lexeme.capital;
  }
  return false;
}

/** A common word that goes with another before it: "of", "services", "and"; not "said" or "was", which follow names. */
const isSmall = (token: Token | undefined) =>
  token?.lexeme.kind === 'word' &&
  !token.lexeme.capital &&
  token.space &&
  !/^(?:said|says|is|was|has|had|will|would|and|who|also|in|told|wrote|to|does|did)$/.test(token.lexeme.norm) &&
  !/ed$/.test(token.lexeme.norm);

/** A word one slip away from a word of the field, or two words run into one. */
export const misspelling = defineCheck({
  id: 'spelling/misspelling',
  message: '“{match}” is no word: a slip of the keyboard.',
  why: 'Only words that stand one slip away from a common word of reports are flagged; names, capitals and rare words are left alone.',
  severity: 'error',
  covers: ['C351', 'F38', 'F81', 'F91'],
  examples: {
    wrong: [
      ['The comittee met in the harbor.', 'The committee met in the harbor.'],
      ['It was the fourht day without water.', 'It was the fourth day without water.'],
      ['Olive branchs lay on the road.', 'Olive branches lay on the road.'],
      ['Emmergency crews left the port.', 'Emergency crews left the port.'],
      [
        'Shepherds in the countrysideof Taiz sold their flocks.',
        'Shepherds in the countryside of Taiz sold their flocks.',
      ],
      [
        'Farmers lauched a protest over 40villages without water.',
        'Farmers launched a protest over 40 villages without water.',
      ],
    ],
    fine: [
      'The Comitee quarter of Taiz is dry.',
      'He drank yerba from a gourd and wore a keffiyeh.',
      'The gun is a 120mm piece.',
    ],
  },
  wants: isSuspect,
  *at({ tokens }, i): Generator<Report> {
    const { lexeme, start, end } = tokens[i]!;
    // "b etween": the rest of a word that was cut in two is no misspelling of its own.
    if (/^[b-hj-z]$/.test(tokens[i - 1]?.lexeme.norm ?? '')) return;
    const glued = GLUED.exec(lexeme.norm);
    if (glued) {
      speller ??= new Speller();
      if (UNIT.test(glued[2]!) || !speller.isCommon(glued[2]!, JOIN_COMMON)) return;
      const at = start + glued[1]!.length;
      yield {
        start,
        end,
        message: 'A space is missing between the figure and the word.',
        fixes: [{ title: 'Add a space', safe: true, edits: [{ start: at, end: at, text: ' ' }] }],
      };
      return;
    }
    const opening = lexeme.capital;
    // A name may open a sentence too: what follows must be a small word, and no verb of a person.
    if (opening && !(i === 0 && isSmall(tokens[1]))) return;
    if (!opening && !isPlain(tokens, i)) return;
    const answer = speller!.answer(lexeme.norm);
    if (!answer) return;
    yield {
      start,
      end,
      ...(answer.joined ? { message: '“{match}”: two words run into one.' } : {}),
      fixes: answer.texts.map(
        (text, k): Fix => ({
          title: `Write “${text}”`,
          safe: answer.safe && k === 0 && !opening,
          edits: [{ start, end, text: opening ? capitalize(text) : text }],
        }),
      ),
    };
  },
});

/** Letters of a word behind an asterisk, as drafts for social media write them: "kid*nap", "IS*IS". */
const CENSORED = /(?<![\p{L}\d*])(\p{L}+)\*(\p{L}+)(?![\p{L}\d*])/gu;

/** A word with an asterisk in it, to hide it from filters. */
export const censored = defineCheck({
  id: 'spelling/censored-word',
  message: '“{match}”: the asterisk was put in for a filter. Restore the word.',
  severity: 'error',
  quotes: true,
  changes: ['name'],
  covers: ['C382', 'F90'],
  examples: {
    wrong: [
      ['Police foiled a kid*napping in Erbil.', 'Police foiled a kidnapping in Erbil.'],
      ['The fata*lities were buried in Tyre.', 'The fatalities were buried in Tyre.'],
    ],
    fine: ['The area is 5*7 meters.', 'He said that it was a **** mess.', 'A footnote* follows.'],
  },
  *paragraph({ text }): Generator<Report> {
    if (!text.includes('*')) return;
    speller ??= new Speller();
    for (const { index, 0: match, 1: a, 2: b } of text.matchAll(CENSORED)) {
      const joined = a! + b!;
      const upper = joined === joined.toUpperCase() && joined.length < 8;
      if (
        !upper &&
        !isEnglish(joined.toLowerCase()) &&
        !isEnglish(joined.toLowerCase().replace(/s$/, '')) &&
        joined.length < 6
      )
        continue;
      const end = index + match.length;
      yield {
        start: index,
        end,
        fixes: [{ title: `Write “${joined}”`, safe: true, edits: [{ start: index, end, text: joined }] }],
      };
    }
  },
});
