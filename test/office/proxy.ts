/** A bad line in front of any server: the faults of the reference office, for servers that are not ours. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Fault, FaultPlan } from './faults.ts';
import type { Logged } from './office.ts';

export interface Proxy {
  /** Its origin. */
  url: string;
  requests: readonly Logged[];
  plan(faults: readonly Fault[]): void;
  /** Nobody answers from here on. */
  stop(): Promise<void>;
  /** Answers again, at the same address. */
  start(): Promise<void>;
}

export interface ProxyOptions {
  /** What the log and the faults know a path by; by itself as it is. */
  pathOf?: (pathname: string) => string;
  /** The headers that go on. */
  headersOf?: (headers: IncomingHttpHeaders) => IncomingHttpHeaders | Promise<IncomingHttpHeaders>;
}

const bodyOf = async (message: IncomingMessage): Promise<Buffer> => Buffer.concat((await message.toArray()) as Uint8Array[]);
/** Also of a server that says nothing, a page of another origin must hear what was planned. */
const open = { 'access-control-allow-origin': '*' };

/** @param port of the server behind it on 127.0.0.1, asked for each time; it is told the proxy's own Host, so that it answers with addresses of the proxy */
export async function startProxy(port: () => number, { pathOf = (pathname) => pathname, headersOf = (headers) => headers }: ProxyOptions = {}): Promise<Proxy> {
  const faults = new FaultPlan();
  const requests: Logged[] = [];

  async function forwarded(call: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
    const { 'transfer-encoding': _, connection: __, ...headers } = await headersOf({ ...call.headers });
    const length = body.length > 0 ? { 'content-length': String(body.length) } : {};
    return new Promise((resolve, reject) => {
      ask({ host: '127.0.0.1', port: port(), method: call.method, path: call.url, headers: { ...headers, ...length }, agent: false }, resolve).once('error', reject).end(body);
    });
  }

  async function pass(call: IncomingMessage, reply: ServerResponse): Promise<void> {
    const key = call.headers['idempotency-key'];
    const logged: Logged = { method: call.method ?? '', path: pathOf(new URL(call.url ?? '/', 'http://host').pathname), ...(typeof key === 'string' && { key: key.replace(/"/g, '') }) };
    requests.push(logged);
    const body = await bodyOf(call);
    const fault = faults.next(`${logged.method} ${logged.path}`);
    if (fault?.delayMs) await wait(fault.delayMs);
    // Whoever hung up meanwhile sends nothing.
    if (fault?.drop === 'before' || call.socket.destroyed) return void call.socket.destroy();
    if (fault?.status) return void reply.writeHead(fault.status, { ...open, 'content-type': 'application/json', ...(fault.retryAfter !== undefined && { 'retry-after': fault.retryAfter }) }).end('{"message":"as planned"}');
    const answer = await forwarded(call, body);
    const said = await bodyOf(answer);
    if (fault?.drop === 'after') return void call.socket.destroy();
    logged.status = answer.statusCode ?? 502;
    if (fault?.garbage) return void reply.writeHead(200, { ...open, 'content-type': 'text/html' }).end('<!doctype html><title>Free Wi-Fi</title><p>Please sign in.');
    const { 'transfer-encoding': _, connection: __, ...headers } = answer.headers;
    reply.writeHead(logged.status, { ...headers, ...(logged.status !== 304 && { 'content-length': said.length }) }).end(said);
  }

  const server = createServer((call, reply) => void pass(call, reply).catch(() => call.socket.destroy()));
  const listen = (at: number): Promise<void> => new Promise((ready, reject) => server.once('error', reject).listen(at, '127.0.0.1', ready));
  await listen(0);
  const own = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${own}`,
    requests,
    plan: (planned) => (planned.length === 0 ? faults.clear() : faults.add(planned)),
    stop: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
    start: () => listen(own),
  };
}
