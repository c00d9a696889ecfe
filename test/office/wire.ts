/** HTTP in and out: bodies under a limit, answers with the headers every answer carries. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Failure, type FailureKind, failure, failureKinds } from '../../src/domain/failure.ts';

export interface Reply {
  status: number;
  json?: unknown;
  bytes?: Buffer;
  /** Stays open: gets the way to write a line, and answers with what ends it. */
  lines?: (write: (line: object) => void) => () => void;
  headers?: Record<string, string>;
}

export const jsonLimit = 256 * 1024;
export const photoLimitBytes = 8 * 1024 * 1024;

/** @throws Failure `invalid` with status 413 or 400 */
export async function bodyOf(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Read on to the end of a moderate excess: a socket closed at once would hide the answer.
    if (size <= limit) chunks.push(chunk);
    else if (size > 4 * limit) break;
  }
  if (size > limit) throw failure('invalid', { message: `longer than ${limit} bytes`, status: 413 });
  return Buffer.concat(chunks);
}

export async function jsonOf(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) throw failure('invalid', { message: 'the body must be application/json', status: 415 });
  const text = new TextDecoder('utf-8', { fatal: true });
  try {
    return JSON.parse(text.decode(await bodyOf(request, jsonLimit))) as unknown;
  } catch (thrown) {
    if ((thrown as Partial<Failure>).kind) throw thrown;
    throw failure('invalid', { message: 'the body is not JSON in UTF-8', status: 400 });
  }
}

const statusOf: Readonly<Record<FailureKind, number>> = {
  offline: 503, timeout: 503, broken: 500, unauthorized: 401, forbidden: 403, missing: 404, invalid: 400, conflict: 409, 'rate-limited': 429, unsupported: 405,
};

export function failureReply(thrown: unknown): Reply {
  const { kind, status, message, rev, retryAfter } = thrown as Failure;
  if (!failureKinds.includes(kind)) {
    console.error(thrown);
    return { status: 500, json: { kind: 'broken', message: 'the office stumbled' } };
  }
  return {
    status: status ?? statusOf[kind],
    json: { kind, message, ...(rev !== undefined && { rev }) },
    headers: { ...(retryAfter !== undefined && { 'retry-after': String(Math.ceil(retryAfter / 1000)) }), ...(kind === 'unauthorized' && { 'www-authenticate': 'Bearer' }) },
  };
}

/** Any page may speak to the office: it knows its callers by tokens in headers, never by cookies. */
export const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PUT, OPTIONS',
  'access-control-allow-headers': 'authorization, content-type, idempotency-key, if-match',
  'access-control-expose-headers': 'retry-after',
  'access-control-max-age': '600',
};

/** Between two blank lines of an open answer: proxies close what is silent for a minute. */
const beatMs = 15_000;

/** `held`: nothing of it arrives, as behind a proxy that collects a whole answer first. */
export function sendLines(response: ServerResponse, lines: NonNullable<Reply['lines']>, { held = false, everyMs = beatMs } = {}): void {
  response.writeHead(200, { ...cors, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-accel-buffering': 'no', 'content-type': 'application/x-ndjson; charset=utf-8' });
  response.flushHeaders();
  const write = (text: string): void => void (held || response.write(text));
  write('\n');
  const beat = setInterval(() => write('\n'), everyMs);
  const end = lines((line) => write(`${JSON.stringify(line)}\n`));
  response.on('close', () => {
    clearInterval(beat);
    end();
  });
}

export function send(response: ServerResponse, { status, json, bytes, headers }: Reply): void {
  const body = bytes ?? (json === undefined ? undefined : Buffer.from(JSON.stringify(json)));
  response.writeHead(status, {
    ...cors, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...(json !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
    ...(body && { 'content-length': String(body.length) }), ...headers,
  });
  response.end(body);
}

/** The text inside a quoted header; `undefined` where it is missing. @throws Failure `invalid` */
export function quoted(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const inside = /^"([ !#-[\]-~]+)"$/.exec(header)?.[1];
  if (inside === undefined) throw failure('invalid', { message: 'a key or revision stands in quotes', status: 400 });
  return inside;
}

export function keyOf(request: IncomingMessage): string {
  const key = quoted(request.headers['idempotency-key'] as string | undefined);
  if (key === undefined) throw failure('invalid', { message: 'Idempotency-Key is missing', status: 400 });
  return key;
}
