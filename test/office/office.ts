/**
 * The reference server: the office's side of the wire contract, in plain Node over plain files. It is what adapters, device and demo are tested
 * against, and what a server's author may read; it is no product (one process, everything in memory as well, http without TLS).
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Filing, Office } from '../../src/domain/desk.ts';
import { failure } from '../../src/domain/failure.ts';
import { dayOf, instantOf } from '../../src/domain/instant.ts';
import type { Org } from '../../src/domain/org.ts';
import type { Instant } from '../../src/domain/record.ts';
import type { Hall } from '../../src/domain/signup-desk.ts';
import { localTown } from '../../src/sample/local.ts';
import { type Break, spoils } from './breaks.ts';
import { type Fault, FaultPlan } from './faults.ts';
import { type OfficeRecords, routesOf } from './routes.ts';
import { openStore, type StoredPhoto } from './store.ts';
import { watchOf } from './watch.ts';
import { cors, failureReply, type Reply, send, sendLines } from './wire.ts';

export interface OfficeOptions {
  office: Office;
  orgs: readonly Org[];
  /** Unless told, what is built at the small office's compounds. */
  records?: OfficeRecords;
  /** Cases that are there before anyone tells one. */
  filings?: readonly Filing[];
  /** 0 = any free one. */
  port?: number;
  host?: string;
  /** Where everything is kept; without it, in memory only. */
  dir?: string | undefined;
  breakWith?: Break | undefined;
  now?: () => Instant;
  /** Part of every staff token: `staff:<secret>:<role>:<org id>`. */
  staffSecret?: string;
}

/** One request as it came in; `status` is missing while it runs, and where the socket was dropped. */
export interface Logged {
  method: string;
  path: string;
  key?: string;
  status?: number;
}

export interface RunningOffice {
  /** The endpoint, without a slash at its end. */
  url: string;
  requests: readonly Logged[];
  /** Its routes, e.g. `GET /cases/*`. */
  routes: readonly string[];
  filings(): Filing[];
  /** Its events and signups. */
  hall(): Hall;
  media(): StoredPhoto[];
  /** How many are being told of changes right now. */
  watchers(): number;
  /** Faults for the next requests that match, in order; an empty list forgets all that are left. */
  plan(faults: readonly Fault[]): void;
  close(): Promise<void>;
}

export async function startOffice({
  office, orgs, filings, port = 0, host = '127.0.0.1', dir, breakWith, now = () => instantOf(Date.now()), staffSecret = 'demo', records = localTown().records(dayOf(now())),
}: OfficeOptions): Promise<RunningOffice> {
  const store = await openStore(dir, filings, records.event);
  const watch = watchOf({ office, orgs });
  const { names, route } = routesOf({ office, orgs, records, store, watch, now, staffSecret, breakWith });
  const spoil = breakWith && spoils[breakWith];
  const faults = new FaultPlan();
  const requests: Logged[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'OPTIONS') return void response.writeHead(204, breakWith === 'cors' ? {} : cors).end();
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://office');
    const key = request.headers['idempotency-key'];
    const logged: Logged = { method: request.method ?? '', path: pathname, ...(typeof key === 'string' && { key: key.replace(/"/g, '') }) };
    requests.push(logged);
    const fault = faults.next(`${logged.method} ${pathname}`);
    if (fault?.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    if (fault?.drop === 'before') return void request.socket.destroy();
    spoil?.asked?.(request, searchParams);
    const right: Reply = fault?.status
      ? { status: fault.status, json: { message: 'as planned' }, headers: { ...(fault.retryAfter !== undefined && { 'retry-after': fault.retryAfter }) } }
      : await route(request, partsOf(pathname), searchParams).catch(failureReply);
    const reply = spoil?.answered?.(right, pathname) ?? right;
    if (fault?.drop === 'after') return void request.socket.destroy();
    logged.status = reply.status;
    if (fault?.garbage) return void response.writeHead(200, { ...cors, 'content-type': 'text/html' }).end('<!doctype html><title>Free Wi-Fi</title><p>Please sign in.');
    if (reply.lines) sendLines(response, reply.lines, { held: fault?.held ?? false });
    else send(response, reply);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((thrown: unknown) => {
      if (response.headersSent || request.destroyed) response.destroy();
      else send(response, failureReply(thrown));
    });
  });
  server.requestTimeout = 60_000;
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));

  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    requests,
    routes: names,
    filings: () => [...store.filings.values()],
    hall: () => store.hall(),
    media: () => [...store.photos.values()],
    watchers: () => watch.count(),
    plan: (planned) => (planned.length === 0 ? faults.clear() : faults.add(planned)),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await store.close();
    },
  };
}

/** @throws Failure `missing`: an address that cannot be read names nothing */
function partsOf(pathname: string): string[] {
  try {
    return pathname.split('/').slice(1).filter((part, index) => part !== '' || index > 0).map(decodeURIComponent);
  } catch {
    throw failure('missing', { message: 'no such address' });
  }
}
