/** Each adapter that writes, behind a proxy that answers badly, with a device of its own: what a bad reply becomes, and that nothing is lost. */
import 'fake-indexeddb/auto';
import { mappedBackend } from '../../src/adapters/mapped/index.ts';
import { open311Backend } from '../../src/adapters/open311/index.ts';
import { postgrestBackend } from '../../src/adapters/postgrest/index.ts';
import { restBackend } from '../../src/adapters/rest/index.ts';
import { wordpressBackend } from '../../src/adapters/wordpress/index.ts';
import { openDevice } from '../../src/device/device.ts';
import type { Backend } from '../../src/ports/backend.ts';
import type { OutboxItem } from '../../src/ports/device.ts';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { draftFor } from '../contracts/backend/bench.ts';
import { type FakeClock, fakeClock } from '../fakes/clock.ts';
import { files, form } from '../harness/wordpress.ts';
import { startOffice } from '../office/office.ts';
import { preset, streetPlaces } from './benches.ts';
import { type Effect, type Proxy, startProxy, type Write } from './servers/bad-replies.ts';
import { startOpen311 } from './servers/open311.ts';
import { litePostgres } from './servers/postgres.ts';
import { openPostgrestOffice } from './servers/postgres-office.ts';
import { startEnvelopes } from './servers/ruoyi.ts';
import { startWordpress } from './servers/wordpress.ts';

/** A page is left; here its channels would keep Node awake. */
globalThis.BroadcastChannel = class extends BroadcastChannel {
  constructor(name: string) {
    super(name);
    (this as { unref?: () => void }).unref?.();
  }
};

interface Server {
  url: string;
  backend: (url: string) => Backend;
  /** How many cases it has by now. */
  cases: () => number | Promise<number>;
  close: () => Promise<unknown>;
}

/** A new adapter that writes adds its line. */
export const writers: Readonly<Record<string, () => Promise<Server>>> = {
  async rest() {
    const office = await startOffice({ office: seedOffice, orgs: seedOrgs });
    return { url: office.url, backend: (endpoint) => restBackend({ endpoint }), cases: () => office.filings().length, close: office.close };
  },
  async mapped() {
    const server = await startEnvelopes();
    return { url: server.url, backend: (endpoint) => mappedBackend({ endpoint, mapping: preset('ruoyi') }), cases: () => server.desk.filings.size, close: server.close };
  },
  async open311() {
    const city = await startOpen311({ places: streetPlaces });
    return { url: city.url, backend: (endpoint) => open311Backend({ endpoint: `${endpoint}?places=/places.json` }), cases: () => city.requests.length, close: city.close };
  },
  async postgrest() {
    const { server, database, close } = await openPostgrestOffice(litePostgres);
    const cases = async (): Promise<number> => (await database.owner('select count(*)::int as n from linli_private.filings'))[0]!['n'] as number;
    return { url: server.url, backend: (endpoint) => postgrestBackend({ endpoint }), cases, close };
  },
  async wordpress() {
    const site = await startWordpress({ files });
    return { url: site.origin, backend: (endpoint) => wordpressBackend({ endpoint: `${endpoint}/wp-json`, mapping: { form } }), cases: () => site.forms.length, close: site.close };
  },
};

/** What became of one bad reply. */
export interface Fate {
  kind: string;
  state: OutboxItem['state'] | 'delivered';
  /** Whether the resident is asked before it is sent again: it may have arrived. */
  asked: boolean;
  /** Whether what was written was still there until a receipt was. */
  held: boolean;
  /** Cases at the server in the end. */
  cases: number;
  /** Whether it arrived in the end, sent again by whoever may. */
  arrived: boolean;
}

const longest = 30_000;

/** Waits of the adapters are shortened: nobody waits half a minute for each of fifty replies. */
export async function hurried<T>(work: () => Promise<T>): Promise<T> {
  const real = globalThis.setTimeout;
  globalThis.setTimeout = ((run: () => void, ms = 0, ...rest: []) => real(run, ms >= longest ? 600 : ms, ...rest)) as typeof setTimeout;
  return work().finally(() => (globalThis.setTimeout = real));
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A machine that does much else may take its time. */
async function until(clock: FakeClock, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1500 && !(await holds()); tries += 1) {
    await clock.tick(10);
    await sleep(10);
  }
}

/** @param effect whether the server gets what was sent all the same; then nobody dares where the resident is asked */
async function fateOf({ backend, url, cases }: Server, proxy: Proxy, name: string, reply: Write | undefined, effect: Effect): Promise<Fate> {
  const clock = fakeClock();
  const { outbox, receipts, ...device } = openDevice({ clock, name: `${name} ${url}` });
  const ours = backend(proxy.url);
  const input = await draftFor({ backend: ours }, { text: `坡道坏了 ${name}` });
  const key = input.clientId;
  const address = { backend: ours.name, endpoint: proxy.url };
  const before = await cases();
  const holds = async (): Promise<boolean> => (await receipts.get(key)) !== undefined || JSON.stringify(await outbox.get(key) ?? '').includes(JSON.stringify(input.text));
  device.serve(address, ours);
  await device.mode();
  proxy.plan(/^POST /, reply, effect);
  await outbox.submit({ key, address, photos: [], submission: { verb: 'create', type: 'case', input } });

  const rests = async (): Promise<OutboxItem['state'] | undefined> => ((item) => (item && item.attempts > 0 && !['sending', 'queued'].includes(item.state) ? item.state : undefined))(await outbox.get(key));
  await until(clock, async () => (await outbox.get(key)) === undefined || (await rests()) !== undefined);
  const first = await outbox.get(key);
  const [kind, state] = [first?.lastFailure?.kind ?? (first?.fields ? 'rejected' : 'none'), first?.state ?? 'delivered'] as const;
  let held = await holds();
  const arrived = async (): Promise<boolean> => (await receipts.get(key)) !== undefined;
  const again = async (): Promise<void> => {
    await outbox.sendNow(key);
    await until(clock, async () => (await arrived()) || (await rests()) === 'unknown');
  };
  if (first && state !== 'unknown') await again();
  const asked = (await rests()) === 'unknown';
  held &&= await holds();
  if (asked && effect === 'none') {
    await outbox.sendNow(key);
    await until(clock, arrived);
  }
  const fate = { kind, state, asked, held, cases: (await cases()) - before, arrived: await arrived() };
  await device.erase();
  return fate;
}

/** By the name of the reply; to be run hurried. */
export async function fates(writer: string, replies: Readonly<Record<string, Write | undefined>>, effect: Effect = 'none'): Promise<Record<string, Fate>> {
  const server = await writers[writer]!();
  const proxy = await startProxy(server.url);
  const found: Record<string, Fate> = {};
  for (const [name, reply] of Object.entries(replies)) found[name] = await fateOf(server, proxy, name, reply, effect);
  await proxy.close();
  await server.close();
  return found;
}
