/** The published contract, over HTTP, against WordPress. */
import { after, before, describe, it } from 'node:test';
import { restBackend } from '../../src/adapters/rest/index.ts';
import type { Role } from '../../src/domain/case.ts';
import type { Ref } from '../../src/domain/record.ts';
import { backendContract } from '../contracts/backend.ts';
import { type Site, startSite } from './site.ts';

const staff = (role: Role, org: Ref<'org'>): string => `staff:demo:${role}:${org.slice('org/'.length)}`;

for (const permalinks of ['/%postname%/', '']) {
  describe(`the contract on WordPress, permalinks ${permalinks || 'plain'}`, () => {
    let site: Site;
    before(async () => {
      site = await startSite({ permalinks });
    });
    after(() => site.close());
    for (const { name, run } of backendContract()) it(name, () => run(() => ({ backend: restBackend({ endpoint: site.endpoint }), staff })));
  });
}
