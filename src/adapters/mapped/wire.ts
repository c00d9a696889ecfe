/** One request as the mapping words it, and its answer out of the envelope: what it carries, or what went wrong. */
import { failure, type FailureKind } from '../../domain/failure.ts';
import type { AdapterOptions, Call } from '../../ports/backend.ts';
import { segment } from '../endpoint.ts';
import { failureOf, type HttpReply, request } from '../http.ts';
import { packed } from '../packed.ts';
import { headersOf } from '../session.ts';
import { isObject, type Json, owned, partOf, textOf } from './fields.ts';
import type { Envelope, Mapping, Verb } from './mapping.ts';

export interface Asking {
  verb: Verb;
  /** What stands in braces in the path. */
  names?: Readonly<Record<string, string>>;
  /** What is sent: in the address of a GET, else in the body. */
  send?: Json;
  form?: FormData;
  call?: (Call & { key?: string; ifRev?: string }) | undefined;
  /** The next page's own address, below the endpoint's origin. */
  url?: string | undefined;
}
export interface Answer {
  reply: HttpReply;
  envelope: Envelope;
  /** Errors per field, under their names. */
  fields?: Record<string, string>;
}

const uploadMs = 120_000;

const searchOf = (send: Json): URLSearchParams =>
  new URLSearchParams(Object.entries(send).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, textOf(one)])));

export async function exchange(base: string, mapping: Mapping, getHeaders: AdapterOptions['getHeaders'], { verb, names = {}, send = {}, form, call = {}, url }: Asking): Promise<Answer> {
  const { method = 'GET' } = verb;
  const { signal, token, key, ifRev } = call;
  const session = await headersOf(getHeaders);
  const path = verb.path.replace(/\{(\w+)\}/g, (_, name: string) => segment(names[name]!));
  const search = method === 'GET' ? searchOf(send).toString() : '';
  const what = url ?? base + path + (search && (path.includes('?') ? '&' : '?') + search);
  const { key: named = {}, token: said, rev } = mapping;
  const body = { ...send, ...(named.field && key !== undefined && { [named.field]: key }) };
  const sent = form ? await packed(form) : method === 'GET' ? {} : verb.form ? await packed(searchOf(body)) : { body };
  const reply = await request({
    ...sent, url: what, method, signal, redirect: 'error', cache: (token ?? key) === undefined ? 'default' : 'no-store', ...(form && { timeoutMs: uploadMs }),
    headers: {
      ...mapping.headers, ...session, ...('headers' in sent && sent.headers), ...(said && token !== undefined && { [said.header]: (said.prefix ?? '') + token }),
      ...(rev && ifRev !== undefined && { [rev.header]: JSON.stringify(ifRev) }), ...(named.header && key !== undefined && { [named.header]: named.bare ? key : JSON.stringify(key) }),
    },
  });
  const { envelope = {} } = mapping;
  const { json } = reply;
  const code = envelope.code === undefined ? undefined : partOf(json, envelope.code);
  const fine = reply.status < 300 && (envelope.code === undefined || (envelope.ok as unknown[]).includes(code));
  if (fine) return { reply, envelope: { ...envelope, ...verb } };
  const fields = errorsIn(json, envelope.errors);
  if (fields) return { reply, envelope, fields };
  const message = textOf(partOf(json, envelope.message ?? 'message')).slice(0, 200);
  const hint = Object.entries(envelope.says ?? {}).find(([words]) => message.includes(words))?.[1];
  const wait = Number(envelope.wait === undefined ? NaN : partOf(json, envelope.wait));
  const present = envelope.rev === undefined ? undefined : partOf(json, envelope.rev);
  // An error that came as 200 is told apart by its code; one without any is no answer of this API.
  const status = reply.status < 300 && Number(code) >= 400 && Number(code) < 600 ? Number(code) : reply.status;
  throw failureOf({ ...reply, status }, {
    kind: hint ?? kindOf(envelope, code, reply.status), message: `${what}: ${textOf(code ?? reply.status)} ${message}`,
    ...(wait >= 0 && { retryAfter: Math.min(wait * 1000, 3_600_000) }), ...(present !== undefined && present !== null && { rev: textOf(present) }),
  });
}

function kindOf({ kinds = {} }: Envelope, code: unknown, status: number): FailureKind | undefined {
  return owned(kinds, textOf(code)) ?? owned(kinds, textOf(status));
}

/** Their fields with our codes; what the mapping has no word for is `invalid`. */
function errorsIn(json: unknown, errors: Envelope['errors']): Record<string, string> | undefined {
  const said = errors && partOf(json, errors.at);
  if (!isObject(said)) return undefined;
  const lines: [unknown, unknown][] = Array.isArray(said) ? said.map((line) => [partOf(line, errors?.name), partOf(line, errors?.text)]) : Object.entries(said);
  const { codes = {} } = errors!;
  const found = lines.map(([name, text]) => [textOf(name), Object.entries(codes).find(([words]) => textOf(text).includes(words))?.[1] ?? 'invalid']);
  return found.length > 0 ? (Object.fromEntries(found) as Record<string, string>) : undefined;
}

export const broken = (verb: { path: string }, why: string) => failure('broken', { message: `${verb.path}: ${why}` });
