import { defineCheck, type Report, type Token } from '../../engine/rule.ts';
import { isSentenceBefore, verbOfClause } from './clause.ts';

const norm = (tokens: readonly Token[], i: number): string => tokens[i]?.lexeme.norm ?? '';

/** Words of incidents. Where both halves of a sentence report one, "while" strings reports together. */
const INCIDENT = new Set(
  'warplanes warplane helicopters helicopter shells shell shelled shelling clashes clashed gunmen gunman fighters fighter rockets rocket forces bombs bomb bombed bombing bombardment militants militant drone drones explosion explosions exploded blast artillery soldiers soldier rebels factions troops airstrikes airstrike raids raid raided snipers sniper missile missiles barrel barrels army police patrol militia militiamen battalions brigades gunfire mine mines tanks battles battle organization killed wounded injured died dead death deaths casualties injuries targeted attacked attack attacks stormed detonated arrested arrests detained kidnapped abducted executed captured seized besieged siege curfew collapsed destroyed burned looted hostages truce ceasefire fighting fired fire martyr protesters demonstrators bullets patrols prisoners detainees tortured torture fate missing displaced evacuated reinforcements checkpoint jets planes plane regime opposition bodies body corpse hospital ambushed ambush violent'.split(
    ' ',
  ),
);

const reports = (tokens: readonly Token[], from: number, to: number) => {
  for (let i = Math.max(0, from); i < Math.min(to, tokens.length); i++) if (INCIDENT.has(norm(tokens, i))) return true;
  return false;
};

/** True when the half before the comma names the first of two: "the first", "one of them", "some". */
const opposes = (tokens: readonly Token[], mark: number) =>
  tokens.slice(Math.max(0, mark - 40), mark).some((t) => /^(?:first|one|some|former|most)$/.test(t.lexeme.norm));

/** "while 12 others were injured", "while two of the guards fled", "while the fate of the rest is unknown": the other part of those just counted. */
const isRest = (tokens: readonly Token[], at: number) => {
  for (let k = at; k < at + 5; k++) {
    if (/^(?:others|rest)$/.test(norm(tokens, k))) return true;
    if (norm(tokens, k) === 'of' && k > at && tokens[k - 1]!.lexeme.value !== undefined) return true;
    if (
      !/^(?:the|over|about|around|at|least|more|than|nearly|many|several|some|fate|of)$/.test(norm(tokens, k)) &&
      tokens[k]?.lexeme.value === undefined
    )
      return false;
  }
  return false;
};

/** "25 cases by one faction, while seven cases were by others": one count goes on. */
const countsOn = (tokens: readonly Token[], mark: number, at: number): boolean =>
  tokens[at]?.lexeme.value !== undefined &&
  tokens
    .slice(Math.max(0, mark - 14), mark)
    .some((t, k, all) => k > 0 && t.lexeme.norm === norm(tokens, at + 1) && all[k - 1]!.lexeme.value !== undefined);

/** "while she was working in the field": what somebody was about, not another event. */
const isBackground = (tokens: readonly Token[], at: number): boolean =>
  /^(?:he|she|they|it)$/.test(norm(tokens, at)) &&
  /^(?:was|were)$/.test(norm(tokens, at + 1)) &&
  /(?:ing|in|on|at|inside|near)$/.test(norm(tokens, at + 2));

/** "The clerk added that …, while …": what follows "while" is still what was said. */
function isAttributed(tokens: readonly Token[], mark: number): boolean {
  for (let k = mark - 1; k > 0; k--) {
    if (/^[;:.!?]$/.test(tokens[k]!.lexeme.text)) return false;
    if (
      norm(tokens, k + 1) === 'that' &&
      /^(?:said|says|say|saying|added|adds|adding|stated|states|noted|noting|claimed|claims|claiming|announced|confirmed|confirming|reported|explained|stressed|mentioned|alleged|revealed|disclosed|indicated|declared)$/.test(
        norm(tokens, k),
      ) &&
      !/^(?:who|which)$/.test(norm(tokens, k - 1))
    )
      return true;
  }
  return false;
}

/** Separate incidents on one string: "…, while warplanes bombed …". */
export const whileChain = defineCheck({
  id: 'run-on/while',
  message: '“While” strings two separate events together: begin a new sentence, with “Meanwhile” if need be.',
  arabic: 'فيما، بينما',
  severity: 'info',
  profile: 'full',
  headings: false,
  covers: ['C239', 'F7'],
  examples: {
    wrong: [
      [
        'Guards opened fire on a truck near Rutba, while a drone circled over the border post.',
        'Guards opened fire on a truck near Rutba. Meanwhile, a drone circled over the border post.',
      ],
      [
        'Clashes broke out near the dam, while the hospital in Sirte received four bodies.',
        'Clashes broke out near the dam. Meanwhile, the hospital in Sirte received four bodies.',
      ],
      [
        'The clerk added that a truck exploded near Rutba, while a drone circled over the border post.',
        'The clerk added that a truck exploded near Rutba, and a drone circled over the border post.',
      ],
    ],
    fine: [
      'Prices rose in the north, while they fell in the south.',
      'She read while the soldiers slept.',
      'Guards shot a farmer near Rutba, while he was carrying water to the soldiers.',
      'The blast killed two guards, while at least nine others were wounded.',
      'The first film shows soldiers burning a barn, while the second shows a patrol on the road.',
      'While shells fell on the port, the baker went on working.',
    ],
  },
  wants: (form) => form.norm === 'while',
  *at({ tokens }, i): Generator<Report> {
    const mark = norm(tokens, i - 1) === 'and' ? i - 2 : i - 1;
    if (mark < 3 || mark + 3 >= tokens.length) return;
    if (tokens[mark]!.lexeme.text !== ',' || tokens[mark]!.quote !== '') return;
    if (verbOfClause(tokens, i + 1, 14, true) < 0) return;
    // "While clashes continued …, while shells …": the first half leans on nothing either.
    if (!isSentenceBefore(tokens, mark) && !(norm(tokens, 0) === 'while' && mark > 8)) return;
    if (!reports(tokens, i + 1, i + 15) || !reports(tokens, mark - 30, mark)) return;
    // "the first film shows …, while the second shows": set against each other, not strung together.
    if (norm(tokens, i + 1) === 'the' || norm(tokens, i + 1) === 'another') {
      const side = norm(tokens, i + 1) === 'another' ? 'another' : norm(tokens, i + 2);
      if (/^(?:second|third|other|others|latter|rest|remaining|another)$/.test(side) && opposes(tokens, mark)) return;
    }
    if (isRest(tokens, i + 1) || countsOn(tokens, mark, i + 1) || isBackground(tokens, i + 1)) return;
    const { start } = tokens[mark]!;
    const { end } = tokens[i]!;
    const attributed = isAttributed(tokens, mark);
    yield {
      start,
      end,
      ...(attributed && {
        message: '“While” strings two separate events together: “and” keeps the second under “said that”.',
      }),
      fixes: (attributed ? [', and'] : ['. Meanwhile,', ', and', ';']).map((text) => ({
        title: `Write “${text.replace('. ', '')}”`,
        safe: false,
        edits: [{ start, end, text }],
      })),
    };
  },
});
