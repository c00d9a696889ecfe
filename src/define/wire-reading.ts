/** For tags that only read: the way to an office and the last good readings, without the device's drafts, photos and outbox. */
import { restBackend } from '../adapters/rest/index.ts';
import { systemClock } from '../device/clock.ts';
import { openReadings } from '../device/readings.ts';
import { page, registerAdapter } from '../kit/page.ts';
import { wireComfort } from './wire-comfort.ts';

export function wireReading(): void {
  if (typeof document === 'undefined') return;
  const registry = page();
  const clock = (registry.clock ??= systemClock());
  wireComfort();
  registry.readings ??= openReadings({ clock, site: () => registry.defaults.site ?? '' });
  registerAdapter('rest', restBackend);
}
