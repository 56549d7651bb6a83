import type { Root } from 'nlcst';
import type { VFile } from 'vfile';
import { languageOf } from './language.ts';
import { createReviewer } from './library.ts';
import { Lines } from './lines.ts';

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
    const lines = new Lines(text);
    for (const finding of review({ text, language: languageOf(file.path ?? '') })) {
      const message = file.message(finding.message, {
        place: { start: lines.at(finding.start), end: lines.at(finding.end) },
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
