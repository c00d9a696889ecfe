import { uuid } from '../domain/uuid.ts';
import type { PortsController } from './ports.ts';

export function maySupport({ backend }: PortsController): boolean {
  return backend?.can('act', 'case', 'support') ?? false;
}

/** 我也遇到: kept on the device and delivered like everything else; it needs no receipt. `false`: the device could not keep it, or there is none. */
export async function support({ connection, device, clock }: PortsController, id: string): Promise<boolean> {
  if (connection.kind !== 'ready' || !device || !clock) return false;
  try {
    await device.outbox.submit({
      key: uuid(() => clock.random()), address: connection.address, photos: [], submission: { verb: 'act', type: 'case', ref: `case/${id}`, event: 'support', data: {} },
    });
    return true;
  } catch {
    return false;
  }
}
