/** One exchange with a WordPress, and what its errors mean. */
import { failure, type FailureKind } from '../../domain/failure.ts';
import type { AdapterOptions, Call } from '../../ports/backend.ts';
import { baseOf } from '../endpoint.ts';
import { failureOf, type HttpReply, request, statusKinds } from '../http.ts';
import { packed } from '../packed.ts';
import { headersOf } from '../session.ts';

export type Json = Record<string, unknown>;
export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;
/** What came is no answer of a WordPress. */
export const strange = (route: string) => failure('broken', { message: `${route}: the reply is not what WordPress says there` });
export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

export interface Asking {
  query?: Readonly<Record<string, string>>;
  /** Sent as multipart, by POST. */
  form?: FormData;
  call?: Call | undefined;
}
/** `beyond`: the page asked for lies behind the last one. */
export type Ask = (route: string, asking?: Asking) => Promise<HttpReply & { beyond?: true }>;

/** What a code says more exactly than its status. `beyond` is no failure. */
const codes: ReadonlyMap<string, FailureKind | 'beyond'> = new Map(Object.entries({
  rest_no_route: 'unsupported', rest_post_invalid_page_number: 'beyond', 'event-archive-page-not-found': 'beyond',
  // Of a form that is not there nothing can ever be taken, whoever signs in.
  wpcf7_not_found: 'unsupported', wpcf7_unsupported_media_type: 'unsupported',
} as const));
/** Nobody signs in to a contact form: who is turned away there is turned away by the site's guard, for good. */
const forForms: Readonly<Record<number, FailureKind>> = { ...statusKinds, 401: 'unsupported', 403: 'unsupported' };
const longMs = 120_000;

/** Ends in `/wp-json`, or is the site's own address: every WordPress knows `?rest_route=`, so nothing need be asked to find its API. @throws TypeError */
export function asker(endpoint: string | undefined, getHeaders: AdapterOptions['getHeaders']): Ask {
  const base = baseOf(endpoint, 'wordpress', 'wp-json');
  const isRoot = base.endsWith('/wp-json');
  return async (route, { query = {}, form, call: { signal } = {} } = {}) => {
    const search = new URLSearchParams({ ...(!isRoot && { rest_route: route }), ...query }).toString();
    const url = isRoot ? base + route + (search && `?${search}`) : `${base}/?${search}`;
    const [session, body] = await Promise.all([headersOf(getHeaders), form && packed(form)]);
    const reply = await request({ url, signal, ...body, ...(form && { method: 'POST', cache: 'no-store', timeoutMs: longMs }), headers: { ...session, ...body?.headers } });
    if (reply.status < 300) return reply;
    const said = isObject(reply.json) ? reply.json : {};
    const [code, message] = [textIn(said['code']), textIn(said['message'])];
    const kind = codes.get(code);
    if (kind === 'beyond') return { ...reply, beyond: true };
    throw failureOf(reply, { kind, message: `${url}: ${reply.status} ${code} ${message.slice(0, 200)}`.trim() }, form ? forForms : statusKinds);
  };
}
