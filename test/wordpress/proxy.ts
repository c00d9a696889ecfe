/** In front of WordPress: plans misfortune and writes down what came, as the reference office does; a bench's staff token becomes the application password of a user. */
import { createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Fault, FaultPlan } from '../office/faults.ts';
import type { Logged } from '../office/office.ts';

export interface Proxy {
  port: number;
  requests: Logged[];
  plan(faults: readonly Fault[]): void;
  close(): Promise<void>;
}

const api = /^\/(?:index\.php\/)?wp-json\/linli\/v1/;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** `basicOf`: the `user:password` of a unit's member in a role; nothing for a token that is no member's. */
export async function startProxy(target: () => number, basicOf: (role: string, org: string) => Promise<string | undefined>, port = 0): Promise<Proxy> {
  const faults = new FaultPlan();
  const requests: Logged[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const path = api.test(pathname) ? pathname.replace(api, '') || '/' : pathname;
    const key = request.headers['idempotency-key'];
    const logged: Logged = { method: request.method ?? '', path, ...(typeof key === 'string' && { key: key.replace(/"/g, '') }) };
    requests.push(logged);
    const fault = faults.next(`${logged.method} ${path}`);
    if (fault?.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    if (fault?.drop === 'before') return void request.socket.destroy();
    if (fault?.status) return void response.writeHead(fault.status, { 'content-type': 'application/json', ...(fault.retryAfter !== undefined && { 'retry-after': fault.retryAfter }) }).end('{"message":"as planned"}');
    const headers = { ...request.headers };
    const [, role, org] = /^Bearer staff:demo:([a-z]+):(.+)$/.exec(headers.authorization ?? '') ?? [];
    if (role !== undefined && org !== undefined) {
      const basic = await basicOf(role, org);
      if (basic !== undefined) headers.authorization = `Basic ${Buffer.from(basic).toString('base64')}`;
    }
    const body = await bodyOf(request);
    delete headers['transfer-encoding'];
    delete headers['connection'];
    if (body.length > 0) headers['content-length'] = String(body.length);
    await new Promise<void>((resolve, reject) => {
      const onward = ask({ host: '127.0.0.1', port: target(), method: request.method, path: request.url, headers, agent: false }, (reply) => {
        void bodyOf(reply).then((bytes) => {
          logged.status = reply.statusCode ?? 0;
          if (fault?.drop === 'after') request.socket.destroy();
          else if (fault?.garbage) response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Free Wi-Fi</title><p>Please sign in.');
          else {
            const { 'transfer-encoding': _, connection: __, ...rest } = reply.headers;
            response.writeHead(reply.statusCode ?? 502, { ...rest, ...(reply.statusCode !== 304 && { 'content-length': bytes.length }) }).end(bytes);
          }
          resolve();
        }, reject);
      });
      onward.on('error', reject);
      onward.end(body);
    });
  }

  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    plan: (planned) => (planned.length === 0 ? faults.clear() : faults.add(planned)),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
