/** The only place where adapters and the device meet the tags. Fills what is empty: the first copy on a page wins. */
import { openDevice, systemClock } from '../device/index.ts';
import { page } from '../kit/page.ts';
import { wireReading } from './wire-reading.ts';

export function wire(): void {
  // On a server there is nothing to keep, and the device's channel between tabs would hold the process for ever.
  if (typeof document === 'undefined') return;
  const registry = page();
  const clock = (registry.clock ??= systemClock());
  wireReading();
  registry.device ??= openDevice({ clock });
  registry.volatileDevice ??= openDevice({ clock, name: 'linli-memory', memory: true });
}
