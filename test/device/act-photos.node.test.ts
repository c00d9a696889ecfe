import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { restBackend } from '../../src/adapters/rest/index.ts';
import { send } from '../../src/device/send.ts';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { filed, randomKey } from '../contracts/backend/bench.ts';
import { fakeClock } from '../fakes/clock.ts';
import { startOffice } from '../office/office.ts';

test('what is added to a case reaches the office over HTTP with its photo, and the photo first', async (t) => {
  const office = await startOffice({ office: seedOffice, orgs: seedOrgs });
  t.after(() => office.close());
  const backend = restBackend({ endpoint: office.url });
  const { receipt } = await filed({ backend });
  const ref = receipt.ref;
  await backend.act(ref, { event: 'requestInfo', data: { note: '哪一处？' } }, { key: randomKey(), token: 'staff:demo:receptionist:reception' });
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]).buffer;
  const sha256 = createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
  const key = randomKey();
  const noted: unknown[] = [];
  const ending = await send({
    row: {
      key, site: '', address: { backend: 'rest', endpoint: office.url }, photos: [sha256], state: 'sending', attempts: 1, queuedAt: 0,
      submission: { verb: 'act', type: 'case', ref, event: 'supplement', data: { note: '南门', media: [sha256] } },
    },
    backend, clock: fakeClock(), dared: false, token: receipt.token,
    photo: async (wanted) => (wanted === sha256 ? bytes : undefined),
    note: async (progress) => (noted.push(progress), true),
  });
  assert.equal(ending.to, 'settled');
  assert.deepEqual(noted, [{ uploaded: [sha256] }]);
  const { state, steps } = await backend.get(ref, { token: receipt.token });
  const last = steps[steps.length - 1];
  assert.equal(state, 'submitted');
  assert.deepEqual([last?.note, last?.media?.[0]?.sha256], ['南门', sha256]);
  const shown = await fetch(last!.media![0]!.url);
  assert.deepEqual(new Uint8Array(await shown.arrayBuffer()), new Uint8Array(bytes));
});
