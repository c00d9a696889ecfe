/** A WordPress on 127.0.0.1 that answers as the real one did: what it says lies in ../wordpress-fixtures, here it is cut into the pages that are asked for. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { addDays, daysBetween } from '../../../src/domain/instant.ts';

export type Json = Record<string, unknown>;
export interface Recorded<B = Json> {
  status: number;
  headers: Record<string, string>;
  body: B;
}

export const recorded = <B = Json>(name: string): Recorded<B> => JSON.parse(readFileSync(path.join(import.meta.dirname, '../wordpress-fixtures', `${name}.json`), 'utf8')) as Recorded<B>;

const recordedOn = '2026-11-25';

/** The next answer to a form in place of the right one: a recording by name, or any other; `drop`: it takes effect, and no answer comes. */
export type Plan = { form: string } | { status: number; body: string; headers?: Record<string, string> } | { drop: true };

export interface WordpressOptions {
  /** Only `?rest_route=`, as with plain permalinks. */
  isPlain?: boolean;
  /** Without The Events Calendar. */
  eventless?: boolean;
  /** As if it had been recorded on this day: its events are still to come. */
  day?: string;
  port?: number;
  /** Files beside the page. */
  files?: Readonly<Record<string, unknown>>;
}

async function bytesOf(asked: IncomingMessage): Promise<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of asked) pieces.push(piece as Uint8Array);
  return new Uint8Array(Buffer.concat(pieces)).buffer;
}

const numbers = (text: string | null): number[] | undefined => text?.split(',').map(Number);
const among = (list: number[] | undefined, one: unknown): boolean => !list || [one].flat().some((part) => list.includes(part as number));

export async function startWordpress({ isPlain = false, eventless = false, day, port = 0, files = {} }: WordpressOptions = {}) {
  const forms: FormData[] = [];
  const asked: string[] = [];
  const plans: Plan[] = [];
  const reading: Plan[] = [];
  let origin = '';

  const moved = (text: string): string => (day === undefined ? text : text.replace(/\b202[67]-\d\d-\d\d/g, (date) => addDays(date, daysBetween(recordedOn, day))));

  function posts(kind: 'posts' | 'pages', search: URLSearchParams): Recorded<unknown> {
    const { body, headers, status } = recorded<Json[]>(kind);
    const [size, page] = [Number(search.get('per_page') ?? 10), Number(search.get('page') ?? 1)];
    if (size < 1 || size > 100) return { status: 400, headers, body: { code: 'rest_invalid_param', message: 'Invalid parameter(s): per_page', data: { status: 400 } } };
    const at = (edge: string): number => Date.parse(search.get(edge) ?? '');
    const found = body.filter((post) => {
      const time = Date.parse(`${post['date_gmt'] as string}Z`);
      return among(numbers(search.get('include')), post['id']) && among(numbers(search.get('categories')), post['categories']) && JSON.stringify([post['title'], post['content']]).includes(search.get('search') ?? '')
        && !(time <= at('after')) && !(time >= at('before'));
    });
    if (search.get('order') === 'asc') found.reverse();
    const pages = Math.ceil(found.length / size);
    if (page > 1 && page > pages) return recorded('posts-beyond');
    const link = page < pages ? { link: `<${origin}/wp-json/wp/v2/${kind}?page=${page + 1}>; rel="next"` } : {};
    return { status, headers: { 'content-type': headers['content-type']!, 'x-wp-total': String(found.length), 'x-wp-totalpages': String(pages), ...link }, body: found.slice((page - 1) * size, page * size) };
  }

  function events(search: URLSearchParams): Recorded<unknown> {
    const { body, headers, status } = JSON.parse(moved(JSON.stringify(recorded('events')))) as Recorded<Json & { events: Json[] }>;
    const [size, page] = [Math.min(50, Number(search.get('per_page') ?? 10)), Number(search.get('page') ?? 1)];
    if (search.get('start_date') === '1970-01-01') return recorded('event-missing');
    const include = numbers(search.get('include'));
    const found = body.events.filter((event) => {
      const [start, end] = [event['start_date'] as string, event['end_date'] as string];
      const isOn = end >= (search.get('start_date') ?? new Date().toISOString()) && start.slice(0, 10) <= (search.get('end_date') ?? '2099');
      return among(include, event['id']) && (include ? true : isOn) && JSON.stringify([event['title'], event['description']]).includes(search.get('search') ?? '');
    });
    const pages = Math.ceil(found.length / size);
    if (page > 1 && page > pages) return recorded('events-beyond');
    return { status, headers, body: { events: found.slice((page - 1) * size, page * size), ...(page < pages && { next_rest_url: `${origin}/wp-json/tribe/events/v1/events/?page=${page + 1}` }), total: found.length, total_pages: pages } };
  }

  /** As the form of seed.php checks it. */
  function feedback(form: FormData): Recorded<unknown> {
    forms.push(form);
    const said = form.get('your-message');
    const text = typeof said === 'string' ? said : '';
    if (!form.get('your-name') || !form.get('your-phone') || text === '') return recorded('form-invalid');
    if (text.length > 400) return recorded('form-long');
    return recorded(form.get('agreed') ? 'form-sent' : 'form-acceptance');
  }

  function answer(route: string, search: URLSearchParams): Recorded<unknown> {
    const [, kind, id] = /^\/wp\/v2\/(posts|pages)(?:\/(\d+))?$/.exec(route) ?? [];
    const one = (list: Json[], missing: string): Recorded<unknown> => ((found) => (found ? { status: 200, headers: {}, body: found } : recorded(missing)))(list.find((record) => String(record['id']) === id));
    if (kind) return id ? one(recorded<Json[]>(kind).body, 'post-missing') : posts(kind as 'posts', search);
    if (eventless) return recorded('no-route');
    if (route === '/wp/v2/tribe_events') return ((found) => ({ ...found, body: found.body.filter((event) => among(numbers(search.get('include')), event['id'])) }))(recorded<Json[]>('event-statuses'));
    const [, event] = /^\/tribe\/events\/v1\/events(?:\/(\d+))?$/.exec(route) ?? [undefined, undefined];
    if (event) return ((found) => (found ? { status: 200, headers: {}, body: found } : recorded('event-missing')))(recorded<{ events: Json[] }>('events').body.events.find((record) => String(record['id']) === event));
    return route === '/tribe/events/v1/events' ? events(search) : recorded('no-route');
  }

  const server = createServer((call, reply) => {
    void (async () => {
      const { pathname, searchParams } = new URL(call.url ?? '/', 'http://host');
      asked.push(`${call.method} ${decodeURIComponent(call.url ?? '')}`);
      reply.setHeader('access-control-allow-origin', '*').setHeader('access-control-expose-headers', 'X-WP-Total, X-WP-TotalPages, Link');
      const body = await bytesOf(call);
      if (files[pathname]) return void reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(files[pathname]));
      const route = searchParams.get('rest_route') ?? (isPlain ? '' : pathname.replace(/^\/wp-json/, ''));
      if (isPlain && !searchParams.has('rest_route')) return void reply.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html>');
      const [, form] = /^\/contact-form-7\/v1\/contact-forms\/(\d+)\/feedback$/.exec(route) ?? [];
      const plan = (form ? plans : reading).shift();
      const sent = form && !(plan && 'status' in plan) ? await new Response(body, { headers: { 'content-type': call.headers['content-type'] ?? '' } }).formData() : undefined;
      const found = form ? (form === '37' ? feedback(sent ?? new FormData()) : recorded('form-missing')) : answer(route, searchParams);
      if (plan && 'drop' in plan) return void call.socket.destroy();
      if (plan && 'status' in plan) return void reply.writeHead(plan.status, { 'content-type': 'text/html', ...plan.headers }).end(plan.body);
      const { status, headers, body: said } = plan ? recorded(plan.form) : found;
      reply.writeHead(status, { 'content-type': 'application/json', ...headers }).end((/^\/tribe\/events\/v1\/events\/\d/.test(route) ? moved(JSON.stringify(said)) : JSON.stringify(said)).split('http://127.0.0.1:8961').join(origin));
    })();
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin, url: isPlain ? origin : `${origin}/wp-json`, forms, asked,
    /** The next answers to forms, and to anything else. */
    plan: (...next: Plan[]): void => void plans.push(...next),
    planReading: (...next: Plan[]): void => void reading.push(...next),
    close: (): Promise<void> => new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    }),
  };
}

export type RunningWordpress = Awaited<ReturnType<typeof startWordpress>>;
