/** Written with a vowel, spoken with a consonant: "a European", "a one-day", "a UN post", "a unit". */
const CONSONANT_SOUND =
  /^(?:eu|ewe|one\b|once\b|oua|u(?:n(?:i(?!n|m)|an)|ran|s[aeu]|tens|til|tili|k\b)|ubiq|ufo|uganda|ukrain|u(?=\b)|uu)/i;
/** Written with a consonant, spoken with a vowel: "an hour", "an heir". */
const VOWEL_SOUND = /^(?:hour|heir|honou?r|honest)/i;
/** Letters whose English names begin with a vowel sound: "an SDF fighter", "an MP". */
const VOWEL_NAMES = /^[AEFHILMNORSX]/;
/** Abbreviations that are read as words begin with the sound of their letters: "a NATO plane", "a SANA report". */
const READ_AS_WORDS =
  /^(?:NATO|SANA|SAMS|FIFA|HIV-free|LAMP|MANPADS?|SAM|SARC|SOFEX|HALO|NASA|RADAR|SCUD|ROJAVA|RAF-like)$/;
/** Figures spoken with a vowel first: eight, eleven, eighteen, eighty … */
const VOWEL_FIGURE = /^(?:8\d*|11|18)(?:[,.\-–]|$|[a-z%])|^8|^1[18]\d{3}(?!\d)|^1[18],\d{3}/;

/**
 * The indefinite article that goes before a text, by the sound it begins with.
 *
 * @returns undefined when the text begins with no word or figure
 */
export function articleFor(next: string): 'a' | 'an' | undefined {
  const text = next.replace(/^["“‘'«(]+/, '');
  const word = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}.,’'-]*/u.exec(text)?.[0];
  if (!word) return undefined;
  if (/^\d/.test(word)) return VOWEL_FIGURE.test(word) ? 'an' : 'a';
  const abbreviation = /^[A-Z]{2,}(?![a-z])/.exec(word)?.[0];
  if (abbreviation && !READ_AS_WORDS.test(abbreviation)) return VOWEL_NAMES.test(abbreviation) ? 'an' : 'a';
  if (/^[A-Z](?:-|\.|$)/.test(word)) return VOWEL_NAMES.test(word) ? 'an' : 'a';
  if (VOWEL_SOUND.test(word)) return 'an';
  if (CONSONANT_SOUND.test(word)) return 'a';
  return /^[aeiouàâäèéêëìîïòôöùûü]/i.test(word) ? 'an' : 'a';
}
