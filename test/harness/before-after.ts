import { html } from '@open-wc/testing';
import '../../src/define/before-after.ts';
import type { LinliBeforeAfter } from '../../src/elements/before-after/before-after.ts';
import { mount, phone, type Stage, type TagHarness } from './tag.ts';

export async function mountBeforeAfter({ backend, device, clock }: Stage): Promise<TagHarness<LinliBeforeAfter>> {
  return mount(html`<linli-before-after .backend=${backend} .device=${device} .clock=${clock} phone=${phone}></linli-before-after>`);
}
