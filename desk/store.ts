import picomatch from 'picomatch';
import { type Config, type Layer, readConfig } from './config.ts';
import { house } from './house.ts';
import { type Material, type PackFile, readPackFile, readTableFile, type TableFile } from './material.ts';
import { buildReviewer } from './reviewer.ts';
import { readText } from './source.ts';
import type { DeskOptions, FileSystem, Problem, Reviewer } from './types.ts';
import { folderOf, parentOf, relativePath, resolveUri } from './uri.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** One configuration file, or style, in the chain of `extends`. */
interface Link {
  readonly uri: string;
  readonly folder: string;
  readonly config: Config;
  readonly yaml: YamlFile | undefined;
}

/** What holds for all files below a folder. */
interface Scope {
  /** Folder that globs and `.copydesk/` are seen from. */
  readonly folder: string;
  /** Base first, nearest last. */
  readonly chain: readonly Link[];
  readonly packs: readonly PackFile[];
  readonly tables: readonly TableFile[];
  readonly problems: readonly Problem[];
  /** Reviewers by the overrides that apply. */
  readonly reviewers: Map<string, Reviewer>;
}

const list = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

const EMPTY: readonly string[] = [];

/** Everything read from the file system so far. Built anew when a file that concerns it changes. */
export class ConfigStore {
  readonly #scopes = new Map<string, Promise<Scope>>();
  readonly #byFolder = new Map<string, Promise<Scope>>();
  readonly #listings = new Map<string, Promise<readonly string[]>>();
  readonly #read = new Set<string>();

  constructor(
    private readonly fs: FileSystem,
    private readonly options: DeskOptions,
  ) {}

  /** True when this file was read for a configuration. */
  reads(uri: string): boolean {
    return this.#read.has(uri);
  }

  async reviewerFor(uri: string): Promise<Reviewer | undefined> {
    const scope = await this.#scopeOf(folderOf(uri));
    const matches = (globs: string | readonly string[] | undefined, folder: string): boolean => {
      const path = relativePath(folder, uri);
      return path !== undefined && list(globs).some((glob) => globMatches(glob, path));
    };
    if (scope.chain.some((link) => matches(link.config.ignore, link.folder))) return undefined;
    const layers: Layer[] = [];
    const applied: string[] = [];
    scope.chain.forEach((link, i) => {
      layers.push({
        profile: link.config.profile,
        placeNames: link.config['place-names'],
        rules: link.config.rules,
      });
      link.config.overrides?.forEach((override, k) => {
        if (!matches(override.files, link.folder)) return;
        layers.push({ profile: override.profile, rules: override.rules });
        applied.push(`${i}.${k}`);
      });
    });
    const key = applied.join();
    let reviewer = scope.reviewers.get(key);
    if (!reviewer) {
      const configs = scope.chain.filter((link) => link.yaml).map((link) => link.uri);
      reviewer = buildReviewer({
        layers: [
          ...layers,
          { profile: this.options.profile, rules: readConfig({ rules: this.options.rules ?? {} }).config.rules },
        ],
        packs: scope.packs,
        tables: scope.tables,
        problems: scope.problems,
        configs: configs.reverse(),
        links: scope.chain,
      });
      scope.reviewers.set(key, reviewer);
    }
    return reviewer;
  }

  #scopeOf(folder: string): Promise<Scope> {
    let scope = this.#byFolder.get(folder);
    if (!scope) {
      scope = this.#find(folder).then(({ folder: at, config }) => {
        const key = config ?? at ?? '';
        let found = this.#scopes.get(key);
        if (!found) {
          found = this.#build(at, config);
          this.#scopes.set(key, found);
        }
        return found;
      });
      this.#byFolder.set(folder, scope);
    }
    return scope;
  }

  /** The nearest folder upwards with a configuration, or with packs or tables of its own. */
  async #find(from: string): Promise<{ folder: string | undefined; config: string | undefined }> {
    if (this.options.config) return { folder: folderOf(this.options.config), config: this.options.config };
    for (let folder: string | undefined = from; folder; folder = parentOf(folder)) {
      const config = `${folder}.copydesk.yml`;
      if (await this.#exists(config)) return { folder, config };
      const [rules, tables] = await Promise.all([
        this.#list(`${folder}.copydesk/rules/`),
        this.#list(`${folder}.copydesk/gazetteer/`),
      ]);
      if (rules.length + tables.length > 0) return { folder, config: undefined };
      if (this.options.roots?.includes(folder)) break;
    }
    return { folder: undefined, config: undefined };
  }

  async #exists(uri: string): Promise<boolean> {
    try {
      return (await this.fs.read(uri)) !== undefined;
    } catch {
      return true; // it is there, but cannot be read: the reading reports it
    }
  }

  #list(folder: string): Promise<readonly string[]> {
    let names = this.#listings.get(folder);
    if (!names) {
      names = this.fs.list(folder).catch(() => EMPTY);
      this.#listings.set(folder, names);
    }
    return names;
  }

  async #build(folder: string | undefined, config: string | undefined): Promise<Scope> {
    const problems: Problem[] = [];
    const chain: Link[] = [];
    if (config) await this.#chain(config, chain, problems, []);
    const wanted = { packs: [] as string[], tables: [] as string[] };
    if (folder) {
      const files = async (sub: string, pattern: RegExp) =>
        (await this.#list(`${folder}.copydesk/${sub}/`))
          .filter((n) => pattern.test(n))
          .sort()
          .map((n) => `${folder}.copydesk/${sub}/${encodeURIComponent(n)}`);
      wanted.packs.push(...(await files('rules', /\.ya?ml$/)));
      wanted.tables.push(...(await files('gazetteer', /\.tsv$/)));
    }
    for (const link of chain) {
      wanted.packs.push(...list(link.config.packs).map((p) => resolveUri(link.folder, p)));
      wanted.tables.push(...list(link.config.gazetteer).map((p) => resolveUri(link.folder, p)));
    }
    wanted.packs.push(...(this.options.packs ?? []));
    const material = async <T extends Material>(
      uris: readonly string[],
      read: (uri: string, text: string) => T,
    ): Promise<T[]> => {
      const out: T[] = [];
      for (const uri of new Set(uris)) {
        this.#read.add(uri);
        const source = await readText(this.fs, uri);
        if ('problem' in source) problems.push(source.problem);
        else {
          const made = read(uri, source.text);
          problems.push(...made.problems);
          out.push(made);
        }
      }
      return out;
    };
    const packs = await material(wanted.packs, readPackFile);
    const tables = await material(wanted.tables, readTableFile);
    return { folder: folder ?? '', chain, packs, tables, problems, reviewers: new Map() };
  }

  /** Reads a configuration and, before it, what it extends. */
  async #chain(uri: string, chain: Link[], problems: Problem[], seen: readonly string[]): Promise<void> {
    this.#read.add(uri);
    const source = await readText(this.fs, uri);
    if ('problem' in source) {
      problems.push(source.problem);
      return;
    }
    const yaml = readYaml(uri, source.text);
    problems.push(...yaml.problems);
    const { config, faults } = readConfig(yaml.data);
    for (const fault of faults)
      problems.push({ uri, ...yaml.position(fault.path), message: fault.message, severity: 'error' });
    const folder = folderOf(uri);
    const bases = list(config.extends);
    for (let i = 0; i < bases.length; i++) {
      const base = bases[i]!;
      const where = () => yaml.position(typeof config.extends === 'string' ? ['extends'] : ['extends', i]);
      const style = house.style(base);
      if (style) {
        this.#styles(base, style, chain, []);
        continue;
      }
      const target = resolveUri(folder, base);
      if (!/[./\\]/.test(base)) {
        problems.push({
          uri,
          ...where(),
          message: `there is no style “${base}”; the styles are ${house.styleNames.join(', ')}; a file is written ./${base}.yml`,
          severity: 'error',
        });
      } else if (target === uri || seen.includes(target)) {
        problems.push({
          uri,
          ...where(),
          message: `“${base}” extends this file in turn; take one of the two out`,
          severity: 'error',
        });
      } else if (!(await this.#exists(target))) {
        problems.push({ uri, ...where(), message: `there is no file “${base}” to extend`, severity: 'error' });
      } else await this.#chain(target, chain, problems, [...seen, uri]);
    }
    chain.push({ uri, folder, config, yaml });
  }

  /** Shipped styles may extend shipped styles. */
  #styles(name: string, style: Config, chain: Link[], seen: readonly string[]): void {
    for (const base of list(style.extends)) {
      const found = house.style(base);
      if (found && !seen.includes(base)) this.#styles(base, found, chain, [...seen, name]);
    }
    chain.push({ uri: `copydesk:style/${name}`, folder: '', config: style, yaml: undefined });
  }
}

const GLOBS = new Map<string, (path: string) => boolean>();

function globMatches(glob: string, path: string): boolean {
  let match = GLOBS.get(glob);
  if (!match) {
    const slashed = glob.replaceAll('\\', '/').replace(/^\.\//, '');
    match = picomatch(slashed.endsWith('/') ? `${slashed}**` : slashed, {
      dot: true,
      basename: !slashed.includes('/'),
    });
    GLOBS.set(glob, match);
  }
  return match(path);
}
