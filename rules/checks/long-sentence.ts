import { capitalize, defineCheck, type Fix, type Report, type Sentence, type Token } from '../../engine/rule.ts';
import { isFiniteVerb, isRisingTotal, isSentenceBefore, verbOfClause } from './clause.ts';

/** A part must have this many words to be a sentence. */
const SHORTEST = 6;

interface Joint {
  readonly start: number;
  readonly end: number;
  /** What stands there now, for people to read. */
  readonly text: string;
  readonly replacement: string;
  /** Higher where the cut needs no more than the cut. */
  readonly strength: number;
}

const norm = (tokens: readonly Token[], i: number): string => tokens[i]?.lexeme.norm ?? '';

/** A comma between the members of a list of names: "Junud al-Sham, the Turkistan Party and other factions". */
function inList(tokens: readonly Token[], comma: number): boolean {
  let start = comma - 1;
  while (start >= 0 && comma - start <= 8 && tokens[start]!.lexeme.text !== ',') start--;
  if (comma - start > 8 || start < 0) return false;
  for (let i = start + 1; i < comma; i++) if (isFiniteVerb(tokens, i)) return false;
  // A name behind the comma, and one before it.
  const next = /^(?:and|the)$/.test(norm(tokens, comma + 1)) ? comma + 2 : comma + 1;
  const name = norm(tokens, next) === 'the' ? next + 1 : next;
  return tokens[comma - 1]!.lexeme.capital && tokens[name]?.lexeme.capital === true;
}

/** What these begin is no sentence. */
const LEANS_BACK = /^(?:as|when|if|because|since|while|although|who|which|that)$/;
const LEANS = /^(?:whether|if|because|which|who|whose|and|or|although|unless|until|including|as|while|where)$/;

/** The joint at the mark `i`, if a whole clause follows: ", while", ", also", ", and the army …", ", these …", ";". */
function jointAt(tokens: readonly Token[], i: number): Joint | undefined {
  const { start, lexeme } = tokens[i]!;
  if (lexeme.text !== ',' && lexeme.text !== ';') return undefined;
  // "and talks that went on for a month": the verb is that of a relative clause.
  const clause = (at: number) => {
    const verb = verbOfClause(tokens, at, 12);
    return verb >= 0 && !tokens.slice(at, verb).some((t) => t.lexeme.norm === 'that');
  };
  const joint = (last: number, replacement: string, strength: number): Joint => ({
    start,
    end: tokens[last]!.end,
    text: tokens
      .slice(lexeme.text === ',' ? i + 1 : i, last + 1)
      .map((t) => t.lexeme.text)
      .join(' '),
    replacement,
    strength,
  });
  if (lexeme.text === ';' && LEANS.test(norm(tokens, i + 1))) return undefined;
  if (lexeme.text === ';')
    return clause(i + 1) ? joint(i + 1, `. ${capitalize(tokens[i + 1]!.lexeme.text)}`, 2) : undefined;
  if (isRisingTotal(tokens, i)) return undefined;
  if (inList(tokens, i)) return undefined;
  const whole = isSentenceBefore(tokens, i);
  const word = norm(tokens, i + 1);
  const next = word === 'and' ? i + 2 : i + 1;
  // "while the second film shows": the other half of a pair needs no "meanwhile".
  if (
    norm(tokens, next) === 'while' &&
    norm(tokens, next + 1) === 'the' &&
    /^(?:second|third|others?|latter|rest)$/.test(norm(tokens, next + 2)) &&
    clause(next + 1)
  )
    return joint(next + 1, '. The', whole ? 3 : 1);
  if (norm(tokens, next) === 'while' && clause(next + 1)) return joint(next, '. Meanwhile,', whole ? 4 : 1);
  if (norm(tokens, next) === 'also' && clause(next + 1)) return joint(next, '. Also,', whole ? 4 : 1);
  if (!whole) return undefined;
  // ", and as they did so": the clause leans on what follows or on what went before.
  if (word === 'and' && !LEANS_BACK.test(norm(tokens, i + 2)) && clause(i + 2))
    return joint(i + 2, `. ${capitalize(tokens[i + 2]!.lexeme.text)}`, 2);
  // "…, in the details that we got, the raid hit": a phrase before the comma may open what follows.
  if (!isSentenceBefore(tokens, i, true)) return undefined;
  if (/^(?:this|these|they|he|she|it|his|her|their|no|the|clashes|another)$/.test(word) && clause(i + 1))
    return joint(i + 1, `. ${capitalize(tokens[i + 1]!.lexeme.text)}`, 3);
  return undefined;
}

function jointsOf({ tokens }: Sentence): Joint[] {
  const found: Joint[] = [];
  let since = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.lexeme.kind === 'word') since++;
    if (since < SHORTEST || tokens.length - i < SHORTEST || tokens[i]!.quote !== '' || tokens[i + 1]?.quote !== '')
      continue;
    const joint = jointAt(tokens, i);
    if (!joint) continue;
    found.push(joint);
    since = 0;
  }
  return found;
}

const splitAt = ({ start, end, replacement, text }: Joint): Fix => ({
  title: `Split the sentence at “${text}”`,
  safe: false,
  edits: [{ start, end, text: replacement }],
});

/** Where several joints need no more than the cut, the best fix cuts at all of them. */
function fixesOf(joints: readonly Joint[]): Fix[] {
  const ordered = joints
    .map((joint, at) => ({ joint, at }))
    .sort((a, b) => b.joint.strength - a.joint.strength || a.at - b.at);
  const single = ordered.map(({ joint }) => splitAt(joint));
  const clean = joints.filter((joint) => joint.strength >= 3);
  if (clean.length < 2) return single;
  const edits = clean.map(({ start, end, replacement }) => ({ start, end, text: replacement }));
  return [
    { title: `Split the sentence at ${clean.map((j) => `“${j.text}”`).join(', ')}`, safe: false, edits },
    ...single,
  ];
}

/** A sentence too long to read. */
export const longSentence = defineCheck({
  id: 'run-on/long-sentence',
  message: 'This sentence is too long to follow: one incident, one sentence.',
  why: 'Arabic news prose strings incidents together with “and”, “while” and “also”. English readers lose who did what to whom.',
  severity: 'warning',
  profile: 'full',
  headings: false,
  options: { max: 60 },
  covers: ['C241', 'C257', 'F8', 'F10'],
  examples: {
    wrong: [
      [
        'Farmers in the upper valley, who had waited since spring for the water that the ministry promised them in a letter signed by two deputies, opened the sluice of the old dam by night with ropes and bars, while the guards, whom nobody had paid for five months and who came from the same villages as they did, looked on from the hut and did not lift a hand.',
        'Farmers in the upper valley, who had waited since spring for the water that the ministry promised them in a letter signed by two deputies, opened the sluice of the old dam by night with ropes and bars. Meanwhile, the guards, whom nobody had paid for five months and who came from the same villages as they did, looked on from the hut and did not lift a hand.',
      ],
      [
        'The ferry that carries workers, goats and cement across the lake each morning before the sun is over the hills broke down again near the island with ninety people on board, also the boat that was sent from the harbor to tow it home ran out of fuel within sight of the jetty, so that in the end fishermen had to row the passengers ashore four by four.',
        'The ferry that carries workers, goats and cement across the lake each morning before the sun is over the hills broke down again near the island with ninety people on board. Also, the boat that was sent from the harbor to tow it home ran out of fuel within sight of the jetty, so that in the end fishermen had to row the passengers ashore four by four.',
      ],
    ],
    fine: [
      'The ferry broke down near the island, and fishermen rowed the passengers ashore.',
      'Farmers opened the sluice of the old dam by night.',
    ],
  },
  *paragraph({ sentences, text }, options): Generator<Report> {
    const max = Number(options.max) || 60;
    if (text.length < max * 3) return;
    for (const sentence of sentences) {
      if (sentence.tokens.length <= max) continue;
      // What somebody said at length, and lists, are long for reasons of their own.
      const own = sentence.tokens.filter(
        (t) => (t.lexeme.kind === 'word' || t.lexeme.kind === 'number') && t.quote !== 'speech',
      );
      if (own.length <= max) continue;
      const joints = jointsOf(sentence);
      const where = joints.length > 0 ? ` It can be split at ${joints.map((j) => `“${j.text}”`).join(', ')}.` : '';
      yield {
        start: sentence.start,
        end: sentence.end,
        message: `This sentence has ${own.length} words: one incident, one sentence.${where}`,
        fixes: fixesOf(joints),
        // Without a joint it may be long and still clear.
        severity: joints.length > 0 ? 'warning' : 'info',
      };
    }
  },
});
