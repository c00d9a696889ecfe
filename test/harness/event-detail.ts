import { html, nothing } from 'lit';
import '../../src/define/event-detail.ts';
import type { TownEvent } from '../../src/domain/event.ts';
import type { LinliEventDetail } from '../../src/elements/event-detail/event-detail.ts';
import { events, hall } from '../fakes/events.ts';
import { fakeDevice } from '../fakes/device.ts';
import { mount, phone, type Stage, stage, type TagHarness } from './tag.ts';

interface Said {
  drafts?: string;
  structured?: boolean;
}

/** An office with every event of the tests, or these. */
export const eventStage = (list: readonly TownEvent[] = events): Stage => stage({ records: { event: list, place: [hall] } });

/** Another phone at the same office. */
export const neighbourOf = (on: Stage): Stage => ({ ...on, device: fakeDevice({ clock: on.clock }) });

export async function mountEventDetail({ backend, device, clock }: Stage, event?: string, { drafts, structured }: Said = {}): Promise<TagHarness<LinliEventDetail>> {
  return mount(html`<linli-event-detail .backend=${backend} .device=${device} .clock=${clock} phone=${phone} event=${event ?? nothing} drafts=${drafts ?? nothing} ?structured-data=${structured}></linli-event-detail>`);
}

/** As far as the button: for the family's mother, two of them. */
export async function fillForTwo(detail: TagHarness<LinliEventDetail>): Promise<void> {
  await detail.pick('替家人');
  await detail.choose('是您的什么人', '母亲');
  await detail.press('多一个人');
  await detail.type('联系电话', '13800000000');
  await detail.pick('我同意');
}
