/** Events a page gives itself: a table or a list inside the tag, each with its `<time datetime>`, seen also where the script never comes. */
import type { TownEvent } from '../../domain/event.ts';
import { spanOf } from '../../domain/edtf.ts';
import { warnOnce } from '../../kit/page.ts';

/** An event as a page says it: a name and a time are enough. */
export type GivenEvent = Partial<TownEvent> & Pick<TownEvent, 'name' | 'start'>;

/** What a change of would change the events. */
export const watched = ['datetime', 'href', 'data-place', 'data-host', 'data-state', 'data-kind'];

/** Heads of a table's columns, by what stands in them. */
const heads: readonly (readonly [field: 'time' | 'name' | 'venue' | 'host', pattern: RegExp])[] = [
  ['time', /时间|時間|日期|when|date|time/i], ['venue', /地点|地點|地址|哪里|哪裡|where|place|venue/i], ['host', /主办|主辦|谁办|誰辦|举办|host|organi[sz]er/i], ['name', /活动|活動|名称|名稱|内容|內容|what|event|name|title/i],
];

const said = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The text of an item without its times and what is marked as something else. */
function rest(item: Element): string {
  const copy = item.cloneNode(true) as Element;
  for (const other of copy.querySelectorAll('time, [data-place], [data-host], script, style')) other.remove();
  return said(copy).replace(/^[\s,，、:：—–-]+|[\s,，、:：—–-]+$/g, '');
}

function nameOf(item: Element): string {
  return said(item.querySelector('a, strong, b, h2, h3, h4, [data-name]')) || rest(item);
}

function cellsOf(row: Element): Partial<Record<'name' | 'venue' | 'host', string>> {
  const titles = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])].map(said);
  const cells: Partial<Record<'name' | 'venue' | 'host', string>> = {};
  [...row.children].forEach((cell, index) => {
    const field = heads.find(([, pattern]) => pattern.test(titles[index] ?? ''))?.[0];
    if (field && field !== 'time') cells[field] = said(cell);
  });
  return cells;
}

/** What a calendar is not about is left where it is; what has no name or no day is told the webmaster. */
export function givenIn(element: HTMLElement): GivenEvent[] {
  return [...element.querySelectorAll('li, tr')].flatMap((item, index): GivenEvent[] => {
    const [first, last] = item.querySelectorAll('time');
    if (!first) return [];
    const cells = item.localName === 'tr' ? cellsOf(item) : {};
    const name = cells.name || nameOf(item);
    const date = (time: Element): string => withZone(time.getAttribute('datetime') ?? said(time));
    const start = date(first);
    if (!name || !spanOf(start)) {
      warnOnce(`<${element.localName}>: entry ${index + 1} inside it has no ${name ? `day (<time datetime="${start}">; write datetime="2023-11-12T14:00")` : 'name'}; it is left out.`);
      return [];
    }
    const venue = cells.venue ?? said(item.querySelector('[data-place]'));
    const host = cells.host ?? said(item.querySelector('[data-host]'));
    const { kind, state } = (item as HTMLElement).dataset;
    const url = item.querySelector('a')?.getAttribute('href');
    return [{
      id: item.id || String(index), name, start, ...(last && last !== first && { end: date(last) }), ...(venue && { venue }), ...(host && { roles: [{ role: 'host', name: host }] }),
      ...(kind && { kind: kind as TownEvent['kind'] }), ...(state && { state: state as TownEvent['state'] }), ...(url && { url }),
    }];
  });
}

/** `2023-11-12T14:00` is the service's own time. */
function withZone(text: string): string {
  const [day, clock] = text.trim().split(/[T ]/);
  if (!clock || /(Z|[+-]\d\d:?\d\d)$/.test(clock)) return text.trim();
  return `${day}T${clock.length === 5 ? `${clock}:00` : clock}+08:00`;
}
