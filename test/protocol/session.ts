import { Editor } from './editor.ts';

/** The rules and places of the desk in these tests, so that shipped rules may change without harm. */
export const PACK = `rules:
  - id: term/lorry
    message: The desk writes “truck”.
    why: Readers in every country know the word.
    arabic: شاحنة
    severity: error
    pattern: "[lorry]"
    fix: truck
    safe: true
    examples:
      wrong:
        - The lorry was full. → The truck was full.
        - A lorry left at dawn. → A truck left at dawn.
      fine:
        - The truck was full.
        - The cart was empty.
  - id: clarity/quantities
    message: Say how much.
    severity: info
    pattern: "large quantities of"
    fix:
      - "some"
      - "plenty of"
    examples:
      wrong:
        - They found large quantities of salt. → They found some salt.
        - We sold large quantities of rope. → We sold some rope.
      fine:
        - They found two tons of salt.
        - We sold rope.
`;

export const TABLE = [
  ['id', 'name', 'arabic', 'type', 'governorate', 'lat', 'lon', 'spellings', 'source'],
  ['t1', 'Tell Zaytun', 'تل زيتون', 'town', 'Qarmuz', '36.5', '38.25', 'Tall Zaitoun', 'test'],
  ['t2', 'Wadi Qamar', 'وادي قمر', 'village', 'Qarmuz', '', '', 'Wadi Kamar|Ouadi Qamar', 'test'],
]
  .map((row) => row.join('\t'))
  .join('\n');

/** Gives each test of a `describe` an editor with a server of its own, and takes it away afterwards. */
export function withEditor(): () => Editor {
  let editor: Editor | undefined;
  beforeEach(async () => {
    editor = new Editor();
    await editor.write('.copydesk/rules/desk.yml', PACK);
    await editor.write('.copydesk/gazetteer/qarmuz.tsv', `${TABLE}\n`);
  });
  afterEach(() => editor?.dispose());
  return () => editor!;
}
