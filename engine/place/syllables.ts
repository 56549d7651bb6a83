/** A consonant with the vowel after it. */
export interface Sound {
  /** Arabic letter; `ع` and `ء` are consonants too. */
  readonly letter: string;
  /** `a i u`, long `ā ī ū`; '' for none; undefined while nobody knows. */
  vowel: string | undefined;
  readonly doubled: boolean;
}

/** A word as sounds. */
export interface Word {
  readonly sounds: readonly Sound[];
  /** Ends in tāʾ marbūṭa. */
  readonly feminine: boolean;
  /** Some vowel is a guess. */
  readonly guessed: boolean;
}

const FATHA = '\u064e';
const DAMMA = '\u064f';
const KASRA = '\u0650';
const SHADDA = '\u0651';
const SUKUN = '\u0652';
const SHORT: Readonly<Record<string, string>> = { [FATHA]: 'a', [DAMMA]: 'u', [KASRA]: 'i', [SUKUN]: '' };
const LONG: Readonly<Record<string, string>> = { ا: 'ā', ى: 'ā', و: 'ū', ي: 'ī' };
const SEAT: Readonly<Record<string, string>> = { أ: 'ء', إ: 'ء', ؤ: 'ء', ئ: 'ء', آ: 'ء', ٱ: 'ا' };
const isWeak = (letter: string | undefined) => letter === 'و' || letter === 'ي';
const isAlif = (letter: string | undefined) => letter === 'ا' || letter === 'ى' || letter === 'آ';

interface Letter {
  readonly letter: string;
  readonly vowel: string | undefined;
  readonly doubled: boolean;
}

/** Letters with their marks. */
function lettersOf(word: string): Letter[] {
  const out: Letter[] = [];
  for (const char of word.replace(/\u0640/g, '')) {
    const last = out.at(-1);
    if (last && char in SHORT) out[out.length - 1] = { ...last, vowel: SHORT[char] };
    else if (last && char === SHADDA) out[out.length - 1] = { ...last, doubled: true };
    else if (/\p{L}/u.test(char)) out.push({ letter: char, vowel: undefined, doubled: false });
  }
  return out;
}

/**
 * Reads an Arabic word (without article) as consonants and vowels. Marks say what they say; where there are none, the
 * vowels are guessed from the shapes that are commonest in the names of places: فُعَيل for diminutives, فاعِل, فَعّول …
 */
export function readWord(word: string): Word {
  const letters = lettersOf(word);
  const feminine = letters.at(-1)?.letter === 'ة';
  if (feminine) letters.pop();
  // A hamza after the last long vowel is not heard: بيضاء is read like بيضا.
  if (letters.length > 2 && letters.at(-1)!.letter === 'ء' && isAlif(letters.at(-2)!.letter)) letters.pop();
  const sounds: Sound[] = [];
  let guessed = false;
  letters.forEach((letter, i) => {
    const before = sounds.at(-1);
    if (before && isVowel(letters, i, feminine, before)) {
      before.vowel = LONG[letter.letter] ?? 'ā';
      if (isWeak(letter.letter) && i + 1 < letters.length && letters[i - 1]!.vowel === undefined) guessed = true;
      return;
    }
    const bare =
      letter.letter === 'آ'
        ? 'ā'
        : letter.letter === 'إ'
          ? 'i'
          : letter.letter === 'أ' && i === 0
            ? (letter.vowel ?? 'a')
            : letter.vowel;
    sounds.push({ letter: SEAT[letter.letter] ?? letter.letter, vowel: bare, doubled: letter.doubled });
  });
  if (diminutive(letters, sounds, feminine) || withDamma(letters, sounds, feminine)) guessed = true;
  const last = sounds.at(-1);
  if (feminine && last) {
    // ية is read -iya; -a otherwise.
    const before = sounds.at(-2);
    if (last.letter === 'ي' && before && before.vowel === undefined) before.vowel = 'i';
    last.vowel = 'a';
  }
  return fill(sounds, feminine, guessed);
}

/** True when an alif, wāw or yāʾ is the long vowel of the consonant before it. */
function isVowel(letters: readonly Letter[], i: number, feminine: boolean, before: Sound): boolean {
  const { letter, vowel, doubled } = letters[i]!;
  if (isAlif(letter)) return before.vowel === undefined || before.vowel === 'a';
  if (!isWeak(letter) || vowel !== undefined || doubled) return false;
  if (before.vowel !== undefined) return before.vowel === (letter === 'و' ? 'u' : 'i');
  const next = letters[i + 1];
  if (next === undefined) return !feminine;
  if (isAlif(next.letter)) return false;
  if (isWeak(next.letter) && i + 2 < letters.length + (feminine ? 1 : 0)) return false;
  const rest = letters
    .slice(i + 1)
    .map((l) => (isAlif(l.letter) ? 'A' : 'C'))
    .join('');
  // Some words with a weak letter in the middle are more often read with a diphthong: Bayt, Kawkab, Shayhan.
  const diphthong = letter === 'ي' ? ['C', 'CC', 'CAC'] : ['CC'];
  return i !== 1 || feminine || !diphthong.includes(rest);
}

/** فُعَيل and its kin, when more follows than the third consonant, or the second consonant is a wāw. Changes the sounds. */
function diminutive(letters: readonly Letter[], sounds: Sound[], feminine: boolean): boolean {
  const [first, second, third, fourth] = letters;
  if (!first || !second || third?.letter !== 'ي' || !fourth || third.vowel !== undefined || third.doubled) return false;
  if (
    first.vowel !== undefined ||
    second.vowel !== undefined ||
    isAlif(first.letter) ||
    isAlif(second.letter) ||
    isAlif(fourth.letter)
  )
    return false;
  if (letters.length === 4 && !feminine && second.letter !== 'و') return false;
  if (isWeak(fourth.letter) || second.letter === 'ي' || first.letter === 'أ') return false;
  const rest = sounds.slice(2);
  const [one, two] = sounds;
  if (!one || !two || one.letter !== (SEAT[first.letter] ?? first.letter)) return false;
  one.vowel = 'u';
  two.vowel = 'a';
  const weak: Sound = { letter: 'ي', vowel: '', doubled: false };
  // Where yāʾ was read as a long vowel it becomes a sound of its own.
  if (rest[0]?.letter !== 'ي' || rest.length + 2 < letters.length - countVowels(letters)) sounds.splice(2, 0, weak);
  else rest[0].vowel = '';
  return true;
}

/** Plurals like فُعول (Kurum, Tulul) and feminines like فُعْلى (Kubra, Busra). Changes the sounds. */
function withDamma(letters: readonly Letter[], sounds: readonly Sound[], feminine: boolean): boolean {
  const [one, two, three] = sounds;
  if (feminine || letters.length !== 4 || sounds.length !== 3 || one!.vowel !== undefined || one!.letter === 'ء')
    return false;
  if (two!.vowel === 'ū' && three!.vowel === undefined) {
    one!.vowel = 'u';
    return true;
  }
  // مَفْعى has a prefix of its own: Marsa, Mashta.
  if (letters[3]!.letter !== 'ى' || two!.vowel !== undefined || one!.letter === 'م') return false;
  one!.vowel = 'u';
  two!.vowel = '';
  return true;
}

const countVowels = (letters: readonly Letter[]) =>
  letters.filter((l, i) => i > 2 && (isAlif(l.letter) || (isWeak(l.letter) && i === letters.length - 1))).length;

const isLong = (vowel: string | undefined) => vowel === 'ā' || vowel === 'ī' || vowel === 'ū';

/** Gives each consonant of unknown vowel a short one or none, so that syllables come out. */
function fill(sounds: Sound[], feminine: boolean, guessedBefore: boolean): Word {
  let guessed = guessedBefore;
  const only =
    sounds.filter((s) => s.letter !== 'ا').length === sounds.length &&
    sounds.every((s, i) => s.vowel === undefined || (feminine && i === sounds.length - 1));
  if (only && sounds.length === 2 && sounds[0]!.vowel === undefined) {
    // Two consonants are a doubled root: Kaff, Jubb.
    sounds[0]!.vowel = 'a';
    sounds[1] = { ...sounds[1]!, vowel: feminine ? 'a' : '', doubled: true };
    return { sounds, feminine, guessed: true };
  }
  for (let i = 0; i < sounds.length; i++) {
    if (sounds[i]!.vowel !== undefined) continue;
    let end = i;
    while (end < sounds.length && sounds[end]!.vowel === undefined) end++;
    const run = sounds.slice(i, end);
    const last = end === sounds.length;
    const before = sounds[i - 1]?.vowel;
    const vowels =
      i === 1 && sounds[0]!.letter === 'ء' && !isLong(before) && last && run.length === 2
        ? ['', '']
        : i === 0 || before === ''
          ? opening(run.length, last, i === 0 ? 'a' : 'i')
          : inner(run.length, last, isLong(before));
    run.forEach((sound, k) => {
      sound.vowel = vowels[k]!;
    });
    if (!(last && run.length === 1)) guessed = true;
    i = end;
  }
  return { sounds, feminine, guessed };
}

/** Vowels of a run of consonants at the beginning of a syllable. */
function opening(length: number, last: boolean, vowel: string): string[] {
  if (length === 1) return [last ? '' : vowel];
  if (last && length === 3) return [vowel, '', ''];
  // An odd one too many opens the word: Haramrash, Salandar.
  if (last && length > 3 && length % 2 === 1) return [vowel, ...opening(length - 1, true, 'a')];
  return Array.from({ length }, (_, k) => (k % 2 === 0 && !(last && k === length - 1) ? (k === 0 ? vowel : 'a') : ''));
}

/** Vowels of a run of consonants after a vowel. */
function inner(length: number, last: boolean, long: boolean): string[] {
  if (last) {
    if (length === 1) return [''];
    if (length === 2) return [long ? 'i' : 'a', ''];
    return ['', ...opening(length - 1, true, long ? 'i' : 'a')];
  }
  if (long) return length === 1 ? ['i'] : ['i', '', ...opening(length - 2, false, 'a')].slice(0, length);
  return length === 1 ? [''] : ['', ...opening(length - 1, false, 'a')];
}
