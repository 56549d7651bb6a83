import type { Block, BlockKind, Language } from './document/block.ts';
import { DocumentParser } from './document/index.ts';
import { toFile } from './document/map.ts';
import type { Finding, Severity } from './finding.ts';
import { fixAll } from './fix.ts';
import { tokenize } from './nlcst/tokenize.ts';
import type { Spotted } from './place/mention.ts';
import type { Mention } from './place/place.ts';
import type { Placer } from './place/placer.ts';
import { ContentCache } from './review/cache.ts';
import { applyDirectives } from './review/ignore.ts';
import { inOrder, plainOffset, shifted, toFileFinding } from './review/locate.ts';
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

/** A paragraph's findings in their final order, and what they were made of. */
interface Settled {
  /** What the places of the paragraph add, by reference. */
  readonly places: readonly Finding[];
  /** Offsets of the paragraph. */
  readonly local: readonly Finding[];
  /** Where the paragraph stood in the file, and the findings with offsets of the file. */
  readonly offset: number;
  readonly findings: readonly Finding[];
}

const NONE: readonly Finding[] = [];

/** Reviews drafts: text in, findings out. Pure apart from its cache; never throws on any text. */
export class Engine {
  readonly #documents = new DocumentParser();
  readonly #cache = new ContentCache<Partial<Record<BlockKind, BlockResult>>>(CACHE);
  readonly #documentChecks: readonly Check[];
  readonly #settled = new WeakMap<BlockResult, Settled>();

  constructor(private readonly parts: EngineParts) {
    this.#documentChecks = parts.rules.checks.filter((check) => check.document);
  }

  /** The findings of a draft, ordered and de-overlapped; offsets are those of `text`. */
  review(text: string, language: Language): readonly Finding[] {
    const { blocks, directives } = this.#documents.parse(text, language);
    const results = blocks.map((block) => this.#block(block));
    const places = this.parts.placer?.findings(results.map((result) => result.spotted));
    const others = this.#document(blocks, results, text);
    if (directives.length > 0) {
      const all = results.flatMap((result, i) => [
        ...this.#own(result, places?.[i] ?? NONE).map((finding) => toFileFinding(finding, blocks[i]!, text)),
        ...(others.get(i) ?? NONE),
      ]);
      return settle(applyDirectives(all, directives, blocks, text.length));
    }
    const findings: Finding[] = [];
    for (let i = 0; i < results.length; i++) {
      for (const one of this.#inBlock(results[i]!, blocks[i]!, places?.[i] ?? NONE, others.get(i), text))
        findings.push(one);
    }
    return inOrder(findings);
  }

  /** The place mentions of a draft, in order. */
  places(text: string, language: Language): readonly Mention[] {
    const { placer } = this.parts;
    if (!placer) return [];
    const { blocks } = this.#documents.parse(text, language);
    const spotted = blocks.map((block) => this.#block(block).spotted);
    return placer
      .mentions(spotted)
      .flatMap((mentions, block) => mentions.map((mention) => ({ ...mention, ...toFile(blocks[block]!, mention) })));
  }

  /** Applies the safe fixes that `wanted` lets through until none is left. */
  fixAll(
    text: string,
    language: Language,
    wanted: (finding: Finding) => boolean = () => true,
  ): { text: string; applied: number } {
    return fixAll(text, (now) => this.review(now, language).filter(wanted));
  }

  #block({ kind, text }: Block): BlockResult {
    const known = this.#cache.get(text, () => ({}));
    known[kind] ??= this.#read(kind, text);
    return known[kind];
  }

  #read(kind: BlockKind, text: string): BlockResult {
    const { rules, options, placer } = this.parts;
    const paragraph: Paragraph = { kind, text, sentences: tokenize(text, rules.lexicon) };
    const { found, gates } = runTokens(rules, paragraph, options);
    const facts: [number, unknown][] = [];
    this.#documentChecks.forEach((check, i) => {
      if ((check.wants && !gates.has(check)) || !applies(check, paragraph)) return;
      const fact = check.collect?.(paragraph, options(check.id));
      if (fact !== undefined) facts.push([i, fact]);
    });
    return {
      findings: this.#inForce([...found, ...runChecks(rules, paragraph, gates, options)]),
      facts,
      spotted: placer ? placer.spot(paragraph) : [],
    };
  }

  /** Runs the document checks over what they collected: findings by block, with offsets of the file. */
  #document(blocks: readonly Block[], results: readonly BlockResult[], text: string): Map<number, Finding[]> {
    const facts: { paragraph: number; fact: unknown }[][] = this.#documentChecks.map(() => []);
    results.forEach((result, paragraph) => {
      for (const [check, fact] of result.facts) facts[check]!.push({ paragraph, fact });
    });
    const found = new Map<number, Finding[]>();
    this.#documentChecks.forEach((check, i) => {
      if (facts[i]!.length === 0) return;
      for (const report of check.document!(facts[i]!, this.parts.options(check.id))) {
        const block = blocks[report.paragraph]!;
        const related = report.related?.map((r) => ({ ...toFile(blocks[r.paragraph]!, r), message: r.message }));
        for (const finding of this.#inForce([findingOf(check, report, block.text)])) {
          const placed = toFileFinding(related ? { ...finding, related } : finding, block, text);
          const list = found.get(report.paragraph);
          if (list) list.push(placed);
          else found.set(report.paragraph, [placed]);
        }
      }
    });
    return found;
  }

  /** What is found in a block by itself and of its places, with offsets of the block. */
  #own({ findings }: BlockResult, places: readonly Finding[]): Finding[] {
    return [...findings, ...this.#inForce(places)];
  }

  #inForce(findings: readonly Finding[]): Finding[] {
    const out: Finding[] = [];
    for (const finding of findings) {
      const severity = this.parts.severity(finding.rule, finding.severity);
      if (severity !== 'off') out.push(severity === finding.severity ? finding : { ...finding, severity });
    }
    return out;
  }

  /**
   * A block's findings, settled, in units of the file. As findings of different blocks never overlap, each block is
   * settled by itself, and what is known of one that has not changed is kept: at a keystroke that is all but one.
   */
  #inBlock(
    result: BlockResult,
    block: Block,
    places: readonly Finding[],
    others: readonly Finding[] | undefined,
    text: string,
  ): readonly Finding[] {
    const offset = plainOffset(block);
    if (offset === undefined) {
      const own = this.#own(result, places).map((finding) => toFileFinding(finding, block, text));
      return settle(others ? [...own, ...others] : own);
    }
    const known = this.#settled.get(result);
    const same = known?.places === places ? known : undefined;
    const local = same?.local ?? settle(this.#own(result, places));
    const findings = same?.offset === offset ? same.findings : local.map((finding) => shifted(finding, offset));
    if (findings !== known?.findings) this.#settled.set(result, { places, local, offset, findings });
    return others ? settle([...findings, ...others]) : findings;
  }
}
