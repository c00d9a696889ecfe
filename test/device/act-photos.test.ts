import { assert } from '@open-wc/testing';
import { localBackend } from '../../src/adapters/local/index.ts';
import type { Case } from '../../src/domain/case.ts';
import { seedOffice, seedOrgs } from '../../src/sample/seed.ts';
import { draftFor } from '../contracts/backend/bench.ts';
import { freshKey, until } from '../contracts/device.ts';
import { staffToken } from '../fakes/backend.ts';
import { realDevice } from './make.ts';

describe('what is added to a case, by the real device to the local backend', () => {
  it('words and photo arrive together, can be read back by the resident alone, and the photo leaves the phone', async () => {
    const made = realDevice();
    const { device } = made;
    const backend = localBackend({ office: seedOffice, orgs: seedOrgs });
    const address = { backend: 'local', endpoint: '' };
    device.serve(address, backend);
    const receiptOf = (key: string) => until(made, 'a receipt', () => device.receipts.get(key));
    const input = await draftFor({ backend });
    await device.outbox.submit({ key: input.clientId, address, photos: [], submission: { verb: 'create', type: 'case', input } });
    const { ref, token } = await receiptOf(input.clientId);
    const id = ref as `case/${string}`;
    await backend.act(id, { event: 'requestInfo', data: { note: '哪一处？' } }, { key: freshKey(), token: staffToken('receptionist', 'org/reception') });

    const { sha256 } = await device.photos.add(await made.photo());
    const key = freshKey();
    await device.outbox.submit({ key, address, photos: [sha256], submission: { verb: 'act', type: 'case', ref: id, event: 'supplement', data: { note: '南门', media: [sha256] } } });
    await receiptOf(key);

    const own = await backend.get<'case'>(id, token === undefined ? {} : { token });
    const last = (record: Case) => record.steps[record.steps.length - 1];
    assert.equal(own.state, 'submitted');
    assert.equal(last(own)?.note, '南门');
    assert.equal((await (await fetch(last(own)!.media![0]!.url)).arrayBuffer()).byteLength > 0, true);
    assert.notProperty(last(await backend.get<'case'>(id)), 'media');
    assert.isUndefined(await device.photos.get(sha256));
  });
});
