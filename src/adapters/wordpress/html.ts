/** Rendered HTML as the text it shows: paragraphs, lists, rows. In one walk that never goes back, without a DOM, and nothing of it is ever drawn as HTML. */
import { plain } from '../entities.ts';

/** What their insides hold is not for reading. */
const unread = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'select', 'title', 'head']);
/** Begin and end on a line of their own: 2 = a blank line between. */
const lines: ReadonlyMap<string, number> = new Map(Object.entries({
  p: 2, div: 2, section: 2, article: 2, header: 2, footer: 2, blockquote: 2, figure: 2, pre: 2, hr: 2, ul: 2, ol: 2, dl: 2, table: 2, h1: 2, h2: 2, h3: 2, h4: 2, h5: 2, h6: 2,
  li: 1, tr: 1, dt: 1, dd: 1, br: 1, figcaption: 1, caption: 1,
}));
const names: ReadonlyMap<string, string> = new Map(Object.entries({
  nbsp: ' ', ensp: ' ', emsp: ' ', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', hellip: '…', mdash: '—', ndash: '–', middot: '·', bull: '•', yen: '¥', times: '×', laquo: '«', raquo: '»', deg: '°',
}));

export function textOfHtml(html: unknown): string {
  if (typeof html !== 'string') return '';
  const tag = /<(?:!--|[!?]|(\/?)([a-z][a-z\d]*))/gi;
  const rest = /[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*/gy;
  const counters: number[] = [];
  const pieces: string[] = [];
  let [gap, from, spaced, mark] = [0, 0, true, ''];

  const say = (raw: string): void => {
    const said = plain(raw, names).replace(/\s+/g, ' ');
    // A space between two pieces stays one; at the start of a line there is none.
    const words = spaced || gap > 0 ? said.trimStart() : said;
    if (words === '') return;
    if (gap > 0 && pieces.length > 0) pieces.push(pieces.pop()!.trimEnd(), '\n'.repeat(gap));
    pieces.push(mark + words);
    [gap, spaced, mark] = [0, words.endsWith(' '), ''];
  };

  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const [whole, slash, given = ''] = found;
    say(html.slice(from, found.index));
    const name = given.toLowerCase();
    // What has no end swallows the rest, as in a browser.
    if (whole === '<!--') from = after(html, '-->', tag.lastIndex);
    else {
      rest.lastIndex = tag.lastIndex;
      rest.exec(html);
      from = html[rest.lastIndex] === '>' ? rest.lastIndex + 1 : html.length;
      if (!slash && unread.has(name)) from = endOf(html, name, from);
    }
    tag.lastIndex = from;
    gap = Math.max(gap, lines.get(name) ?? 0);
    if (name === 'ol' || name === 'ul') {
      if (slash) counters.pop();
      else counters.push(name === 'ol' ? 0 : NaN);
    } else if (name === 'li' && !slash) {
      const last = counters.length - 1;
      const at = (counters[last] = (counters[last] ?? NaN) + 1);
      // It stands before whatever is said next, be it in a paragraph of its own.
      mark = Number.isNaN(at) ? '· ' : `${at}. `;
    } else if (name === 'td' || name === 'th') say(' ');
  }
  say(html.slice(from));
  return pieces.join('').trim();
}

function after(html: string, end: string, from: number): number {
  const at = html.indexOf(end, from);
  return at < 0 ? html.length : at + end.length;
}

/** Behind the closing tag, however it is written. */
function endOf(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}\\b[^>]*>?`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html) ? closing.lastIndex : html.length;
}
