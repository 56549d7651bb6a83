import { conjugate, defineCheck, isPlural, matchCase, type Report, type Token } from '../../../engine/rule.ts';
import { COUNT_NOUNS, PLURALS } from './nouns.ts';
import { isWord, kindOf, norm } from './phrase.ts';
import { readVerb, TRANSITIVES, UNPASSIVE, type VerbReading } from './verbs.ts';
import { BE, DETERMINERS, MODALS, PREPOSITIONS } from './words.ts';

/** After these "to" begins an infinitive. */
const INFINITIVE =
  /^(?:try|tries|tried|trying|attempt|attempts|attempted|attempting|begin|begins|began|begun|beginning|start|starts|started|starting|continue|continues|continued|continuing|want|wants|wanted|wanting|plan|plans|planned|planning|refuse|refuses|refused|refusing|manage|manages|managed|managing|able|unable|decide|decides|decided|deciding|intend|intends|intended|seek|seeks|sought|seeking|fail|fails|failed|failing|threaten|threatens|threatened|threatening|threat|threats|prepare|prepares|prepared|preparing|aim|aims|aimed|aiming|order|effort|efforts|need|needs|needed|hope|hopes|hoped|hoping|agree|agrees|agreed|going|forced|obliged|compelled|ability|decision|failure|chance|right|ready|likely|unlikely|going|supposed|permission|not)$/;
/** Verbs that take an object and then "to": obliged the clinic to move. */
const CAUSING =
  /^(?:force|forced|forcing|oblige|obliged|obliging|ask|asked|asking|allow|allowed|allowing|urge|urged|urging|enable|enabled|enabling|order|ordered|ordering|request|requested|call|called|invite|invited|compel|compelled|compelling|require|required|requires|told|persuaded|attempt)$/;
/** Verbs before which a bare infinitive lacks its "to". */
const WANTS_TO =
  /^(?:continue|continues|continued|continuing|try|tries|tried|trying|began|begun|started|starting|attempted|attempting|want|wants|wanted|refuse|refuses|refused|managed|decide|decided|agreed|intend|intends|intended|threatened|threatening|seeks|sought|failed|planned)$/;
/** Base forms that are nouns, adjectives or adverbs as often. */
const NOUNLIKE = new Set(
  'open close free live fire land present separate direct mine back lead host fall rise cut hit clean empty own complete slow cool warm dry used be have do set put let export import command hunt pay contact delay rescue increase decrease demand request address benefit'.split(
    ' ',
  ),
);

/** Pasts that never describe a noun: “aimed to caused chaos” can only be a slip. */
const PLAIN_PAST = /^(?:caused|led|made|took|got|became|began|came|went|reached|entered|carried|brought|said|knew)$/;

const only = (word: string, kind: 'base' | 'past' | 'participle' | 'third' | 'ing'): VerbReading | undefined =>
  readVerb(word).find((v) => v[kind]);
const baseOnly = (word: string): VerbReading | undefined => {
  const reading = only(word, 'base');
  return reading && !readVerb(word).some((v) => v.past || v.participle) && !NOUNLIKE.has(word) ? reading : undefined;
};
/** A past that is no base form: "seized", "knew", not "hit". */
const pastOnly = (word: string): VerbReading | undefined => {
  const readings = readVerb(word);
  return readings.some((v) => v.base) ? undefined : readings.find((v) => v.past || v.participle);
};
const skipAdverbs = (tokens: readonly Token[], at: number): number => {
  let next = at;
  while (
    norm(tokens[next]) === 'not' ||
    /[a-z]{2}ly$/.test(norm(tokens[next])) ||
    /^(?:also|still|already|never|even|just|now|then)$/.test(norm(tokens[next]))
  )
    next++;
  return next;
};
const opensObject = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const word = norm(token);
  return (
    isWord(token) &&
    (DETERMINERS.has(word) ||
      /^(?:him|them|it|her|us|me|those)$/.test(word) ||
      (token.lexeme.capital && !/^(?:a\.m|p\.m)/.test(word)) ||
      PLURALS.has(word))
  );
};
const ends = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return (
    !token ||
    token.lexeme.kind === 'punctuation' ||
    PREPOSITIONS.has(norm(token)) ||
    /^(?:yet|yesterday|today|and|while|when|where|but)$/.test(norm(token))
  );
};

interface Found {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly message: string;
}

const BASE = 'After “{aux}” English wants the plain form of the verb.';
const say = (message: string, aux: string) => message.replace('{aux}', aux);

function afterModal(tokens: readonly Token[], i: number): Found | undefined {
  const word = norm(tokens[i]);
  const isDo = /^(?:did|does|do|didn't|doesn't|don't)$/.test(word);
  if (!MODALS.has(word) && !isDo) return undefined;
  if (
    /^(?:the|a|his|her|their|my|our|this|free|good|last|god's|'s)$/.test(norm(tokens[i - 1])) ||
    tokens[i]!.lexeme.capital
  )
    return undefined;
  const at = skipAdverbs(tokens, i + 1);
  // "did not knew"; without "not", "what they did shocked us".
  if (isDo && at === i + 1 && !word.endsWith("n't")) return undefined;
  const verb = tokens[at];
  if (!isWord(verb) || verb.lexeme.capital) return undefined;
  if (/ly$/.test(norm(tokens[at - 1]))) return undefined;
  const form = norm(verb);
  // "did not found the bodies": one finds them; a city is founded.
  if (isDo && form === 'found' && opensObject(tokens, at + 1) && tokens[at + 1]!.lexeme.capital !== true)
    return { from: at, to: at, text: 'find', message: say(BASE, word) };
  const reading =
    pastOnly(form) ??
    (only(form, 'third') &&
    (!PLURALS.has(form) || /^(?:he|she|it|they|we|that|which|who)$/.test(norm(tokens[i - 1]))) &&
    !readVerb(form).some((v) => v.base)
      ? only(form, 'third')
      : undefined);
  if (!reading || reading.lemma === 'be' || reading.lemma === 'have' || reading.lemma === 'do') return undefined;
  if (kindOf(form) === 'adjective' && !isDo) return undefined;
  // "did not removed yet", "didn’t met.": the sense is passive.
  if (isDo && reading.past && TRANSITIVES.has(reading.lemma) && !['know', 'see', 'hear'].includes(reading.lemma)) {
    const next = tokens[at + 1];
    let near = i - 1;
    while (near > 0 && /^(?:there|here|also|still|today|yesterday|now)$/.test(norm(tokens[near]))) near--;
    const before = norm(tokens[near]);
    const many = isPlural(before) || before === 'they' || kindOf(before) === 'plural';
    const participle = conjugate(reading.lemma, 'participle');
    if (norm(next) === 'yet')
      return {
        from: i,
        to: at,
        text: `${many ? 'have' : 'has'} not been ${participle}`,
        message: 'The passive needs “been”: has not been removed.',
      };
    if (
      (!next || next.lexeme.kind === 'punctuation' || norm(next) === 'by') &&
      kindOf(before) !== 'function' &&
      !/^(?:who|he|she|they|it)$/.test(before) &&
      reading.participle
    )
      return {
        from: i,
        to: at,
        text: `${many ? 'were' : 'was'} not ${participle}`,
        message: 'The passive takes “was” or “were”: were not met.',
      };
  }
  return { from: at, to: at, text: conjugate(reading.lemma, 'base'), message: say(BASE, word) };
}

function afterTo(tokens: readonly Token[], i: number): Found | undefined {
  if (norm(tokens[i]) !== 'to') return undefined;
  const verb = tokens[i + 1];
  if (!isWord(verb) || verb.lexeme.capital) return undefined;
  const form = norm(verb);
  const before = norm(tokens[i - 1]);
  let licensed = INFINITIVE.test(before) || (before === 'order' && norm(tokens[i - 2]) === 'in');
  for (let k = i - 2; !licensed && k >= Math.max(0, i - 6) && isWord(tokens[k]); k--)
    licensed =
      CAUSING.test(norm(tokens[k])) &&
      !PREPOSITIONS.has(before) &&
      !pastOnly(before) &&
      kindOf(before) !== 'adjective' &&
      kindOf(before) !== 'adverb';
  if (!licensed) return undefined;
  const ing = form.endsWith('ing') ? only(form, 'ing') : undefined;
  const past = pastOnly(form);
  const reading = ing ?? past;
  if (!reading || reading.lemma === 'be') return undefined;
  if (form === 'according' || form === 'being') return undefined;
  // "attempts to continued besieged towns": a participle before a noun stays.
  if (past && !PLAIN_PAST.test(form) && !opensObject(tokens, i + 2) && !ends(tokens, i + 2)) return undefined;
  if (ing && /^(?:threat|threats|failure|right|need|not|ready)$/.test(before) && !opensObject(tokens, i + 2))
    return undefined;
  if (ing && (before === 'agreed' || before === 'going' || before === 'order'))
    return before === 'agreed' ? undefined : { from: i + 1, to: i + 1, text: reading.lemma, message: say(BASE, 'to') };
  return { from: i + 1, to: i + 1, text: reading.lemma, message: say(BASE, 'to') };
}

function afterHave(tokens: readonly Token[], i: number): Found | undefined {
  const word = norm(tokens[i]);
  if (!/^(?:has|have|had|hasn't|haven't|hadn't)$/.test(word)) return undefined;
  const at = skipAdverbs(tokens, i + 1);
  const verb = tokens[at];
  if (!isWord(verb) || verb.lexeme.capital) return undefined;
  const form = norm(verb);
  const readings = readVerb(form);
  const past = readings.find((v) => v.past);
  if (past && !readings.some((v) => v.participle || v.base) && !['be', 'have', 'do'].includes(past.lemma)) {
    return {
      from: at,
      to: at,
      text: conjugate(past.lemma, 'participle'),
      message: 'After “have” comes the participle: has gone, has taken.',
    };
  }
  const base = baseOnly(form);
  if (
    base &&
    kindOf(form) === 'verb' &&
    !COUNT_NOUNS.has(form) &&
    (opensObject(tokens, at + 1) || ends(tokens, at + 1)) &&
    !/^(?:to|let|help|make|need|thank|matter)$/.test(form)
  ) {
    return {
      from: at,
      to: at,
      text: conjugate(base.lemma, 'participle'),
      message: 'After “have” comes the participle: has gone, has taken.',
    };
  }
  if (
    /^(?:flying|shelling|targeting|bombing|attacking|trying|moving|advancing|fleeing|fighting|hovering|circling|waiting|looking|searching|heading|arriving|renewing)$/.test(
      form,
    ) &&
    /^(?:over|in|the|to|on|at|for|since|towards|toward|into|areas|from|around|a)$/.test(norm(tokens[at + 1])) &&
    (kindOf(norm(tokens[i - 1])) === 'plural' || /^(?:they|he|she|it)$/.test(norm(tokens[i - 1])))
  ) {
    return { from: at, to: at, text: `been ${form}`, message: 'The perfect of a lasting action is “has been flying”.' };
  }
  return undefined;
}

function afterBe(tokens: readonly Token[], i: number): Found | undefined {
  const word = norm(tokens[i]);
  if (tokens[i]!.lexeme.upper) return undefined;
  if (!BE.has(word) || word === 'being' || word === 'be') return undefined;
  const at = skipAdverbs(tokens, i + 1);
  const verb = tokens[at];
  if (!isWord(verb) || verb.lexeme.capital) return undefined;
  const form = norm(verb);
  const readings = readVerb(form);
  if (readings.length === 0) return undefined;
  const next = norm(tokens[at + 1]);
  // "which is was claimed": one of two is left over from rewriting.
  if (/^(?:is|are)$/.test(word) && /^(?:was|were)$/.test(form) && at === i + 1)
    return { from: i, to: at, text: form, message: 'Two verbs stand where one is wanted: leave one out.' };
  const never = readings.find((v) => (v.past || v.participle) && UNPASSIVE.has(v.lemma));
  if (never) {
    if (
      /^(?:gone|escaped|disappeared|fallen|come|risen|arisen|emerged|collapsed|vanished)$/.test(form) &&
      !/^(?:dead|in|from|at)$/.test(next)
    )
      return undefined;
    if (/^(?:gone|come|risen|fallen|escaped|vanished|collapsed)$/.test(form)) return undefined;
    if (word === 'been')
      return {
        from: i,
        to: at,
        text: conjugate(never.lemma, 'participle'),
        message: 'This verb has no passive: has died, has occurred.',
      };
    if (at !== i + 1) return undefined;
    return {
      from: i,
      to: at,
      text: conjugate(never.lemma, 'past'),
      message: 'This verb has no passive: somebody died, something occurred.',
    };
  }
  const past = readings.find((v) => v.past);
  if (past && !readings.some((v) => v.participle || v.base)) {
    if (past.lemma === 'take' && next === 'place')
      return { from: i, to: at, text: 'took', message: '“take place” has no passive: clashes took place.' };
    // "were broke out": the clashes broke out by themselves.
    if (past.lemma === 'break' && next === 'out' && word !== 'been')
      return { from: i, to: at, text: form, message: 'Fighting breaks out by itself: clashes broke out.' };
    // "residents were knew that the road was shut": before “that” the verb is active.
    if (past.lemma === 'know' && next === 'that' && at === i + 1)
      return { from: i, to: at, text: form, message: 'The verb is active here: they knew, or learned, that.' };
    if (at !== i + 1 || ['saw', 'left', 'found', 'lay', 'bore', 'fell'].includes(form)) return undefined;
    return {
      from: at,
      to: at,
      text: conjugate(past.lemma, 'participle'),
      message: 'After “was” comes the participle: was known, was taken.',
    };
  }
  if (form === 'taken' && next === 'place')
    return {
      from: i,
      to: at,
      text: word === 'been' ? 'taken' : 'took',
      message: '“take place” has no passive: clashes took place.',
    };
  const beat = NOUNLIKE.has(form) ? undefined : readings.find((v) => v.base && !readings.some((r) => r.participle));
  const base = baseOnly(form) ?? (beat && TRANSITIVES.has(beat.lemma) ? beat : undefined);
  const afterIt = tokens[at + 1];
  if (
    base &&
    TRANSITIVES.has(base.lemma) &&
    (kindOf(form) === 'verb' ||
      /^(?:arrest|attack|target|wound|bomb|raid|shell|shoot|murder|capture|storm|kill|seize)$/.test(form)) &&
    (/^(?:by|when|while|during|near|yesterday|after|with|inside|together|along)$/.test(norm(afterIt)) ||
      (/^(?:accuse|suspect|convict)$/.test(form) && norm(afterIt) === 'of')) &&
    at === i + 1
  ) {
    return {
      from: at,
      to: at,
      text: conjugate(base.lemma, 'participle'),
      message: 'The passive takes the participle: was arrested.',
    };
  }
  return undefined;
}

/** "the continued push to mend it", "after continued work": the participle describes the noun behind it. */
function isAttribute(tokens: readonly Token[], i: number): boolean {
  if (!/ed$/.test(norm(tokens[i]))) return false;
  let k = i - 1;
  while (k > 0 && isWord(tokens[k]) && (kindOf(norm(tokens[k])) === 'adjective' || /ly$/.test(norm(tokens[k])))) k--;
  const before = norm(tokens[k]);
  return (
    before === "'s" ||
    (DETERMINERS.has(before) && !/^(?:that|which|what|who|those|these|all|both|some)$/.test(before)) ||
    (PREPOSITIONS.has(before) && !/^(?:before|after|since|until|as|than)$/.test(before))
  );
}

/** "accused of arrested him", "working on raise a wall", "trying cut off". */
function afterPreposition(tokens: readonly Token[], i: number): Found | undefined {
  const word = norm(tokens[i]);
  const verb = tokens[i + 1];
  if (!isWord(verb) || verb.lexeme.capital) return undefined;
  const form = norm(verb);
  if (readVerb(form).length === 0) return undefined;
  if (/^(?:of|by|without|through|for|about|despite|from|before|after|while|in|on)$/.test(word)) {
    const base = baseOnly(form);
    const object =
      opensObject(tokens, i + 2) &&
      !PLURALS.has(norm(tokens[i + 2])) &&
      !/^(?:that|this|no)$/.test(norm(tokens[i + 2]));
    if (
      base &&
      kindOf(form) === 'verb' &&
      !COUNT_NOUNS.has(form) &&
      (object || (kindOf(norm(tokens[i + 2])) === 'adjective' && kindOf(norm(tokens[i + 3])) === 'plural')) &&
      TRANSITIVES.has(base.lemma) &&
      !/^(?:let|lets|have|make|help|say)$/.test(form)
    ) {
      return {
        from: i + 1,
        to: i + 1,
        text: conjugate(base.lemma, 'ing'),
        message: say('After “{aux}” comes the -ing form.', word),
      };
    }
    const past = pastOnly(form);
    if (
      past &&
      /^(?:of|by|without|through|before|after)$/.test(word) &&
      TRANSITIVES.has(past.lemma) &&
      /^(?:him|them|her|it|the|a|his|their)$/.test(norm(tokens[i + 2])) &&
      !/^(?:all|most|some|many|one|those|out|because|afraid|number|day|hours?|year|stand|go|come|passed|stood|drove|came)$/.test(
        norm(tokens[i - 1]),
      ) &&
      !/^(?:said|told|set|led|left|given|based|known|told|added)$/.test(form)
    ) {
      return {
        from: i + 1,
        to: i + 1,
        text: conjugate(past.lemma, 'ing'),
        message: say('After “{aux}” comes the -ing form.', word),
      };
    }
  }
  if (WANTS_TO.test(word) && !isAttribute(tokens, i)) {
    const base = /^(?:try|tries|tried|trying|began|begun|attempted|refused|managed|wanted|decided)$/.test(word)
      ? only(form, 'base')
      : baseOnly(form);
    const begun =
      /^(?:began|begun|attempted|refused|managed|wanted|decided)$/.test(word) &&
      DETERMINERS.has(norm(tokens[i + 2])) &&
      kindOf(form) === 'singular';
    const sure =
      begun ||
      (/^(?:try|tries|tried|trying)$/.test(word) && /^(?:cut|hit|put|set|open|close|flee|free|enter)$/.test(form));
    if (
      base &&
      (sure || (kindOf(form) === 'verb' && !COUNT_NOUNS.has(form))) &&
      (opensObject(tokens, i + 2) || ends(tokens, i + 2))
    ) {
      return { from: i + 1, to: i + 1, text: `to ${form}`, message: say('After “{aux}” the verb needs “to”.', word) };
    }
  }
  return undefined;
}

/** "while she fetching water": the auxiliary is missing. */
function bareIng(tokens: readonly Token[], i: number): Found | undefined {
  const word = norm(tokens[i]);
  if (!/^(?:he|she|they|we)$/.test(word)) return undefined;
  const verb = tokens[i + 1];
  const form = norm(verb);
  const after = norm(tokens[i + 2]);
  const open =
    !!only(form, 'ing') ||
    (form.length > 5 && (DETERMINERS.has(after) || PREPOSITIONS.has(after) || kindOf(after) === 'mass'));
  if (!isWord(verb) || !form.endsWith('ing') || !open || form === 'being' || form === 'having') return undefined;
  if (!/^(?:while|when|as|where|and|that|because|but)$/.test(norm(tokens[i - 1])) && i > 0) return undefined;
  return {
    from: i,
    to: i + 1,
    text: `${tokens[i]!.lexeme.text} ${word === 'they' || word === 'we' ? 'were' : 'was'} ${form}`,
    message: 'The -ing form needs “was” or “were”: while she was waiting.',
  };
}

/** "while children playing in the yard". */
function bareIngAfterNoun(tokens: readonly Token[], i: number): Found | undefined {
  if (!/^(?:while|when)$/.test(norm(tokens[i]))) return undefined;
  let at = i + 1;
  if (/^(?:the|his|her|their|its|some|several|two|three|many)$/.test(norm(tokens[at]))) at++;
  const noun = norm(tokens[at]);
  const many = PLURALS.has(noun) || noun === 'people';
  if (!many && !(COUNT_NOUNS.has(noun) && at > i + 1)) return undefined;
  const form = norm(tokens[at + 1]);
  if (!/ing$/.test(form) || !only(form, 'ing') || !isWord(tokens[at + 1])) return undefined;
  if (!ends(tokens, at + 2) && !opensObject(tokens, at + 2)) return undefined;
  // "while people living in the camp fled": the -ing form belongs to the noun.
  for (let k = at + 2; k < tokens.length; k++) {
    const word = norm(tokens[k]);
    if (
      tokens[k]!.lexeme.kind === 'punctuation' ||
      /^(?:while|and|but|when|after|before|who|which|that|as)$/.test(word)
    )
      break;
    if (
      BE.has(word) ||
      MODALS.has(word) ||
      /^(?:has|have|had|did|do|does)$/.test(word) ||
      readVerb(word).some((v) => v.past || v.third)
    )
      return undefined;
  }
  return {
    from: at + 1,
    to: at + 1,
    text: `${many ? 'were' : 'was'} ${form}`,
    message: 'The -ing form needs “was” or “were”: while children were playing.',
  };
}

type Reader = (tokens: readonly Token[], i: number) => Found | undefined;

/** The words that each reader begins at. */
const BEGINS: readonly (readonly [Reader, (word: string) => boolean])[] = [
  [afterModal, (word) => MODALS.has(word) || /^(?:did|does|do|didn't|doesn't|don't)$/.test(word)],
  [afterTo, (word) => word === 'to'],
  [afterHave, (word) => /^(?:has|have|had|hasn't|haven't|hadn't)$/.test(word)],
  [afterBe, (word) => BE.has(word)],
  [
    afterPreposition,
    (word) =>
      WANTS_TO.test(word) || /^(?:of|by|without|through|for|about|despite|from|before|after|while|in|on)$/.test(word),
  ],
  [bareIng, (word) => /^(?:he|she|they|we)$/.test(word)],
  [bareIngAfterNoun, (word) => /^(?:while|when)$/.test(word)],
];

const NOTHING: readonly Report[] = [];

function reportOf(tokens: readonly Token[], i: number, found: Found): Report {
  const { start } = tokens[found.from]!;
  const { end } = tokens[found.to]!;
  return {
    start: tokens[Math.min(i, found.from)]!.start,
    end,
    message: found.message,
    fixes: [
      {
        title: `Write “${found.text}”`,
        safe: false,
        edits: [{ start, end, text: matchCase(tokens[found.from]!.lexeme.text, found.text) }],
      },
    ],
  };
}

/** Wrong forms of verbs after auxiliaries, "to" and prepositions. */
export const verbForm = defineCheck({
  id: 'verb/form',
  message: 'The form of the verb does not fit what stands before it.',
  severity: 'error',
  covers: ['F61', 'C328'],
  examples: {
    wrong: [
      ['The villagers could repaired the pump.', 'The villagers could repair the pump.'],
      ['They did not knew the way to Ghat.', 'They did not know the way to Ghat.'],
      ['Divers began to searching the lake.', 'Divers began to search the lake.'],
      ['The ban aimed to caused chaos in the port.', 'The ban aimed to cause chaos in the port.'],
      ['He has went to Sfax.', 'He has gone to Sfax.'],
      ['Two sailors were died in the storm.', 'Two sailors died in the storm.'],
      ['The fire was occurred at noon.', 'The fire occurred at noon.'],
      ['Fires were broke out in the mill.', 'Fires broke out in the mill.'],
      ['The sailors were knew that a storm was near.', 'The sailors knew that a storm was near.'],
      ['They did not found the goats.', 'They did not find the goats.'],
      ['The ferry, which is was built in Sfax, sank.', 'The ferry, which was built in Sfax, sank.'],
      ['He was arrest by the coast guard.', 'He was arrested by the coast guard.'],
      ['She fell while she fetching water.', 'She fell while she was fetching water.'],
      ['They were charged with the aim of sell the statue.', 'They were charged with the aim of selling the statue.'],
      ['The mines did not removed yet.', 'The mines have not been removed yet.'],
    ],
    fine: [
      'The will left by his father could not be read.',
      'Access to besieged towns led to rising prices, and he is used to waiting.',
      'He had warning of the flood and has run the mill since May.',
      'The road was cut, the dead were left, and the birds were gone.',
      'What they did shocked us; they continued north.',
      'As part of the continued push to drain the marsh, canals were dug despite continued work to rule.',
    ],
  },
  wants: ({ kind, norm }) => kind === 'word' && BEGINS.some(([, begins]) => begins(norm)),
  // No generator: this check is asked at every other word.
  at({ tokens }, i): readonly Report[] {
    const word = norm(tokens[i]);
    for (const [read, begins] of BEGINS) {
      const found = begins(word) ? read(tokens, i) : undefined;
      if (found) return [reportOf(tokens, i, found)];
    }
    return NOTHING;
  },
});
