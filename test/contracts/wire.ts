/** Checks of what an adapter cannot see: the rest contract as it goes over the wire. `linli/contract` offers them beside those of the port. */
import { restBackend } from '../../src/adapters/rest/index.ts';
import { check, draftFor, filed, type LeaveOut, randomKey } from './backend/bench.ts';

export interface WireBench {
  endpoint: string;
  /** A session, sent with every request. */
  headers?: Readonly<Record<string, string>>;
  /** The origin of the pages, where it is another one than the endpoint's. */
  origin?: string;
}

export interface WireCheck {
  name: string;
  /** @throws Error when its rule is broken */
  run(bench: WireBench, leaveOut?: LeaveOut): Promise<void>;
}

const base = ({ endpoint }: WireBench): string => endpoint.replace(/\/+$/, '');
const backendOf = ({ endpoint, headers }: WireBench) => ({ backend: restBackend({ endpoint, ...(headers && { getHeaders: () => ({ ...headers }) }) }) });

async function ask(bench: WireBench, path: string, init: { method?: string; headers?: Record<string, string>; body?: string } = {}) {
  const reply = await fetch(base(bench) + path, { ...init, headers: { ...bench.headers, ...init.headers } });
  const text = await reply.text();
  return { status: reply.status, said: (name: string): string => reply.headers.get(name) ?? '', text };
}

const refusal = (what: string, { status, text }: { status: number; text: string }): void =>
  check(status >= 400 && status < 500 && !text.includes('"delivered"'), `${what} is answered ${status}, expected a status from 400 to 499`);

export const wireContract: readonly WireCheck[] = [
  {
    name: 'wire: a failure says so in its status',
    async run(bench) {
      for (const path of ['/cases/no-such-case', '/places/no-such-place']) refusal(`GET ${path}`, await ask(bench, path));
    },
  },
  {
    name: 'wire: answers say that they are JSON',
    async run(bench) {
      for (const path of ['', '/places', '/cases/no-such-case']) {
        const type = (await ask(bench, path)).said('content-type');
        check(/^application\/(?:[\w.-]+\+)?json\b/.test(type), `GET ${path || '/'} has the content type "${type}"`);
      }
    },
  },
  {
    name: 'wire: a case without a key is refused',
    async run(bench) {
      const body = JSON.stringify(await draftFor(backendOf(bench)));
      refusal('POST /cases without Idempotency-Key', await ask(bench, '/cases', { method: 'POST', body, headers: { 'content-type': 'application/json' } }));
    },
  },
  {
    name: 'wire: a body that a form of another site could send is refused',
    async run(bench) {
      const input = await draftFor(backendOf(bench));
      const headers = { 'content-type': 'text/plain', 'idempotency-key': JSON.stringify(input.clientId) };
      refusal('POST /cases as text/plain', await ask(bench, '/cases', { method: 'POST', body: JSON.stringify(input), headers }));
    },
  },
  {
    name: 'wire: a token in an address opens nothing',
    async run(bench) {
      const { receipt } = await filed(backendOf(bench));
      for (const name of ['token', 'access_token', 'authorization']) {
        const { text } = await ask(bench, `/cases/${encodeURIComponent(receipt.ref.slice('case/'.length))}?${name}=${encodeURIComponent(receipt.token)}`);
        check(!text.includes('"own"'), `GET /cases/{id}?${name}= shows the own part`);
      }
    },
  },
  {
    name: 'wire: what is private stays in no cache',
    async run(bench) {
      const { receipt } = await filed(backendOf(bench));
      const own = { headers: { authorization: `Bearer ${receipt.token}` } };
      const kept = (await ask(bench, `/cases/${encodeURIComponent(receipt.ref.slice('case/'.length))}`, own)).said('cache-control');
      check(/\bno-store\b/.test(kept), `GET /cases/{id} with a token has Cache-Control "${kept}"`);
    },
  },
  {
    name: 'wire: pages of the other origin may ask',
    async run(bench, leaveOut) {
      const { origin } = bench;
      if (origin === undefined) return leaveOut?.('no other origin');
      const { said } = await ask(bench, '/cases', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,idempotency-key' } });
      check(['*', origin].includes(said('access-control-allow-origin')), `OPTIONS /cases allows the origin "${said('access-control-allow-origin')}"`);
      const allowed = said('access-control-allow-headers').toLowerCase().split(/\s*,\s*/);
      for (const name of ['authorization', 'content-type', 'idempotency-key', 'if-match', ...Object.keys(bench.headers ?? {})]) check(allowed.includes(name.toLowerCase()), `OPTIONS /cases does not allow the header ${name}`);
      const answer = await ask(bench, `/receipts`, { headers: { origin, 'idempotency-key': JSON.stringify(randomKey()) } });
      check(['*', origin].includes(answer.said('access-control-allow-origin')), 'GET /receipts may not be read by that origin');
    },
  },
];
