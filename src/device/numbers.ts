import type { Backend } from '../ports/backend.ts';
import type { Address } from '../ports/device.ts';
import type { Changes } from './changes.ts';
import { addressId } from './delivery.ts';
import type { Access } from './open.ts';

/** Asks, once for each backend of a page, for numbers that were promised when something was taken (Open311: tokens). A backend that fails is asked at the next visit. */
export function numbers({ access, changes, site }: { access: Access; changes: Changes; site: string }): (address: Address, backend: Backend) => Promise<void> {
  const asked = new WeakSet<Backend>();

  async function ask(address: Address, backend: Backend): Promise<void> {
    const id = addressId(site, address);
    const rows = await access.run({ stores: ['receipts'] }, (tx) => tx.all('receipts'));
    for (const { key, token } of rows.filter((row) => row.token !== undefined && !row.ref && !row.act && addressId(row.site, row.address) === id)) {
      const found = await backend.find?.(key, { token: token! });
      if (!found?.ref) continue;
      await access.run({ stores: ['receipts'], write: true, strict: true }, async (tx) => {
        const row = await tx.get('receipts', key);
        if (!row) return;
        // The old token was good for the number, and for nothing else.
        const { token: _, ...rest } = row;
        tx.put('receipts', { ...rest, ...found });
      });
      changes.tell({ kind: 'receipts' });
    }
  }

  return async (address, backend) => {
    if (!backend.find || asked.has(backend)) return;
    asked.add(backend);
    await ask(address, backend).catch(() => undefined);
  };
}
