/** For tags that need neither a device nor a backend: only how the resident wants to read, and words. */
import { comfortStore } from '../device/comfort.ts';
import { page } from '../kit/page.ts';
import { fetchSibling } from './siblings.ts';

export function wireComfort(): void {
  if (typeof document === 'undefined') return;
  page().comfort ??= comfortStore();
  page().siblings ??= fetchSibling;
}
