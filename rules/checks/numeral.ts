import { capitalize, defineCheck, inWords, type Report } from '../../engine/rule.ts';

/** What a figure counts, so that it may stand in words: not a unit, not a time, not a year. */
const UNIT =
  /^(?:km|kilometers?|kilometres?|m|meters?|metres?|miles?|percent|%|am|pm|a\.m|p\.m|mm|kg|tons?|tonnes?|degrees?|st|nd|rd|th|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|\.|\)|:|-|–|\/)$/;

/** A figure at the start of a sentence. */
export const sentenceFigure = defineCheck({
  id: 'number/sentence-figure',
  message: 'A sentence does not begin with a figure: write the number out, or turn the sentence round.',
  severity: 'info',
  profile: 'full',
  headings: false,
  changes: ['figure'],
  covers: ['C367', 'F28'],
  examples: {
    wrong: [
      ['2 brothers found the purse. They gave it back.', 'Two brothers found the purse. They gave it back.'],
      ['The ferry sank. 14 sailors swam ashore.', 'The ferry sank. Fourteen sailors swam ashore.'],
    ],
    fine: ['In 1998 the ferry sank.', '1998 was a dry year.', 'The ferry sank, and 14 sailors swam ashore.'],
  },
  wants: ({ text }) => /^\d{1,2}$/.test(text),
  *paragraph({ kind, sentences }): Generator<Report> {
    if (kind !== 'paragraph') return;
    for (const { tokens } of sentences) {
      const [first, next] = tokens;
      if (!first || !next || tokens.length < 4 || first.lexeme.kind !== 'number' || first.quote !== '') continue;
      const { value, text } = first.lexeme;
      if (
        value === undefined ||
        !/^\d{1,2}$/.test(text) ||
        next.lexeme.kind !== 'word' ||
        !next.space ||
        UNIT.test(next.lexeme.norm)
      )
        continue;
      if (!/[.!?]/.test(tokens.at(-1)!.lexeme.text)) continue;
      const words = inWords(value);
      if (!words) continue;
      const { start, end } = first;
      yield {
        start,
        end,
        fixes: [
          { title: `Write “${capitalize(words)}”`, safe: false, edits: [{ start, end, text: capitalize(words) }] },
        ],
      };
    }
  },
});

/** What is always given in figures, before and after the number. */
const FIGURES_AFTER =
  /^(?:km|kilometers?|kilometres?|m|meters?|metres?|miles?|percent|per|%|am|pm|a\.m|p\.m|a|p|mm|cm|kg|kilograms?|tons?|tonnes?|degrees?|million|billion|thousand|years?|months?|hours?|minutes?|days?|weeks?|year-old|dollars?|pounds?|euros?|liters?|litres?|january|february|march|april|may|june|july|august|september|october|november|december|\.|\)|:|-|–|\/|,|to|and|or|of|x)$/;
const FIGURES_BEFORE =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|article|chapter|section|page|no|no\.|number|resolution|phase|group|aged|age|room|highway|route|street|st|level|category|day|week|grade|table|figure|line|\$|£|€|-|–|\/|:|\.|,|\(|to|between|from|and|or|at)$/;

/** One to nine in figures: a matter of house style. */
export const smallFigure = defineCheck({
  id: 'number/small-figure',
  message: 'House style writes one to nine in words.',
  severity: 'off',
  profile: 'full',
  headings: false,
  changes: ['figure'],
  covers: ['C368'],
  examples: {
    wrong: [
      ['The storm sank 3 boats off Tyre.', 'The storm sank three boats off Tyre.'],
      ['Police freed 5 women in Aden.', 'Police freed five women in Aden.'],
    ],
    fine: ['The pipe is 5 kilometers long.', 'The fair opens on 3 May.', 'The storm sank 12 boats.'],
  },
  wants: ({ text }) => /^[2-9]$/.test(text),
  *paragraph({ kind, sentences }): Generator<Report> {
    if (kind !== 'paragraph') return;
    for (const { tokens } of sentences) {
      // Beside larger numbers, small ones stay in figures.
      const mixed = tokens.some(
        (t) => t.lexeme.kind === 'number' && (t.lexeme.value ?? 0) >= 10 && (t.lexeme.value ?? 0) < 1900,
      );
      if (mixed) continue;
      for (let i = 1; i + 1 < tokens.length; i++) {
        const { lexeme, start, end, quote } = tokens[i]!;
        if (lexeme.kind !== 'number' || !/^[2-9]$/.test(lexeme.text) || quote !== '') continue;
        const next = tokens[i + 1]!;
        if (
          next.lexeme.kind !== 'word' ||
          !next.space ||
          FIGURES_AFTER.test(next.lexeme.norm) ||
          FIGURES_BEFORE.test(tokens[i - 1]!.lexeme.norm)
        )
          continue;
        const text = inWords(Number(lexeme.text))!;
        yield { start, end, fixes: [{ title: `Write “${text}”`, safe: true, edits: [{ start, end, text }] }] };
      }
    }
  },
});

/** "7000 people": a figure of four digits or more before what is counted. */
export const thousands = defineCheck({
  id: 'number/thousands-comma',
  message: 'Thousands are set off with a comma: 7,000 people.',
  severity: 'info',
  profile: 'full',
  changes: ['figure'],
  examples: {
    wrong: [
      ['About 7000 people left the port.', 'About 7,000 people left the port.'],
      ['The storm felled more than 12500 olive trees.', 'The storm felled more than 12,500 olive trees.'],
      ['The drought drove out 300.000 people.', 'The drought drove out 300,000 people.'],
    ],
    fine: [
      'About 7,000 people left the port.',
      'In 2011 people left the port.',
      'The M4 and resolution 2254 were named.',
      'They walked 1500 m.',
      'They walked 1.500 kilometers.',
    ],
  },
  wants: ({ norm }) => /^[1-9]\d{3,6}$/.test(norm) || DOTTED.test(norm),
  *at({ tokens }, i): Generator<Report> {
    const { lexeme, start, end } = tokens[i]!;
    if (DOTTED.test(lexeme.text)) {
      // A point parts decimals in English, and people come whole.
      if (!WHOLE.test(tokens[i + 1]?.lexeme.norm ?? '')) return;
      const text = lexeme.text.replaceAll('.', ',');
      const fixes = [{ title: `Write “${text}”`, safe: false, edits: [{ start, end, text }] }];
      yield { start, end, message: `A point parts decimals: “${text}”.`, severity: 'error', fixes };
      return;
    }
    const figure = Number(lexeme.text);
    if (!/^[1-9]\d{3,6}$/.test(lexeme.text) || (figure >= 1900 && figure < 2100)) return;
    const next = tokens[i + 1]?.lexeme;
    const noun = next && COUNTED.test(next.norm) ? next : tokens[i + 2]?.lexeme;
    if (next?.kind !== 'word' || next.capital || !noun || !COUNTED.test(noun.norm)) return;
    const text = lexeme.text.replace(/\B(?=(?:\d{3})+$)/g, ',');
    yield {
      start,
      end,
      message: `Thousands are set off with a comma: “${text}”.`,
      fixes: [{ title: `Write “${text}”`, safe: true, edits: [{ start, end, text }] }],
    };
  },
});

/** "300.000": thousands as Arabic and French write them. */
const DOTTED = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
/** What has no fractions. */
const WHOLE =
  /^(?:people|persons|civilians|citizens|families|residents|fighters|soldiers|militants|rebels|children|women|men|refugees|displaced|houses|homes|trees|detainees|prisoners|casualties|deaths|victims|shells|rockets|airstrikes|raids|troops|gunmen|students|workers|vehicles|members|cases|villages|sheep|pounds|liras)$/;

/** What reports count in thousands. */
const COUNTED =
  /^(?:people|persons|civilians|citizens|families|residents|fighters|soldiers|militants|rebels|children|women|men|refugees|displaced|houses|homes|trees|dollars|pounds|liras|detainees|prisoners|casualties|deaths|victims|shells|rockets|barrels|bombs|airstrikes|strikes|raids|troops|gunmen|students|workers|tons|tonnes|kilometers|kilometres|meters|metres|hectares|dunams|square|vehicles|members|cases|attacks|recruits|mercenaries|villages|liters|litres|sheep)$/;
