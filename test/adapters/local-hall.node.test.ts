import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localBackend } from '../../src/adapters/local/index.ts';
import { addDays } from '../../src/domain/instant.ts';
import type { Receipt } from '../../src/domain/outcome.ts';
import type { Ref } from '../../src/domain/record.ts';
import { localTown } from '../../src/sample/local.ts';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { filed, refused } from '../contracts/backend/bench.ts';
import { staffToken } from '../fakes/backend.ts';
import { eventOf, signupInput } from '../domain/hall.ts';

const day = '2025-06-04';
const town = localTown();
const make = (on = day) => localBackend({ ...town, now: () => `${on}T09:00:00+08:00` });
const organizer = { token: staffToken('organizer', 'org/community') };

/** The database as the version before left it, with one case in it. */
async function before(): Promise<string> {
  const opened = indexedDB.open('linli-local', 1);
  opened.onupgradeneeded = () => {
    opened.result.createObjectStore('filings', { keyPath: 'record.id' });
    opened.result.createObjectStore('photos', { keyPath: 'sha256' });
    opened.result.createObjectStore('tries', { keyPath: 'code' });
  };
  await new Promise((resolve) => (opened.onsuccess = resolve));
  const [filing] = town.firstDay('2025-01-15T09:00:00+08:00').filings;
  const tx = opened.result.transaction('filings', 'readwrite');
  tx.objectStore('filings').put(filing);
  await new Promise((resolve) => (tx.oncomplete = resolve));
  opened.result.close();
  return filing!.record.id;
}

describe('events and signups in this browser', () => {
  it('come to a database of the version before, which keeps its cases', async () => {
    const id = await before();
    const { items } = await make().list('case', {});
    assert.deepEqual(items.map((one) => one.id), [id]);
    assert.equal((await make().list('event', {})).items.length, town.records(day).event.length);
    await filed({ backend: make() });
    assert.equal((await make().list('case', {})).items.length, 2);
  });

  it('are kept for the next visit, and what was touched stays when its day is over', async () => {
    const target = `event/dumplings-${addDays(day, 11)}` as const;
    const { capacity, confirmed = 0 } = await make().get(target);
    const outcome = await make().create('signup', signupInput({ clientId: 'a', target, party: 3 }), { key: 'a' });
    assert.ok(outcome.kind === 'delivered');
    const { ref, token } = outcome.receipt;
    const later = make(addDays(day, 60));
    assert.equal((await later.get(ref as Ref<'signup'>, { token: token! })).party, 3);
    assert.deepEqual([(await later.get(target)).confirmed, capacity], [confirmed + 3, 40]);
    await refused(later.get(`event/clinic-${addDays(day, 4)}`), 'missing');
    assert.deepEqual(await later.find?.('a'), outcome.receipt);
  });

  it('give places in the order of asking, whatever the order of their ids', async () => {
    const backend = localBackend({ office: seedOffice, orgs: seedOrgs, now: () => `${day}T09:00:00+08:00`, records: () => ({ event: [eventOf({ id: 'row', start: addDays(day, 9), end: addDays(day, 9), capacity: 1 })] }) });
    const receipts: Receipt[] = [];
    for (let index = 0; index < 8; index += 1) {
      const outcome = await backend.create('signup', signupInput({ clientId: `row-${index}`, target: 'event/row' }), { key: `row-${index}` });
      assert.ok(outcome.kind === 'delivered');
      receipts.push(outcome.receipt);
    }
    const ahead = () => Promise.all(receipts.map(async ({ ref, token }) => (await backend.get(ref as Ref<'signup'>, { token: token! })).ahead));
    assert.deepEqual(await ahead(), [undefined, 0, 1, 2, 3, 4, 5, 6]);
    await backend.act(receipts[2]!.ref!, { event: 'cancel', data: {} }, { key: 'leave', token: receipts[2]!.token! });
    await backend.act(receipts[0]!.ref!, { event: 'cancel', data: {} }, { key: 'free', token: receipts[0]!.token! });
    assert.deepEqual(await ahead(), [undefined, undefined, undefined, 0, 1, 2, 3, 4]);
    assert.deepEqual((await backend.list('signup', {}, organizer)).items.filter(({ target }) => target === 'event/row').map(({ code }) => code), receipts.map(({ code }) => code));
    assert.deepEqual((await backend.list('signup', {})).items, []);
  });

  it('are moved by staff only', async () => {
    const target = `event/garden-${addDays(day, 6)}` as const;
    const act = (event: string, token?: string) => make().act(target, { event, data: { note: '下雨' } }, { key: event, ...(token !== undefined && { token }) });
    await refused(act('postpone'), 'unauthorized');
    await refused(act('postpone', 'x'), 'forbidden');
    await act('postpone', organizer.token);
    assert.deepEqual((await make().list('event', { where: { state: 'postponed' } })).items.map(({ stateNote }) => stateNote), ['下雨']);
    assert.equal((await make().get(target)).state, 'postponed');
  });
});

describe('other tabs', () => {
  it('hear of a signup', async () => {
    let heard = 0;
    const stop = make().watch!('event', {}, {}, () => (heard += 1));
    await make().create('signup', signupInput({ clientId: 'b', target: `event/kite-${addDays(day, 31)}` }), { key: 'b' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    stop();
    assert.equal(heard, 1);
  });
});
