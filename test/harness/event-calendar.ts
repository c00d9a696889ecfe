import { html } from '@open-wc/testing';
import '../../src/define/event-calendar.ts';
import type { LinliEventCalendar } from '../../src/elements/event-calendar/event-calendar.ts';
import { mount, phone, type Stage, type TagHarness } from './tag.ts';

export async function mountEventCalendar({ backend, device, clock }: Stage): Promise<TagHarness<LinliEventCalendar>> {
  return mount(html`<linli-event-calendar .backend=${backend} .device=${device} .clock=${clock} phone=${phone}></linli-event-calendar>`);
}
