import { defineCheck, matchCase, type Report, type Token } from '../../engine/rule.ts';

const norm = (tokens: readonly Token[], i: number): string => tokens[i]?.lexeme.norm ?? '';
const set = (words: string) => new Set(words.split(' '));

/** First halves of words that are always one word, with their second halves. */
const JOINED = new Map(
  [
    'mid night day air',
    'noon time',
    'gun fire men man shot shots ship ships',
    'battle field fields ground grounds',
    'war plane planes lord lords head heads',
    'country side',
    'out skirts',
    'check point points',
    'head quarters',
    'bride groom',
    'food stuff stuffs',
    'fire fighter fighters arm arms',
    'strong hold holds',
    'eye witness witnesses',
    'spokes man woman person',
    'wide spread',
    'through out',
    'else where',
    'mine field fields',
    'loud speaker speakers',
    'house hold holds',
    'fore front',
    'back ground bone',
    'motor cycle cycles bike bikes',
    'earth quake quakes',
    'rain fall',
    'round about abouts',
    'bull dozer dozers',
    'mother land',
    'home land',
    'rooftop s',
    'under ground',
    'an other',
    'with out in',
    'be cause tween fore side',
    'al though so ready most',
    'to gether wards',
    'there fore',
    'neighbor hood hoods',
    'neighbour hood hoods',
    'militia men man',
    'police men man',
    'business men man',
    'fisher men man',
    'broad cast casts casting',
    'hand cuffs cuffed',
    'stock pile piles',
    'ware house houses',
    'black out outs',
    'block ade',
    'air strike strikes lift drop drops craft',
    'air plane planes',
    'land mark',
    'pass port ports',
    'check list',
    'counter attack attacks offensive offensives',
    'green house',
    'short age ages',
    'cease fire fires',
    'south east west eastern western',
    'north east west eastern western',
  ].map((line) => {
    const [first, ...second] = line.split(' ');
    return [first!, new Set(second)] as const;
  }),
);
/** Halves that are also words side by side, with what must stand before or after for one word. */
const BEFORE: Readonly<Record<string, RegExp>> = {
  // "machine gun fire" lacks a hyphen instead.
  'gun fire': /^(?!(?:machine|sub-machine|submachine|anti-aircraft|heavy)$)/,
  'gun shot': /^(?!(?:machine|submachine)$)/,
  'gun shots': /^(?!(?:machine|submachine)$)/,
  'with in': /^$/,
  'air strike': /^$/,
  'air strikes': /^$/,
  'under ground': /^(?:an|the|in|their|shelters?)$/,
  'to wards': /./,
  'be side': /^$/,
  'be fore': /./,
  'out skirts': /^(?:the|its|of|on|in|southern|northern|eastern|western|city's)$/,
  'short age': /^(?:a|the|of|by|fuel|water|food)$/,
  'south east': /^(?:in|at|the|to|of|from|near)$/,
  'cease fire': /^(?:a|the|this|of|new|violated|since|after|under|during|by|truce)$/,
  'al most': /./,
  'black out': /^(?:a|the)$/,
  'hand cuffs': /^(?:in|with|their|his)$/,
  'war heads': /^(?:nuclear|chemical|with|of|two|three)$/,
  'house hold': /^(?:a|the|per|every)$/,
  'land mark': /^(?:a|the)$/,
  'home land': /^(?:their|his|the|a|our)$/,
  'fire arm': /^(?:a|with)$/,
  'mid air': /^in$/,
  'mid day': /./,
  'counter attack': /^(?:a|the|this|his|its|their|launched|of|by|fierce|violent|major|new)$/,
};
/** A hyphen, not one word: house style leaves these alone when apart. */
const LEAVE = set('south-east south-west north-east north-west air-strike air-strikes');

const COMPOUND: readonly (readonly string[])[] = [
  'ground to ground',
  'surface to surface',
  'surface to air',
  'air to ground',
  'air to air',
  'ground to air',
  'air to surface',
  'hit and run',
  'house to house',
  'door to door',
  'shoulder to shoulder',
  'tit for tat',
].map((phrase) => phrase.split(' '));
const FIRST: ReadonlySet<string> = new Set(COMPOUND.map((words) => words[0]!));
/** After these, three words make one compound. */
const HEAD = set(
  'missile missiles rocket rockets attack attacks raid raids search searches searching operation operations ambush ambushes weapon weapons system systems defence defense killing killings kidnapping kidnappings fighting fight clashes battles tactics exchange arrests strikes combat shelling type',
);

/** One word, cut in two: "gun men", "head quarters", "infront". */
export const splitWord = defineCheck({
  id: 'spelling/split-word',
  message: '“{match}” is one word.',
  severity: 'error',
  covers: ['F81'],
  examples: {
    wrong: [
      ['Four gun men held up the ferry.', 'Four gunmen held up the ferry.'],
      ['Wheat from the battle fields of Ghab is sold in Homs.', 'Wheat from the battlefields of Ghab is sold in Homs.'],
      ['Storks nest in the south western marshes.', 'Storks nest in the southwestern marshes.'],
      ['Storks nest north western of Tyre.', 'Storks nest northwest of Tyre.'],
      ['No body came to the fair in Tyre.', 'Nobody came to the fair in Tyre.'],
    ],
    fine: [
      'No body was found in the well.',
      'He went with in-laws to the fair.',
      'The air strike lasted a week: no pilot flew.',
      'She was an other-worldly singer.',
    ],
  },
  wants: ({ norm: word }) => word === 'no' || JOINED.has(word),
  *at({ tokens }, i, { text }): Generator<Report> {
    if (!(i + 1 < tokens.length)) return;
    const [a, b] = [tokens[i]!, tokens[i + 1]!];
    if (a.lexeme.kind !== 'word' || b.lexeme.kind !== 'word' || !b.space || b.lexeme.capital) return;
    const pair = `${a.lexeme.norm} ${b.lexeme.norm}`;
    let joined = '';
    if (pair === 'no body') {
      if (
        /^(?:of|part|parts|bag|bags|count|armou?r|is|was|were|can|could|has been|had been)$/.test(
          norm(tokens, i + 2),
        ) ||
        /^(?:been|be)$/.test(norm(tokens, i + 3))
      )
        return;
      if (/^(?:was|were|is)$/.test(norm(tokens, i + 2))) return;
      joined = 'nobody';
    } else if (JOINED.get(a.lexeme.norm)?.has(b.lexeme.norm)) {
      const condition = BEFORE[pair];
      if (condition && !condition.test(norm(tokens, i - 1))) return;
      if (LEAVE.has(pair.replace(' ', '-'))) return;
      if (a.lexeme.capital && i > 0) return;
      joined = a.lexeme.norm + b.lexeme.norm;
      // "north western of the town": before “of” it is a direction, not an adjective.
      if (/^(?:north|south)(?:east|west)ern$/.test(joined) && norm(tokens, i + 2) === 'of')
        joined = joined.slice(0, -3);
    } else return;
    const { start } = a;
    const { end } = b;
    yield {
      start,
      end,
      fixes: [
        {
          title: `Write “${joined}”`,
          safe: pair !== 'no body',
          edits: [{ start, end, text: matchCase(text.slice(start, a.end), joined) }],
        },
      ],
    };
  },
});

/** Three words that make one adjective: "ground to ground missile". */
export const phraseCompound = defineCheck({
  id: 'punctuation/phrase-compound',
  message: '“{match}” is one compound before its noun: join it with hyphens.',
  severity: 'error',
  covers: ['F78', 'C378'],
  examples: {
    wrong: [
      ['A ground to ground missile fell in the bay.', 'A ground-to-ground missile fell in the bay.'],
      ['They sold surface to air missiles.', 'They sold surface-to-air missiles.'],
    ],
    fine: ['A surface-to-surface missile fell in the bay.', 'The clerk went from house to house.'],
  },
  wants: ({ norm: word }) => FIRST.has(word),
  *at({ tokens }, i): Generator<Report> {
    if (!(i + 3 < tokens.length)) return;
    const found = COMPOUND.find((words) => words.every((word, k) => norm(tokens, i + k) === word));
    if (!found || !HEAD.has(norm(tokens, i + 3))) return;
    const gaps = [i, i + 1].map((k) => ({ start: tokens[k]!.end, end: tokens[k + 1]!.start, text: '-' }));
    yield {
      start: tokens[i]!.start,
      end: tokens[i + 2]!.end,
      fixes: [{ title: 'Join with hyphens', safe: true, edits: gaps }],
    };
  },
});
