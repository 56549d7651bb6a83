import { defineCheck, type Lexeme, matchCase, type Report, type Token } from '../../engine/rule.ts';
import { distance } from './slip.ts';

/** Names of two words or more: where one word is right, a slip in the other is told. */
const NAMES = [
  'Red Crescent',
  'Red Cross',
  'White Helmets',
  'United Nations',
  'Human Rights',
  'Islamic State',
  'Security Council',
  'Democratic Forces',
  'Syrian Observatory',
  'Syrian Army',
  'Arab League',
  'European Union',
  'United States',
  'Free Syrian',
  'Revolutionary Guard',
  'Republican Guard',
  'National Defense',
  'Nusra Front',
  'Muslim Brotherhood',
  'Saudi Arabia',
  'Popular Mobilization',
  'Civil Defense',
  'Euphrates Shield',
  'Olive Branch',
  'Golan Heights',
  'Prime Minister',
  'International Coalition',
  'Foreign Ministry',
  'Defense Ministry',
].map((name) => name.split(' ') as [string, string]);
const CALENDAR =
  'January February September October November December Monday Tuesday Wednesday Thursday Saturday Sunday Ramadan'.split(
    ' ',
  );
/** Real words and names one slip from a calendar word. */
const REAL =
  /^(?:Decembers|Sundays|Mondays|Munday|Sundey|Septembre|Octobre|Novembre|Augusta|Auguste|Sunda|Sundar|Sundy|Octobers)$/;

const slip = (word: string, name: string) =>
  word !== name &&
  word !== `${name}n` &&
  /^[A-Za-z]{5,}$/.test(word) &&
  word !== 'Defence' &&
  word.replace(/s$/, '') !== name.replace(/s$/, '') &&
  distance(word.toLowerCase(), name.toLowerCase(), 1) === 1;

/** A capitalized form that is, or nearly is, a part of one of the names, or a word of the calendar. */
const mayBe = ({ kind, capital, upper, text }: Lexeme): boolean =>
  kind === 'word' &&
  capital &&
  !upper &&
  (NAMES.some(([a]) => text === a || slip(text, a)) || CALENDAR.some((word) => slip(text, word)));

const report = (token: Token, name: string): Report => {
  const { start, end } = token;
  return {
    start,
    end,
    fixes: [
      { title: `Write “${name}”`, safe: true, edits: [{ start, end, text: matchCase(token.lexeme.text, name) }] },
    ],
  };
};

/** A slip in a name that stands in every report: "Red Cresent", "Untied Nations", "Wensday". */
export const nameSlip = defineCheck({
  id: 'spelling/name-slip',
  message: '“{match}” is misspelt.',
  severity: 'error',
  quotes: true,
  changes: ['name', 'date'],
  covers: ['F38'],
  examples: {
    wrong: [
      ['The Red Cresent opened a clinic.', 'The Red Crescent opened a clinic.'],
      ['The Untied Nations sent flour.', 'The United Nations sent flour.'],
      ['The ferry stopped on Wednsday.', 'The ferry stopped on Wednesday.'],
    ],
    fine: [
      'The Red Crescent opened a clinic.',
      'Mr. Munday lives in Augusta.',
      'The United Nation of Makers is a club.',
    ],
  },
  wants: mayBe,
  *at({ tokens }, i): Generator<Report> {
    const { lexeme } = tokens[i]!;
    if (lexeme.kind !== 'word' || !lexeme.capital || lexeme.upper) return;
    const next = tokens[i + 1];
    if (next?.space && next.lexeme.capital && !next.lexeme.upper) {
      for (const [a, b] of NAMES) {
        if (lexeme.text === a && slip(next.lexeme.text, b) && !NAMES.some((n) => n[1] === next.lexeme.text))
          yield report(next, b);
        else if (
          next.lexeme.text === b &&
          slip(lexeme.text, a) &&
          !NAMES.some((n) => n[0] === lexeme.text) &&
          lexeme.text !== 'Syria'
        )
          yield report(tokens[i]!, a);
      }
    }
    if (lexeme.text.length >= 6 && !lexeme.text.endsWith('.') && !REAL.test(lexeme.text)) {
      const day = CALENDAR.find((word) => slip(lexeme.text, word) && lexeme.text[0] === word[0]);
      if (day) yield report(tokens[i]!, day);
    }
  },
});
