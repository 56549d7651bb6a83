import { readWord, type Sound, type Word } from './syllables.ts';
import { houseWord, isAdjective, vowelsOf } from './vowelled.ts';

/** How a name is written: the house’s way (docs/romanization.md), BGN/PCGN 1956, or the UN’s system of 2017. */
export type RomanizationStyle = 'house' | 'bgn' | 'un';

/** A name made from its Arabic. */
export interface Romanized {
  readonly text: string;
  /** Vowels that Arabic does not write were guessed: a person should read it before it is a house spelling. */
  readonly guessed: boolean;
}

interface Alphabet {
  readonly letters: Readonly<Record<string, string>>;
  readonly vowels: Readonly<Record<string, string>>;
  /** Before tāʾ marbūṭa at the end, and in a construct. */
  readonly feminine: readonly [end: string, construct: string];
  readonly nisba: string;
  /** The article before a letter. */
  article(letter: string): string;
}

const PLAIN: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: '',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'w',
  ي: 'y',
  ء: '',
  ا: '',
  پ: 'p',
  چ: 'ch',
  ژ: 'zh',
  گ: 'g',
  ک: 'k',
  ی: 'y',
  ڤ: 'v',
};
const SUN: ReadonlySet<string> = new Set('تثدذرزسشصضطظلن');

/** The article takes the sound of the letter after it, in the systems that write it so. */
const assimilated = (letters: Readonly<Record<string, string>>, letter: string) =>
  SUN.has(letter) ? `a${letters[letter]}` : 'al';

const BGN: Readonly<Record<string, string>> = { ...PLAIN, ح: 'ḩ', ص: 'ş', ض: 'ḑ', ط: 'ţ', ظ: 'z̧', ع: '‘', ء: '’' };
const UN: Readonly<Record<string, string>> = { ...PLAIN, ح: 'ḥ', ص: 'ṣ', ض: 'ḍ', ط: 'ṭ', ظ: 'ẓ', ع: 'ʻ', ء: 'ʼ' };
const MACRONS = { a: 'a', i: 'i', u: 'u', ā: 'ā', ī: 'ī', ū: 'ū' };

const ALPHABETS: Readonly<Record<RomanizationStyle, Alphabet>> = {
  house: {
    letters: PLAIN,
    vowels: { a: 'a', i: 'i', u: 'u', ā: 'a', ī: 'i', ū: 'u' },
    feminine: ['a', 'at'],
    nisba: 'iy',
    article: () => 'al-',
  },
  bgn: {
    letters: BGN,
    vowels: MACRONS,
    feminine: ['ah', 'at'],
    nisba: 'īy',
    article: (letter) => `${assimilated(BGN, letter)} `,
  },
  un: {
    letters: UN,
    vowels: MACRONS,
    feminine: ['ah', 'at'],
    nisba: 'īy',
    article: (letter) => `${assimilated(UN, letter)}-`,
  },
};

const MARKS = /[\u064b-\u0652\u0670\u0640]/g;
/** “كفر” is often written together with the name: كفرنبل is Kafr Nabl. */
const GLUED = /^كفر(?=[^اويىةء]\p{L}{2})/u;
const ARTICLE = /^[اٱ]\u0652?ل\u0652?(?=.{2,})/u;

/**
 * Makes a spelling from an Arabic name. Vowels that the Arabic does not write are guessed from common shapes of words,
 * and the result says so; generics (“تل”, “كفر”) and vowel marks leave nothing to guess.
 *
 * @param arabic one name; several with bars between give the first
 */
export function romanize(arabic: string, style: RomanizationStyle = 'house'): Romanized {
  const words = arabic
    .split('|')[0]!
    .normalize('NFC')
    .replace(/[\u200e\u200f]/g, '')
    .split(/[\s\-–_/]+/)
    .filter((word) => /\p{Script=Arabic}/u.test(word))
    .flatMap((word) => (GLUED.test(word) ? [word.slice(0, 3), word.slice(3)] : [word]));
  let guessed = false;
  const out = words.map((word, i) => {
    const bare = word.replace(MARKS, '');
    const article = ARTICLE.test(word) && bare !== 'الله' && vowelsOf(bare) === undefined;
    const stem = article ? word.replace(ARTICLE, '') : word;
    const plain = stem.replace(MARKS, '');
    const marked = stem !== plain ? stem : (vowelsOf(plain) ?? stem);
    const read = readWord(marked);
    const own = style === 'house' ? houseWord(plain) : undefined;
    if (read.guessed && own === undefined) guessed = true;
    const construct = read.feminine && !article && standsInConstruct(words[i + 1]);
    const alphabet = ALPHABETS[style];
    const text = own === undefined ? written(read, alphabet, construct) : construct ? `${own}t` : own;
    const name = capitalized(text);
    if (!article) return name;
    const prefix = alphabet.article(read.sounds[0]?.letter ?? '');
    return style === 'bgn' ? `${capitalized(prefix)}${name}` : prefix + name;
  });
  return { text: out.join(' ').trim(), guessed };
}

/** A feminine noun is in a construct with the noun after it, but not with an adjective. */
function standsInConstruct(next: string | undefined): boolean {
  if (next === undefined) return false;
  const plain = next.replace(MARKS, '');
  return ARTICLE.test(next) || !isAdjective(plain);
}

/** ʿayn and hamza have no capitals; the letter after them takes it. */
const capitalized = (text: string) => text.replace(/(?!\p{Lm})\p{L}/u, (letter) => letter.toUpperCase());

function written({ sounds, feminine }: Word, alphabet: Alphabet, construct: boolean): string {
  let out = '';
  sounds.forEach((sound, i) => {
    const last = i === sounds.length - 1;
    // A hamza at the beginning is not written in any of the systems.
    if (i > 0 || sound.letter !== 'ء') out += consonant(sound, alphabet);
    const nisba = feminine && i === sounds.length - 2 && sounds[i + 1]!.letter === 'ي' && sound.vowel === 'i';
    if (nisba) out += alphabet.nisba.slice(0, -1);
    else if (last && feminine) out += alphabet.feminine[construct ? 1 : 0];
    else out += vowel(sound, sounds[i - 1], sounds[i + 1], alphabet);
  });
  return out;
}

function consonant({ letter, doubled }: Sound, { letters }: Alphabet): string {
  const text = letters[letter] ?? '';
  return doubled && text.length === 1 ? text + text : text;
}

/**
 * The vowel of a sound. In the house’s way ʿayn is not written, and the vowels around it stay: what it would part is
 * written double (“Daraa”, “Maarat”).
 */
function vowel(sound: Sound, before: Sound | undefined, after: Sound | undefined, alphabet: Alphabet): string {
  const text = alphabet.vowels[sound.vowel ?? ''] ?? '';
  if (alphabet.letters.ع !== '') return text;
  const opensLong = sound.letter === 'ع' && sound.vowel === 'ā' && before?.vowel === '';
  const closed = sound.vowel === 'a' && after?.letter === 'ع' && after.vowel === '';
  return opensLong || closed ? text + text : text;
}
