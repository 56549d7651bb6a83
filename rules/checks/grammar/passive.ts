import { defineCheck, type Report, type Token } from '../../../engine/rule.ts';
import { COUNT_NOUNS, PLURALS } from './nouns.ts';
import { isWord, kindOf, norm } from './phrase.ts';
import { readVerb } from './verbs.ts';
import { AUXILIARIES, DETERMINERS, PREPOSITIONS, WEEKDAYS } from './words.ts';

/** Participles of what is done to people and things in reports. */
const HARM = new Set(
  'killed wounded injured arrested kidnapped abducted executed beheaded detained displaced martyred hanged shot tortured poisoned rescued evacuated buried'.split(
    ' ',
  ),
);
const EVENT = new Set(
  'heard recorded reported documented seen noticed found held destroyed damaged announced imposed declared staged confirmed signed distributed cut'.split(
    ' ',
  ),
);
/** Nouns of which EVENT participles are said: an explosion heard, no injuries recorded. */
const HAPPENING =
  /^(?:explosions?|sounds?|voices?|blasts?|shots?|gunshots?|injur(?:y|ies)|casualties|losses|deaths?|clash(?:es)?|exchange|swap|meeting|funeral|ceremony|demonstration|protest|rally|bod(?:y|ies)|corpses?|curfew|blackout|ban|strike|siren|sirens|fires?|flights?|raids?|strikes?|airstrikes?|cases?|violations?|prisoners|agreement|truce|statement|schools?|roads?|shops?|houses?|homes?|shells?|barrels?|rockets?|missiles?|negotiations?|talks|aid|parcels|baskets|leaflets|power|water|electricity|mass|grave|graves|remains|quantities|weapons|tunnels?|mines?|gunfire|flares?|drones?|planes?|warplanes|helicopters)$/;
const PEOPLE =
  /^(?:people|men|women|children|civilians?|persons?|man|woman|child|girls?|boys?|fighters?|soldiers?|members?|militants?|rebels?|gunmen|gunman|officers?|commanders?|leaders?|workers?|farmers?|students?|teachers?|doctors?|nurses?|medics?|paramedics?|journalists?|activists?|citizens?|residents?|villagers?|shepherds?|drivers?|passengers?|brothers?|sisters?|sons?|daughters?|families|family|policem[ae]n|guards?|refugees?|detainees?|prisoners?|hostages?|elders?|infants?|bab(?:y|ies)|harvesters?|fisherm[ae]n|merchants?|others|another|victims?|volunteers?|protesters?|demonstrators?|pilgrims?|engineers?|employees?|miners?|hikers?|tourists?|travelers?|sailors?|settlers?|migrants?|terrorists?|insurgents?|troops|snipers?|patients?|bakers?|tailors?|mechanics?|shopkeepers?|judges?|lawyers?|mayors?|imams?|clerics?|sheikhs?|teenagers?|youths?|wom[ae]n|relatives?|neighbors?)$/;
const AFTER =
  /^(?:and|by|in|at|on|when|while|near|during|yesterday|today|after|with|as|due|inside|under|since|last|this|this|because|from|across|around|along|over|,|\.|;)$/;

/** True when the clause has a finite verb after `at`: then the participle belongs to its noun. */
function finiteLater(tokens: readonly Token[], at: number): boolean {
  for (let k = at; k < tokens.length; k++) {
    const token = tokens[k]!;
    if (/^[;:.]$/.test(token.lexeme.text)) return false;
    const word = norm(token);
    const next = norm(tokens[k + 1]);
    // A new clause begins.
    if (
      token.lexeme.text === ',' &&
      /^(?:while|also|and|but|where|when|as|which|who|after|in|amid|according|without|the|no|including|among|with|mostly|most|they|he|it)$/.test(
        next,
      )
    )
      return false;
    if (/^(?:when|while|after|before|as|where|who|which|that|because|since|whose)$/.test(word)) return false;
    if (!isWord(token) || token.lexeme.capital) continue;
    // “expected to be”, “after being”: no finite verb.
    if (/^(?:be|been|being)$/.test(word)) continue;
    if (AUXILIARIES.has(word)) return true;
    if (
      /^(?:killed|wounded|injured|hit|struck)$/.test(word) &&
      (tokens[k + 1]?.lexeme.value !== undefined || /^(?:at|a|an|the|several|dozens|hundreds|many|more)$/.test(next)) &&
      k > at
    )
      return true;
    const readings = readVerb(word);
    if (
      readings.some((v) => v.past && !v.participle) ||
      /^(?:said|told|led|left|brought|had|made|became|came|went)$/.test(word)
    )
      return true;
    if (readings.some((v) => v.third) && !PLURALS.has(word)) return true;
    if (
      word.endsWith('ed') &&
      readings.some((v) => v.past) &&
      !PREPOSITIONS.has(next) &&
      k > at + 1 &&
      kindOf(norm(tokens[k - 1])) !== 'function' &&
      kindOf(next) !== 'plural' &&
      kindOf(next) !== 'singular'
    )
      return true;
  }
  return false;
}

/** "two men killed by a mine": a passive without its auxiliary. */
export const missingBe = defineCheck({
  id: 'verb/missing-auxiliary',
  message: 'The passive needs “was” or “were”: two men were killed, an explosion was heard.',
  severity: 'error',
  headings: false,
  covers: ['C322', 'F53'],
  examples: {
    wrong: [
      [
        'The dam burst, and three farmers drowned while two villagers injured in the rush.',
        'The dam burst, and three farmers drowned while two villagers were injured in the rush.',
      ],
      ['Sounds of explosions heard in Sirte at noon.', 'Sounds of explosions were heard in Sirte at noon.'],
      [
        'Two goats died while more than 8 injured in the rush.',
        'Two goats died while more than 8 were injured in the rush.',
      ],
      [
        'There were reports that two men killed in the rush.',
        'There were reports that two men were killed in the rush.',
      ],
      ['A man from Derna tortured to death in a cellar.', 'A man from Derna was tortured to death in a cellar.'],
      [
        'A loud blast heard at noon in Sirte expected to be caused by gas.',
        'A loud blast was heard at noon in Sirte expected to be caused by gas.',
      ],
      ['The bus overturned, but no injuries recorded.', 'The bus overturned, but no injuries were recorded.'],
    ],
    fine: [
      'Two men killed in the flood were buried on Friday.',
      'He met families displaced by the flood, and children injured in the rush told him of it.',
      'Three guards killed a wolf near the fold.',
      'The ferry stopped, while the guards arrested at least one smuggler on the quay.',
      'A porter was gunned down and another injured by a stray round.',
      'The mill was sold off, and two men injured in the fire went home.',
      'Among the dead are three boys killed by lightning.',
      'A boiler burst in the mill, leaving a baker and a cook injured, he said.',
      'Hail fell on the fair, leaving a goat dead and a juggler injured.',
      'The sled overturned, with a coachman and a cook injured.',
    ],
  },
  *paragraph({ kind, sentences }): Generator<Report> {
    if (kind !== 'paragraph' && kind !== 'item') return;
    for (const { tokens } of sentences) {
      // A line without a full stop is a headline.
      if (!/^[.!?;:]$/.test(tokens.at(-1)!.lexeme.text)) continue;
      for (let i = 1; i < tokens.length; i++) {
        const word = norm(tokens[i]);
        const harm = HARM.has(word);
        if ((!harm && !EVENT.has(word)) || tokens[i]!.lexeme.capital || norm(tokens[i - 1]) === 'still') continue;
        const toDeath = word === 'tortured' && norm(tokens[i + 1]) === 'to' && norm(tokens[i + 2]) === 'death';
        if (!toDeath && !AFTER.test(norm(tokens[i + 1])) && !/^[.,;]$/.test(tokens[i + 1]?.lexeme.text ?? '.'))
          continue;
        // "the soldiers abducted at least one shepherd", "arrested around ten": the verb is active.
        if (countsObject(tokens, i + 1)) continue;
        const bare = bareCount(tokens, i);
        if (bare && !finiteLater(tokens, i + 1)) {
          const { start, end } = tokens[i]!;
          const edits = [{ start, end: start, text: 'were ' }];
          yield { start: bare.start, end, fixes: [{ title: `Write “were ${word}”`, safe: false, edits }] };
          continue;
        }
        // Back to the start of the clause: the subject must begin it.
        let k = i - 1;
        let head = -1;
        let of = false;
        while (k >= 0) {
          const token = tokens[k]!;
          const w = norm(token);
          if (
            w === 'of' ||
            (/^(?:from|in|at|of)$/.test(w) && k > 0 && isNoun(tokens, k - 1)) ||
            (w === 'and' && kindOf(norm(tokens[k - 1])) !== 'function')
          )
            of = true;
          else if (
            token.lexeme.kind === 'punctuation' ||
            (w === 'that' && i > k + 2) ||
            (kindOf(w) === 'function' && !DETERMINERS.has(w) && !/^(?:other|another|others|no)$/.test(w)) ||
            kindOf(w) === 'verb' ||
            readVerb(w).some((v) => v.past && !v.participle) ||
            AUXILIARIES.has(w) ||
            /^(?:left|leaving|leaves|leave|had|get|got)$/.test(w)
          )
            break;
          else if (isWord(token) && (head < 0 || of)) {
            if (kindOf(w) !== 'adjective' && kindOf(w) !== 'adverb') {
              head = k;
              of = false;
            }
          }
          if (
            token.lexeme.kind === 'word' &&
            /^(?:a|an|the|no|several|many)$/.test(w) &&
            !/^(?:of|from|in|at)$/.test(norm(tokens[k - 1]))
          ) {
            k--;
            break;
          }
          k--;
        }
        if (head < 0) continue;
        const first = k + 1;
        const opener = norm(tokens[k]);
        const two = norm(tokens[k - 1]);
        const opens =
          k < 0 ||
          /^(?:while|where|but|also|meanwhile|whereas)$/.test(opener) ||
          (opener === 'and' &&
            (two === ',' || harm) &&
            !isComplement(tokens, k) &&
            !finiteBeforeList(tokens, k) &&
            !tokens
              .slice(0, k)
              .some(
                (t, n) =>
                  /^(?:was|were|been|are|is|being)$/.test(norm(t)) &&
                  tokens.slice(n + 1, n + 5).some((u) => readVerb(norm(u)).some((v) => v.participle)),
              )) ||
          (opener === ',' && /^(?:meanwhile|also|however|yesterday|today|thus)$/.test(two)) ||
          (opener === ':' && k < 12) ||
          (/^(?:said|added|reported)$/.test(opener) && !harm) ||
          (opener === 'that' &&
            /^(?:said|added|confirmed|reported|stated|noted|reports?|information|news|learned|informed)$/.test(two));
        if (!opens) continue;
        const noun = norm(tokens[head]);
        const counted = tokens
          .slice(first, i)
          .some(
            (t) =>
              t.lexeme.value !== undefined ||
              /^(?:several|many|no|dozens|hundreds|scores|more|a|an|another)$/.test(norm(t)),
          );
        if (
          harm
            ? !PEOPLE.test(noun) && !PEOPLE.test(norm(tokens[i - 1]))
            : !HAPPENING.test(noun) && !HAPPENING.test(norm(tokens[i - 1]))
        )
          continue;
        // "the guards killed on Friday a smuggler": the object stands behind the time.
        if (harm && objectAfterTime(tokens, i + 1)) continue;
        if (!counted && !/^(?:sounds?|the|voices?|explosions?|clashes)$/.test(norm(tokens[first]))) continue;
        if (finiteLater(tokens, i + 1)) continue;
        const many =
          PLURALS.has(noun) ||
          (HAPPENING.test(noun) && /[^s]s$/.test(noun)) ||
          /^(?:people|others|men|women|children)$/.test(noun) ||
          tokens.slice(first, i).some((t) => (t.lexeme.value ?? 0) > 1) ||
          norm(tokens[head + 1]) === 'and';
        const be = many ? 'were' : 'was';
        const participle = word === 'shot' ? 'shot' : word;
        const { start, end } = tokens[i]!;
        yield {
          start: tokens[head]!.start,
          end,
          fixes: [
            { title: `Write “${be} ${participle}”`, safe: false, edits: [{ start, end: start, text: `${be} ` }] },
          ],
        };
      }
    }
  },
});

/** "while more than 8 wounded": the figure itself is the subject. */
function bareCount(tokens: readonly Token[], at: number): Token | undefined {
  const figure = tokens[at - 1];
  if (!/^(?:wounded|injured|killed)$/.test(norm(tokens[at])) || (figure?.lexeme.value ?? 0) < 2) return undefined;
  let k = at - 2;
  while (k > 0 && /^(?:more|than|about|at|least|nearly|over|another|some|around)$/.test(norm(tokens[k]))) k--;
  return /^(?:while|whereas)$/.test(norm(tokens[k])) ? figure : undefined;
}

/** True where a number follows that "at least", "around" or "over" leads in: the object of an active verb. */
function countsObject(tokens: readonly Token[], at: number): boolean {
  let next = at;
  if (norm(tokens[at]) === 'at' && /^(?:least|most)$/.test(norm(tokens[at + 1]))) next = at + 2;
  else if (/^(?:around|over)$/.test(norm(tokens[at]))) next = at + 1;
  return next > at && (tokens[next]?.lexeme.value !== undefined || DETERMINERS.has(norm(tokens[next])));
}

/** True where a time and then an object follow: the verb is active. */
function objectAfterTime(tokens: readonly Token[], at: number): boolean {
  const word = norm(tokens[at]);
  let next = at;
  if (word === 'on' && WEEKDAYS.has(norm(tokens[at + 1]))) next = at + 2;
  else if (/^(?:today|yesterday)$/.test(word)) next = at + 1;
  if (/^(?:morning|evening|night|afternoon)$/.test(norm(tokens[next])) && next > at) next++;
  const object = tokens[next];
  return (
    next > at &&
    isWord(object) &&
    (DETERMINERS.has(norm(object)) || object.lexeme.value !== undefined || object.lexeme.capital)
  );
}

/** True for a word that may end a noun phrase. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return (
    isWord(token) &&
    (token.lexeme.capital || /^(?:singular|plural)$/.test(kindOf(norm(token))) || token.lexeme.value !== undefined)
  );
}

/**
 * True when the noun behind "and" is the second of those left, or with, in the state the participle tells: "leaving a
 * baker and a cook injured", "leaving a goat dead and a boy injured", "with a baker and a cook injured".
 */
function isComplement(tokens: readonly Token[], and: number): boolean {
  let comma = false;
  for (let k = and - 1; k >= Math.max(0, and - 18); k--) {
    const token = tokens[k]!;
    const word = norm(token);
    const first = tokens[k + 1];
    const counted = first?.lexeme.value !== undefined || DETERMINERS.has(norm(first));
    if (/^(?:leaving|left|leaves|leave)$/.test(word))
      return counted || /^(?:at|more|about|nearly|many|several|dozens|some)$/.test(norm(first));
    if (word === 'with' && !comma) return counted && norm(first) !== 'the';
    if (token.lexeme.text === ',') comma = true;
    else if (
      (token.lexeme.kind === 'punctuation' && !/^["“”'’()–-]$/.test(token.lexeme.text)) ||
      AUXILIARIES.has(word) ||
      /^(?:while|where|when|who|which|that|after|before|as|but)$/.test(word) ||
      (readVerb(word).some((v) => v.past && !v.participle) && !COUNT_NOUNS.has(word))
    )
      return false;
  }
  return false;
}

/** True when "and" only joins what a verb before it lists: "he met the mayor and two men injured in the flood". */
function finiteBeforeList(tokens: readonly Token[], at: number): boolean {
  let k = at - 1;
  if (tokens[k]?.lexeme.text === ',') k--;
  // A verb right before it ends its clause: "four were saved, and two boys injured".
  if (readVerb(norm(tokens[k])).some((v) => v.past || v.participle) && !COUNT_NOUNS.has(norm(tokens[k]))) return false;
  // Walk back over the noun phrase before "and": a verb or preposition right before it makes this a list.
  while (
    k >= 0 &&
    isWord(tokens[k]) &&
    (kindOf(norm(tokens[k])) !== 'function' || DETERMINERS.has(norm(tokens[k]))) &&
    kindOf(norm(tokens[k])) !== 'verb' &&
    !(readVerb(norm(tokens[k])).some((v) => v.past) && !COUNT_NOUNS.has(norm(tokens[k])))
  )
    k--;
  const word = norm(tokens[k]);
  return (
    readVerb(word).some((v) => (v.past || v.participle) && !v.base) &&
    !AUXILIARIES.has(word) &&
    !/^(?:died|drowned|fell|burned|exploded|erupted|killed|wounded|injured|destroyed|damaged)$/.test(word)
  );
}

/** "24 of the villagers who killed in the flood". */
export const whoKilled = defineCheck({
  id: 'verb/who-killed',
  message: 'Those to whom it was done “were killed”: the active “who killed” makes them the killers.',
  severity: 'error',
  covers: ['C322'],
  examples: {
    wrong: [
      [
        'The names of those who killed in the landslide were read out.',
        'The names of those who were killed in the landslide were read out.',
      ],
      ['Families who displaced from the valley came back.', 'Families who were displaced from the valley came back.'],
      ['She mourned a son who wounded during the storm.', 'She mourned a son who was wounded during the storm.'],
    ],
    fine: [
      'The storm that killed in minutes came from the sea.',
      'Those who killed for money were tried.',
      'The men who killed the shepherd fled.',
    ],
  },
  *paragraph({ sentences }): Generator<Report> {
    for (const { tokens } of sentences) {
      for (let i = 1; i + 2 < tokens.length; i++) {
        if (
          norm(tokens[i]) !== 'who' ||
          !/^(?:killed|wounded|injured|arrested|kidnapped|abducted|executed|displaced|detained|beheaded)$/.test(
            norm(tokens[i + 1]),
          )
        )
          continue;
        if (
          !/^(?:in|during|under|when|by|yesterday|on|at|near|inside|today|as|after|before|due)$/.test(
            norm(tokens[i + 2]),
          ) &&
          !(norm(tokens[i + 1]) === 'displaced' && norm(tokens[i + 2]) === 'from')
        )
          continue;
        const before = norm(tokens[tokens[i - 1]!.lexeme.text === ',' ? i - 2 : i - 1]);
        const several = tokens.slice(Math.max(0, i - 6), i).some((t) => (t.lexeme.value ?? 0) > 1);
        const be =
          (COUNT_NOUNS.has(before) ||
            (tokens[i - 1]!.lexeme.capital && !PLURALS.has(before) && kindOf(before) !== 'plural')) &&
          !several
            ? 'was'
            : 'were';
        const { start, end } = tokens[i + 1]!;
        yield {
          start: tokens[i]!.start,
          end,
          fixes: [{ title: `Write “who ${be}”`, safe: false, edits: [{ start, end: start, text: `${be} ` }] }],
        };
      }
    }
  },
});
