/** A bad line in front of any server: the faults of the reference office, for servers that are not ours. */
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Fault, FaultPlan } from './faults.ts';

export interface Proxied {
  method: string;
  path: string;
  status?: number;
}

export interface Proxy {
  /** Its origin. */
  url: string;
  requests: readonly Proxied[];
  plan: (faults: readonly Fault[]) => void;
  /** Nobody answers from here on. */
  stop: () => Promise<void>;
  /** Answers again, at the same address. */
  start: () => Promise<void>;
}

const bodyOf = async (message: IncomingMessage): Promise<Buffer> => Buffer.concat(await message.toArray() as Uint8Array[]);

/** @param target an origin; its server is told the proxy's own Host, so that it answers with addresses of the proxy */
export async function startProxy(target: string, wantedPort = 0): Promise<Proxy> {
  const faults = new FaultPlan();
  const requests: Proxied[] = [];
  const { hostname, port: targetPort } = new URL(target);

  async function pass(call: IncomingMessage, reply: ServerResponse): Promise<void> {
    const logged: Proxied = { method: call.method ?? '', path: (call.url ?? '').split('?')[0]! };
    requests.push(logged);
    const body = await bodyOf(call);
    const fault = faults.next(`${logged.method} ${logged.path}`);
    if (fault?.delayMs) await wait(fault.delayMs);
    // Whoever hung up meanwhile sends nothing.
    if (fault?.drop === 'before' || call.socket.destroyed) return void call.socket.destroy();
    const open = { 'access-control-allow-origin': '*' };
    if (fault?.status) return void reply.writeHead(fault.status, { ...open, ...(fault.retryAfter !== undefined && { 'retry-after': fault.retryAfter }) }).end('as planned');
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      forward({ hostname, port: targetPort, method: call.method, path: call.url, headers: call.headers }, resolve).once('error', reject).end(body);
    });
    const said = await bodyOf(answer);
    if (fault?.drop === 'after') return void call.socket.destroy();
    logged.status = answer.statusCode ?? 0;
    if (fault?.garbage) return void reply.writeHead(200, { ...open, 'content-type': 'text/html' }).end('<!doctype html><title>Free Wi-Fi</title><p>Please sign in.');
    const { 'transfer-encoding': _, ...headers } = answer.headers;
    reply.writeHead(logged.status, headers).end(said);
  }

  const server = createServer((call, reply) => void pass(call, reply).catch(() => call.socket.destroy()));
  const listen = (port: number): Promise<void> => new Promise((ready, reject) => server.once('error', reject).listen(port, '127.0.0.1', ready));
  await listen(wantedPort);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    plan: (planned) => (planned.length === 0 ? faults.clear() : faults.add(planned)),
    stop: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
    start: () => listen(port),
  };
}
