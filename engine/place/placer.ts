import type { Finding, Fix } from '../finding.ts';
import type { Paragraph, RuleHead } from '../rule.ts';
import type { SpottedLists } from './context.ts';
import type { Gazetteer } from './gazetteer.ts';
import { withoutSaid } from './generics.ts';
import { ownKind } from './kinds.ts';
import type { Spotted } from './mention.ts';
import type { Mention, Place } from './place.ts';
import { Resolver } from './resolve.ts';
import type { Resolved } from './resolved.ts';
import { Spotter } from './spot.ts';
import type { PlaceWords } from './words.ts';

/** Spots and resolves the places of documents. */
export interface Placer {
  /** The names of a paragraph that may be places; cached with the paragraph. */
  spot(paragraph: Paragraph): readonly Spotted[];
  /** The mentions of each paragraph of a document; offsets are those of the paragraph. */
  mentions(spotted: SpottedLists): readonly Mention[][];
  /** Findings on them, likewise; the same list as last time for a paragraph in which nothing has changed. */
  findings(spotted: SpottedLists): readonly (readonly Finding[])[];
}

/** The rules of category `place`, which the gazetteer decides. */
export const PLACE_RULES: readonly RuleHead[] = [
  {
    id: 'place/spelling',
    message: 'The name of a place is not in its house spelling.',
    why: 'One place, one spelling: readers can search for it, and reports can be joined with maps. The gazetteer has the house spelling of each place, and the spellings that are met.',
    severity: 'warning',
    covers: ['C384', 'C385', 'C387', 'C388', 'C389', 'C390', 'C391', 'C393', 'C394', 'C395', 'C396'],
    examples: {
      wrong: [
        ['Farmers returned to Al-Raqqah province in spring.', 'Farmers returned to Raqqa province in spring.'],
        ['The ferry at Deir Ezzor city was closed.', 'The ferry at Deir ez-Zor city was closed.'],
      ],
      fine: ['The market in Raqqa opened on Monday.', 'The road to Deir ez-Zor was icy.'],
    },
  },
  {
    id: 'place/governorate',
    message: 'The text puts a town into another governorate than the gazetteer.',
    why: 'A town in the wrong governorate sends readers, and everyone who maps the report, to another war. The gazetteer knows where the towns are; which of the two names is wrong, only the author knows.',
    severity: 'info',
    covers: [],
    examples: {
      wrong: [],
      fine: ['The market of Masyaf in the Hama countryside opened.', 'Masyaf and the Homs countryside had rain.'],
    },
  },
  {
    id: 'place/ambiguous',
    message: 'The name may be one of several places.',
    why: 'The spelling is not listed, or several places answer to it, and the report does not say clearly enough which is meant. The author knows.',
    severity: 'info',
    covers: ['C397'],
    examples: {
      wrong: [],
      fine: ['The market in Raqqa opened on Monday.', 'The road to Deir ez-Zor was icy.'],
    },
  },
];

/** A word for its kind at the end of a name as the text has it. */
const TAIL =
  /\s(camp|city|town|village|airbase|airport|dam|bridge|road|street|square|roundabout|river|hospital|mosque|field|prison|crossing|checkpoint|station|factory|district|neighborhood|quarter|area)$/i;

/** A dateline in capitals: "TEL TAMR". */
const CAPITALS = /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$/u;

/**
 * True where an English article before the name would be one too many: "the Panorama" is al-Panorama, "the Turkman
 * mountain" Jabal al-Turkman; "the al-Omar field" keeps it.
 */
const isArticled = (name: string, text: string): boolean =>
  name.startsWith('al-')
    ? !TAIL.test(text)
    : /^(?:Jabal|Tal|Tallat|Wadi|Nahr|Jisr|Sahl|Qalaat|Sahat|Khirbat) /.test(name);

/** The name as it must stand: an article opens a sentence with a capital, and a kind that stands beside it is not said twice. */
function written(place: Place, spotted: Spotted): string {
  const { article, opens, kind, text } = spotted;
  const own = ownKind(place);
  let { name } = place;
  if (own !== '' && own === kind && !text.toLowerCase().endsWith(own)) name = name.slice(0, -own.length).trimEnd();
  name = withoutSaid(name, spotted);
  // "Al-Rukban camp" is Rukban camp: the kind that the text says stays, unless the name says it in Arabic.
  const tail = TAIL.exec(text);
  if (
    tail &&
    !name.toLowerCase().endsWith(tail[1]!.toLowerCase()) &&
    !/^(?:Tal|Tallat|Jabal|Nahr|Wadi|Jisr|Madinat|Sahl|Qalaat|Qasr)\b/.test(name)
  )
    name += ` ${tail[1]}`;
  if (CAPITALS.test(text)) return name.toUpperCase();
  if (!name.startsWith('al-')) return name;
  if (article?.isAside && !/^al-/i.test(text)) return name.slice(3);
  return opens ? `Al-${name.slice(3)}` : name;
}

const about = (place: Place) =>
  place.type === 'governorate'
    ? `${place.name} governorate (${place.arabic})`
    : `${place.name} (${place.arabic ? `${place.arabic}, ` : ''}${place.type}, ${place.governorate})`;

/** At most one finding: another spelling than the house's, or several places that may be meant. */
function findingsOf({ mention, spotted, safe }: Resolved): Finding[] {
  const { place, status, text } = mention;
  if (!place || place.base || status === 'exact' || status === 'unknown') return [];
  const fixes: Fix[] = [];
  const names = new Set<string>([text]);
  const options = (status === 'variant' ? [place] : mention.candidates.map((c) => c.place)).filter(
    (option) => !option.base,
  );
  for (const option of options) {
    const name = written(option, spotted);
    const { article } = spotted;
    if (names.has(name)) continue;
    names.add(name);
    fixes.push({
      title: `Write “${name}” – ${about(option)}`,
      safe: safe && option === place,
      edits: [
        {
          start: article && !article.isAside && isArticled(name, text) ? article.start : mention.start,
          end: mention.end,
          text: name,
        },
      ],
    });
  }
  if (fixes.length === 0) return [];
  const message =
    status === 'variant'
      ? `House spelling: ${about(place)}.`
      : `“${text}” may be ${mention.candidates
          .slice(0, 3)
          .map((c) => about(c.place))
          .join(', or ')}. Choose the one that is meant.`;
  return [
    {
      rule: status === 'variant' ? 'place/spelling' : 'place/ambiguous',
      category: 'place',
      severity: status === 'variant' && !place.minor ? 'warning' : 'info',
      message,
      ...(place.arabic ? { arabic: place.arabic } : {}),
      start: mention.start,
      end: mention.end,
      fixes,
      place: { id: place.id, name: place.name, arabic: place.arabic, governorate: place.governorate },
    },
  ];
}

/** Says that a town lies elsewhere than the text has it. */
function misplacedOf({ mention: { place, text, start, end } }: Resolved, there: Place): Finding {
  return {
    rule: 'place/governorate',
    category: 'place',
    severity: 'info',
    message: `“${text}” is in ${place!.governorate} (${place!.arabic}), but the text puts it into ${there.name}. Check which is meant.`,
    start,
    end,
    fixes: [],
    place: { id: place!.id, name: place!.name, arabic: place!.arabic, governorate: place!.governorate },
  };
}

/** What an unknown name may be, anywhere: too costly for every keystroke, wanted by those who keep the table. */
function withCandidates(mention: Mention, gazetteer: () => Gazetteer): Mention {
  if (mention.status !== 'unknown' || mention.candidates.length > 0) return mention;
  const candidates = gazetteer()
    .search(mention.text, undefined, 5)
    .filter((c) => c.score >= 0.6);
  return { ...mention, candidates };
}

/**
 * Makes a placer.
 *
 * @param gazetteer handed out when first needed, as its index takes a moment to build
 */
export function createPlacer(gazetteer: () => Gazetteer, words: PlaceWords): Placer {
  const spotter = new Spotter(gazetteer, words);
  const resolver = new Resolver(gazetteer);
  /** The findings of paragraphs, with the decisions that they come from. */
  const kept = new WeakMap<
    readonly Spotted[],
    { readonly resolved: readonly Resolved[]; readonly findings: Finding[] }
  >();
  const findings = (list: readonly Spotted[], resolved: readonly Resolved[]): readonly Finding[] => {
    const known = kept.get(list);
    if (known && known.resolved === resolved) return known.findings;
    if (known?.resolved.every((item, i) => item === resolved[i])) return known.findings;
    const made = resolved.flatMap((item) => [
      ...(item.spotted.quoted ? [] : findingsOf(item)),
      ...(item.misplaced ? [misplacedOf(item, item.misplaced)] : []),
    ]);
    kept.set(list, { resolved, findings: made });
    return made;
  };
  return {
    spot: (paragraph) => spotter.spot(paragraph),
    mentions: (spotted) =>
      resolver.resolve(spotted).map((resolved) => resolved.map(({ mention }) => withCandidates(mention, gazetteer))),
    findings: (spotted) => resolver.resolve(spotted).map((resolved, block) => findings(spotted[block]!, resolved)),
  };
}
