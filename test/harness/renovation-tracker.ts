import { html, nothing } from 'lit';
import '../../src/define/renovation-tracker.ts';
import type { LinliRenovationTracker } from '../../src/elements/renovation-tracker/renovation-tracker.ts';
import type { Backend } from '../../src/ports/backend.ts';
import { mount, phone, type Stage, type TagHarness } from './tag.ts';

/** `json`: what stands in the tag's own script. */
export async function mountRenovationTracker(on: Pick<Stage, 'readings' | 'clock'> & { backend: Backend }, scope?: string, json?: string): Promise<TagHarness<LinliRenovationTracker>> {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = json ?? '';
  return mount(html`<linli-renovation-tracker .backend=${on.backend} .readings=${on.readings} .clock=${on.clock} phone=${phone} scope=${scope ?? nothing}>${json === undefined ? nothing : script}</linli-renovation-tracker>`);
}
