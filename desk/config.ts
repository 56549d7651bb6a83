import * as v from 'valibot';
import { CATEGORIES, SEVERITIES } from '../engine/finding.ts';
import { PLACE_NAMES } from './place-names.ts';

const texts = (what: string) => v.union([v.string(), v.array(v.string())], `write ${what}, or a list of them`);
const severity = v.picklist([...SEVERITIES, 'off'], 'write error, warning, info, hint or off');
const setting = v.union(
  [
    severity,
    // YAML 1.1 habits: `off` and `on` may arrive as booleans.
    v.pipe(
      v.boolean(),
      v.transform((on) => (on ? ('on' as const) : ('off' as const))),
    ),
    v.literal('on'),
    v.objectWithRest({ severity: v.optional(severity) }, v.union([v.string(), v.number(), v.boolean()])),
  ],
  'write error, warning, info, hint, on or off, or a mapping of options',
);
const profile = v.picklist(['light', 'full'], 'write light or full');
const rules = v.record(v.string(), setting, 'write a mapping from rule or category to a setting');

/** What `.copydesk.yml` and styles say. The JSON schema for editors is made from this. */
export const ConfigSchema = v.strictObject({
  extends: v.optional(
    v.pipe(
      texts('a style’s name or a file'),
      v.description('Shipped styles (wire, un, monitor) or files to start from.'),
    ),
  ),
  profile: v.optional(
    v.pipe(profile, v.description('light: grammar, terms, numbers, names; full: style and connectives too.')),
  ),
  rules: v.optional(v.pipe(rules, v.description('Severity, on/off or options by rule id or category.'))),
  'place-names': v.optional(
    v.pipe(
      v.picklist(PLACE_NAMES, 'write house, bgn or un'),
      v.description('The form of the names of places: the house’s, BGN/PCGN’s or the UN’s.'),
    ),
  ),
  packs: v.optional(v.pipe(texts('a rule pack'), v.description('Rule packs besides .copydesk/rules/*.yml.'))),
  gazetteer: v.optional(
    v.pipe(texts('a gazetteer table'), v.description('Gazetteer tables besides .copydesk/gazetteer/*.tsv.')),
  ),
  ignore: v.optional(v.pipe(texts('a glob'), v.description('Files that are not checked.'))),
  overrides: v.optional(
    v.array(
      v.strictObject({ files: texts('a glob'), profile: v.optional(profile), rules: v.optional(rules) }),
      'write a list of overrides, each with “files:”',
    ),
  ),
});

/** A configuration as read, defaults not filled in. */
export type Config = v.InferOutput<typeof ConfigSchema>;
export type RuleSetting = v.InferOutput<typeof setting>;

/** A fault in a configuration. */
export interface ConfigFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Reads one configuration. Faulty parts are left out and reported; what is sound is in force. */
export function readConfig(data: unknown): { config: Config; faults: ConfigFault[] } {
  if (data === null || data === undefined) return { config: {}, faults: [] };
  if (typeof data !== 'object' || Array.isArray(data)) {
    return {
      config: {},
      faults: [{ path: [], message: 'a configuration is a mapping, as in “rules:” and “extends:”' }],
    };
  }
  const faults: ConfigFault[] = [];
  const sound: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(data)) {
    const part = v.safeParse(ConfigSchema, { [key]: value });
    if (part.success) {
      sound[key] = part.output[key as keyof Config];
      continue;
    }
    for (const issue of part.issues) {
      const path = (issue.path ?? []).map((p) => p.key as string | number);
      const last = String(path.at(-1) ?? key);
      const unknown = issue.type === 'strict_object' && issue.expected === 'never';
      const keys = Object.keys(ConfigSchema.entries).join(', ');
      faults.push({
        path,
        message: unknown ? `“${last}” is no setting; the settings are ${keys}` : `${last}: ${issue.message}`,
      });
    }
    if (key === 'rules' && value && typeof value === 'object') {
      sound.rules = Object.fromEntries(
        Object.entries(value).flatMap(([id, one]) => {
          const read = v.safeParse(setting, one);
          return read.success ? [[id, read.output]] : [];
        }),
      );
    }
  }
  return { config: sound as Config, faults };
}

/** The layers of configuration that apply to a file, later ones over earlier ones. */
export interface Layer {
  readonly profile?: 'light' | 'full' | undefined;
  readonly placeNames?: (typeof PLACE_NAMES)[number] | undefined;
  readonly rules?: Readonly<Record<string, RuleSetting>> | undefined;
}

/** What the layers say of a rule: the last word on its id counts, then that on its category. */
export function settingOf(
  layers: readonly Layer[],
  id: string,
): { severity: string | undefined; options: Record<string, string | number | boolean> } {
  let severity: string | undefined;
  const options: Record<string, string | number | boolean> = {};
  const category = id.slice(0, id.indexOf('/'));
  for (const layer of layers) {
    // Inside a layer the id goes over the category; a later layer goes over both.
    for (const key of [category, id]) {
      const found = layer.rules?.[key];
      if (found === undefined) continue;
      if (typeof found === 'string') severity = found;
      else {
        const { severity: own, ...rest } = found;
        if (own !== undefined) severity = own as string;
        Object.assign(options, rest);
      }
    }
  }
  return { severity, options };
}

/** The keys of `rules:` that name no rule and no category. */
export function unknownRules(config: Layer, ids: ReadonlySet<string>): string[] {
  return Object.keys(config.rules ?? {}).filter(
    (key) => !ids.has(key) && !(CATEGORIES as readonly string[]).includes(key),
  );
}
