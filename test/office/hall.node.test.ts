import assert from 'node:assert/strict';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { restBackend } from '../../src/adapters/rest/index.ts';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { refused } from '../contracts/backend/bench.ts';
import { receiptOf, signedUp, signupFor } from '../contracts/backend/crowd.ts';
import { eventOf } from '../domain/hall.ts';
import { type OfficeOptions, startOffice } from './office.ts';

const now = () => '2023-11-10T09:00:00+08:00';
const tea = eventOf({ capacity: 2 });
const walk = eventOf({ id: 'walk' });
const draft = eventOf({ id: 'draft', state: 'draft' });
const organizer = 'staff:demo:organizer:community';
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const json = { 'content-type': 'application/json' };

async function open(t: TestContext, options: Partial<OfficeOptions> = {}) {
  const office = await startOffice({ office: seedOffice, orgs: seedOrgs, records: { event: [tea, walk, draft] }, now, ...options });
  t.after(() => office.close().catch(() => undefined));
  return { ...office, backend: restBackend({ endpoint: office.url }) };
}

async function folder(t: TestContext): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'hall-'));
  t.after(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

describe('the office’s list of signups', () => {
  it('is there after a restart, its events as they were left, and a torn line forgotten', async (t) => {
    const dir = await folder(t);
    const first = await open(t, { dir });
    const [one, late] = [await signedUp(first, tea, { party: 2 }), await signedUp(first, tea)];
    await first.backend.act('event/walk', { event: 'postpone', data: { note: '下雨' } }, { key: 'k', token: organizer });
    await first.close();
    await appendFile(path.join(dir, 'hall.jsonl'), '{"holding":{"record":{"id":"tea"');

    const second = await open(t, { dir });
    assert.deepEqual(second.hall(), first.hall());
    assert.deepEqual(receiptOf(await second.backend.create('signup', one.input, { key: one.input.clientId })), one.receipt);
    assert.equal((await second.backend.get('event/walk')).stateNote, '下雨');
    assert.deepEqual(await second.backend.find!('k'), { key: 'k', ref: 'event/walk', at: now() });
    await second.backend.act(one.receipt.ref, { event: 'cancel', data: {} }, { key: 'c', token: one.receipt.token });
    assert.equal((await second.backend.get(late.receipt.ref, { token: late.receipt.token })).state, 'confirmed');
  });

  it('has one line of twenty twins, and never more persons than places', async (t) => {
    const office = await open(t, { dir: await folder(t) });
    const post = (body: { clientId: string }) => fetch(`${office.url}/signups`, { method: 'POST', body: JSON.stringify(body), headers: { ...json, 'idempotency-key': `"${body.clientId}"` } });
    const input = signupFor(tea);
    const statuses = new Set((await Promise.all(Array.from({ length: 20 }, () => post(input)))).map(({ status }) => status));
    assert.ok(statuses.has(201) && [...statuses].every((status) => status === 201 || status === 409), [...statuses].join());
    await Promise.all(Array.from({ length: 20 }, () => post(signupFor(tea))));
    assert.deepEqual([office.hall().enrolments.size, office.hall().holdings.get('tea')?.record.confirmed, office.hall().holdings.get('tea')?.record.waiting], [21, 2, 19]);
  });

  it('is shown to whoever holds the receipt, and to staff, who do not get its token', async (t) => {
    const office = await open(t);
    const { receipt } = await signedUp(office, tea);
    const other = await signedUp(office, tea);
    const read = async (headers: Record<string, string>) => (await fetch(`${office.url}/signups/${receipt.ref.slice(7)}`, { headers })).status;
    const rows: [Record<string, string>, number][] = [[{}, 401], [bearer('x'), 403], [bearer(other.receipt.token), 403], [bearer(receipt.token), 200], [bearer(organizer), 200], [bearer('staff:wrong:organizer:community'), 401]];
    for (const [headers, status] of rows) assert.equal(await read(headers), status, JSON.stringify(headers));
    assert.ok(!JSON.stringify(await office.backend.get(receipt.ref, { token: organizer })).includes(receipt.token));
    assert.equal((await fetch(`${office.url}/signups`, { headers: bearer(organizer) })).status, 405, 'nobody lists them');
  });

  it('keeps a draft among staff until it is published, and tells of it then', async (t) => {
    const { backend } = await open(t);
    const ids = async (token?: string) => (await backend.list('event', {}, token === undefined ? {} : { token })).items.map(({ id }) => id);
    assert.deepEqual([await ids(), await ids('x'), await ids(organizer)], [['tea', 'walk'], ['tea', 'walk'], ['tea', 'walk', 'draft']]);
    await refused(backend.get('event/draft'), 'missing');
    await backend.act('event/draft', { event: 'publish', data: {} }, { key: 'p', token: organizer });
    assert.deepEqual([(await backend.get('event/draft')).state, await ids()], ['scheduled', ['tea', 'walk', 'draft']]);
  });

  it('says in its abilities what it can', async (t) => {
    const { backend } = await open(t);
    await backend.now!();
    const rows = [['list', 'event', true], ['create', 'signup', true], ['find', 'signup', true], ['list', 'signup', false], ['create', 'event', false], ['watch', 'event', true], ['watch', 'signup', true]] as const;
    for (const [verb, type, can] of rows) assert.equal(backend.can(verb, type), can, `${verb} ${type}`);
    await refused(backend.act('event/walk', { event: 'cancel', data: { note: 'x' } }, { key: 'k' }), 'unauthorized');
  });
});

describe('the office tells of events and signups', () => {
  async function watching(t: TestContext, url: string, search: string, headers: Record<string, string> = {}) {
    const control = new AbortController();
    t.after(() => control.abort());
    const reply = await fetch(`${url}/watch?${search}`, { headers, signal: control.signal });
    let text = '';
    void (async () => {
      for await (const piece of reply.body!.pipeThrough(new TextDecoderStream())) text += piece;
    })().catch(() => undefined);
    return async (): Promise<string[]> => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return text.split('\n').filter((line) => line !== '').map((line) => (JSON.parse(line) as { ref: string }).ref);
    };
  }

  it('anyone of an event, and of a signup only whoever may read it', async (t) => {
    const office = await open(t);
    const [one, other] = [await signedUp(office, tea), await signedUp(office, tea)];
    const told = await Promise.all([
      watching(t, office.url, 'type=event'), watching(t, office.url, 'type=event&where.id=walk'), watching(t, office.url, 'type=case'), watching(t, office.url, 'type=signup'),
      watching(t, office.url, 'type=signup', bearer(one.receipt.token)), watching(t, office.url, 'type=signup', bearer(other.receipt.token)), watching(t, office.url, 'type=signup', bearer(organizer)),
    ]);
    await one.leave();
    const { ref } = one.receipt;
    assert.deepEqual(await Promise.all(told.map((each) => each())), [['event/tea'], [], [], [], [ref], [], [ref]]);
  });

  it('whoever waits, when somebody before them leaves or they move up', async (t) => {
    const office = await open(t);
    const [one, next, last] = [await signedUp(office, tea, { party: 2 }), await signedUp(office, tea, { party: 2 }), await signedUp(office, tea)];
    const told = await Promise.all([next, last].map(({ receipt }) => watching(t, office.url, 'type=signup', bearer(receipt.token))));
    await one.leave();
    assert.deepEqual([(await next.read()).state, (await last.read()).ahead], ['confirmed', 0]);
    assert.deepEqual(await Promise.all(told.map((each) => each())), [[next.receipt.ref], [last.receipt.ref]]);
  });
});
