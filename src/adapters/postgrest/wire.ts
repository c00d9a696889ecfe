/** One exchange with PostgREST, and what its errors mean. */
import { type FailureKind, failure, failureKinds } from '../../domain/failure.ts';
import { wellFormed } from '../../domain/text.ts';
import type { AdapterOptions, Call } from '../../ports/backend.ts';
import { failureOf, type HttpReply, request } from '../http.ts';
import { headersOf } from '../session.ts';
import { stop } from '../stop.ts';
import type { Written } from './address.ts';

export type Json = Record<string, unknown>;

export interface Asking {
  call?: Call | undefined;
  /** Arguments of a function; sent by POST. */
  args?: Json;
  bytes?: ArrayBuffer;
  headers?: Record<string, string>;
  maxBytes?: number;
}
export type Ask = (path: string, asking?: Asking) => Promise<HttpReply>;

/** PostgREST's own codes and PostgreSQL's SQLSTATE, by how they begin; the longest wins. What is missing here goes by the status. */
const kinds: Readonly<Record<string, FailureKind>> = {
  PGRST0: 'broken', PGRST1: 'invalid', PGRST105: 'unsupported', PGRST106: 'unsupported', PGRST107: 'unsupported', PGRST111: 'broken', PGRST112: 'broken', PGRST116: 'missing', PGRST121: 'broken',
  PGRST125: 'unsupported', PGRST126: 'unsupported', PGRST2: 'unsupported', PGRST3: 'unauthorized', PGRST300: 'broken', PGRSTX: 'broken',
  '08': 'broken', '22': 'invalid', '23': 'invalid', '23505': 'conflict', '25006': 'unsupported', '28': 'forbidden', '42': 'broken', '42501': 'forbidden', '42883': 'unsupported', '42P01': 'unsupported',
  // Undone as a whole by the server, so that nothing stands against once more.
  '40': 'rate-limited', '53': 'broken', '57014': 'timeout', '57': 'broken', P0001: 'invalid',
};

function kindOf({ kind, code }: Json): FailureKind | undefined {
  if (failureKinds.includes(kind as FailureKind)) return kind as FailureKind;
  const known = Object.keys(kinds).filter((begin) => typeof code === 'string' && code.startsWith(begin)).sort((a, b) => b.length - a.length)[0];
  return known === undefined ? undefined : kinds[known];
}

/** An answer that is no success, or that says it is a failure. */
function refusal(reply: HttpReply, json: Json, url: string): Error {
  const { message, hint, rev, retryAfter, code } = json;
  const said = [code, message, hint].filter((part) => typeof part === 'string').join(' ').slice(0, 300);
  const details = { message: `${url.replace(/\?.*/, '')}: ${reply.status} ${said}`.trim(), ...(typeof rev === 'string' && { rev }) };
  return Object.assign(failureOf(reply, { ...details, kind: kindOf(json) }), typeof retryAfter === 'number' && { retryAfter });
}

const isToken = (text: string): boolean => /^[\w-]+\.[\w-]+\.[\w-]+$/.test(text);
/** A receipt's token is an argument of the function that knows it; a JWT says who asks. */
export const ownToken = ({ token }: Call = {}): string | undefined => (token === undefined || isToken(token) ? undefined : token);

/** Keys that pass by every rule of the database have no place in a page. @throws Failure */
function harmless(headers: Record<string, string>): Record<string, string> {
  for (const [name, value] of Object.entries(headers)) {
    const [, claims = ''] = value.replace(/^Bearer /i, '').split('.');
    let told = value;
    try {
      told += atob(claims.replace(/-/g, '+').replace(/_/g, '/'));
    } catch {
      // No JWT.
    }
    if (/sb_secret_|"service_role"/.test(told)) {
      throw failure('forbidden', { message: `the header "${name}" carries a secret key: whoever opens the page could change everything. Revoke it at your provider's, and write the anon or publishable key`, unsent: true });
    }
  }
  return headers;
}

/** jsonb cannot hold a NUL or half a character. */
const storable = (_: string, value: unknown): unknown => (typeof value === 'string' ? wellFormed(value).replace(/\0/g, '\uFFFD') : value);

export function asker({ base, schema, headers: file }: Written, getHeaders: AdapterOptions['getHeaders']): Ask {
  let shared: Promise<Record<string, string>> | undefined;
  const sharedHeaders = (address: string): Promise<Record<string, string>> =>
    (shared ??= request({ url: address })
      .then(({ status, json }) => {
        if (status >= 300 || typeof json !== 'object' || Array.isArray(json) || !Object.values(json ?? { none: 0 }).every((value) => typeof value === 'string')) throw failure('broken', { message: `${address}: expected headers by name, e.g. {"apikey": "…"}; the answer is ${status}` });
        return json as Record<string, string>;
      })
      .catch((thrown: unknown) => {
        shared = undefined;
        throw thrown;
      }));
  return async (path, { call: { token, signal } = {}, args, bytes, headers, maxBytes = 2_000_000 } = {}) => {
    const session = await headersOf(async () => harmless({ ...(file !== undefined && (await sharedHeaders(file))), ...(await getHeaders?.()) }));
    stop(signal);
    const post = args !== undefined || bytes !== undefined;
    const url = base + path;
    const reply = await request({
      url, signal, redirect: 'error', ...(post && { method: 'POST' }), ...(args && { body: JSON.parse(JSON.stringify(args, storable)) as unknown }), ...(bytes && { bytes, timeoutMs: 120_000 }), maxBytes,
      cache: post || token !== undefined ? 'no-store' : 'default',
      headers: { ...session, ...headers, ...(schema !== undefined && { [post ? 'content-profile' : 'accept-profile']: schema }), ...(token !== undefined && isToken(token) && { authorization: `Bearer ${token}` }) },
    });
    const json = (typeof reply.json === 'object' && reply.json !== null ? reply.json : {}) as Json;
    if ((reply.status < 300 && !failureKinds.includes(json['kind'] as FailureKind)) || json['kind'] === 'rejected') return reply;
    throw refusal(reply, json, url);
  };
}
