import { defineCheck, matchCase, type Report } from '../../../engine/rule.ts';
import { norm } from './phrase.ts';

const EASTERN = /^(?:northern|southern|eastern|western|north-?eastern|north-?western|south-?eastern|south-?western)$/;
/** Countries and regions too large to lie beside: what happens “northern of Syria” happens in its north. */
const LARGE = new Set(
  'syria iraq turkey iran lebanon jordan yemen libya egypt sudan tunisia algeria morocco palestine israel gaza'.split(
    ' ',
  ),
);

/** "eastern of Deir ez-Zor", "north western of Hasaka": east of, northwest of. */
export const easternOf = defineCheck({
  id: 'preposition/eastern-of',
  message: '“eastern” is an adjective; a direction from a place is “east of” it, a part of a country “eastern …”.',
  arabic: 'شرقي',
  severity: 'error',
  covers: ['C185'],
  examples: {
    wrong: [
      ['A kiln blew up eastern of Sfax at noon.', 'A kiln blew up east of Sfax at noon.'],
      ['Hail fell on farms north western of Gabes.', 'Hail fell on farms northwest of Gabes.'],
      ['Snow is rare in northern of Libya.', 'Snow is rare in northern Libya.'],
      ['They live southern of the town.', 'They live south of the town.'],
      ['The weir lies eastern to Sfax.', 'The weir lies east of Sfax.'],
    ],
    fine: [
      'A kiln blew up east of Sfax.',
      'The northern of the two wells is dry.',
      'Snow is rare in northern Libya, and in the north of Chad.',
    ],
  },
  wants: (form) => EASTERN.test(form.norm) && !form.capital,
  *at({ tokens }, i): Generator<Report> {
    // "eastern to Sfax"; but "from northern to southern Sfax".
    const to = norm(tokens[i + 1]) === 'to' && !tokens.slice(Math.max(0, i - 3), i).some((t) => norm(t) === 'from');
    if (norm(tokens[i + 1]) !== 'of' && !to) return;
    const place = tokens[i + 2];
    if (!place) return;
    const next = norm(place);
    const named = place.lexeme.capital || (next === 'al' && tokens[i + 3]?.lexeme.text === '-');
    if (
      !named &&
      !(
        next === 'the' &&
        /^(?:city|town|village|capital|airport|river|camp|province|governorate|country)$/.test(norm(tokens[i + 3]))
      )
    )
      return;
    // “the northern of” names one of several.
    if (/^(?:the|a|an|its|their)$/.test(norm(tokens[i - 1]))) return;
    // "north western of"
    const half = /^(?:north|south)$/.test(norm(tokens[i - 1])) && /^(?:eastern|western)$/.test(norm(tokens[i]));
    const start = half ? tokens[i - 1]!.start : tokens[i]!.start;
    const word = (half ? norm(tokens[i - 1]) : '') + norm(tokens[i]).replace('-', '');
    const large = LARGE.has(next);
    const end = large || to ? tokens[i + 1]!.end : tokens[i]!.end;
    const text = matchCase(
      half ? tokens[i - 1]!.lexeme.text : tokens[i]!.lexeme.text,
      large ? word : word.slice(0, -3) + (to ? ' of' : ''),
    );
    const fixes = [{ title: `Write “${text}”`, safe: false, edits: [{ start, end, text }] }];
    yield { start, end: tokens[i + 1]!.end, fixes };
  },
});
