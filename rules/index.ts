/** What the house ships: packs, styles and tables as data, and the checks that need code. */
export { hamlets, leftOut, needs, packs, styles, tables } from 'copydesk:data';
export { checks } from './checks/index.ts';
export { isEnglish } from './lexicon/english.ts';
