/** The schemas of what maintainers write; the JSON schemas for editors are made from them. */
export { PackSchema } from '../engine/rules/pack.ts';
export { ConfigSchema } from './config.ts';
