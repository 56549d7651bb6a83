import { type Fix, defineCheck, type Report, type Sentence } from '../../engine/rule.ts';

/** Joints at which a chain of incidents may be cut, with what the new sentence begins with. */
const JOINTS: readonly { readonly words: readonly string[]; readonly opening: string }[] = [
  { words: [',', 'while'], opening: 'Meanwhile,' },
  { words: [',', 'also'], opening: 'Also,' },
  { words: [',', 'and', 'also'], opening: 'Also,' },
  { words: [',', 'in', 'addition', 'to'], opening: '' },
  { words: [',', 'where'], opening: '' },
  { words: [',', 'amid'], opening: '' },
  { words: [',', 'in', 'conjunction', 'with'], opening: '' },
  { words: [',', 'during', 'which'], opening: '' },
  { words: [',', 'these'], opening: 'These' },
  { words: [',', 'they'], opening: 'They' },
  { words: [',', 'the'], opening: 'The' },
  { words: [',', 'and', 'the'], opening: 'The' },
  { words: [';'], opening: '' },
];
/** A part must have this many words to be a sentence. */
const SHORTEST = 6;

interface Joint {
  readonly start: number;
  readonly end: number;
  readonly opening: string;
  readonly text: string;
}

function jointsOf({ tokens }: Sentence): Joint[] {
  const found: Joint[] = [];
  let since = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.lexeme.kind === 'word') since++;
    if (since < SHORTEST || tokens.length - i < SHORTEST || tokens[i]!.quote !== '') continue;
    const joint = JOINTS.find(({ words }) => words.every((word, k) => tokens[i + k]?.lexeme.norm === word));
    if (!joint) continue;
    const last = tokens[i + joint.words.length - 1]!;
    found.push({ start: tokens[i]!.start, end: last.end, opening: joint.opening, text: joint.words.slice(joint.words[0] === ',' ? 1 : 0).join(' ') });
    since = 0;
  }
  return found;
}

const splitAt = ({ start, end, opening, text }: Joint): Fix => ({
  title: `Split the sentence at “${text}”`,
  safe: false,
  edits: [{ start, end, text: `. ${opening}` }],
});

/** A sentence too long to read. */
export const longSentence = defineCheck({
  id: 'run-on/long-sentence',
  message: 'This sentence is too long to follow: one incident, one sentence.',
  why: 'Arabic news prose strings incidents together with “and”, “while” and “also”. English readers lose who did what to whom.',
  severity: 'warning',
  profile: 'full',
  headings: false,
  options: { max: 60 },
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
    fine: ['The ferry broke down near the island, while the boat that was sent to tow it ran out of fuel.', 'Farmers opened the sluice of the old dam by night.'],
  },
  *paragraph({ sentences }, options): Generator<Report> {
    const max = Number(options.max) || 60;
    for (const sentence of sentences) {
      if (sentence.tokens.length <= max) continue;
      const words = sentence.tokens.filter((t) => t.lexeme.kind === 'word' || t.lexeme.kind === 'number').length;
      if (words <= max) continue;
      const joints = jointsOf(sentence);
      const where = joints.length > 0 ? ` It can be split at ${joints.map((j) => `“${j.text}”`).join(', ')}.` : '';
      yield {
        start: sentence.start,
        end: sentence.end,
        message: `This sentence has ${words} words: one incident, one sentence.${where}`,
        fixes: joints.map(splitAt),
      };
    }
  },
});
