import { defineCheck, type Edit, matchCase, type Report } from '../../../engine/rule.ts';
import { isWord, norm } from './phrase.ts';

/** Mass nouns in a plural that English does not have, with the right form. */
const FORMS = new Map<string, string>(
  'equipment information evidence furniture machinery infighting rubble luggage baggage advice homework knowledge violence bloodshed livestock manpower gunfire artillery ammunition aircraft spacecraft personnel clothing jewelry poultry infantry cavalry sewage garbage weaponry camouflage sabotage wreckage hardware software electricity gasoline petrol diesel propaganda malnutrition sanitation harassment smuggling shelling arson media rubbish traffic fodder firewood scenery weather footage accommodation cutlery merchandise unemployment insecurity lawlessness aid transportation reconnaissance intelligence logistics shrapnel'
    .split(' ')
    .map((noun): [string, string] => [noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`, noun]),
);
/** Right in other senses: these are judged by what stands around them. */
const SOMETIMES = new Map([
  ['damages', 'damage'],
  ['staffs', 'staff'],
  ['peoples', 'people'],
  ['polices', 'police'],
  ['foods', 'food'],
  ['sheeps', 'sheep'],
  ['childrens', 'children'],
  ['mens', 'men'],
  ['womens', 'women'],
  ['gunmens', 'gunmen'],
  ['militiamens', 'militiamen'],
  ['offsprings', 'offspring'],
]);
for (const word of [
  'accommodations',
  'logisticss',
  'arsons',
  'shellings',
  'scenerys',
  'cutlerys',
  'artilleries',
  'intelligences',
])
  FORMS.delete(word);

const FEWER = new Map([
  ['many', 'much'],
  ['few', 'little'],
  ['these', 'this'],
  ['those', 'that'],
  ['several', 'some'],
  ['fewer', 'less'],
]);
const VERBS = new Map([
  ['are', 'is'],
  ['were', 'was'],
  ['have', 'has'],
  ["aren't", "isn't"],
  ["weren't", "wasn't"],
  ["haven't", "hasn't"],
]);
/** "many aircraft", "these personnel": the plural stands, without its -s. */
const COUNTED = new Set([
  'aircraft',
  'spacecraft',
  'personnel',
  'offspring',
  'sheep',
  'children',
  'men',
  'women',
  'gunmen',
  'militiamen',
  'people',
  'police',
  'media',
]);

/** True when the words around say that the sense is the one without a plural. */
function misused(word: string, before: readonly string[], after: readonly string[]): boolean {
  switch (word) {
    case 'damages':
      // Damages are money that a court awards. “Material damages” is a phrase of its own: calque/material-damages.
      return (
        /^(?:heavy|severe|serious|extensive|great|huge|considerable|massive|slight|minor|structural|major|significant|large|some|many|no)$/.test(
          before[0] ?? '',
        ) ||
        /^(?:cause|caused|causes|causing|inflict|inflicted|inflicting|suffered|repair|repaired|reported|left|leaving|and)$/.test(
          before[0] ?? '',
        ) ||
        (/^(?:the|of)$/.test(before[0] ?? '') &&
          /^(?:to|in|caused|inflicted|were|was)$/.test(after[0] ?? '') &&
          !/award|pay|sue|claim|court/.test([...before, ...after].join(' ')))
      );
    case 'aids':
      return (
        /^(?:humanitarian|medical|food|relief|aid|urgent|international|these|some|more|military|financial|winter)$/.test(
          before[0] ?? '',
        ) ||
        /^(?:received|receive|deliver|delivered|distributed|bring|brought|carrying|of|sent|send)$/.test(
          before[0] ?? '',
        ) ||
        /^(?:entered|arrived|reached|were)$/.test(after[0] ?? '')
      );
    case 'staffs':
      return (
        !/^(?:general|joint|chiefs?|of|he|she|it|flag|wooden|their|long)$/.test(before[0] ?? '') &&
        !/^(?:of|the)$/.test(after[0] ?? '')
      );
    case 'peoples':
      return (
        /^(?:\d.*|many|several|two|three|four|five|six|seven|eight|nine|ten|some|of|innocent|hundreds|thousands)$/.test(
          before[0] ?? '',
        ) &&
        !/^(?:the|republic|of|and)$/.test(after[0] ?? '') &&
        !(before[0] === 'of' && !/^(?:dozens|hundreds|thousands|scores|number|tens)$/.test(before[1] ?? ''))
      );
    case 'childrens':
    case 'mens':
    case 'womens':
      // “the childrens hospital” lacks an apostrophe
      return /^(?:and|or|were|are|have|in|at|,|\.|who)$/.test(after[0] ?? '');
    case 'foods':
      return /^(?:baskets?|parcels?|aid|supplies|assistance|rations?|prices?|items?|packages?)$/.test(after[0] ?? '');
    default:
      return true;
  }
}

/** "equipments", "informations", "severe damages". */
export const massPlural = defineCheck({
  id: 'number/mass-noun',
  message: 'This noun has no plural in this sense: equipment, information, damage, aid, aircraft. Write it without -s.',
  arabic: 'معدات، معلومات، أضرار، مساعدات',
  severity: 'error',
  covers: ['C13', 'C359', 'C360', 'C361', 'C362', 'C364', 'C366', 'C11', 'F64'],
  examples: {
    wrong: [
      ['The port lost many equipments.', 'The port lost much equipment.'],
      ['There are informations about a leak in Basra.', 'There is information about a leak in Basra.'],
      ['The hail caused severe damages.', 'The hail caused severe damage.'],
      ['Humanitarian aids were sent to Taiz.', 'Humanitarian aid was sent to Taiz.'],
    ],
    fine: [
      'The court awarded her damages.',
      'AIDS is a disease.',
      'The peoples of the Sahel trade salt.',
      'The chiefs of staffs met; the equipment was lost.',
    ],
  },
  wants: ({ norm: word }) => FORMS.has(word) || SOMETIMES.has(word),
  *at({ tokens }, i): Generator<Report> {
    const token = tokens[i]!;
    if (!isWord(token) || token.lexeme.upper || (token.lexeme.capital && i > 0)) return;
    const word = norm(token);
    const right = FORMS.get(word) ?? SOMETIMES.get(word);
    if (!right) return;
    const near = (step: number) => [1, 2, 3, 4].map((k) => norm(tokens[i + k * step]));
    if (!misused(word, near(-1), near(1))) return;
    if (norm(tokens[i + 1]) === "'s" || /^['’]$/.test(tokens[i + 1]?.lexeme.text ?? '')) return;
    const edits: Edit[] = [];
    const put = (at: number, text: string | undefined) => {
      const t = tokens[at];
      if (t && text) edits.push({ start: t.start, end: t.end, text: matchCase(t.lexeme.text, text) });
    };
    if (!COUNTED.has(right)) {
      // "there are informations", "many equipments"
      const two = norm(tokens[i - 1]);
      if (norm(tokens[i - 2]) === 'there') put(i - 1, VERBS.get(two));
      put(i - 1, FEWER.get(two));
    }
    edits.push({ start: token.start, end: token.end, text: matchCase(token.lexeme.text, right) });
    if (!COUNTED.has(right) && norm(tokens[i - 2]) !== 'and' && norm(tokens[i - 1]) !== 'and')
      put(i + 1, VERBS.get(norm(tokens[i + 1])));
    const first = edits[0]!;
    yield {
      start: first.start,
      end: token.end,
      fixes: [{ title: `Write “${right}”`, safe: edits.length === 1 && FORMS.has(word), edits }],
    };
  },
});
