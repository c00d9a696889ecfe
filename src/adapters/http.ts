/** The one way out to the network: a limit on time and size over the whole reply, and one vocabulary for what went wrong. */
import { type Failure, type FailureDetails, type FailureKind, failure, failureKinds, isFailure } from '../domain/failure.ts';

export interface HttpRequest {
  url: string;
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as they are; name their type in `headers`. */
  bytes?: ArrayBuffer;
  headers?: Record<string, string>;
  signal?: AbortSignal | undefined;
  /** For the whole exchange, the last byte of the reply included; of a followed reply, for the silence before each piece. */
  timeoutMs?: number;
  maxBytes?: number;
  /** Follows a reply of type `application/x-ndjson` to its end: called with each piece of its text as it comes. */
  onPiece?: ((text: string) => void) | undefined;
  /** Takes the reply's text as it is, in this encoding. */
  charset?: string;
  /** With `charset`: the text of an error status too. */
  always?: boolean;
  redirect?: RequestRedirect;
  cache?: RequestCache;
}

/** `json` is absent when the body was empty, or when an error status came with something else than JSON; `text` stands there where a `charset` was asked for. */
export interface HttpReply {
  status: number;
  headers: Headers;
  json?: unknown;
  text?: string;
}

/** One exchange, whatever its status. @throws Failure `offline`, `timeout`, `broken`, `invalid` (no such request can be made); the caller's abort as it is */
export async function request({
  url, method = 'GET', body, bytes, headers = {}, signal, timeoutMs = 30_000, maxBytes = 2_000_000,
  redirect = method === 'GET' ? 'follow' : 'error', cache = 'default', onPiece, charset, always = false,
}: HttpRequest): Promise<HttpReply> {
  const control = new AbortController();
  const abort = (): void => control.abort();
  const what = `${method} ${url}`;
  let ask: Request;
  try {
    const named = new Headers({ accept: 'application/json' });
    if (body !== undefined) named.set('content-type', 'application/json');
    // Set one by one: names that differ only in case must replace each other, not add up.
    for (const [name, value] of Object.entries(headers)) named.set(name, value);
    ask = new Request(url, {
      method, redirect, cache, credentials: 'same-origin', referrerPolicy: 'strict-origin', headers: named,
      body: bytes ?? (body === undefined ? null : JSON.stringify(body)),
    });
  } catch (cause) {
    throw failure('invalid', { message: `${what}: no such request (${String(cause)})`, unsent: true, cause });
  }
  const unplugged = typeof navigator === 'object' && navigator.onLine === false;
  let late = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      late = true;
      abort();
    }, timeoutMs);
  };
  wait();
  signal?.addEventListener('abort', abort);
  if (signal?.aborted) abort();
  let reply: Response | undefined;
  try {
    // Not in the request: WebKit forgets its signal at the next sweep of memory, and neither an abort nor the limit would end it.
    reply = await fetch(ask, { signal: control.signal });
    const { status, ok, headers: said } = reply;
    // Anything else that claims to be one (the sign-in page of a network) is read as JSON, and fails there.
    if (onPiece && ok && /^application\/x-ndjson\b/.test(said.get('content-type') ?? '')) {
      await textOf(reply, Infinity, control.signal, (piece) => {
        wait();
        onPiece(piece);
      });
      return { status, headers: said };
    }
    if (charset && (ok || always)) return { status, headers: said, text: await textOf(reply, maxBytes, control.signal, undefined, charset) };
    return { status, headers: said, ...(await jsonOf(reply, maxBytes, control.signal)) };
  } catch (cause) {
    if (signal?.aborted) throw (signal.reason as Error | undefined) ?? cause;
    if (late) throw failure('timeout', { message: `${what}: no whole reply within ${timeoutMs / 1000} s`, cause });
    if (isFailure(cause)) throw failure(cause.kind, { message: `${what}: ${cause.message}`, status: reply!.status });
    if (reply) throw failure('broken', { message: `${what}: the reply breaks off or is not ${charset ?? 'UTF-8'}`, status: reply.status, cause });
    throw failure('offline', { message: `${what}: ${unplugged ? 'this device is offline' : noReply(url)}`, ...(unplugged && { unsent: true }), cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    // Frees the connection of a reply that was not read to its end.
    abort();
  }
}

/** Browsers say the same for a dead server, a refused origin and a redirect: name all three. */
function noReply(url: string): string {
  const { origin } = new URL(url);
  const here = typeof location === 'object' ? location.origin : origin;
  if (here === origin) return 'no reply; is the server up, and without a redirect?';
  return `no reply that this page may read; is ${origin} up, without a redirect, and does it allow the origin ${here} (CORS)?`;
}

/** The body of an error status may be anything: the status has said enough. */
async function jsonOf(reply: Response, maxBytes: number, signal: AbortSignal): Promise<{ json?: unknown }> {
  try {
    const text = await textOf(reply, maxBytes, signal);
    return text === '' ? {} : { json: JSON.parse(text) as unknown };
  } catch (cause) {
    if (!reply.ok && !signal.aborted) return {};
    if (cause instanceof SyntaxError) throw failure('broken', { message: 'the reply is not JSON; is it the sign-in page of a network?', cause });
    throw cause;
  }
}

async function textOf(reply: Response, maxBytes: number, signal: AbortSignal, onPiece?: (text: string) => void, charset = 'utf-8'): Promise<string> {
  const reader = reply.body && reply.body.getReader();
  // Node's fetch may forget its signal too, once it has answered: a body without end would be read for ever.
  signal.addEventListener('abort', () => void reader?.cancel().catch(() => undefined));
  const decoder = new TextDecoder(charset, { fatal: true });
  let text = '';
  let size = 0;
  for (;;) {
    const value = reader && (await reader.read()).value;
    if (signal.aborted) throw signal.reason as Error;
    size += value ? value.length : 0;
    if (size > maxBytes) throw failure('broken', { message: `the reply is longer than ${maxBytes} bytes` });
    const piece = decoder.decode(value || undefined, { stream: !!value });
    // What is followed is not kept: it may go on for days.
    if (!onPiece) text += piece;
    else if (value) onPiece(piece);
    if (!value) return text;
  }
}

/** Status → kind, where an adapter has no table of its own; what is missing here is `broken`. */
export const statusKinds: Readonly<Record<number, FailureKind>> = {
  400: 'invalid', 401: 'unauthorized', 403: 'forbidden', 404: 'missing', 405: 'unsupported', 408: 'timeout', 409: 'conflict', 410: 'missing',
  412: 'conflict', 413: 'invalid', 415: 'invalid', 422: 'invalid', 429: 'rate-limited', 501: 'unsupported',
};

/** An error status as a Failure, with the wait it asks for. A `kind` of ours in `details` wins over the table's. */
export function failureOf(reply: HttpReply, { kind, ...details }: FailureDetails & { kind?: unknown } = {}, kinds = statusKinds, now = Date.now()): Failure {
  const named = failureKinds.includes(kind as FailureKind) ? (kind as FailureKind) : undefined;
  const retryAfter = waitOf(reply.headers.get('retry-after'), now);
  return failure(named ?? kinds[reply.status] ?? 'broken', { ...details, status: reply.status, ...(retryAfter !== undefined && { retryAfter }) });
}

/** Retry-After, in seconds or as an HTTP date, in milliseconds; at most an hour. What is neither, or past, says nothing. */
export function waitOf(header: string | null, now: number): number | undefined {
  const text = (header ?? '').trim();
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : /^\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT$/.test(text) ? Date.parse(text) - now : NaN;
  return wait >= 0 ? Math.min(wait, 3_600_000) : undefined;
}
