import type { Hover, HoverParams } from 'vscode-languageserver';
import type { Finding, Mention, Place } from '../../desk/index.ts';
import type { Context } from '../context.ts';
import { rangeOf } from '../convert.ts';
import type { Review } from '../reviews.ts';

/** Writes a hover, in Markdown or plain text. */
class Page {
  readonly lines: string[] = [];

  constructor(private readonly markdown: boolean) {}

  escape(text: string): string {
    return this.markdown ? text.replace(/[\\`*_{}[\]<>()#+!|~]/g, '\\$&') : text;
  }

  strong(text: string): string {
    return this.markdown ? `**${this.escape(text)}**` : text;
  }

  link(text: string, url: string): string {
    return this.markdown ? `[${this.escape(text)}](${url})` : `${text} <${url}>`;
  }

  add(line: string): void {
    if (line) this.lines.push(line);
  }

  toString(): string {
    return this.lines.join('\n\n');
  }
}

/** Where a place is on OpenStreetMap; nothing is loaded unless the reader follows the link. */
export function mapUrl({ lat, lon, type }: Place): string | undefined {
  if (lat === undefined || lon === undefined) return undefined;
  const zoom = type === 'governorate' ? 8 : type === 'city' ? 12 : 14;
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=${zoom}/${lat}/${lon}`;
}

function writeFinding(page: Page, finding: Finding, { reviewer }: Review, messages: boolean): void {
  const rule = reviewer?.rule(finding.rule);
  page.add(`${page.strong('Copydesk')} · ${rule?.url ? page.link(finding.rule, rule.url) : page.escape(finding.rule)}`);
  if (messages) page.add(page.escape(finding.message));
  if (rule?.why) page.add(page.escape(rule.why));
  const arabic = finding.arabic || rule?.arabic;
  if (arabic && !finding.message.includes(arabic)) page.add(`Arabic: ${arabic}`);
  const [example] = rule?.examples.wrong ?? [];
  if (example) page.add(`For example: ${page.escape(example[0])} → ${page.escape(example[1])}`);
}

function writePlace(page: Page, place: Place): void {
  page.add(`${page.strong(place.name)}${place.arabic ? ` · ${place.arabic}` : ''}`);
  const within = [
    place.district && place.district !== place.name ? `${place.district} district` : '',
    place.governorate && place.type !== 'governorate' ? `${place.governorate} governorate` : '',
  ];
  page.add(
    [place.type, ...within]
      .filter(Boolean)
      .map((part) => page.escape(part))
      .join(', '),
  );
  const url = mapUrl(place);
  if (url) page.add(page.link(`${place.lat}, ${place.lon} on OpenStreetMap`, url));
  if (place.spellings.length > 0)
    page.add(`Also spelled: ${place.spellings.map((name) => page.escape(name)).join(', ')}`);
  if (place.exonyms.length > 0) page.add(`Other names: ${place.exonyms.map((name) => page.escape(name)).join(', ')}`);
}

function writeMention(page: Page, { place, status, candidates }: Mention): void {
  if (place && status !== 'ambiguous') writePlace(page, place);
  else if (candidates.length > 0) {
    page.add('May be:');
    for (const candidate of candidates) {
      const { name, arabic, type, governorate } = candidate.place;
      const url = mapUrl(candidate.place);
      const about = [type, governorate]
        .filter(Boolean)
        .map((part) => page.escape(part))
        .join(', ');
      page.add(
        `${page.strong(name)}${arabic ? ` · ${arabic}` : ''} · ${about}${url ? ` · ${page.link('map', url)}` : ''}`,
      );
    }
  }
}

/** Hover: the finding’s rule and its reason, and what the gazetteer knows of the place under the cursor. */
export class HoverFeature {
  /** @param others answers for files that are no drafts */
  constructor(
    private readonly context: Context,
    private readonly others: { hover(params: HoverParams): Promise<Hover | null> },
  ) {
    const { connection, guard } = context;
    connection.onHover(guard.request('textDocument/hover', (params) => this.#hover(params), null));
  }

  async #hover({ textDocument, position }: HoverParams): Promise<Hover | null> {
    const { documents, reviews, traits } = this.context;
    const document = documents.get(textDocument.uri);
    if (document && !document.language) return this.others.hover({ textDocument, position });
    const review = document && (await reviews.of(document));
    if (!document || !review?.reviewer) return null;
    const offset = document.offsetAt(position);
    const here = ({ start, end }: { start: number; end: number }) => start <= offset && offset < end;
    // The narrowest first: that of the word, then that of its sentence.
    const findings = review.findings.filter(here).sort((a, b) => a.end - a.start - (b.end - b.start));
    const mention = review.mentions.find(here);
    const page = new Page(traits.markdown);
    for (const finding of findings) writeFinding(page, finding, review, traits.hoverMessages);
    if (mention) writeMention(page, mention);
    if (page.lines.length === 0) return null;
    return {
      contents: { kind: traits.markdown ? 'markdown' : 'plaintext', value: page.toString() },
      range: rangeOf(document, findings[0] ?? mention!),
    };
  }
}
