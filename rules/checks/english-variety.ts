import { type Check, defineCheck, matchCase, type Paragraph, type Report } from '../../engine/rule.ts';

/** British and American spellings of the words that reports use. A star: it takes endings (-s, -ed, -ing …). */
const PAIRS =
  'centre/center centres/centers centred/centered theatre/theater theatres/theaters metre/meter* kilometre/kilometer* centimetre/centimeter* litre/liter* fibre/fiber* calibre/caliber sabre/saber ' +
  'colour/color* neighbour/neighbor* neighbourhood/neighborhood* neighbouring/neighboring harbour/harbor* labour/labor* labourer/laborer* honour/honor* favour/favor* favourite/favorite* behaviour/behavior* rumour/rumor* armour/armor* armoured/armored vapour/vapor parlour/parlor endeavour/endeavor* splendour/splendor tumour/tumor* savour/savor* ' +
  'defence/defense* offence/offense* pretence/pretense ' +
  'organise/organize* organised/organized organising/organizing organisation/organization* recognise/recognize* recognised/recognized recognising/recognizing mobilise/mobilize* mobilised/mobilized mobilisation/mobilization authorise/authorize* authorised/authorized authorisation/authorization criticise/criticize* criticised/criticized criticising/criticizing civilise/civilize civilised/civilized civilisation/civilization neutralise/neutralize* neutralised/neutralized apologise/apologize* apologised/apologized ' +
  'emphasise/emphasize* emphasised/emphasized stabilise/stabilize* stabilised/stabilized stabilisation/stabilization destabilise/destabilize evacuees/evacuees realise/realize* realised/realized realising/realizing penalise/penalize* militarised/militarized demilitarised/demilitarized radicalised/radicalized hospitalised/hospitalized finalise/finalize* finalised/finalized normalise/normalize* normalised/normalized normalisation/normalization nationalise/nationalize* terrorise/terrorize* terrorised/terrorized ' +
  'analyse/analyze* analysed/analyzed analysing/analyzing paralyse/paralyze* paralysed/paralyzed ' +
  'travelled/traveled travelling/traveling traveller/traveler* cancelled/canceled cancelling/canceling labelled/labeled modelled/modeled fuelled/fueled fuelling/fueling signalled/signaled signalling/signaling quarrelled/quarreled tunnelled/tunneled tunnelling/tunneling dialled/dialed counsellor/counselor* marvelled/marveled jewellery/jewelry fulfil/fulfill fulfils/fulfills enrol/enroll skilful/skillful instalment/installment* ' +
  'programme/program* grey/gray* tyre/tire* kerb/curb aluminium/aluminum plough/plow* ploughed/plowed manoeuvre/maneuver* manoeuvres/maneuvers sceptical/skeptical sceptic/skeptic* mould/mold* smouldering/smoldering ageing/aging cheque/check sulphur/sulfur paediatric/pediatric anaesthetic/anesthetic haemorrhage/hemorrhage oesophagus/esophagus';

/** American words that are other words too: a change is only offered. */
const DOUBTFUL = new Set([
  'meter',
  'meters',
  'tire',
  'tires',
  'program',
  'programs',
  'check',
  'curb',
  'mold',
  'molds',
  'programme',
  'programmes',
  'tyre',
]);

const TO_AMERICAN = new Map<string, string>();
for (const entry of PAIRS.split(' ')) {
  const [british, rest] = entry.split('/') as [string, string];
  const american = rest.replace('*', '');
  if (british === american) continue;
  TO_AMERICAN.set(british, american);
  if (rest.endsWith('*')) TO_AMERICAN.set(`${british}s`, `${american}s`);
}
const TO_BRITISH = new Map(
  [...TO_AMERICAN].filter(([, us]) => us !== 'check' && us !== 'curb').map(([gb, us]) => [us, gb]),
);

/** Oxford spelling: British, but with -ize, as the United Nations writes. */
const IZE = /iz(?:e|es|ed|ing|ation|ations)$/;

function* foreign({ sentences }: Paragraph, table: ReadonlyMap<string, string>, ize = false): Generator<Report> {
  for (const { tokens } of sentences) {
    for (const [i, { lexeme, start, end }] of tokens.entries()) {
      const wanted = table.get(lexeme.norm);
      // A capital inside a sentence is a name: "the Defence Ministry", "Harbour Street".
      if (!wanted || (lexeme.capital && i > 0) || (ize && IZE.test(lexeme.norm))) continue;
      const text = matchCase(lexeme.text, wanted);
      yield {
        start,
        end,
        fixes: [{ title: `Write “${text}”`, safe: !DOUBTFUL.has(lexeme.norm), edits: [{ start, end, text }] }],
      };
    }
  }
}

const american: Check = defineCheck({
  id: 'spelling/american',
  message: '“{match}” is the British spelling; the house spells as American English does.',
  severity: 'off',
  examples: {
    wrong: [
      ['The harbour was closed.', 'The harbor was closed.'],
      ['Two armoured cars were travelling south.', 'Two armored cars were traveling south.'],
    ],
    fine: ['The harbor was closed.', 'He works for the Defence Ministry.'],
  },
  paragraph: (paragraph) => foreign(paragraph, TO_AMERICAN),
});

const british: Check = defineCheck({
  id: 'spelling/british',
  message: '“{match}” is the American spelling; the house spells as British English does.',
  why: 'With the option ize: true words in -ize are left alone (Oxford spelling).',
  severity: 'off',
  options: { ize: false },
  examples: {
    wrong: [
      ['The harbor was closed.', 'The harbour was closed.'],
      ['Two armored cars were traveling south.', 'Two armoured cars were travelling south.'],
    ],
    fine: ['The harbour was closed.', 'He works for the Defense Department.'],
  },
  paragraph: (paragraph, options) => foreign(paragraph, TO_BRITISH, options.ize === true),
});

/** British or American spelling: a style switches one of the two on. */
export const englishVariety: readonly Check[] = [american, british];
