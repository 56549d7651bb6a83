import { defineCheck, type Report } from '../../engine/rule.ts';

/** "the attack the most violent attack": Arabic sets the noun and its superlative side by side. */
export const doubledSuperlative = defineCheck({
  id: 'redundancy/doubled-superlative',
  message: '“{match}” names the thing twice: keep the phrase with the superlative.',
  severity: 'error',
  arabic: 'الهجوم الأعنف',
  examples: {
    wrong: [
      ['Farms burned in the raid the most violent raid this year.', 'Farms burned in the most violent raid this year.'],
      ['Nobody slept after the blast the largest blast since May.', 'Nobody slept after the largest blast since May.'],
    ],
    fine: [
      'Farms burned in the raid, the most violent raid this year.',
      'The more raids, the most violent raids among them, the worse.',
      'Nobody slept after the largest blast since May.',
    ],
  },
  wants: ({ norm }) => norm === 'most' || (norm.length > 5 && norm.endsWith('est')),
  at({ tokens }, i): Report[] {
    const noun = tokens[i + (tokens[i]!.lexeme.norm === 'most' ? 2 : 1)];
    const [article, first, before] = [tokens[i - 3], tokens[i - 2], tokens[i - 1]];
    if (!noun || !article || !first || before?.lexeme.norm !== 'the') return [];
    if (first.lexeme.norm !== noun.lexeme.norm || first.lexeme.kind !== 'word') return [];
    if (!/^(?:the|this|that|an?)$/.test(article.lexeme.norm)) return [];
    const edit = { start: article.start, end: before.start, text: '' };
    return [
      {
        start: article.start,
        end: noun.end,
        fixes: [{ title: `Leave out “${article.lexeme.text} ${first.lexeme.text}”`, safe: false, edits: [edit] }],
      },
    ];
  },
});
