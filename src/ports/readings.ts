import type { Ref } from '../domain/record.ts';
import type { Address, Cache } from './device.ts';

/**
 * What tags that only read keep on this device: the last good readings, and which building the resident said is theirs. Beside the device's rows, never
 * among them: whatever becomes of this, nothing a resident wrote is in it. Never throws.
 */
export interface Readings extends Cache {
  /** 我住的楼, as the resident chose it for this office; kept until they change it or erase everything. */
  home(address: Address): Promise<Ref<'place'> | undefined>;
  live(address: Address, place: Ref<'place'> | undefined): Promise<void>;
  erase(): Promise<void>;
}
