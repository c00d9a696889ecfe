import type { Ref } from '../../domain/record.ts';
import type { MineController } from '../../kit/mine.ts';
import type { Connection } from '../../kit/ports.ts';
import type { Address } from '../../ports/device.ts';

/** How this device's own signup for an event stands, as far as it knows; `kept`: it has not reached the office. */
export function mineOf({ waiting, receipts }: MineController, connection: Connection, target: Ref<'event'>): 'confirmed' | 'waitlisted' | 'pending' | 'kept' | undefined {
  if (connection.kind !== 'ready') return undefined;
  const { backend, endpoint } = connection.address;
  const isHere = ({ address }: { address: Address }): boolean => address.backend === backend && address.endpoint === endpoint;
  const isFor = ({ submission }: MineController['waiting'][number]): boolean => submission.verb === 'create' && submission.type === 'signup' && submission.input.target === target;
  if (waiting.some((item) => isHere(item) && isFor(item))) return 'kept';
  const states = receipts.filter((one) => one.about === target && isHere(one)).map(({ lastState }) => lastState);
  return (['confirmed', 'waitlisted', 'pending'] as const).find((state) => states.includes(state));
}
