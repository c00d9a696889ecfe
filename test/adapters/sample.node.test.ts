import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directoryOf } from '../../src/adapters/sample/directory.ts';
import { sampleBackend } from '../../src/adapters/sample/index.ts';
import { readRecord } from '../../src/domain/schemas.ts';
import { type Town, townOf } from '../../src/sample/town.ts';
import { draftFor, filed, photo, randomKey, refused } from '../contracts/backend/bench.ts';
import { staffToken } from '../fakes/backend.ts';

describe('the sample backend', () => {
  it('stands at nine on 10 November 2023 and goes on with the page', async () => {
    assert.match((await sampleBackend().now?.()) ?? '', /^2023-11-10T09:00:0/);
  });

  it('plays at writing, and a new page starts over', async () => {
    const backend = sampleBackend();
    const { receipt, resident, read } = await filed({ backend });
    await resident('withdraw');
    assert.equal((await read()).state, 'withdrawn');
    await refused(sampleBackend().get(receipt.ref, { token: receipt.token }), 'missing');
    assert.equal(await sampleBackend().find?.(receipt.key), undefined);
  });

  it('takes no case at a real name', async () => {
    const backend = sampleBackend();
    for (const place of ['place/c001', 'place/guoyuan', 'place/chongchuan'] as const) {
      const input = await draftFor({ backend }, { place });
      assert.deepEqual(await backend.create('case', input, { key: input.clientId }), { kind: 'rejected', fields: { place: 'unknown' } });
    }
  });

  it('lets nobody move what the source tells, nor say 我也遇到 to it', async () => {
    const backend = sampleBackend();
    const ramp = await backend.get('case/ramp-guoyuan');
    assert.equal(ramp.prov?.source, 'derived');
    for (const [event, token] of [['support', undefined], ['visit.resolved', staffToken('committee', 'org/community')]] as const) {
      await refused(backend.act('case/ramp-guoyuan', { event, data: {} }, { key: randomKey(), ...(token && { token }) }), 'forbidden');
    }
  });

  it('moves a case of the town, for this page only', async () => {
    const backend = sampleBackend();
    const { items } = await backend.list('case', { where: { state: 'verified', kind: 'request' }, limit: 1 });
    const [one] = items;
    assert.ok(one);
    const outcome = await backend.act(`case/${one.id}`, { event: 'close', data: {} }, { key: randomKey(), token: staffToken('committee', 'org/community') });
    assert.equal(outcome.kind, 'delivered');
    assert.equal((await backend.get(`case/${one.id}`)).state, 'closed');
    assert.equal((await sampleBackend().get(`case/${one.id}`)).state, 'verified');
  });

  it('finds a case of the town by its number and the phone nobody answers', async () => {
    const backend = sampleBackend();
    const { items } = await backend.list('case', { where: { channel: 'reception', kind: 'request' }, limit: 30 });
    const answers = await Promise.allSettled(items.map(({ code }) => backend.get({ type: 'case', code }, { proof: { phoneTail: '0000' } })));
    const found = answers.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    assert.ok(found.length > 10);
    assert.ok(found.every(({ own }) => own?.text.startsWith('示例：')));
  });

  it('lists every request of the town, no dispute, and the story of the ramp; each can be read by the schemas', async () => {
    const { items } = await sampleBackend().list('case', {});
    const of = (kind: string, channel: string): number => items.filter((one) => one.kind === kind && one.channel === channel).length;
    assert.deepEqual([of('request', 'reception'), of('request', 'meeting'), of('request', 'visit'), items.filter(({ kind }) => kind === 'dispute').length], [670, 234, 1, 0]);
    for (const one of items) assert.deepEqual(Object.keys(readRecord('case', one)), ['record']);
  });

  it('counts disputes for staff', async () => {
    const { total } = await sampleBackend().list('case', { where: { kind: 'dispute' }, limit: 1 }, { token: staffToken('mediator', 'org/mediators') });
    assert.equal(total, 486);
  });

  it('reads the directory: every record by the schemas, buildings of one compound by themselves', async () => {
    const backend = sampleBackend();
    for (const type of ['place', 'category', 'org'] as const) {
      const { items } = await backend.list(type, {});
      for (const one of items) assert.deepEqual(Object.keys(readRecord(type, one)), ['record']);
    }
    const { items } = await backend.list('place', { where: { kind: 'building', parent: 'place/xincun' } });
    assert.equal(items.length, 12);
    assert.equal((await backend.get('place/c100-2')).name, '2 幢');
  });

  it('serves every project, work, poll and indicator, each readable by the schemas, works with photos that load', async () => {
    const backend = sampleBackend();
    for (const type of ['project', 'work', 'poll', 'indicator'] as const) {
      const { items, total } = await backend.list(type, {});
      assert.ok(items.length > 20 && items.length === total, type);
      for (const one of items) assert.deepEqual(Object.keys(readRecord(type, one)), ['record']);
    }
    const { items } = await backend.list('work', { where: { state: 'accepted' }, limit: 20 });
    assert.ok(items.every(({ media }) => media.length >= 2 && media.every(({ url }) => url.startsWith('blob:'))));
    assert.deepEqual(await backend.get(`work/${items[0]!.id}`), items[0]);
  });

  it('makes no works but those of the projects, places or ids that are asked for, and no buildings but theirs', () => {
    const town = townOf();
    const made: string[] = [];
    const watched = Object.create(town, {
      works: { get: () => assert.fail('all works were made') },
      worksOf: { value: (id: string) => (made.push(id), town.worksOf(id)) },
      buildingsOf: { value: (id: string) => (made.push(id), town.buildingsOf(id)) },
    }) as Town;
    const directory = directoryOf(watched);
    const makes = (look: () => unknown): string[] => (made.splice(0), look(), made);
    assert.deepEqual(makes(() => directory.list('work', { where: { project: ['project/p001', 'project/p013'] } })), ['p001', 'p013']);
    assert.deepEqual(makes(() => directory.list('work', { where: { place: 'place/xincun-8' } })), ['p001']);
    assert.deepEqual(makes(() => directory.get('work', 'p013-c041-B01')), ['p013']);
    assert.deepEqual(makes(() => directory.list('place', { where: { parent: ['place/xincun', 'place/yuan'] } })), ['xincun', 'yuan']);
    assert.deepEqual(makes(() => directory.get('place', 'c100-2')), ['c100']);
    assert.deepEqual(makes(() => directory.list('place', { where: { kind: ['compound', 'community'] } })), []);
  });

  it('shows the drawn photos at addresses of this page, and takes new ones', async () => {
    const backend = sampleBackend();
    const { items } = await backend.list('case', { where: { state: 'closed' }, limit: 200 });
    const urls = items.flatMap(({ evidence = [] }) => evidence.map(({ url }) => url));
    assert.ok(urls.length > 0 && urls.every((url) => url.startsWith('blob:')));
    assert.ok(new Set(urls).size <= 3);
    const one = await photo();
    assert.match((await backend.upload!(one, { key: randomKey() })).url, /^blob:/);
  });
});
