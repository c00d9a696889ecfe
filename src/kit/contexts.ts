/** One narrow context per port, keyed by `Symbol.for`, so that two copies of the library on one page still meet. */
import { ContextRoot, createContext } from '@lit/context';
import type { Clock } from '../ports/clock.ts';
import type { Device } from '../ports/device.ts';
import type { Settings } from './page.ts';

/** What `<linli-site>` hands down: a backend by name or as an object, its address, the phone, the ways. */
export const siteContext = createContext<Settings>(Symbol.for('linli/site/1'));
export const deviceContext = createContext<Device>(Symbol.for('linli/device/1'));
export const clockContext = createContext<Clock>(Symbol.for('linli/clock/1'));

/** Lit's ContextRoot, once a page: a provider that is defined after its tags is still heard. */
export function installContextRoot(): void {
  const holder = globalThis as { [key: symbol]: unknown };
  const installed = Symbol.for('linli/context-root/1');
  if (holder[installed] || typeof document === 'undefined') return;
  holder[installed] = true;
  new ContextRoot().attach(document.documentElement);
}
