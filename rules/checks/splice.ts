import { capitalize, defineCheck, type Fix, type Report, type Token } from '../../engine/rule.ts';
import { AUXILIARY, isFiniteVerb, isRisingTotal, isSentenceBefore, verbOfClause } from './clause.ts';

const set = (words: string) => new Set(words.split(' '));
const norm = (tokens: readonly Token[], i: number): string => tokens[i]?.lexeme.norm ?? '';
const text = (tokens: readonly Token[], i: number): string => tokens[i]?.lexeme.text ?? '';

/** What people did, in the past: a pronoun before it is a new sentence. */
const DID =
  /^(?:targeted|killed|shelled|seized|took|stole|fled|captured|arrested|kidnapped|raided|stormed|attacked|demanded|died|managed|succeeded|carried|fired|opened|burned|destroyed|chanted|blocked|buried|looted|executed|released|moved|dropped|landed|shot|bombed)$/;

/** People: what is said of them after a comma joins on with "who". */
const PEOPLE = set(
  'people persons civilians citizens residents villagers children women men girls boys daughters sons brothers sisters fighters soldiers militants gunmen rebels officers guards farmers shepherds workers students teachers doctors nurses medics journalists activists prisoners detainees hostages captives refugees drivers members families hunters fishermen policemen recruits deserters daughter son brother',
);
/** Who and what reports begin a sentence with. */
const ACTORS =
  /^(?:warplanes|helicopters|gunmen|militants|fighters|regime|areas|places|shells|rockets|drones|snipers|soldiers|rebels|factions|battalions|militiamen)$/;
const INCIDENTS = set(
  'clashes shelling bombardment airstrikes raids raid attack attacks explosion blast operation battles fighting strike strikes bombing ambush offensive confrontations',
);
const RESULT = set(
  'left caused came took led continued continue continues resulted coincided killed wounded broke erupted lasted spread hit destroyed',
);
/** Who reports, and what is heard from them. */
const SOURCES = /^(?:activists|sources|witnesses|residents|eyewitnesses|reports|observers|medics|information)$/;
const TELLING =
  /^(?:accused|blamed|expect|expected|believe|feared|fear|confirmed|indicated|suggested|suggest|indicate|say|said|reported|claimed|stated|mentioned)$/;
const OUTRIGHT = /^(?:accused|blamed|expect|expected|fear|feared)$/;
const COUNTS = set(
  'majority one two three four five six seven eight nine ten some most many several all none both half',
);
const ABOUT_NOTHING = set('casualties injuries losses deaths victims information damage arrests details reports');

const cut = (tokens: readonly Token[], comma: number, next: number, joint: string, word: string): Fix => ({
  title: `Write “${joint.trimStart()}${word}”`,
  safe: false,
  edits: [{ start: tokens[comma]!.start, end: tokens[next]!.end, text: `${joint}${word}` }],
});

/** "…, it has been confirmed.", "…, his family has said.": who says it, at the end. */
function isTag(tokens: readonly Token[], aux: number): boolean {
  if (!/^ha(?:s|ve|d)$/.test(norm(tokens, aux))) return false;
  const at = norm(tokens, aux + 1) === 'been' ? aux + 2 : aux + 1;
  return (
    /^(?:said|confirmed|announced|claimed|suggested|reported|revealed|alleged|warned|admitted|argued|learned|learnt|told|found)$/.test(
      norm(tokens, at),
    ) &&
    (tokens[at + 1] === undefined || tokens[at + 1]!.lexeme.kind === 'punctuation')
  );
}

/** How many tokens from `i` on make a spliced clause recognizable (what is flagged); 0: no splice. */
function opening(tokens: readonly Token[], i: number): number {
  const [a, b, c, d] = [norm(tokens, i), norm(tokens, i + 1), norm(tokens, i + 2), norm(tokens, i + 3)];
  const aux = (word: string) => /^(?:was|were|is|are|has|have|had)$/.test(word);
  if (/^(?:they|he|she)$/.test(a)) {
    const verb = /^(?:also|then|later)$/.test(b) ? c : b;
    return aux(verb) || DID.test(verb) ? (verb === b ? 2 : 3) : 0;
  }
  if (a === 'it')
    return (aux(b) && !/^(?:said|says|believed|claimed|reported|thought|understood|hoped|seems)$/.test(c)) ||
      /^(?:turned|happened|comes|came|appeared)$/.test(b)
      ? 2
      : 0;
  if (/^(?:this|these|those)$/.test(a)) {
    if (aux(b) || /^(?:comes|came|come|happened|led|caused|took)$/.test(b)) return 2;
    if (tokens[i + 1]?.lexeme.kind !== 'word' || tokens[i + 1]!.lexeme.capital) return 0;
    return aux(c) || RESULT.has(c) || /^comes?$/.test(c) ? 3 : aux(d) ? 4 : 0;
  }
  if (/^(?:his|her|their|its)$/.test(a)) return aux(c) && tokens[i + 1]?.lexeme.kind === 'word' ? 3 : 0;
  if ((COUNTS.has(a) || tokens[i]?.lexeme.kind === 'number') && b === 'of' && /^(?:them|those|these)$/.test(c))
    return aux(d) || /^(?:died|fled|escaped|lost)$/.test(d) ? 4 : 0;
  if (a === 'the' && b === 'majority' && c === 'of' && /^(?:them|those|these)$/.test(d))
    return aux(norm(tokens, i + 4)) ? 5 : 0;
  if (a === 'there' && /^(?:was|were|is|are)$/.test(b)) return /^(?:no|information|reports|news)$/.test(c) ? 3 : 0;
  if (a === 'the' && /^(?:number|death|numbers)$/.test(b) && (c === 'of' || c === 'toll')) {
    const verb = verbOfClause(tokens, i, 9);
    if (verb > 0 && (aux(norm(tokens, verb)) || /^(?:rose|reached|may|could|might|will)$/.test(norm(tokens, verb))))
      return 3;
  }
  const source = a === 'the' ? 1 : 0;
  if (SOURCES.test(norm(tokens, i + source))) {
    const verb = /^(?:have|has|had|also)$/.test(norm(tokens, i + source + 1)) ? i + source + 2 : i + source + 1;
    const next = norm(tokens, verb + 1);
    if (TELLING.test(norm(tokens, verb)) && (next === 'that' || (OUTRIGHT.test(norm(tokens, verb)) && next !== '.')))
      return verb - i + 1;
  }
  if (a === 'no' && ABOUT_NOTHING.has(b) && aux(c)) return 3;
  const actor = /^(?:the|other|another|several|some|two|three)$/.test(a) ? 1 : 0;
  if (ACTORS.test(norm(tokens, i + actor)) || (a === 'the' && b === 'death' && c === 'toll')) {
    const verb = verbOfClause(tokens, i, 9);
    if (
      verb > 0 &&
      (DID.test(norm(tokens, verb)) ||
        aux(norm(tokens, verb)) ||
        RESULT.has(norm(tokens, verb)) ||
        /^(?:also)$/.test(norm(tokens, verb - 1)))
    )
      return Math.min(3, verb - i + 1);
  }
  if (INCIDENTS.has(a)) return aux(b) || RESULT.has(b) ? 2 : 0;
  if (a === 'the' && INCIDENTS.has(b)) {
    const also = c === 'also';
    const verb = also ? d : c;
    return aux(verb) || RESULT.has(verb) ? (also ? 4 : 3) : 0;
  }
  return 0;
}

const CONNECTIVE = set('thus therefore however also hence consequently moreover furthermore meanwhile then so');

/** "in R, west of J, clashes broke out": the commas set off where R lies, and the sentence begins before them. */
function closesAside(tokens: readonly Token[], comma: number): boolean {
  let open = comma - 1;
  while (open > 0 && text(tokens, open) !== ',') {
    if (isFiniteVerb(tokens, open) || comma - open > 8) return false;
    open--;
  }
  if (open < 2) return false;
  if (
    !/^(?:near|in|on|at|inside|outside|just|(?:north|south|east|west)\S*|a|an|the|about|some|close)$/.test(
      norm(tokens, open + 1),
    )
  )
    return false;
  // Back over the name of the place to its preposition, and see whether a clause begins there.
  for (let i = open - 1; i > 0 && open - i <= 5; i--) {
    if (!/^(?:in|near|at|around|on|inside|outside)$/.test(norm(tokens, i))) continue;
    return /^(?:that|and|when|as|while|because|but|,|:)$/.test(norm(tokens, i - 1));
  }
  return false;
}

/** "…, and in the same context, the army …": what stands before the comma opens the clause behind it. */
function closesOpening(tokens: readonly Token[], comma: number): boolean {
  let at = comma - 1;
  while (at >= 0 && comma - at <= 9 && !/^(?:and|but|while|that)$/.test(norm(tokens, at))) {
    if (isFiniteVerb(tokens, at) || text(tokens, at) === ',') return false;
    at--;
  }
  if (at < 0 || comma - at > 9) return false;
  return /^(?:in|on|at|after|during|as|for|from|with|since|following|despite|meanwhile|later|yesterday|today)$/.test(
    norm(tokens, at + 1),
  );
}

/** "With the tolls being raised, and the ferry being mended, it is …": all before the comma hangs on "with". */
function isAbsolute(tokens: readonly Token[], comma: number): boolean {
  let start = comma - 1;
  while (start > 0 && !/^[;:.!?—–]$/.test(text(tokens, start - 1))) start--;
  if (norm(tokens, start) !== 'with') return false;
  let ing = false;
  let relative = false;
  for (let k = start + 2; k < comma; k++) {
    const word = norm(tokens, k);
    if (/[a-z]{2}ing$/.test(word)) ing = true;
    if (text(tokens, k) === ',') relative = false;
    if (/^(?:who|which|that|where|when|whose)$/.test(word)) relative = true;
    if (relative || !isFiniteVerb(tokens, k)) continue;
    // "being held", "having been sold", "“Atlas”-owned", "backed by": no finite verb.
    if (/^(?:being|been|having)$/.test(norm(tokens, k - 1)) || /^(?:being|been|having)$/.test(norm(tokens, k - 2)))
      continue;
    if (/^[-–]$/.test(text(tokens, k - 1))) continue;
    if (/ed$/.test(word) && /^(?:by|in|to|with|on|from)$/.test(norm(tokens, k + 1))) continue;
    return false;
  }
  return ing;
}

/** Two sentences with nothing but a comma between them. */
export const commaSplice = defineCheck({
  id: 'run-on/comma-splice',
  message: 'A new sentence begins here: put a full stop, or join it on with “who”, “which” or “and”.',
  why: 'Arabic joins sentences with a comma or with و; English ends one and begins the next.',
  severity: 'error',
  headings: false,
  covers: ['C239', 'C257'],
  examples: {
    wrong: [
      [
        'Gunners fired at the silo, these shells killed two guards.',
        'Gunners fired at the silo. These shells killed two guards.',
      ],
      [
        'Raiders took 12 villagers to the quarry near Shabwa, they were bound with wire.',
        'Raiders took 12 villagers to the quarry near Shabwa. They were bound with wire.',
      ],
      [
        'The patrol freed four hostages, they had spent a month in a cave.',
        'The patrol freed four hostages, who had spent a month in a cave.',
      ],
      [
        'Divers searched the harbor for a sailor, his body was found at dusk.',
        'Divers searched the harbor for a sailor. His body was found at dusk.',
      ],
      [
        'A truck overturned on the pass, no casualties were reported.',
        'A truck overturned on the pass. No casualties were reported.',
      ],
      [
        'A miller died of his burns, the activists accused the guards of arson.',
        'A miller died of his burns. The activists accused the guards of arson.',
      ],
      [
        'A quake shook the port, the number of dead is likely to rise.',
        'A quake shook the port. The number of dead is likely to rise.',
      ],
      [
        'Hail fell on the orchards, there was no word of losses.',
        'Hail fell on the orchards. There was no word of losses.',
      ],
      [
        'With the wind rising, the divers left the harbor, they were seen off Zuwara.',
        'With the wind rising, the divers left the harbor. They were seen off Zuwara.',
      ],
    ],
    fine: [
      'When the patrol came, they were asleep.',
      'For a month, they had slept in a cave.',
      'The army, he was told, had left the valley.',
      'They did not only lose the harvest, they were ruined.',
      'After the storm, clashes were reported in Marib.',
      'The mill burned, and in the same hour, clashes broke out.',
      'The clerk wrote that in Kibli, west of the lake, clashes broke out.',
      'A miller died of his burns, activists said.',
      'When hail fell, there was no word of losses.',
      'With the tolls being raised, the clerks leaving, including “Atlas”-owned porters, and grain yet being held by the millers, it is hard to bake.',
    ],
  },
  wants: ({ text: mark }) => mark === ',',
  *at({ tokens }, i): Generator<Report> {
    if (i < 3 || !(i + 2 < tokens.length)) return;
    if (text(tokens, i) !== ',' || tokens[i]!.quote !== '' || tokens[i + 1]!.quote !== '') return;
    const length = opening(tokens, i + 1);
    if (length === 0 || isTag(tokens, i + length)) return;
    // ", thus, the …": the adverb begins the sentence, not what follows it.
    if (text(tokens, i - 2) === ',' && CONNECTIVE.has(norm(tokens, i - 1))) return;
    if (closesAside(tokens, i) || closesOpening(tokens, i) || isAbsolute(tokens, i) || isRisingTotal(tokens, i)) return;
    if (!isSentenceBefore(tokens, i, /^(?:it|they|he|she|there|reports|sources|activists)$/.test(norm(tokens, i + 1))))
      return;
    const first = text(tokens, i + 1);
    const stop = cut(tokens, i, i + 1, '. ', capitalize(first));
    const people = first === 'they' && PEOPLE.has(norm(tokens, i - 1));
    const of = norm(tokens, i + 1) === 'the' ? i + 3 : i + 2;
    const counted = norm(tokens, of) === 'of' && norm(tokens, of + 1) === 'them';
    const whom: Fix = {
      title: 'Write “of whom”',
      safe: false,
      edits: counted ? [{ start: tokens[of + 1]!.start, end: tokens[of + 1]!.end, text: 'whom' }] : [],
    };
    // "some of them are foreigners, in Kibli": the sentence goes on behind it.
    const aside = counted && tokens.slice(i + length, i + length + 6).some((t) => t.lexeme.text === ',');
    const fixes = people
      ? [cut(tokens, i, i + 1, ', ', 'who'), stop]
      : counted
        ? aside
          ? [whom, stop]
          : [stop, whom]
        : [stop, cut(tokens, i, i + 1, '; ', first)];
    yield { start: tokens[i]!.start, end: tokens[i + length]!.end, fixes };
  },
});

/** Adverbs that Arabic and hurried English use as if they were conjunctions. */
const ADVERBS: Readonly<Record<string, readonly string[]>> = {
  also: ['. Also,', '; also', ', and'],
  however: ['. However,', '; however,', ', but'],
  therefore: ['. Therefore,', ', so'],
  thus: [', so', '. As a result,'],
  hence: [', so', '. As a result,'],
  consequently: ['. As a result,', ', so'],
  furthermore: ['. Furthermore,', '; furthermore,'],
  moreover: ['. Moreover,', '; moreover,'],
  additionally: ['. Also,', ', and'],
  meanwhile: ['. Meanwhile,', '; meanwhile,'],
};
const NAMING = set('known called named spelled spelt dubbed referred');

/** "…, also the army …": an adverb does the work of a full stop. */
export const adverbSplice = defineCheck({
  id: 'run-on/also',
  message: '“{match}” does not join two sentences: put a full stop or a semicolon before it, or write “and”.',
  arabic: 'كما',
  severity: 'error',
  headings: false,
  covers: ['C240', 'C239', 'F22', 'C253'],
  examples: {
    wrong: [
      ['The mill burned down, also two barns were destroyed.', 'The mill burned down. Also, two barns were destroyed.'],
      [
        'Police closed the ring road, also the army sent tanks to the port.',
        'Police closed the ring road. Also, the army sent tanks to the port.',
      ],
      ['The bridge was cut, thus the hospital had no oxygen.', 'The bridge was cut, so the hospital had no oxygen.'],
      ['The bridge was cut, thus, the clinic had no oxygen.', 'The bridge was cut, so the clinic had no oxygen.'],
      [
        'The mayor denied it, however a clerk confirmed the sale.',
        'The mayor denied it. However, a clerk confirmed the sale.',
      ],
    ],
    fine: [
      'Hassan, also a farmer, was unhurt.',
      'The river, also known as the Orontes, was high.',
      'The mill burned down, and two barns were also destroyed.',
      'The mayor, however, denied it.',
      'The firm, which sells pumps, also had a good year.',
    ],
  },
  wants: ({ text: mark }) => mark === ',',
  *at({ tokens }, i): Generator<Report> {
    if (i < 3 || !(i + 3 < tokens.length)) return;
    if (text(tokens, i) !== ',' || tokens[i]!.quote !== '') return;
    const word = norm(tokens, i + 1);
    const joints = Object.hasOwn(ADVERBS, word) ? ADVERBS[word] : undefined;
    // ", thus, the …": the comma behind the adverb changes nothing.
    const next =
      text(tokens, i + 2) === ',' && /^(?:thus|therefore|hence|consequently|also)$/.test(word) ? i + 3 : i + 2;
    if (!joints || NAMING.has(norm(tokens, next)) || isFiniteVerb(tokens, next) || AUXILIARY.has(norm(tokens, next)))
      return;
    if (
      /^(?:to|for|with|from|of|by|including|as|not|,|and|who|which)$/.test(norm(tokens, next)) ||
      /ing$/.test(norm(tokens, next))
    )
      return;
    const start = /^(?:in|on|at|near)$/.test(norm(tokens, next)) ? next + 2 : next;
    if (verbOfClause(tokens, start, 12) < 0 || !isSentenceBefore(tokens, i)) return;
    const { start: from } = tokens[i]!;
    const { end } = tokens[next - 1]!;
    yield {
      start: from,
      end,
      fixes: joints.map((joint) => ({
        title: `Write “${joint.replace(/^\. /, '')}”`,
        safe: false,
        edits: [{ start: from, end, text: joint }],
      })),
    };
  },
});
