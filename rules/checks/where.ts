import { defineCheck, type Report, type Token } from '../../engine/rule.ts';
import { isSentenceBefore, verbOfClause } from './clause.ts';

const norm = (tokens: readonly Token[], i: number): string => tokens[i]?.lexeme.norm ?? '';

/** Words for places, and for what people can be in: "where" may refer to them. */
const PLACE =
  /^(?:villages?|towns?|cit(?:y|ies)|hospitals?|areas?|camps?|houses?|homes?|sites?|scene|regions?|districts?|prisons?|jails?|airports?|border|countr(?:y|ies)|schools?|bases?|places?|neighbou?rhoods?|quarters?|countryside|governorates?|provinces?|rooms?|courts?|conferences?|summit|meetings?|squares?|streets?|roads?|markets?|factor(?:y|ies)|fronts?|frontlines?|zones?|north|south|east|west|cent(?:er|re)s?|mosques?|church(?:es)?|stations?|checkpoints?|crossings?|valleys?|islands?|desert|morgue|clinics?|universit(?:y|ies)|headquarters|positions?|points?|building|buildings|outskirts|suburbs?|territor(?:y|ies)|hills?|mountains?|river|bank|bridge|dam|farms?|orchards?|fields?|capital|port|harbor|coast|sea|gates?|offices?|hotel|garden|park|cemetery|ground|grounds|airbase|barracks|garrison|enclave|pocket|corridor|parliament|assembly|kingdom|stadium|shelters?|tents?|shops?|ships?|vehicle|plane|bus|website|industry|sector|market|cases?|situations?|circumstances|step|stage|world|online|abroad|there|here|side|sides|line|lines|stronghold|strongholds|stores?|wards?|depots?|warehouses?|roundabout|junction|intersection|axis|axes|plant|refinery|mill|mine|yard|vicinity|surroundings|trials?|elections?|divisions?|residences?|seats?|instance|wars?|games?|events?|eyes|elsewhere|northeast|northwest|southeast|southwest|centres)$/;
const PREPOSITION =
  /^(?:in|at|near|to|from|around|into|toward|towards|inside|outside|through|across|reached|entered|left|on|over|targeted|shelled|bombed|hit|struck|captured|seized|stormed|besieged|attacked)$/;
/** A state or an older fact explains what was said: "as", not "and". */
const EXPLAINS =
  /^(?:is|are|has|have|had|can|cannot|can't|contains?|lives?|needs?|depends?|remains?|may|lacks?|could)$/;

/** True when a place stands close before the comma: "to Irbid, where", "in the village of his uncle, where". */
function placeBefore(tokens: readonly Token[], comma: number): boolean {
  const last = tokens[comma - 1]!;
  const group =
    /^(?:organi[sz]ation|group|forces|army|militia|militias|front|brigade|battalion|party|movement|division|corps|command|observatory|police)$/.test(
      last.lexeme.norm,
    );
  if (last.lexeme.capital || last.quote !== '' || PLACE.test(last.lexeme.norm)) return true;
  if (group) return false;
  for (let i = comma - 2; i > Math.max(0, comma - 7); i--) {
    const { lexeme } = tokens[i]!;
    if (lexeme.kind === 'punctuation' && lexeme.text !== '"') return false;
    // "at the bridge after the patrol had passed, where": a clause of its own stands between.
    if (/^(?:after|when|while|before|because|until)$/.test(lexeme.norm)) return false;
    if ((lexeme.capital && i > 0) || PLACE.test(lexeme.norm)) {
      // "… Turkey yesterday": a place with its preposition; a person's name has none.
      for (let k = i - 1; k >= Math.max(0, i - 4); k--) if (PREPOSITION.test(norm(tokens, k))) return true;
      return PLACE.test(lexeme.norm) && comma - i < 4;
    }
  }
  return false;
}

const TIME =
  /^(?:morning|dawn|noon|midnight|evening|night|today|yesterday|hours|days|weeks|months|minutes|ago|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month)$/;
/** Those who report, in a clause that tells of no place: "since the morning, where the Observatory documented". */
const REPORTER = /^(?:observatory|sohr|activists|sources|source|correspondent|reporter|information)$/;

/** True when the joint follows a time and a reporter speaks behind it: no place can be meant. */
const joinsReport = (tokens: readonly Token[], comma: number) =>
  TIME.test(norm(tokens, comma - 1)) && tokens.slice(comma + 2, comma + 6).some((t) => REPORTER.test(t.lexeme.norm));

/** "where" as a joint between sentences. */
export const where = defineCheck({
  id: 'connective/where',
  message:
    '“Where” is حيث word for word. English uses it for places only: write “and” or “as”, or begin a new sentence.',
  arabic: 'حيث',
  severity: 'warning',
  headings: false,
  covers: ['C238', 'F15'],
  examples: {
    wrong: [
      [
        'Officers searched the ship for drugs and beat the sailors, where two of them were minors.',
        'Officers searched the ship for drugs and beat the sailors, and two of them were minors.',
      ],
      [
        'A statement followed the clashes, where it was said that the truce had ended.',
        'A statement followed the clashes, and it was said that the truce had ended.',
      ],
      [
        'Boats have been missing off Sfax since dawn, where sources confirmed the loss of two.',
        'Boats have been missing off Sfax since dawn, and sources confirmed the loss of two.',
      ],
      ['Few shepherds sold their flocks, where prices are low.', 'Few shepherds sold their flocks, as prices are low.'],
    ],
    fine: [
      'The wounded were taken to Irbid, where they were treated.',
      'He fled to the valley, where he had a farm.',
      'She worked in the port of Aden last year, where ships are repaired.',
    ],
  },
  wants: ({ text }) => text === ',',
  *at({ tokens }, i): Generator<Report> {
    if (i < 3 || !(i + 3 < tokens.length)) return;
    if (tokens[i]!.lexeme.text !== ',' || norm(tokens, i + 1) !== 'where' || tokens[i]!.quote !== '') return;
    if (placeBefore(tokens, i) && !joinsReport(tokens, i)) return;
    const verb = verbOfClause(tokens, i + 2, 10);
    if (verb < 0 || !isSentenceBefore(tokens, i)) return;
    const { start } = tokens[i]!;
    const { end } = tokens[i + 1]!;
    const past =
      /^(?:had|has|have|is|are)$/.test(norm(tokens, verb)) &&
      /(?:ed|en|known|reached|sent|taken)$/.test(norm(tokens, verb + 1)) &&
      norm(tokens, verb) !== 'had';
    const explains = EXPLAINS.test(norm(tokens, verb)) && !past && norm(tokens, verb) !== 'could';
    const texts = explains ? [', as', ', and', '. There,'] : [', and', ', as', '. There,'];
    yield {
      start,
      end,
      fixes: texts.map((text) => ({
        title: `Write “${text.replace(/^\W+/, '')}”`,
        safe: false,
        edits: [{ start, end, text }],
      })),
    };
  },
});
