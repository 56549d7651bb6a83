import {
  type Check,
  capitalize,
  type DocumentReport,
  defineCheck,
  type Fix,
  type RuleHead,
  type Sentence,
  type Token,
} from '../../engine/rule.ts';

/** A loaded word: what stands there, and what may stand there instead. */
interface Mention {
  readonly start: number;
  readonly end: number;
  readonly texts: readonly string[];
}

const set = (words: string) => new Set(words.split(' '));
const norm = (tokens: readonly Token[], i: number): string => tokens[i]?.lexeme.norm ?? '';

/** A court, a list, a speaker: somebody calls them so, and the report says who. */
const SOMEBODY = set(
  'designated designation designate designates designating charged charge charges convicted convict sentenced accused listed list blacklist blacklisted court prosecutor prosecutors prosecution law laws offence offense trial judge tried jury classified classifies considered considers regards regarded deems deemed labeled labelled labels called calls branded brands describes described describing',
);
const SPEAKER = set('said says saying told vowed statement minister president spokesman ministry');
/** A report of fighting, where the word is the report's own. */
const WAR = set(
  'clashes clash fighting shelling shelled killed wounded casualties losses killing wounding airstrikes bombardment bombed battle battles forces fighters militants gunmen soldiers regime army rebels factions militia militias militiamen troops snipers sniper shells rockets mortar artillery warplanes helicopters offensive attack attacked frontline front captured seized advance advanced targeting injured victims dead villages armed destroyed destroying eliminated units unit positions hideouts clashed infiltrate ambush',
);

const PLURAL_BEFORE = set(
  'suspected alleged convicted fight fighting against combat combating known foreign those as like are were being wanted all',
);
const SINGULAR_BEFORE = set('isis daesh nusra is al-nusra jabhat of a the killed');
const BEHIND = set('and in was who were from on at');

/** "terrorists", and "a terrorist" that stands for a fighter. */
function* fightersIn({ tokens }: Sentence): Generator<Mention> {
  for (let i = 0; i < tokens.length; i++) {
    const word = norm(tokens, i);
    if ((word !== 'terrorists' && word !== 'terrorist') || tokens[i]!.quote !== '') continue;
    const before = norm(tokens, i - 1);
    const after = tokens[i + 1]?.lexeme;
    if (word === 'terrorists') {
      // "terrorists groups": term/terrorist-groups has it.
      if (GROUP.test(after?.norm ?? '')) continue;
      if (PLURAL_BEFORE.has(before)) continue;
    } else {
      if (after && after.kind !== 'punctuation' && !BEHIND.has(after.norm)) continue;
      if (!SINGULAR_BEFORE.has(before) && tokens[i - 1]?.lexeme.kind !== 'number') continue;
      if (before === 'a' && /^(?:in|and)$/.test(after?.norm ?? '') && /law|eyes/.test(norm(tokens, i + 2))) continue;
    }
    const from = before === 'takfiri' ? i - 1 : i;
    yield {
      start: tokens[from]!.start,
      end: tokens[i]!.end,
      texts: word === 'terrorists' ? ['militants', 'gunmen'] : ['militant', 'gunman'],
    };
  }
}

const GROUP =
  /^(?:groups?|organi[sz]ations?|factions?|gangs?|militias?|cells?|mercenaries|formations?|networks?|entities)$/;
const GROUPS_BEFORE = set('foreign international other against all recognized recognised former a-known as like such');
const NAMED =
  /^(?:isis|isil|is|daesh|da'esh|daish|hts|pkk|al-nusra|nusra|al-qaeda|al-qaida|qaeda|front|sham|hezbollah)$/;
const EXPLAINED = set('such like including');

/** "terrorist groups", "an armed terrorist group". */
function* groupsIn({ tokens }: Sentence): Generator<Mention> {
  for (let i = 0; i + 1 < tokens.length; i++) {
    const word = norm(tokens, i);
    if ((word !== 'terrorist' && word !== 'terrorists' && word !== 'takfiri') || tokens[i]!.quote !== '') continue;
    let noun = i + 1;
    if (/^(?:terrorist|takfiri|armed)$/.test(norm(tokens, noun))) noun++;
    const group = norm(tokens, noun);
    if (!GROUP.test(group) || norm(tokens, i - 1) === 'takfiri') continue;
    // "the Takfiri group": term/takfiri has the better word.
    if (word === 'takfiri' && noun === i + 1 && !group.endsWith('s')) continue;
    let from = i;
    if (/^armed$/.test(norm(tokens, from - 1))) from--;
    const before = norm(tokens, from - 1);
    // "ISIS terrorist organization": the name says it, and term/isis-organization mends it.
    if (NAMED.test(before)) continue;
    if (GROUPS_BEFORE.has(before) || EXPLAINED.has(norm(tokens, noun + 1))) continue;
    // "another name", a title: "the Terrorist Groups Act".
    if (tokens[noun]!.lexeme.capital && !tokens[noun]!.lexeme.upper && tokens[noun + 1]?.lexeme.capital) continue;
    const plural = /s$/.test(group);
    const what = /^(?:cells?|networks?)$/.test(group) ? group : plural ? 'groups' : 'group';
    // The article goes with the word: a terrorist group, an armed group.
    const article = before === 'a' ? from - 1 : from;
    const text = `${article < from ? 'an ' : ''}armed ${what}`;
    yield { start: tokens[article]!.start, end: tokens[noun]!.end, texts: [text] };
  }
}

/** True at the start of a sentence, and behind a dateline: "SANA – Terrorist groups". */
const opens = (text: string, at: number, sentence: number): boolean =>
  at === sentence || /[–—:_-]\s*$/.test(text.slice(Math.max(0, at - 3), at));

/** A check that speaks once a report of a word that such reports are full of. */
function once(
  head: RuleHead,
  mentions: (sentence: Sentence) => Iterable<Mention>,
  wants: (word: string) => boolean,
  skip: (sentence: Sentence) => boolean,
): Check<readonly Mention[]> {
  return defineCheck<readonly Mention[]>({
    ...head,
    wants: ({ norm: word }) => wants(word),
    collect({ kind, sentences, text }) {
      const found = sentences
        .filter((sentence) => !skip(sentence))
        .flatMap((sentence) =>
          [...mentions(sentence)].map((mention) => {
            const own = text.slice(mention.start, mention.end);
            // "Army Hits Terrorist Groups": a headline that capitalizes its words goes on doing so.
            if (kind === 'heading' && own.split(' ').every((word) => /^\p{Lu}/u.test(word)))
              return { ...mention, texts: mention.texts.map((one) => one.split(' ').map(capitalize).join(' ')) };
            return /^\p{Lu}/u.test(own) && opens(text, mention.start, sentence.start)
              ? { ...mention, texts: mention.texts.map(capitalize) }
              : mention;
          }),
        );
      return found.length > 0 ? found : undefined;
    },
    *document(facts): Generator<DocumentReport> {
      const all = facts.flatMap(({ paragraph, fact }) => fact.map((mention) => ({ paragraph, ...mention })));
      const [first, ...others] = all;
      if (!first) return;
      const { paragraph, start, end, texts } = first;
      const beside = others.filter((other) => other.paragraph === paragraph);
      const write = (k: number): Fix => ({
        title: `Write “${texts[k]}”`,
        safe: false,
        edits: [{ start, end, text: texts[k]! }],
      });
      const fixes = texts.map((_, k) => write(k));
      if (beside.length > 0) {
        fixes.push({
          title: `Write “${texts[0]!.replace(/^an? /, '')}” all through this paragraph`,
          safe: false,
          edits: [first, ...beside].map((m) => ({ start: m.start, end: m.end, text: m.texts[0]! })),
        });
      }
      yield {
        paragraph,
        start,
        end,
        fixes,
        ...(others.length > 0
          ? { message: `${head.message} It stands here ${all.length} times; this is the first.` }
          : {}),
        related: others
          .slice(0, 50)
          .map((other) => ({ paragraph: other.paragraph, start: other.start, end: other.end, message: 'And here.' })),
      };
    },
  });
}

const has = ({ tokens }: Sentence, words: ReadonlySet<string>) => tokens.some(({ lexeme }) => words.has(lexeme.norm));

/** "Terrorists" in the report's own voice. */
export const terrorists = once(
  {
    id: 'term/terrorists',
    message: '“Terrorists” is one side’s name: write “militants” or “gunmen”, or say who calls them so.',
    why: 'Agencies of a government use the word in every sentence, so it is shown once a report: the other places are listed with it.',
    arabic: 'إرهابيون',
    severity: 'info',
    covers: ['C153'],
    examples: {
      wrong: [
        ['The army killed nine terrorists in the marsh.', 'The army killed nine militants in the marsh.'],
        ['Terrorists shelled the weir.', 'Militants shelled the weir.'],
        ['Troops shot a terrorist in the marsh.', 'Troops shot a militant in the marsh.'],
      ],
      fine: ['The court convicted two terrorists.', '“They are terrorists,” the mayor told reporters.'],
    },
  },
  fightersIn,
  (word) => word === 'terrorists' || word === 'terrorist',
  (sentence) => has(sentence, SOMEBODY) || has(sentence, SPEAKER) || !has(sentence, WAR),
);

/** "Terrorist groups" in the report's own voice. */
export const terroristGroups = once(
  {
    id: 'term/terrorist-groups',
    message: '“Terrorist groups” is one side’s name for them: write “armed groups”, or say who calls them so.',
    why: 'Agencies of a government use the word in every sentence, so it is shown once a report: the other places are listed with it.',
    arabic: 'المجموعات الإرهابية',
    severity: 'info',
    covers: ['C154'],
    examples: {
      wrong: [
        ['Terrorist groups shelled the weir.', 'Armed groups shelled the weir.'],
        ['The army chased the takfiri gangs from the marsh.', 'The army chased the armed groups from the marsh.'],
        ['A terrorist organization attacked the marsh road.', 'An armed group attacked the marsh road.'],
        ['The army shelled terrorists groups at the weir.', 'The army shelled armed groups at the weir.'],
        ['Army Units Shell Terrorist Groups', 'Army Units Shell Armed Groups'],
      ],
      fine: [
        'The group is designated; terrorist groups may not bank.',
        'Armed groups shelled the weir.',
        'Shells hit the ISIS terrorist group at the weir.',
        'The state fights foreign terrorist organizations.',
      ],
    },
  },
  groupsIn,
  (word) => word === 'terrorist' || word === 'terrorists' || word === 'takfiri',
  (sentence) => has(sentence, SOMEBODY) || !has(sentence, WAR),
);
