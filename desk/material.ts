import type { Place } from '../engine/place/place.ts';
import { parseTable } from '../engine/place/table.ts';
import type { PackData } from '../engine/rule.ts';
import { readPack } from '../engine/rules/pack.ts';
import type { Problem } from './types.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** A file of the house's material: what is sound in it, and what is not. */
export interface Material {
  readonly uri: string;
  readonly problems: readonly Problem[];
}

export interface PackFile extends Material {
  readonly pack: PackData;
  /** For each rule of `pack`, its index in the file. */
  readonly indices: readonly number[];
  readonly yaml: YamlFile;
}

export interface TableFile extends Material {
  readonly places: readonly Place[];
}

/** Reads a rule pack: faulty rules are reported and left out. Patterns are compiled, and checked, later. */
export function readPackFile(uri: string, text: string): PackFile {
  const yaml = readYaml(uri, text);
  const { pack, indices, faults } = readPack(yaml.data);
  const problems = [
    ...yaml.problems,
    ...faults.map((f): Problem => ({ uri, ...yaml.position(f.path), message: f.message, severity: 'error' })),
  ];
  return { uri, pack, indices, yaml, problems };
}

/** Reads a gazetteer table: faulty rows are reported and left out. */
export function readTableFile(uri: string, text: string): TableFile {
  const { places, faults } = parseTable(text);
  return {
    uri,
    places,
    problems: faults.map(
      (f): Problem => ({ uri, line: f.line, column: f.column, message: f.message, severity: 'error' }),
    ),
  };
}
