/** For tags that need neither a device nor a backend: only how the resident wants to read. */
import { comfortStore } from '../device/comfort.ts';
import { page } from '../kit/page.ts';

export function wireComfort(): void {
  if (typeof document !== 'undefined') page().comfort ??= comfortStore();
}
