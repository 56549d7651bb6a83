import { defineCheck, type Edit, type Report } from '../../engine/rule.ts';

const replace = (title: string, edit: Edit) => ({ title, safe: true, edits: [edit] });

/** Two blanks or more between words; a no-break space beside an ordinary one counts. Line ends are left alone. */
const DOUBLE = /(?<=\S)[ \t\u00a0\u202f\u2009]{2,}(?=\S)/g;
/** A blank before a mark that closes up; ellipses and smileys excepted. */
const BEFORE = /(?<=[\p{L}\p{N}"”’')\]])[ \u00a0]+(?=[,.;:!?](?![.\p{N}\p{L}/\\)(]))/gu;
/** A comma glued to the word after it instead of the word before it. */
const SWAPPED = /(?<=[\p{L}\p{N}"”’')\]])[ \u00a0]+([,;])(?=\p{L})/gu;
/** A comma or stop glued to the word after it. Figures, abbreviations, addresses and file names keep theirs. */
const AFTER =
  /(?<=\p{Ll}{2}|\p{L}\)|[”"’])(?<!(?:amp|[lr][sd]quo|quot|apos|nbsp|[nm]dash|hellip|laquo|raquo|lt|gt))([,;])(?=\p{L})|(?<=\p{Ll}{3})([.?!])(?=\p{Lu}\p{Ll}|A \p{Ll}{3})(?!(?:\p{L}+\.)?(?:Org|Com|Net|Info)\b)/gu;
const MONTH = /(?<=\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec))\.(?=\d{1,2}\b)/g;
/** The same mark twice. */
const TWICE = /(?<![,;:])([,;:])(?:[ \u00a0]*\1)+(?![,;:])|(?<![.\d])\.\.(?![.\d/\\])/g;
/** An article or prefix cut off from its name, with the hyphen on either side. */
const CUT =
  /(?<![\p{L}\p{N}-])((?:al|el|ad|an|ar|as|at|az|ash|ez)-)[ \u00a0]+(?=\p{L})|(?<![\p{L}\p{N}-])((?:al|el|ad|ar|az|ash|ez))[ \u00a0]+(-)(?=\p{L})/giu;
const COMPOUND =
  /(?<=\p{Ll}{2})-[ \u00a0]+(?=(?:held|controlled|backed|led|based|trapped|style|propelled|made|run|term|old|affiliated|linked|aligned|occupied|besieged|dominated|populated|owned|type|range|to-surface|to-ground|aircraft|tank|supported|allied|brokered|sponsored|ranking|scale|class|declared|proclaimed)\b)/gu;
/** The same behind capitals: "US- led", "IS- held". */
const NAMED =
  /(?<=(?<![\p{L}\d.-])(?!(?:SANA|WAFA|NINA|SABA|ANHA|SNHR|SOHR|AFP|AP|FNA|IRNA)-)(?:\p{Lu}{2,6}|U\.S\.))-[ \u00a0]+(?=(?:held|controlled|backed|led|based|style|made|run|affiliated|linked|aligned|occupied|besieged|dominated|owned|supported|allied|brokered|sponsored|declared|Russian|Turkish|Iranian|Saudi|British|Israeli)\b)/gu;
/** A prefix cut off: "pro- regime", "Non- Syrian", "anti- aircraft"; not "pre- and post-war". */
const PREFIX =
  /(?<![\p{L}\d-])((?:pro|non|anti|counter|ex|semi|multi|pre|post|mid|inter|self|vice|cross|booby|co|re)-)[ \u00a0]+(?!(?:and|or|to|nor)\b)(?=\p{L}{3})/giu;
/** Two nations: "the Turkish- Syrian border". */
const NATIONS =
  /(?<=\b(?:Syrian|Turkish|Iraqi|Lebanese|Jordanian|Iranian|Russian|American|Israeli|Palestinian|Saudi|Yemeni|Libyan|Egyptian|Tunisian|French|British|Kurdish|Arab|US|Syro|Irano))-[ \u00a0]+(?=(?:Syrian|Turkish|Iraqi|Lebanese|Jordanian|Iranian|Russian|American|Israeli|Palestinian|Saudi|Yemeni|Libyan|Egyptian|Tunisian|French|British|Kurdish|Arab)\b)/gu;

/** What must stand in a text for a pattern to find anything: plain searches, many times quicker than the patterns. */
const HINTS = new Map<RegExp, (text: string) => boolean>([
  [DOUBLE, (text) => text.includes('  ') || /[\t\u00a0\u202f\u2009]/.test(text)],
  [SWAPPED, (text) => /[ \u00a0][,;]/.test(text)],
  [BEFORE, (text) => /[ \u00a0][,.;:!?]/.test(text)],
  [AFTER, (text) => /[^\s\d][,;][^\s\d]|[^\s\d][.?!][^\s\d]/.test(text)],
  [MONTH, (text) => /[a-z]\.\d/.test(text)],
  [TWICE, (text) => /[,;:][ \u00a0]*[,;:]|\.\./.test(text)],
  [CUT, (text) => /-[ \u00a0]|[ \u00a0]-/.test(text)],
  [COMPOUND, (text) => /-[ \u00a0]/.test(text)],
  [NAMED, (text) => /-[ \u00a0]/.test(text)],
  [PREFIX, (text) => /-[ \u00a0]/.test(text)],
  [NATIONS, (text) => /-[ \u00a0]/.test(text)],
]);

function* spots(text: string, pattern: RegExp): Generator<RegExpExecArray> {
  if (HINTS.get(pattern)!(text)) yield* text.matchAll(pattern);
}

/** Two spaces where one belongs. */
export const doubleSpace = defineCheck({
  id: 'punctuation/double-space',
  message: 'Two spaces where one belongs.',
  severity: 'warning',
  quotes: true,
  covers: ['F25'],
  examples: {
    wrong: [
      ['The  bridge was closed.', 'The bridge was closed.'],
      ['Three boats sank\u00a0 off Sour.', 'Three boats sank off Sour.'],
    ],
    fine: ['The bridge was closed.', 'The bridge\nwas closed.'],
  },
  *paragraph({ text }): Generator<Report> {
    for (const { index, 0: match } of spots(text, DOUBLE)) {
      const end = index + match.length;
      yield { start: index, end, fixes: [replace('Leave one space', { start: index, end, text: ' ' })] };
    }
  },
});

/** Space before a mark. */
export const spaceBeforeMark = defineCheck({
  id: 'punctuation/space-before',
  message: 'No space before this mark.',
  severity: 'error',
  quotes: true,
  covers: ['C373', 'F25'],
  examples: {
    wrong: [
      ['The well ran dry , so they left.', 'The well ran dry, so they left.'],
      ['Nobody answered .', 'Nobody answered.'],
      ['The well ran dry ,so they left.', 'The well ran dry, so they left.'],
    ],
    fine: ['The well ran dry, so they left.', 'He said ... nothing.'],
  },
  *paragraph({ text }): Generator<Report> {
    for (const { index, 0: match } of spots(text, BEFORE)) {
      const end = index + match.length;
      yield { start: index, end: end + 1, fixes: [replace('Close up', { start: index, end, text: '' })] };
    }
    for (const { index, 0: match, 1: mark } of spots(text, SWAPPED)) {
      const end = index + match.length;
      yield {
        start: index,
        end,
        fixes: [replace('Move the space behind the mark', { start: index, end, text: `${mark} ` })],
      };
    }
  },
});

/** No space after a mark. */
export const spaceAfterMark = defineCheck({
  id: 'punctuation/space-after',
  message: 'A space is missing after this mark.',
  severity: 'error',
  quotes: true,
  covers: ['F25'],
  examples: {
    wrong: [
      ['The well ran dry,so they left.', 'The well ran dry, so they left.'],
      ['They left the valley.Nobody stayed.', 'They left the valley. Nobody stayed.'],
      ['They left the valley.A guide stayed.', 'They left the valley. A guide stayed.'],
      ['The mill burned on Oct.10 in Tyre.', 'The mill burned on Oct. 10 in Tyre.'],
    ],
    fine: ['It cost 3,500 dinars at 10:30.', 'Write to the office at example.com for details.'],
  },
  *paragraph({ text }): Generator<Report> {
    // "Oct.10": the stop of a month's short form.
    for (const { index } of spots(text, MONTH)) {
      const at = index + 1;
      yield { start: index, end: at, fixes: [replace('Add a space', { start: at, end: at, text: ' ' })] };
    }
    for (const { index } of spots(text, AFTER)) {
      yield {
        start: index,
        end: index + 1,
        fixes: [replace('Add a space', { start: index + 1, end: index + 1, text: ' ' })],
      };
    }
  },
});

/** The same mark twice. */
export const doubleMark = defineCheck({
  id: 'punctuation/double-mark',
  message: 'The same mark stands here twice.',
  severity: 'error',
  quotes: true,
  covers: ['C373'],
  examples: {
    wrong: [
      ['Basra province:: Floods closed two roads.', 'Basra province: Floods closed two roads.'],
      ['The road is closed..', 'The road is closed.'],
      ['The ferry, , which is old, sank.', 'The ferry, which is old, sank.'],
      ['The ferry sank .. all were saved.', 'The ferry sank – all were saved.'],
    ],
    fine: ['He hesitated... then spoke.', 'The ratio was 3:1.'],
  },
  *paragraph({ text }): Generator<Report> {
    for (const { index, 0: match } of spots(text, TWICE)) {
      const end = index + match.length;
      const edit = { start: index, end, text: match[0]! };
      // Two stops before a small letter stand for a dash or three dots.
      if (match[0] === '.' && /^\s*\p{Ll}/u.test(text.slice(end, end + 3))) {
        const dash = { start: index, end, text: /[ \u00a0]/.test(text.charAt(index - 1)) ? '–' : ' –' };
        const fixes = [dash, { ...edit, text: '…' }, edit].map((e) => ({
          title: `Write “${e.text.trim()}”`,
          safe: false,
          edits: [e],
        }));
        yield { start: index, end, fixes };
        continue;
      }
      yield { start: index, end, fixes: [replace(`Leave one “${match[0]}”`, edit)] };
    }
  },
});

/** Most paragraphs have none. */
const SPACED_HYPHEN = /-[ \u00a0]|[ \u00a0]-/;

/** A name that begins with its article. */
const ARTICLE_NEXT = /^(?:al|el|ad|an|ar|as|at|az|ash|ez)[- \u00a0]/i;

/** A space that cuts an article from its name, or a compound in two. */
export const cutHyphen = defineCheck({
  id: 'punctuation/cut-hyphen',
  message: 'No space beside this hyphen: the parts are one word.',
  severity: 'error',
  quotes: true,
  covers: ['C372', 'F20'],
  examples: {
    wrong: [
      ['The road to al- Qaim is open.', 'The road to al-Qaim is open.'],
      ['The rebel- held quarter has no water.', 'The rebel-held quarter has no water.'],
      ['Two US- led raids hit the mill.', 'Two US-led raids hit the mill.'],
      ['The pro- government crowd left.', 'The pro-government crowd left.'],
      ['Snow closed the Syrian- Lebanese border.', 'Snow closed the Syrian-Lebanese border.'],
      ['The road to al- al-Qaim is open.', 'The road to al-Qaim is open.'],
    ],
    fine: [
      'The road to al-Qaim is open.',
      'Short- and long-term loans were offered.',
      'Pre- and post-war houses stand there.',
    ],
  },
  *paragraph({ text }): Generator<Report> {
    if (!SPACED_HYPHEN.test(text)) return;
    for (const pattern of [CUT, COMPOUND, NAMED, PREFIX, NATIONS]) {
      for (const found of spots(text, pattern)) {
        const { index, 0: match } = found;
        const end = index + match.length;
        // "al- al-Qaim": the name has its article; the one cut off is left over.
        if (pattern === CUT && ARTICLE_NEXT.test(text.slice(end, end + 6))) {
          yield { start: index, end, fixes: [replace('Leave one article', { start: index, end, text: '' })] };
          continue;
        }
        yield {
          start: index,
          end,
          fixes: [replace('Close up', { start: index, end, text: match.replace(/[ \u00a0]/g, '') })],
        };
      }
    }
  },
});

/** Entities of HTML that came along as letters. */
const ENTITIES: Readonly<Record<string, string>> = {
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  quot: '"',
  apos: '’',
  amp: '&',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};
const ENTITY = /&?(?:(?<name>rsquo|lsquo|rdquo|ldquo|quot|apos|amp|nbsp|ndash|mdash|hellip)|#0?(?<code>\d{2,4}));/g;

/** "Lebanonrsquo;s", "enemy#39;s": half an entity of a web page. */
export const brokenEntity = defineCheck({
  id: 'punctuation/broken-entity',
  message: '“{match}” is left over from the code of a web page: write the mark that it stands for.',
  severity: 'error',
  quotes: true,
  changes: ['quotation', 'figure', 'name'],
  examples: {
    wrong: [
      ['The mayorrsquo;s house burned.', 'The mayor’s house burned.'],
      ['The ferry#39;s engine failed.', 'The ferry’s engine failed.'],
      ['He called it ldquo;quietrdquo; at noon.', 'He called it “quiet” at noon.'],
    ],
    fine: ['The amp; it is old, failed.', 'The ferry’s engine failed; nobody was hurt.', 'Ward #12; it is full.'],
  },
  *paragraph({ text }): Generator<Report> {
    if (!text.includes(';')) return;
    for (const { index, 0: match, groups } of text.matchAll(ENTITY)) {
      const { name, code } = groups!;
      // Bare "amp;" or "#12;" among words may be words.
      const glued = /[\p{L}\d]/u.test(text.charAt(index - 1)) || /[\p{L}\d]/u.test(text.charAt(index + match.length));
      if (match[0] !== '&' && !glued) continue;
      const mark = name
        ? ENTITIES[name]
        : {
            '39': '’',
            '34': '"',
            '38': '&',
            '8217': '’',
            '8216': '‘',
            '8220': '“',
            '8221': '”',
            '8211': '–',
            '160': ' ',
          }[code!];
      if (mark === undefined) continue;
      const end = index + match.length;
      yield {
        start: index,
        end,
        fixes: [{ title: `Write “${mark}”`, safe: true, edits: [{ start: index, end, text: mark }] }],
      };
    }
  },
});
