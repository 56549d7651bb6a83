/** Irregular verbs: base, past, participle. Those whose past and participle are equal name it once. */
const IRREGULAR = new Map<string, readonly [past: string, participle: string]>();
for (const entry of (
  'arise arose arisen|awake awoke awoken|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|bring brought|broadcast broadcast|build built|burst burst|buy bought|' +
  'catch caught|choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut|deal dealt|dig dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|' +
  'forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got|give gave given|go went gone|grind ground|grow grew grown|hang hung|have had|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|keep kept|kneel knelt|know knew known|' +
  'lay laid|lead led|leave left|lend lent|let let|lie lay lain|light lit|lose lost|make made|mean meant|meet met|mislead misled|overcome overcame overcome|overrun overran overrun|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid|put put|' +
  'read read|rebuild rebuilt|recapture recaptured|retake retook retaken|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said|see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|shed shed|shine shone|shoot shot|show showed shown|shut shut|sing sang sung|sink sank sunk|sit sat|' +
  'slay slew slain|sleep slept|speak spoke spoken|spend spent|split split|spread spread|stand stood|steal stole stolen|stick stuck|strike struck|strive strove striven|swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|' +
  'undergo underwent undergone|understand understood|undertake undertook undertaken|uphold upheld|wake woke woken|wear wore worn|win won|withdraw withdrew withdrawn|withhold withheld|withstand withstood|wound wounded|write wrote written|thrust thrust|cast cast|bet bet|forecast forecast|quit quit|rid rid|outrun outran outrun'
).split('|')) {
  const [base, past, participle] = entry.split(' ');
  IRREGULAR.set(base!, [past!, participle ?? past!]);
}
/** Verbs of more than one syllable that double their last letter: the stress is on it. */
const DOUBLING =
  /^(?:(?:ad|com|e|o|per|re|sub|trans)mit|(?:con|de|in|pre|re|trans)fer|refer|(?:ab|con|de|dis|ex|im|pro|re)pel|(?:an|be|for|re)set|admit|begin|commit|compel|control|deter|equip|excel|forget|occur|overlap|patrol|permit|prefer|propel|rebel|recur|regret|submit|upset|abet|acquit|kidnap|program|handicap|outfit|format|unzip)$/;
/** Verbs in vowel + l that British and American usage treat apart: we write the American form, and know both. */
const NO_DOUBLING = /[^aeiou]?(?:[aeiou]{2}[^aeiou]|[wxy])$/;

const doubles = (verb: string) =>
  DOUBLING.test(verb) ||
  (/^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb) && !NO_DOUBLING.test(verb)) ||
  /^(?:qu|[^aeiou]*qu)[aeiou][^aeiouwxy]$/.test(verb);

/** A verb phrase inflects its first word: "carry out" → "carried out". A hyphenated prefix stays. */
const split = (verb: string): [head: string, tail: string] => {
  const at = verb.indexOf(' ');
  return at < 0 ? [verb, ''] : [verb.slice(0, at), verb.slice(at)];
};

const ies = (verb: string) => (/[^aeiou]y$/.test(verb) ? verb.slice(0, -1) : undefined);

/**
 * A form of a verb given in its base form (lower case; a phrase inflects its first word).
 */
export function conjugate(verb: string, form: 'base' | 'third' | 'past' | 'participle' | 'ing'): string {
  const [head, tail] = split(verb);
  return oneWord(head, form) + tail;
}

function oneWord(verb: string, form: 'base' | 'third' | 'past' | 'participle' | 'ing'): string {
  if (verb === 'be') return { base: 'be', third: 'is', past: 'was', participle: 'been', ing: 'being' }[form];
  switch (form) {
    case 'base':
      return verb;
    case 'third': {
      if (verb === 'have') return 'has';
      const stem = ies(verb);
      if (stem) return `${stem}ies`;
      return /(?:s|x|z|ch|sh|[^o]o)$/.test(verb) ? `${verb}es` : `${verb}s`;
    }
    case 'ing':
      if (/ie$/.test(verb)) return `${verb.slice(0, -2)}ying`;
      if (/[^aeiouy]e$|[uc]e$|[aeiou][^aeiou]e$/.test(verb) && !/(?:ee|oe|ye)$/.test(verb))
        return `${verb.slice(0, -1)}ing`;
      if (doubles(verb)) return `${verb}${verb.at(-1)}ing`;
      return /[^aeiou]ic$/.test(verb) ? `${verb}king` : `${verb}ing`;
    default: {
      const known = IRREGULAR.get(verb);
      if (known) return form === 'past' ? known[0] : known[1];
      const stem = ies(verb);
      if (stem) return `${stem}ied`;
      if (verb.endsWith('e')) return `${verb}d`;
      if (doubles(verb)) return `${verb}${verb.at(-1)}ed`;
      return `${verb}ed`;
    }
  }
}

/** True when a base form is in the table of irregular verbs. */
export function isIrregular(verb: string): boolean {
  return IRREGULAR.has(verb) || verb === 'be';
}
