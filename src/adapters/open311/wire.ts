/** One exchange with a GeoReport v2 server, and what its errors mean. */
import { type Failure, failure } from '../../domain/failure.ts';
import type { AdapterOptions, Call } from '../../ports/backend.ts';
import { failureOf, type HttpReply, request } from '../http.ts';
import { headersOf } from '../session.ts';
import type { Endpoint } from './endpoint.ts';
import { isObject, type Json, listOf, readReply, textOf } from './reply.ts';

export interface Asking {
  query?: Readonly<Record<string, string>>;
  /** Sent as a form, by POST. */
  fields?: readonly (readonly [string, string])[];
  call?: Call | undefined;
}
export type Ask = (path: string, asking?: Asking) => Promise<Json[]>;

/** A city's requests of 90 days make a long list. */
const maxBytes = 8_000_000;
/** 400 stands for everything here, also for an office whose own system is away: that passes. */
const away = /\b(crm|back-?end|database|upstream|server)\b.*\b(down|off-?line|unreachable|fail\w*|errors?)\b|not (running|reachable|available)|unavailable|temporar|maintenance|try again|稍后|稍後|维护|維護|不可用|繁忙/i;
/** It may have had an effect all the same. */
const perhaps = /time[ds]?[ -]?out|duplicate|超时|超時|重复|重複/i;

/** What the server says to people of an error; `undefined` where it does not speak Open311. */
function saidIn(text: string | undefined): string | undefined {
  try {
    return listOf(readReply(text ?? '')).map((one) => textOf(one['description'])).join('; ');
  } catch {
    return undefined;
  }
}

/** An error status as a Failure; `message` ends with the server's own words. */
function refusal(reply: HttpReply, url: string): Failure {
  const said = saidIn(reply.text);
  const details = { message: `${url}: ${reply.status} ${(said ?? '').slice(0, 300)}`.trim() };
  if (reply.status !== 400) return failureOf(reply, details);
  if (said === undefined || perhaps.test(said)) return failureOf(reply, { ...details, kind: 'broken' });
  // Told plainly that its system is away, nothing was taken: the outbox may send again by itself.
  return away.test(said) ? failureOf(reply, { ...details, kind: 'broken', unsent: true }) : failureOf(reply, details);
}

/** Sent as a form where there is one. @throws Failure */
export async function exchange(url: string, headers: Record<string, string>, { form, signal }: { form?: string | undefined; signal?: AbortSignal | undefined } = {}): Promise<Json[]> {
  const reply = await request({
    url, signal, charset: 'utf-8', always: true, maxBytes, cache: 'no-store',
    ...(form !== undefined && { method: 'POST', bytes: new TextEncoder().encode(form).buffer }),
    headers: { accept: 'application/json, text/xml', ...headers, ...(form !== undefined && { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }) },
  });
  if (reply.status >= 300) throw refusal(reply, url);
  try {
    const read = readReply(reply.text ?? '');
    if (!isObject(read)) throw new SyntaxError('it is no list');
    return listOf(read);
  } catch (cause) {
    throw failure('broken', { message: `${url}: the reply is neither JSON nor XML (${String(cause)})`, status: reply.status, cause });
  }
}

/** @param endpoint finds the server out */
export function asker(endpoint: () => Promise<Endpoint>, getHeaders: AdapterOptions['getHeaders']): Ask {
  return async (path, { query = {}, fields, call: { signal } = {} } = {}) => {
    const [found, { api_key: key, ...headers }] = await Promise.all([endpoint(), headersOf(getHeaders)]);
    const { base, always, format, probe } = found;
    if (path === 'services' && probe) {
      delete found.probe;
      return probe;
    }
    const url = `${base}/${path}.${format}${fields ? '' : `?${new URLSearchParams({ ...always, ...query }).toString()}`}`.replace(/\?$/, '');
    // The key is a field of what is sent, and part of no address.
    const form = fields && new URLSearchParams([...Object.entries(always), ...(key ? [['api_key', key]] : []), ...fields] as [string, string][]).toString();
    return exchange(url, headers, { form, signal });
  };
}
