import { articleFor, matchCase } from '../english/index.ts';
import type { Edit, Finding, Fix } from '../finding.ts';
import { isQuoteMark } from '../nlcst/quotation.ts';
import type { Match, Pattern } from '../pattern/compile.ts';
import { fill } from '../pattern/replace.ts';
import { guardFix } from '../review/facts.ts';
import { type Check, categoryOf, type Options, type Paragraph, type Report } from '../rule.ts';
import type { Sentence, Token } from '../token.ts';
import { excused, type PhraseRule } from './phrase.ts';
import type { Entry, IndexedLexeme, RuleSet } from './rule-set.ts';

/** True when all that is flagged is what somebody said or a quoted name. */
function isQuoted(sentence: Sentence, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (sentence.tokens[i]?.quote === '') return false;
  // The mark at either edge of a quotation belongs to it, but a match that takes both marks speaks of the quotation.
  return !(isQuoteMark(sentence.tokens[start]!) && isQuoteMark(sentence.tokens[end - 1]!));
}

const WORD_END = /[\p{L}\p{N}]/u;

const BLANK = /[^\S\n]/;

/** How many blanks (line ends aside) stand right before a position. */
function blanksBefore(text: string, at: number): number {
  let from = at;
  while (from > 0 && BLANK.test(text.charAt(from - 1))) from--;
  return at - from;
}

/**
 * The edit that puts `text` for `[start, end)`; a deletion takes the white space before it along.
 */
function editFor(paragraph: string, start: number, end: number, text: string, opens: boolean): Edit {
  if (text === '') {
    // The word that now opens the sentence gets its capital.
    const next = opens ? /^(?:\s*,)?\s*(\p{Ll})/u.exec(paragraph.slice(end, end + 12)) : null;
    if (next) return { start, end: end + next[0].length, text: next[1]!.toUpperCase() };
    const before = blanksBefore(paragraph, start);
    if (before > 0) return { start: start - before, end, text: '' };
    // Nothing before it: the white space after goes. After a word ("the poet, may he rest, wrote") it must stay.
    const after = WORD_END.test(paragraph.charAt(start - 1))
      ? 0
      : (/^[^\S\n]+/.exec(paragraph.slice(end, end + 12))?.[0].length ?? 0);
    return { start, end: end + after, text: '' };
  }
  return glue(paragraph, start, end, text);
}

/**
 * A replacement that begins with a mark ("; also" for ", also") sits close to the word before it; one that begins
 * with a word, where a mark stood, keeps its distance; after a full stop the next word gets its capital.
 */
function glue(paragraph: string, start: number, end: number, text: string): Edit {
  if (/^[,.;:]/.test(text)) start -= blanksBefore(paragraph, start);
  else if (WORD_END.test(paragraph.charAt(start - 1)) && WORD_END.test(text.charAt(0))) text = ` ${text}`;
  const next = /[.!?]$/.test(text) ? /^\s+(\p{Ll})/u.exec(paragraph.slice(end, end + 8)) : null;
  if (next)
    return { start, end: end + next[0].length, text: `${text}${next[0].slice(0, -1)}${next[1]!.toUpperCase()}` };
  return { start, end, text };
}

/** Takes the article before an edit along where it no longer fits: "an explosive barrel", "a barrel bomb". */
function withArticle(edit: Edit, article: Token | undefined, paragraph: string): Edit {
  if (!article || !/^an?$/.test(article.lexeme.norm) || article.end > edit.start) return edit;
  const between = paragraph.slice(article.end, edit.start);
  const wanted = articleFor((between + edit.text + paragraph.slice(edit.end, edit.end + 40)).trim());
  if (!/^\s*$/.test(between) || !wanted || wanted === article.lexeme.norm) return edit;
  return { start: article.start, end: edit.end, text: matchCase(article.lexeme.text, wanted) + between + edit.text };
}

function fixesOf(rule: PhraseRule, match: Match, pattern: Pattern, sentence: Sentence, text: string): Fix[] {
  const from = sentence.tokens[match.markStart]!.start;
  const to = sentence.tokens[match.markEnd - 1]!.end;
  const seen = new Set<string>([text.slice(from, to)]);
  const fixes: Fix[] = [];
  for (const template of rule.rest().fixes) {
    const replacement = fill(template, match, pattern, sentence, text, rule.data.case === 'exact');
    if (seen.has(replacement)) continue;
    seen.add(replacement);
    const fix: Fix = {
      title: replacement === '' ? `Delete “${text.slice(from, to)}”` : `Replace with “${replacement}”`,
      safe: rule.data.safe === true && fixes.length === 0,
      edits: [
        withArticle(
          editFor(text, from, to, replacement, match.markStart === 0),
          sentence.tokens[match.markStart - 1],
          text,
        ),
      ],
    };
    fixes.push(guardFix(fix, text, rule.data.changes));
  }
  return fixes;
}

function tryAt(entry: Entry, start: number, sentence: Sentence, paragraph: Paragraph, found: Finding[]): void {
  const { rule, pattern } = entry;
  const match = pattern.matchAt(sentence, start);
  if (!match || match.markEnd <= match.markStart) return;
  const from = sentence.tokens[match.markStart]!.start;
  const to = sentence.tokens[match.markEnd - 1]!.end;
  const { id } = rule.data;
  if (found.some((f) => f.rule === id && f.start < to && from < f.end)) return;
  if (!rule.data.quotes && isQuoted(sentence, match.markStart, match.markEnd)) return;
  if (excused(rule, match, sentence)) return;
  const text = paragraph.text.slice(from, to);
  const fixes = fixesOf(rule, match, pattern, sentence, paragraph.text);
  if (rule.rest().fixes.length > 0 && fixes.length === 0) return; // it already reads as the rule wants it
  found.push({
    rule: id,
    category: categoryOf(id),
    severity: severityOf(rule.data.severity),
    message: rule.data.message.replaceAll('{match}', text),
    ...(rule.data.arabic ? { arabic: rule.data.arabic } : {}),
    start: from,
    end: to,
    fixes,
  });
}

const severityOf = (severity: Finding['severity'] | 'off' | undefined): Finding['severity'] =>
  severity === undefined || severity === 'off' ? 'warning' : severity;

/**
 * Runs the phrasing rules, and the checks that begin at a word, in one pass over the tokens of a paragraph.
 *
 * @returns the findings, and the checks that want to see the paragraph because of a word in it
 */
export function runTokens(
  rules: RuleSet,
  paragraph: Paragraph,
  options: (id: string) => Options,
): { found: Finding[]; gates: ReadonlySet<Check> } {
  const found: Finding[] = [];
  const gates = new Set<Check>();
  const quoted = paragraph.kind === 'quotation';
  const heading = paragraph.kind === 'heading';
  const open = !quoted && !heading;
  const allowed = (rule: PhraseRule) =>
    open || ((!quoted || rule.data.quotes) && (!heading || rule.data.headings !== false));
  for (const sentence of paragraph.sentences) {
    const { tokens } = sentence;
    for (let i = 0; i < tokens.length; i++) {
      const { work } = tokens[i]!.lexeme as IndexedLexeme;
      if (work) {
        for (const entry of work.entries) {
          if (!allowed(entry.rule)) continue;
          for (let start = Math.max(0, i - entry.max); start <= i - entry.min; start++) {
            if (!entry.pattern.mayBegin(sentence, start)) continue;
            tryAt(entry, start, sentence, paragraph, found);
          }
        }
        for (const check of work.gates) gates.add(check);
        for (const check of work.checks) {
          if (!open && !applies(check, paragraph)) continue;
          try {
            take(check, check.at!(sentence, i, paragraph, options(check.id)), paragraph, found);
          } catch {} // see runChecks
        }
      }
      for (const entry of rules.floating) if (allowed(entry.rule)) tryAt(entry, i, sentence, paragraph, found);
    }
  }
  return { found, gates };
}

/** Makes a finding of what a check reports. */
export function findingOf(check: Check, report: Report, text: string): Finding {
  return {
    rule: check.id,
    category: categoryOf(check.id),
    severity: report.severity ?? severityOf(check.severity),
    message: (report.message ?? check.message).replaceAll('{match}', text.slice(report.start, report.end)),
    ...(check.arabic ? { arabic: check.arabic } : {}),
    start: report.start,
    end: report.end,
    fixes: (report.fixes ?? []).map((fix) => guardFix(fix, text, check.changes)),
  };
}

/** True when the span lies in a quotation. */
function inQuotation({ sentences }: Paragraph, start: number, end: number): boolean {
  for (const sentence of sentences) {
    if (start < sentence.start || start >= sentence.end) continue;
    let inside = false;
    for (const token of sentence.tokens) {
      if (token.end <= start || token.start >= end) continue;
      if (token.quote === '') return false;
      inside = true;
    }
    return inside;
  }
  return false;
}

/** Takes in what a check reports. */
function take(check: Check, reports: Iterable<Report>, paragraph: Paragraph, found: Finding[]): void {
  if (Array.isArray(reports) && reports.length === 0) return;
  for (const one of reports) {
    if (!check.quotes && inQuotation(paragraph, one.start, one.end)) continue;
    found.push(findingOf(check, one, paragraph.text));
  }
}

/** Runs the checks that look at whole paragraphs; those that want certain words, only where `runTokens` met them. */
export function runChecks(
  rules: RuleSet,
  paragraph: Paragraph,
  gates: ReadonlySet<Check>,
  options: (id: string) => Options,
): Finding[] {
  const found: Finding[] = [];
  for (const check of rules.checks) {
    if (!check.paragraph || (check.wants && !gates.has(check)) || !applies(check, paragraph)) continue;
    try {
      take(check, check.paragraph(paragraph, options(check.id)), paragraph, found);
    } catch {} // A check that throws is left out for this paragraph: the server must never die.
  }
  return found;
}

/** True when a check looks at paragraphs of this kind. */
export function applies(check: Check, paragraph: Paragraph): boolean {
  if (paragraph.kind === 'quotation') return check.quotes === true;
  return paragraph.kind !== 'heading' || check.headings !== false;
}
