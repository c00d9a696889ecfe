import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localBackend } from '../../src/adapters/local/index.ts';
import { addDays } from '../../src/domain/instant.ts';
import { readRecord } from '../../src/domain/schemas.ts';
import { fewCases } from '../../src/sample/few.ts';
import { groundsOf } from '../../src/sample/grounds.ts';
import { localTown } from '../../src/sample/local.ts';
import { seedPlaces } from '../../src/sample/seed.ts';
import { townSeed } from '../../src/sample/seed-word.ts';
import { draftFor, filed } from '../contracts/backend/bench.ts';
import { staffToken } from '../fakes/backend.ts';

const make = () => localBackend(localTown());
const desk = { token: staffToken('receptionist', 'org/reception') };

describe('the local backend as the page registers it', () => {
  it('opens with a few cases of the town on its first day, and with no more on its second', async () => {
    const first = await make().list('case', {}, desk);
    assert.equal(first.items.length, 7);
    for (const one of first.items) {
      assert.deepEqual(Object.keys(readRecord('case', one)), ['record']);
      assert.ok(one.prov?.source === 'synthetic' && one.own?.text.startsWith('示例：'), one.id);
    }
    await filed({ backend: make() });
    assert.equal((await make().list('case', {}, desk)).items.length, 8);
  });

  it('shows their photos without asking for any', async () => {
    const { items } = await make().list('case', { where: { id: 'few-4' } }, desk);
    assert.ok(items[0]?.evidence?.every(({ url }) => url.startsWith('blob:')));
  });

  it('knows the whole 示例 half, and no real name', async () => {
    const { items } = await make().list('place', {});
    assert.equal(items.filter(({ kind }) => kind === 'compound').length, 246);
    assert.equal(items.filter(({ kind }) => kind === 'building').length, 3896);
    assert.ok(items.every(({ prov }) => prov?.source === 'synthetic'));
    const input = await draftFor({ backend: make() }, { place: 'place/c001' });
    assert.deepEqual(await make().create('case', input, { key: input.clientId }), { kind: 'rejected', fields: { place: 'unknown' } });
  });

  it('has the small office in it, compound for compound and building for building', async () => {
    const { items } = await make().list('place', {});
    for (const { id, name, kind, units, builtYear, operator } of seedPlaces) {
      const own = items.find((one) => one.id === id);
      assert.deepEqual([own?.name, own?.kind, own?.units, own?.builtYear, own?.operator], [name, kind, units, builtYear, operator]);
    }
  });

  it('can open on any day of three years', () => {
    const grounds = groundsOf(townSeed);
    for (let day = '2024-01-01'; day < '2027-01-01'; day = addDays(day, 5)) assert.equal(fewCases(grounds, `${day}T08:00:00+08:00`).length, 7);
  });
});
