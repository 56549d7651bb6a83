import { type DocumentReport, defineCheck, matchCase, type Report } from '../../engine/rule.ts';

/** Forms of one word of which a text should use one: American before British, closed before open. */
const FAMILIES: readonly (readonly string[])[] = [
  ['ceasefire', 'cease-fire'],
  ['airstrike', 'air strike', 'air-strike'],
  ['airbase', 'air base'],
  ['warplane', 'war plane'],
  ['neighborhood', 'neighbourhood'],
  ['armored', 'armoured'],
  ['kilometer', 'kilometre'],
  ['defense', 'defence'],
  ['center', 'centre'],
];
/** Names keep their spelling: "Ministry of Defence", "Kennedy Centre". */
const SMALL_ONLY = new Set(['defense', 'defence', 'center', 'centre', 'centers', 'centres']);
const BY_FIRST = new Map<string, { readonly second: string; readonly family: number; readonly form: number }[]>();
FAMILIES.forEach((forms, family) => {
  forms.forEach((form, at) => {
    for (const written of [form, `${form}s`]) {
      const [first = '', second = ''] = written.split(' ');
      BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), { second, family, form: at }]);
    }
  });
});

interface Use {
  readonly family: number;
  readonly form: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One word, two forms in one text. */
export const sameForm = defineCheck<readonly Use[]>({
  id: 'consistency/one-form',
  message: 'This text writes the word in two forms: keep to one.',
  severity: 'info',
  profile: 'full',
  covers: ['C377'],
  examples: {
    wrong: [
      [
        'The ceasefire held. A ceasefire is fragile, and this cease-fire more so.',
        'The ceasefire held. A ceasefire is fragile, and this ceasefire more so.',
      ],
      [
        'Two airstrikes hit Taiz; the airstrikes went on, and an air strike hit Aden.',
        'Two airstrikes hit Taiz; the airstrikes went on, and an airstrike hit Aden.',
      ],
    ],
    fine: ['The ceasefire held. A ceasefire is fragile.', 'The cease-fire held.'],
  },
  wants: ({ norm, text }) => BY_FIRST.has(norm) && (text === norm || !SMALL_ONLY.has(norm)),
  collect({ text, sentences }) {
    const uses: Use[] = [];
    for (const { tokens } of sentences) {
      tokens.forEach(({ lexeme, start, end, quote }, i) => {
        // A quotation keeps its spelling.
        if (quote !== '' || (SMALL_ONLY.has(lexeme.norm) && lexeme.text !== lexeme.norm)) return;
        for (const { second, family, form } of BY_FIRST.get(lexeme.norm) ?? []) {
          const next = tokens[i + 1];
          if (second !== '' && next?.lexeme.norm !== second) continue;
          const last = second === '' ? end : next!.end;
          uses.push({ family, form, start, end: last, text: text.slice(start, last) });
        }
      });
    }
    return uses.length > 0 ? uses : undefined;
  },
  *document(facts): Generator<DocumentReport> {
    for (let family = 0; family < FAMILIES.length; family++) {
      const uses = facts.flatMap(({ paragraph, fact }) =>
        fact.filter((u) => u.family === family).map((u) => ({ ...u, paragraph })),
      );
      const counts = FAMILIES[family]!.map((_, form) => uses.filter((u) => u.form === form).length);
      if (counts.filter((n) => n > 0).length < 2) continue;
      const kept = counts.indexOf(Math.max(...counts));
      for (const { start, end, text, paragraph, form } of uses) {
        if (form === kept) continue;
        const plural = /s$/i.test(text) ? 's' : '';
        const written = matchCase(text, FAMILIES[family]![kept]! + plural);
        yield {
          paragraph,
          start,
          end,
          fixes: [{ title: `Write “${written}”`, safe: false, edits: [{ start, end, text: written }] }],
        } satisfies DocumentReport & Report;
      }
    }
  },
});
