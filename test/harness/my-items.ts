import { html } from '@open-wc/testing';
import '../../src/define/my-items.ts';
import type { LinliMyItems } from '../../src/elements/my-items/my-items.ts';
import type { Draft } from '../../src/ports/device.ts';
import { mount, noon, phone, type Stage, type TagHarness } from './tag.ts';

export async function mountItems({ backend, device, clock }: Stage): Promise<TagHarness<LinliMyItems>> {
  return mount(html`<linli-my-items .backend=${backend} .device=${device} .clock=${clock} phone=${phone}></linli-my-items>`);
}

/** What a form left behind an hour ago. */
export function leftBehind(patch: Partial<Draft> = {}): Draft {
  return {
    key: '00000000-0000-4000-8000-00000000000d', slot: { site: '', tag: 'linli-request-form', topic: 'request', name: '1' }, schema: 1, photos: [],
    fields: { screen: 'details', category: 'category/X01', text: '坡道拆掉以后，轮椅出不了门。', phone: '13800000000', photos: [], labels: { category: '梯改坡', place: '示例新村 8 幢' } },
    rev: 3, updatedAt: noon - 3_600_000, ...patch,
  };
}
