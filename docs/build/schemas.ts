import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { ConfigSchema, PackSchema } from '../../desk/schemas.ts';

const PLACE = 'https://raw.githubusercontent.com/copydesk/copydesk/main/docs/schema';

/** What authors write is the input of a schema; trimming and other changes on the way in have no JSON schema. */
const jsonSchema = (name: string, title: string, schema: GenericSchema): string => {
  const { $schema, ...rest } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
  return `${JSON.stringify({ $schema, $id: `${PLACE}/${name}`, title, ...rest }, null, 2)}\n`;
};

/** The JSON schemas, by path below docs/. */
export const schemas = (): ReadonlyMap<string, string> =>
  new Map([
    [
      'schema/config.schema.json',
      jsonSchema('config.schema.json', 'Configuration of Copydesk (.copydesk.yml)', ConfigSchema),
    ],
    [
      'schema/pack.schema.json',
      jsonSchema('pack.schema.json', 'Rule pack of Copydesk (.copydesk/rules/*.yml)', PackSchema),
    ],
  ]);
