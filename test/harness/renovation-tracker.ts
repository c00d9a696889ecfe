import { html } from '@open-wc/testing';
import '../../src/define/renovation-tracker.ts';
import type { LinliRenovationTracker } from '../../src/elements/renovation-tracker/renovation-tracker.ts';
import type { Backend } from '../../src/ports/backend.ts';
import { mount, phone, type Stage, type TagHarness } from './tag.ts';

export async function mountRenovationTracker({ backend, readings, clock }: Pick<Stage, 'readings' | 'clock'> & { backend: Backend }, scope = ''): Promise<TagHarness<LinliRenovationTracker>> {
  return mount(html`<linli-renovation-tracker .backend=${backend} .readings=${readings} .clock=${clock} phone=${phone} scope=${scope}></linli-renovation-tracker>`);
}
