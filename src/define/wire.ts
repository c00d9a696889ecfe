/** The only place where adapters and the device meet the tags. Fills what is empty: the first copy on a page wins. */
import { localBackend } from '../adapters/local/index.ts';
import { restBackend } from '../adapters/rest/index.ts';
import { comfortStore, openDevice, systemClock } from '../device/index.ts';
import { page, registerAdapter } from '../kit/page.ts';
import { seedOffice, seedOrgs } from '../sample/seed.ts';

/** Kept equal to package.json by a test. */
export const version = '0.1.0';

export function wire(): void {
  const registry = page();
  const clock = (registry.clock ??= systemClock());
  registry.comfort ??= comfortStore();
  registry.device ??= openDevice({ clock });
  registry.volatileDevice ??= openDevice({ clock, name: 'linli-memory', memory: true });
  registerAdapter('rest', restBackend);
  registerAdapter('local', (options) => localBackend({ ...options, office: seedOffice, orgs: seedOrgs }));
}
