import { defineCheck, type Report } from '../../engine/rule.ts';

/** Lines that web pages put round an article. */
const TAIL =
  /^\s*(?:related (?:articles?|posts?|news|stories)|read more|read also|also read|you (?:might|may) also like|share (?:this|on (?:facebook|twitter|whatsapp))(?: \w+)?|continue reading|click here to (?:read|subscribe).{0,40}|we use cookies.{0,160}|(?:print|e-?mail|tweet|share)(?: this (?:article|post))?|back to top|leave a (?:comment|reply)|advertisement|subscribe to our newsletter.{0,60})[.:!…]*\s*$/i;

/** What a copied web page leaves behind. */
export const boilerplate = defineCheck({
  id: 'clarity/boilerplate',
  message: '“{match}” came along from a web page: delete it.',
  severity: 'warning',
  covers: ['C383'],
  examples: {
    wrong: [
      ['The ferry is closed.\n\nRelated Articles', 'The ferry is closed.\n\n'],
      ['The dam is full.\n\nYou might also like', 'The dam is full.\n\n'],
    ],
    fine: ['Read more than one paper.', 'Related articles stand on page 4.'],
  },
  *paragraph({ text }): Generator<Report> {
    if (text.length > 200 || !TAIL.test(text)) return;
    const start = text.length - text.trimStart().length;
    const end = text.trimEnd().length;
    yield { start, end, fixes: [{ title: 'Delete', safe: false, edits: [{ start, end, text: '' }] }] };
  },
});
