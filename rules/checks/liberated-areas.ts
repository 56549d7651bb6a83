import { type DocumentReport, defineCheck, type Sentence } from '../../engine/rule.ts';

/** “liberated areas”, or a word that says which country the report is about. */
interface Fact {
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly syria: boolean;
  readonly abroad: boolean;
}

const NOUN = /^(?:areas|territories|regions|north|lands)$/;
const SYRIA = /^(?:syrian?|syrians|syria's)$/;
/** Countries, and parts of Syria, where another side than an opposition holds what it took, and who fights there. */
const ABROAD =
  /^(?:yemeni?|yemenis|yemen's|houthis?|sanaa|sana'a|aden|taiz|marib|hodeidah|abyan|iraqi?|iraqis|iraq's|mosul|nineveh|anbar|kirkuk|salahuddin|libyan?|libyans|libya's|benghazi|tripoli|lebanon|lebanese|palestinian|palestinians|gaza|sudan|sudanese|ukraine|ukrainian|afrin|shahba|al-shahba|rojava|jazira|sdf|autonomous)$/;

function* mentionsIn({ tokens }: Sentence): Generator<Fact['mentions'][number]> {
  for (let i = 0; i + 1 < tokens.length; i++) {
    const noun = tokens[i + 1]!;
    if (tokens[i]!.lexeme.norm !== 'liberated' || tokens[i]!.quote !== '' || !NOUN.test(noun.lexeme.norm)) continue;
    const first = tokens[i - 1]?.lexeme.norm === 'the' ? tokens[i - 1]! : tokens[i]!;
    const word = first.lexeme.capital && first === tokens[0] ? 'Opposition-held' : 'opposition-held';
    yield { start: first.start, end: noun.end, text: `${word} ${noun.lexeme.text}` };
  }
}

/** The areas of one side by that side's word; who holds them depends on the country. */
export const liberatedAreas = defineCheck<Fact>({
  id: 'term/liberated-areas',
  message: '“Liberated areas” (المناطق المحررة) takes a side: say who holds them, as in “opposition-held areas”.',
  arabic: 'المناطق المحررة',
  severity: 'info',
  covers: ['C180'],
  examples: {
    wrong: [
      ['Bread is dear in the liberated areas.', 'Bread is dear in opposition-held areas.'],
      ['Two mills closed in liberated regions.', 'Two mills closed in opposition-held regions.'],
      ['The liberated areas need flour.', 'Opposition-held areas need flour.'],
    ],
    fine: ['Bread is dear in opposition-held areas.', 'The liberators left two areas in the west.'],
  },
  wants: ({ norm }) => norm === 'liberated' || SYRIA.test(norm) || ABROAD.test(norm),
  collect({ sentences }) {
    const mentions = sentences.flatMap((sentence) => [...mentionsIn(sentence)]);
    const has = (word: RegExp) => sentences.some(({ tokens }) => tokens.some(({ lexeme }) => word.test(lexeme.norm)));
    return { mentions, syria: has(SYRIA), abroad: has(ABROAD) };
  },
  *document(facts): Generator<DocumentReport> {
    const syrian = facts.some(({ fact }) => fact.syria) || !facts.some(({ fact }) => fact.abroad);
    for (const { paragraph, fact } of facts) {
      for (const { start, end, text } of fact.mentions) {
        const fixes = syrian ? [{ title: `Write “${text}”`, safe: false, edits: [{ start, end, text }] }] : [];
        yield { paragraph, start, end, fixes };
      }
    }
  },
});
