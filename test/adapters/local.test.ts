import { assert } from '@open-wc/testing';
import { localBackend } from '../../src/adapters/local/index.ts';
import { localTown } from '../../src/sample/local.ts';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { backendContract } from '../contracts/backend.ts';
import { filed } from '../contracts/backend/bench.ts';
import { staffToken } from '../fakes/backend.ts';

const make = () => localBackend({ office: seedOffice, orgs: seedOrgs, records: localTown().records });

describe('the local backend in a real browser', () => {
  for (const { name, run } of backendContract()) it(name, () => run(() => ({ backend: make(), staff: staffToken })));

  it('tells another tag of the same page', async () => {
    let heard = 0;
    const stop = make().watch!('case', {}, {}, () => (heard += 1));
    await filed({ backend: make() });
    await new Promise((resolve) => setTimeout(resolve, 100));
    stop();
    assert.equal(heard, 1);
  });

  it('opens its database again after the site’s data was deleted behind its back', async () => {
    const backend = make();
    await filed({ backend });
    // The open connection hears of the deletion and closes; the next call must not.
    await new Promise((resolve, reject) => {
      const gone = indexedDB.deleteDatabase('linli-local');
      gone.onsuccess = resolve;
      gone.onerror = reject;
    });
    assert.deepEqual((await backend.list('case', {})).items, []);
    await filed({ backend });
    assert.equal((await backend.list('case', {})).items.length, 1);
  });
});
