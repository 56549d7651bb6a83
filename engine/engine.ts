import type { Block, BlockKind, Language } from './document/block.ts';
import { DocumentParser } from './document/index.ts';
import { editToFile, toFile } from './document/map.ts';
import type { Finding, Fix, Severity } from './finding.ts';
import { fixAll } from './fix.ts';
import { tokenize } from './nlcst/tokenize.ts';
import type { Spotted } from './place/mention.ts';
import type { Mention } from './place/place.ts';
import type { Placer } from './place/placer.ts';
import { ContentCache } from './review/cache.ts';
import { applyDirectives } from './review/ignore.ts';
import { settle } from './review/overlap.ts';
import type { Check, Options, Paragraph } from './rule.ts';
import type { RuleSet } from './rules/rule-set.ts';
import { applies, findingOf, runChecks, runTokens } from './rules/run.ts';

/** What an engine is made of. */
export interface EngineParts {
  readonly rules: RuleSet;
  /** The severity in force for a rule. */
  readonly severity: (id: string, declared: Severity) => Severity | 'off';
  /** The options in force for a check. */
  readonly options: (id: string) => Options;
  /** Spots and resolves places; undefined: places are left alone. */
  readonly placer?: Placer;
}

/** What is found in a paragraph by itself; offsets are those of the paragraph. */
interface BlockResult {
  readonly findings: readonly Finding[];
  /** What document checks took from it, by check. */
  readonly facts: readonly (readonly [check: number, fact: unknown])[];
  readonly spotted: readonly Spotted[];
}

/** Paragraphs kept, in UTF-16 units: several large drafts. */
const CACHE = 16_000_000;
const KINDS: Readonly<Record<BlockKind, string>> = {
  paragraph: 'p',
  heading: 'h',
  item: 'i',
  cell: 'c',
  quotation: 'q',
};

/** Reviews drafts: text in, findings out. Pure apart from its cache; never throws on any text. */
export class Engine {
  readonly #documents = new DocumentParser();
  readonly #cache = new ContentCache<BlockResult>(CACHE);
  readonly #documentChecks: readonly Check[];
  readonly #kept = new WeakMap<BlockResult, { readonly offset: number; readonly findings: readonly Finding[] }>();

  constructor(private readonly parts: EngineParts) {
    this.#documentChecks = parts.rules.checks.filter((check) => check.document);
  }

  /** The findings of a draft, ordered and de-overlapped; offsets are those of `text`. */
  review(text: string, language: Language): readonly Finding[] {
    const { blocks, directives } = this.#documents.parse(text, language);
    const results = blocks.map((block) => this.#block(block));
    const findings: Finding[] = [];
    results.forEach((result, i) => {
      for (const finding of this.#placed(result, blocks[i]!, text)) findings.push(finding);
    });
    findings.push(...this.#document(blocks, results, text));
    const { placer } = this.parts;
    if (placer) {
      for (const { block, finding } of placer.findings(results.map((r) => r.spotted))) {
        findings.push(this.#toFile(finding, blocks[block]!, text));
      }
    }
    return settle(applyDirectives(this.#inForce(findings), directives, blocks, text.length));
  }

  /** The place mentions of a draft, in order. */
  places(text: string, language: Language): readonly Mention[] {
    const { placer } = this.parts;
    if (!placer) return [];
    const { blocks } = this.#documents.parse(text, language);
    const spotted = blocks.map((block) => this.#block(block).spotted);
    return placer.mentions(spotted).map(({ block, mention }) => {
      const { start, end } = toFile(blocks[block]!, mention);
      return { ...mention, start, end };
    });
  }

  /** Applies the safe fixes that `wanted` lets through until none is left. */
  fixAll(
    text: string,
    language: Language,
    wanted: (finding: Finding) => boolean = () => true,
  ): { text: string; applied: number } {
    return fixAll(text, (now) => this.review(now, language).filter(wanted));
  }

  #block(block: Block): BlockResult {
    return this.#cache.get(KINDS[block.kind] + block.text, () => {
      const { rules, options, placer } = this.parts;
      const sentences = tokenize(block.text, rules.lexicon);
      const paragraph: Paragraph = { kind: block.kind, text: block.text, sentences };
      const { found, gates } = runTokens(rules, paragraph, options);
      const facts: [number, unknown][] = [];
      this.#documentChecks.forEach((check, i) => {
        if ((check.wants && !gates.has(check)) || !applies(check, paragraph)) return;
        const fact = check.collect?.(paragraph, options(check.id));
        if (fact !== undefined) facts.push([i, fact]);
      });
      return {
        findings: [...found, ...runChecks(rules, paragraph, gates, options)],
        facts,
        spotted: placer ? placer.spot(paragraph) : [],
      };
    });
  }

  /** Runs the document checks over what they collected. */
  #document(blocks: readonly Block[], results: readonly BlockResult[], text: string): Finding[] {
    const facts: { paragraph: number; fact: unknown }[][] = this.#documentChecks.map(() => []);
    results.forEach((result, paragraph) => {
      for (const [check, fact] of result.facts) facts[check]!.push({ paragraph, fact });
    });
    const findings: Finding[] = [];
    this.#documentChecks.forEach((check, i) => {
      if (facts[i]!.length === 0) return;
      for (const report of check.document!(facts[i]!, this.parts.options(check.id))) {
        const block = blocks[report.paragraph]!;
        const finding = findingOf(check, report, block.text);
        const related = report.related?.map((r) => ({ ...toFile(blocks[r.paragraph]!, r), message: r.message }));
        findings.push(this.#toFile(related ? { ...finding, related } : finding, block, text));
      }
    });
    return findings;
  }

  #inForce(findings: readonly Finding[]): Finding[] {
    const out: Finding[] = [];
    for (const finding of findings) {
      const severity = this.parts.severity(finding.rule, finding.severity);
      if (severity !== 'off') out.push(severity === finding.severity ? finding : { ...finding, severity });
    }
    return out;
  }

  /** A block's findings in units of the file; those of a block that has not moved since the last review are kept. */
  #placed(result: BlockResult, block: Block, text: string): readonly Finding[] {
    const [segment] = block.segments;
    // Only where nothing but the offset counts: no markup inside.
    const plain = block.segments.length === 1 && segment?.sourceLength === block.text.length;
    const kept = this.#kept.get(result);
    if (plain && kept?.offset === segment.offset) return kept.findings;
    const findings = result.findings.map((finding) => this.#toFile(finding, block, text));
    if (plain) this.#kept.set(result, { offset: segment.offset, findings });
    return findings;
  }

  #toFile(finding: Finding, block: Block, text: string): Finding {
    const { start, end } = toFile(block, finding);
    const fixes: Fix[] = [];
    for (const fix of finding.fixes) {
      const edits = fix.edits.map((edit) => editToFile(block, edit, text));
      // A fix that would tear markup apart is dropped: the finding still shows.
      if (edits.every((e) => e !== undefined)) fixes.push({ ...fix, edits: edits.flat() });
    }
    return { ...finding, start, end, fixes };
  }
}
