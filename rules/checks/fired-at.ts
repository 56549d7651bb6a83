import {
  conjugate,
  defineCheck,
  type Fix,
  isPlural,
  pluralOf,
  type Report,
  type Token,
  type VerbForm,
  verbForms,
} from '../../engine/rule.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const INSTRUMENT = words('with by using suing via through');
const PASSIVE = words('be is are was were been being get got');
const QUANTITY = words(
  'several many some few numerous a an the two number hundreds tens dozens scores thousands more than about at least nearly around over of and most no less these',
);
const DESCRIBES = words(
  'heavy medium light mortar artillery rocket tank explosive guided thermal surface-to-surface ground-to-ground homemade home-made improvised cluster incendiary barrel cannon heavy-caliber large other machine katyusha grad anti-tank automatic sniper local-made locally-made air ground missile',
);
/** What is fired, dropped or carried out, by the singular and plural that drafts use. */
const DELIVERY: readonly (readonly [verb: string, preposition: string, nouns: ReadonlySet<string>])[] = [
  [
    'fire',
    'at',
    words(
      'shell shells rocket rockets missile missiles mortar mortars round rounds grenade grenades bullet bullets projectile projectiles machinegun machineguns gun guns cannon cannons artillery rpg rpgs katyusha katyushas',
    ),
  ],
  ['drop', 'on', words('barrel barrels bomb bombs')],
  ['carry out', 'on', words('airstrike airstrikes raid raids strikes')],
];
/** What an object begins with; a preposition, conjunction or verb does not open one. */
const OBJECT = words(
  'the a an areas places positions sites points villages towns parts several separate its their his neighborhoods neighbourhoods houses homes checkpoints headquarters',
);
/** Calques inside the munition's name, and what English says. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/\brocket (shells?)\b/gi, 'rocket:$1'],
  [/\bexplosive barrel/gi, 'barrel bomb'],
  [/\btens of\b/gi, 'dozens of'],
  [/\bmachineguns?\b/gi, 'machine guns'],
];

interface Munition {
  readonly end: number;
  readonly head: number;
  readonly verb: string;
  readonly preposition: string;
}

/** Reads "tens of rocket shells" from token `i`; undefined when no munition stands there. */
function munitionAt(tokens: readonly Token[], i: number): Munition | undefined {
  let found: Munition | undefined;
  for (let at = i; at < tokens.length && at < i + 12; at++) {
    const { norm, kind, value } = tokens[at]!.lexeme;
    const delivery = DELIVERY.find(([, , nouns]) => nouns.has(norm));
    const more = tokens[at + 1]?.lexeme.norm ?? '';
    if (delivery && !DELIVERY.some(([, , nouns]) => nouns.has(more))) {
      found = {
        end: at + 1,
        head: at,
        verb: found?.verb ?? delivery[0],
        preposition: found?.preposition ?? delivery[1],
      };
      // "and tens of shells" goes on; "and the village" does not.
      if (more === 'and' && munitionAt(tokens, at + 2)) continue;
      return found;
    }
    if (kind !== 'word' && kind !== 'number') return undefined;
    if (!delivery && !DESCRIBES.has(norm) && !QUANTITY.has(norm) && value === undefined) return undefined;
  }
  return undefined;
}

/** Munitions in English: "more than 60 rocket and tens of rocket shells" → "more than 60 rockets and dozens of rockets". */
const inEnglish = (text: string): string =>
  text
    .split(/ and (?=(?:tens|dozens|several|\d))/)
    .map(oneInEnglish)
    .join(' and ');

function oneInEnglish(text: string): string {
  let out = text;
  for (const [calque, name] of NAMES) out = out.replace(calque, name);
  out = out.replace(/rocket:shell(s?)/gi, 'rocket$1');
  if (/\bbarrels?$/i.test(out)) out = out.replace(/barrel(s?)$/i, 'barrel bomb$1');
  const head = /[\w-]+$/.exec(out)?.[0] ?? '';
  const many =
    /^(?:(?:more than|about|at least|nearly|around|over) )?(?:\d{2,}|[2-9]|two|three|four|five|six|seven|eight|nine|ten|dozens of|hundreds of|several|many)\b/i.test(
      out,
    );
  if (many && head && !isPlural(head) && head !== 'artillery') out = out.slice(0, -head.length) + pluralOf(head);
  return out;
}

/** "targeted with tens of shells the village": the instrument stands before what it hit. */
export const firedAt = defineCheck({
  id: 'calque/fired-at',
  message: '“{match}” puts the weapon before the target, as Arabic استهدف بـ does. Write “fired … at”.',
  arabic: 'استهدفت بعشرات القذائف',
  severity: 'error',
  covers: ['C96', 'C97', 'C111', 'F70'],
  examples: {
    wrong: [
      [
        'Rebels targeted with tens of rocket shells the grain silos.',
        'Rebels fired dozens of rockets at the grain silos.',
      ],
      [
        'The patrol targeted by a missile a pickup on the ridge.',
        'The patrol fired a missile at a pickup on the ridge.',
      ],
      [
        'Helicopters shelled with two explosive barrels the orchards.',
        'Helicopters dropped two barrel bombs on the orchards.',
      ],
      ['Rebels targeted, with two missiles, the dam.', 'Rebels fired two missiles at the dam.'],
      ['IS targeted by rocket shells the posts on the ridge.', 'IS fired rockets at the posts on the ridge.'],
    ],
    fine: [
      'Rebels targeted the silos with dozens of rockets.',
      'The silos were targeted by a missile the day before.',
      'The patrol was hit by mortar shells, the mayor said.',
    ],
  },
  wants: ({ norm }) => VERBS.has(norm),
  *at({ tokens }, i, { text }): Generator<Report> {
    if (!(i + 2 < tokens.length)) return;
    const form = VERBS.get(tokens[i]!.lexeme.norm);
    // "targeted, with two shells, the mill": the commas change nothing.
    const aside = tokens[i + 1]!.lexeme.text === ',' ? 1 : 0;
    const at = i + 1 + aside;
    if (!form || !INSTRUMENT.has(tokens[at]?.lexeme.norm ?? '')) return;
    // “IS” in capitals is the group, not the verb.
    const before = tokens[i - 1]?.lexeme;
    if (before && PASSIVE.has(before.norm) && !before.upper) return;
    const munition = munitionAt(tokens, at + 1);
    if (!munition || (tokens[munition.end]?.lexeme.text === ',') !== (aside === 1)) return;
    const next = tokens[munition.end + aside]?.lexeme;
    if (next?.kind !== 'word' || !(OBJECT.has(next.norm) || next.capital)) return;
    const what = inEnglish(text.slice(tokens[at + 1]!.start, tokens[munition.head]!.end));
    const { start } = tokens[i]!;
    const { end } = tokens[munition.end - 1 + aside]!;
    // "as a result of a drone targeted with …": the clause wants a participle.
    const caused = tokens.slice(Math.max(0, i - 7), i).some((t, k, all) => {
      const before = all[k - 1]?.lexeme.norm ?? '';
      return (
        (t.lexeme.norm === 'of' && /^(?:result|because)$/.test(before)) || (t.lexeme.norm === 'to' && before === 'due')
      );
    });
    const put = `${conjugate(munition.verb, caused ? 'ing' : form)} ${what} ${munition.preposition}`;
    const fix: Fix = { title: `Replace with “${put}”`, safe: false, edits: [{ start, end, text: put }] };
    yield { start, end, fixes: [fix] };
  },
});

const VERBS = new Map<string, VerbForm>();
for (const verb of ['target', 'shell', 'bomb', 'bombard', 'attack', 'hit', 'strike']) {
  for (const [norm, tags] of verbForms(verb)) {
    const form = (['ing', 'third', 'past', 'base'] as const).find((tag) => tags.has(tag));
    if (form) VERBS.set(norm, form);
  }
}
