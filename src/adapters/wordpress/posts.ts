/** Posts and pages → notices. */
import { epochOf, instantOf } from '../../domain/instant.ts';
import type { Media } from '../../domain/media.ts';
import type { Notice } from '../../domain/notice.ts';
import type { Page, Query } from '../../domain/query.ts';
import type { Call } from '../../ports/backend.ts';
import { textOfHtml } from './html.ts';
import type { WordpressMapping } from './mapping.ts';
import { daysAround, idsIn, pageIn, pageWith } from './pages.ts';
import { type Ask, isObject, type Json, strange, textIn } from './wire.ts';

const most = 100;
/** With the featured picture: one request where two would be, for some 3 kB a picture. */
const read = { _fields: 'id,date_gmt,modified_gmt,link,title,content,categories,_links.wp:featuredmedia,_embedded', _embed: 'wp:featuredmedia' };

const rendered = (part: unknown): string => textOfHtml(isObject(part) ? part['rendered'] : undefined);

export const utc = (time: unknown): string | undefined => {
  const epoch = epochOf(`${textIn(time).replace(' ', 'T')}Z`);
  return Number.isNaN(epoch) ? undefined : instantOf(epoch);
};

function pictureOf(post: Json): Media[] {
  const embedded = isObject(post['_embedded']) ? post['_embedded']['wp:featuredmedia'] : undefined;
  // One that was deleted, or is not for everyone, is an error in its place.
  const [picture] = (Array.isArray(embedded) ? embedded : []).filter(isObject).filter((one) => textIn(one['source_url']) !== '' && one['media_type'] === 'image');
  if (!picture) return [];
  const { width, height } = (isObject(picture['media_details']) ? picture['media_details'] : {}) as { width?: unknown; height?: unknown };
  return [{ id: String(picture['id']), url: textIn(picture['source_url']), alt: textIn(picture['alt_text']), ...(typeof width === 'number' && typeof height === 'number' && { width, height }) }];
}

export function noticeOf(post: Json, kinds: WordpressMapping['kinds'] = {}): Notice {
  const [body, media, updatedAt] = [rendered(post['content']), pictureOf(post), utc(post['modified_gmt'])];
  const kind = [post['categories']].flat().map((one) => kinds[String(one)]).find(Boolean) ?? 'announcement';
  const rev = textIn(post['modified_gmt']);
  return {
    type: 'notice', id: String(post['id']), kind, title: rendered(post['title']) || body.slice(0, 60), date: utc(post['date_gmt']) ?? '', state: 'published', url: textIn(post['link']),
    ...(body && { body }), ...(media.length > 0 && { media }), ...(updatedAt && { updatedAt }), ...(rev && { rev }),
  };
}

/** @param source e.g. `posts?categories=5` */
export async function listNotices(ask: Ask, { notices: source = 'posts', kinds }: WordpressMapping, query: Query, call?: Call): Promise<Page<Notice>> {
  const { where = {}, text, sort } = query;
  const ids = idsIn(query);
  if (ids?.length === 0) return { items: [], total: 0, ignored: [] };
  const { from, to } = daysAround(where['date']);
  const isSorted = sort === undefined || sort.field === 'date';
  const [path = '', search] = source.split('?');
  const reply = await ask(`/wp/v2/${path}`, {
    call, query: {
      ...Object.fromEntries(new URLSearchParams(search)), ...read, ...pageIn(query, most), ...(ids && { include: ids.join() }), ...(text && { search: text }),
      ...(from && { after: `${from}T00:00:00+08:00` }), ...(to && { before: `${to}T23:59:59+08:00` }), ...(sort && isSorted && { orderby: 'date', order: sort.descending ? 'desc' : 'asc' }),
    },
  });
  if (!Array.isArray(reply.json) && !reply.beyond) throw strange(path);
  const posts = Array.isArray(reply.json) ? reply.json.filter(isObject) : [];
  const pages = Number(reply.headers.get('x-wp-totalpages') ?? 0);
  const more = !reply.beyond && (/\brel="?next\b/.test(reply.headers.get('link') ?? '') || Number(query.cursor ?? 1) < pages);
  const ignored = Object.keys(where).filter((field) => field !== 'id' || !ids);
  return pageWith(posts.map((one) => noticeOf(one, kinds)), query, [...ignored, ...(isSorted ? [] : ['sort'])], { more, total: reply.headers.get('x-wp-total') });
}

export async function getNotice(ask: Ask, { notices: source = 'posts', kinds }: WordpressMapping, id: string, call?: Call): Promise<Notice> {
  const route = `/wp/v2/${source.split('?')[0]!}/${id}`;
  const { json } = await ask(route, { call, query: read });
  if (!isObject(json)) throw strange(route);
  return noticeOf(json, kinds);
}
