import type { Language } from '../engine/document/block.ts';
import { Engine } from '../engine/engine.ts';
import type { Severity } from '../engine/finding.ts';
import { gazetteerOf } from '../engine/place/gazetteer.ts';
import { createPlacer, PLACE_RULES } from '../engine/place/placer.ts';
import type { RomanizationStyle } from '../engine/place/romanize.ts';
import { placeWords } from '../engine/place/words.ts';
import { categoryOf, type Options, type RuleHead } from '../engine/rule.ts';
import { compileRules } from '../engine/rules/rule-set.ts';
import { isEnglish } from '../rules/index.ts';
import { type Config, type Layer, settingOf, unknownRules } from './config.ts';
import { house } from './house.ts';
import type { PackFile, TableFile } from './material.ts';
import { placesNamed } from './place-names.ts';
import type { Draft, Problem, Reviewer, RuleInfo } from './types.ts';
import type { YamlFile } from './yaml.ts';

/** What a reviewer is built of. */
export interface ReviewerParts {
  readonly layers: readonly Layer[];
  readonly packs: readonly PackFile[];
  readonly tables: readonly TableFile[];
  readonly problems: readonly Problem[];
  readonly configs: readonly string[];
  /** The configuration files behind the layers, to check their rule names against. */
  readonly links: readonly { readonly uri: string; readonly config: Config; readonly yaml: YamlFile | undefined }[];
}

const HOMEPAGE = 'https://github.com/copydesk/copydesk/blob/main/docs/rules';

/** Address of a rule's page. */
export const ruleUrl = (id: string): string => `${HOMEPAGE}/${id}.md`;

/** Builds a reviewer. Faulty rules and settings are reported in `problems`; all that is sound is in force. */
export function buildReviewer(parts: ReviewerParts): Reviewer {
  const { layers } = parts;
  const profile = layers.reduce<'light' | 'full'>((now, layer) => layer.profile ?? now, 'full');
  const declared = new Map<string, { head: RuleHead; origin: string }>();
  for (const head of [...house.phraseRules, ...house.checks, ...PLACE_RULES])
    declared.set(head.id, { head, origin: 'shipped' });
  for (const { uri, pack } of parts.packs)
    for (const head of pack.rules ?? []) declared.set(head.id, { head, origin: uri });

  const severities = new Map<string, Severity | 'off'>();
  const allOptions = new Map<string, Options>();
  for (const [id, { head }] of declared) {
    const { severity, options } = settingOf(layers, id);
    const own: Severity | 'off' = head.severity ?? 'warning';
    const byProfile = profile === 'light' && head.profile === 'full' ? 'off' : own;
    severities.set(
      id,
      severity === undefined
        ? byProfile
        : severity === 'on'
          ? own === 'off'
            ? 'warning'
            : own
          : (severity as Severity | 'off'),
    );
    allOptions.set(id, { ...('options' in head ? (head.options as Options) : {}), ...options });
  }

  const problems: Problem[] = [...parts.problems];
  const ids = new Set(declared.keys());
  for (const { uri, config, yaml } of parts.links) {
    if (!yaml) continue;
    const spots: { layer: Layer; path: (string | number)[] }[] = [
      { layer: { rules: config.rules }, path: ['rules'] },
      ...(config.overrides ?? []).map((o, i) => ({ layer: { rules: o.rules }, path: ['overrides', i, 'rules'] })),
    ];
    for (const { layer, path } of spots) {
      for (const id of unknownRules(layer, ids)) {
        const near = nearest(id, ids);
        const message = `there is no rule or category “${id}”${near ? `; did you mean “${near}”?` : '; “copydesk explain” lists the rules'}`;
        problems.push({ uri, ...yaml.position([...path, id]), message, severity: 'error' });
      }
    }
  }

  const enabled = (id: string) => severities.get(id) !== 'off';
  const packs = [...house.packs, ...parts.packs.map((p) => p.pack)];
  const rules = compileRules(packs, house.checks, enabled, house.packs.length, house.needs);
  for (const fault of rules.faults) {
    const file = parts.packs[fault.pack - house.packs.length];
    if (!file) continue;
    const [, index, ...rest] = fault.path;
    const path = ['rules', file.indices[index as number] ?? 0, ...rest];
    problems.push({ uri: file.uri, ...file.yaml.position(path, fault.at), message: fault.message, severity: 'error' });
  }

  const style = layers.reduce<RomanizationStyle>((now, layer) => layer.placeNames ?? now, 'house');
  const gazetteer = () =>
    gazetteerOf(
      [house.places, ...parts.tables.map((t) => t.places)].map((places) => placesNamed(places, style)),
      () => placesNamed(house.hamlets, style),
    );
  const engine = new Engine({
    rules,
    severity: (id, own) => (declared.has(id) ? reported(severities.get(id)!, own, declared.get(id)!.head) : own),
    options: (id) => allOptions.get(id) ?? {},
    placer: createPlacer(gazetteer, placeWords(rules.lists, isEnglish)),
  });
  const infos = [...declared].map(([id, { head, origin }]) =>
    infoOf(head, severities.get(id)!, allOptions.get(id)!, origin),
  );
  infos.sort((a, b) => (a.id < b.id ? -1 : 1));
  const byId = new Map(infos.map((info) => [info.id, info]));

  return {
    review: ({ text, language }: Draft) => engine.review(text, language),
    fixAll: ({ text, language }, only) =>
      engine.fixAll(
        text,
        language as Language,
        only ? (f) => only.includes(f.rule) || only.includes(f.category) : undefined,
      ),
    places: ({ text, language }) => engine.places(text, language),
    get gazetteer() {
      return gazetteer();
    },
    tableRow: (id) =>
      [house.places, house.hamlets, ...parts.tables.map((t) => t.places)]
        .flatMap((places) => places.find((p) => p.id === id) ?? [])
        .at(-1),
    tables: parts.tables.map((table) => table.uri),
    rules: infos,
    rule: (id) => byId.get(id),
    configs: parts.configs,
    problems,
  };
}

/** A check may report below its own severity (a doubtful case); the configuration goes over both. */
function reported(inForce: Severity | 'off', own: Severity, head: RuleHead): Severity | 'off' {
  return inForce === (head.severity ?? 'warning') ? own : inForce;
}

function infoOf(head: RuleHead, severity: Severity | 'off', options: Options, origin: string): RuleInfo {
  return {
    id: head.id,
    category: categoryOf(head.id),
    severity,
    // The text found is not known here.
    summary: head.message.replaceAll('{match}', '…'),
    why: head.why ?? '',
    arabic: head.arabic ?? '',
    profile: head.profile ?? 'light',
    options,
    covers: head.covers ?? [],
    url: ruleUrl(head.id),
    origin,
    examples: head.examples,
  };
}

/** The known id that shares most letter pairs with a mistyped one. */
function nearest(id: string, ids: ReadonlySet<string>): string | undefined {
  const pairs = (text: string) => new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)));
  const own = pairs(id);
  let best: string | undefined;
  let most = 0.5;
  for (const known of ids) {
    const other = pairs(known);
    let shared = 0;
    for (const pair of own) if (other.has(pair)) shared++;
    const score = (2 * shared) / (own.size + other.size);
    if (score > most) {
      most = score;
      best = known;
    }
  }
  return best;
}
