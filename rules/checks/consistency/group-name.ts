import { type DocumentReport, defineCheck, type Fix, type Sentence } from '../../../engine/rule.ts';
import { FAMILIES } from './groups.ts';

/** A mention of a group: which family, by which of its forms. */
interface Named {
  readonly family: number;
  readonly form: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where its "the" begins, when one stands before it and no noun behind: "by the IS". */
  readonly article: number | undefined;
}

/** Ways of writing by first word: the rest of the words, the family and the form. */
const BY_FIRST = new Map<
  string,
  {
    readonly words: readonly string[];
    readonly family: number;
    readonly form: number;
    readonly quoted: boolean | undefined;
  }[]
>();
FAMILIES.forEach(({ forms }, family) => {
  forms.forEach(({ names, quoted }, form) => {
    for (const name of names) {
      const words = name.toLowerCase().split(' ');
      const list = BY_FIRST.get(words[0]!) ?? [];
      list.push({ words, family, form, quoted });
      BY_FIRST.set(words[0]!, list);
    }
  });
});
for (const list of BY_FIRST.values()) list.sort((a, b) => b.words.length - a.words.length);

function bracketed(tokens: Sentence['tokens'], at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < 8; i--) {
    if (tokens[i]!.lexeme.text === ')') return false;
    if (tokens[i]!.lexeme.text === '(') return true;
  }
  return false;
}

/** What follows a name that stands for itself, not for somebody's or something's owner. */
const ALONE =
  /^(?:[.,;:)]|and|in|on|at|to|from|by|with|for|of|near|was|is|has|had|have|were|who|which|after|before|since|claimed|said|seized|took|captured|controls)$/;

/** Words before a name that the report gives beside another. */
const GLOSS_BEFORE = new Set(['named', 'called', 'or', 'so-called', 'dubbed', 'aka', 'formerly', 'previously']);

/** A quotation mark or article before the name at `i`: "known as “Jaysh al-Fath”", "or the PMF". */
const markBefore = (tokens: Sentence['tokens'], i: number): boolean =>
  tokens[i - 1]?.lexeme.quoteMark === true || tokens[i - 1]?.lexeme.norm === 'the';

function glossing(tokens: Sentence['tokens'], i: number): boolean {
  const word = tokens[i]?.lexeme.norm ?? '';
  return GLOSS_BEFORE.has(word) || (word === 'as' && /^(?:known|to)$/.test(tokens[i - 1]?.lexeme.norm ?? ''));
}

function inArabic(tokens: Sentence['tokens'], at: number): boolean {
  const from = tokens[at]?.lexeme.quoteMark ? at + 1 : at;
  return (
    tokens[from]?.lexeme.norm === 'in' &&
    /^(?:arabic|english|kurdish|turkish|french)$/.test(tokens[from + 1]?.lexeme.norm ?? '')
  );
}

/** True when a bracket follows at `at` that has another name of the family in it. */
function glossed(tokens: Sentence['tokens'], at: number, family: number): boolean {
  if (tokens[at]?.lexeme.text !== '(') return false;
  for (let i = at + 1; i < tokens.length && i < at + 10 && tokens[i]!.lexeme.text !== ')'; i++) {
    if (BY_FIRST.get(tokens[i]!.lexeme.norm)?.some((name) => name.family === family)) return true;
  }
  return false;
}

function namesIn({ tokens }: Sentence): Named[] {
  const out: Named[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { lexeme } = tokens[i]!;
    if (lexeme.kind !== 'word' || !(lexeme.capital || lexeme.upper)) continue;
    for (const { words, family, form, quoted } of BY_FIRST.get(lexeme.norm) ?? []) {
      if (!words.every((word, k) => tokens[i + k]?.lexeme.norm === word)) continue;
      const last = tokens[i + words.length - 1]!;
      // "IS" the group, not "is" in capitals; speech keeps what was said.
      if (words.length === 1 && words[0]!.length < 3 && !lexeme.upper) continue;
      const marks = tokens[i - 1]?.lexeme.quoteMark === true && tokens[i + words.length]?.lexeme.quoteMark === true;
      // A name in brackets explains the one before it.
      if (bracketed(tokens, i)) break;
      // "named Jaysh al-Fath in Arabic": so does it here.
      if (glossing(tokens, i - 1) || (markBefore(tokens, i) && glossing(tokens, i - 2))) break;
      // "the Daesh organization": a rule on terms mends the whole name.
      if (/^organi[sz]ations?$/.test(tokens[i + words.length]?.lexeme.norm ?? '')) break;
      if (inArabic(tokens, i + words.length)) break;
      // “Daesh (ISIS)”: the report gives both names itself.
      if (glossed(tokens, i + words.length, family)) break;
      if (tokens[i]!.quote === 'speech' || (quoted !== undefined && quoted !== marks)) continue;
      out.push({
        family,
        form,
        text: words.map((_, k) => tokens[i + k]!.lexeme.text).join(' '),
        start: tokens[i]!.start,
        end: last.end,
        article:
          tokens[i - 1]?.lexeme.norm === 'the' && ALONE.test(tokens[i + words.length]?.lexeme.norm ?? '.')
            ? tokens[i - 1]!.start
            : undefined,
      });
      i += words.length - 1;
      break;
    }
  }
  return out;
}

/** One group by two names in one report. */
export const groupName = defineCheck<readonly Named[]>({
  id: 'consistency/group-name',
  message: 'This report calls the same group by another name elsewhere: keep to one.',
  why: 'Readers take two names for two groups. A short form that the report explains (“Islamic State (IS)”) is no second name.',
  severity: 'info',
  profile: 'full',
  headings: false,
  examples: {
    wrong: [
      [
        'The Army of Conquest closed the road. Jaysh al-Fath gave no reason. The Army of Conquest opened it later.',
        'The Army of Conquest closed the road. Army of Conquest gave no reason. The Army of Conquest opened it later.',
      ],
      [
        'The Popular Mobilization Forces buried their dead. The Popular Mobilization Units said nothing. The Popular Mobilization Forces left.',
        'The Popular Mobilization Forces buried their dead. The Popular Mobilization Forces said nothing. The Popular Mobilization Forces left.',
      ],
    ],
    fine: [
      'The Houthis closed the road. The Houthis opened it later.',
      'The Army of Conquest, named Jaysh al-Fath in Arabic, closed the road. The Army of Conquest left.',
      'ISIS closed the road. Daesh (ISIS) opened it later. ISIS gave no reason.',
      'Hezbollah buried its dead. “Hizbullah said nothing to us about it at all,” a man said.',
    ],
  },
  wants: ({ norm, capital }) => capital && BY_FIRST.has(norm),
  collect({ sentences }) {
    const names = sentences.flatMap(namesIn);
    return names.length > 0 ? names : undefined;
  },
  *document(facts): Generator<DocumentReport> {
    const named = facts.flatMap(({ paragraph, fact }) => fact.map((name) => ({ paragraph, ...name })));
    for (let family = 0; family < FAMILIES.length; family++) {
      const own = named.filter((n) => n.family === family);
      const counts = new Map<number, number>();
      for (const { form } of own) counts.set(form, (counts.get(form) ?? 0) + 1);
      if (counts.size < 2) continue;
      // The form used most, the earlier one where two are even.
      const kept = own.reduce((best, one) => (counts.get(one.form)! > counts.get(best.form)! ? one : best));
      const bare = kept.article === undefined && /^[A-Z]+$|^Daesh$/.test(kept.text);
      for (const other of own) {
        if (other.form === kept.form) continue;
        const fixes: Fix[] =
          FAMILIES[family]!.forms[kept.form]!.quoted === undefined
            ? [
                {
                  title: `Write “${kept.text}”, as elsewhere in this report`,
                  safe: false,
                  edits: [
                    { start: bare ? (other.article ?? other.start) : other.start, end: other.end, text: kept.text },
                  ],
                },
              ]
            : [];
        yield {
          paragraph: other.paragraph,
          start: other.start,
          end: other.end,
          fixes,
          related: [{ paragraph: kept.paragraph, start: kept.start, end: kept.end, message: `“${kept.text}” here` }],
        };
      }
    }
  },
});
