import type { Root } from 'nlcst';
import type { VFile } from 'vfile';
import { languageOf } from './language.ts';
import { createReviewer } from './library.ts';

/** Options of the plugin. */
export interface CopydeskOptions {
  /** The text of a `.copydesk.yml`. */
  readonly config?: string;
}

/**
 * retext plugin: `unified().use(retextEnglish).use(copydesk)`. Findings become messages of the file, with `ruleId`,
 * `source`, `url`, `expected` (replacements, best first) and `note` (the Arabic).
 *
 * The document's text is read from the file, as Copydesk works paragraph by paragraph; the tree stays as it is.
 */
export default function copydesk(options: CopydeskOptions = {}) {
  let reviewer: ReturnType<typeof createReviewer> | undefined;
  return async (_tree: Root, file: VFile): Promise<void> => {
    reviewer ??= createReviewer(options.config);
    const { review, rule } = await reviewer;
    const text = String(file);
    const starts = lineStarts(text);
    for (const finding of review({ text, language: languageOf(file.path ?? '') })) {
      const message = file.message(finding.message, {
        place: { start: pointAt(starts, finding.start), end: pointAt(starts, finding.end) },
        ruleId: finding.rule,
        source: 'copydesk',
      });
      message.actual = text.slice(finding.start, finding.end);
      message.expected = finding.fixes.flatMap((fix) => (fix.edits.length === 1 ? [fix.edits[0]!.text] : []));
      message.url = rule(finding.rule)?.url;
      if (finding.arabic) message.note = finding.arabic;
    }
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index } of text.matchAll(/\r\n?|\n/g)) starts.push(text.startsWith('\r\n', index) ? index + 2 : index + 1);
  return starts;
}

function pointAt(starts: readonly number[], offset: number): { line: number; column: number; offset: number } {
  let line = starts.findLastIndex((start) => start <= offset);
  if (line < 0) line = 0;
  return { line: line + 1, column: offset - starts[line]! + 1, offset };
}
