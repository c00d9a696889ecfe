import { html } from '@open-wc/testing';
import '../../src/define/request-tracker.ts';
import type { Role } from '../../src/domain/case.ts';
import type { EventData } from '../../src/domain/desk.ts';
import type { CaseInput } from '../../src/domain/case.ts';
import type { Case } from '../../src/domain/case.ts';
import type { LinliRequestTracker } from '../../src/elements/request-tracker/request-tracker.ts';
import { staffToken } from '../fakes/backend.ts';
import { mount, noon, phone, type Stage, type TagHarness } from './tag.ts';

export const input: CaseInput = {
  clientId: '00000000-0000-4000-8000-000000000001', topic: 'request', kind: 'request', category: 'category/X01', place: 'place/xincun-8', unit: '2', room: '102',
  text: '坡道拆掉以后，轮椅出不了门。', answers: { before: '1' }, reporter: { phone: '13800001234' }, showName: 'no', consent: { version: '1', at: '2023-11-10T09:00:00+08:00' }, media: [],
};

let acts = 0;

/** A ramp is on no list of works: who approved it, and who pays. */
export const offList = { approvedBy: '示例社区居民议事会', funding: '示例为民服务资金' };

/** A case at the fake office, with its receipt on the device unless it belongs to another phone. */
export const file = (on: Stage, { receipt = true, clientId = input.clientId } = {}): Promise<Case> => fileAs(on, { clientId }, { receipt });

/** The same for another kind of matter. */
export async function fileAs({ backend, device }: Stage, change: Partial<CaseInput>, { receipt = true } = {}): Promise<Case> {
  const { clientId = input.clientId } = change;
  const outcome = await backend.create('case', { ...input, ...change }, { key: clientId });
  if (outcome.kind !== 'delivered' || outcome.rec?.type !== 'case') throw new Error('not filed');
  if (receipt) await device.receipts.keep({ ...outcome.receipt, address: { backend: 'fake', endpoint: '' }, type: 'case', sentAt: noon });
  return outcome.rec;
}

export async function staff({ backend }: Stage, { id }: Case, role: Role, org: string, event: string, data: EventData = {}): Promise<void> {
  const outcome = await backend.act(`case/${id}`, { event, data }, { key: `staff-${(acts += 1)}`, token: staffToken(role, `org/${org}`) });
  if (outcome.kind !== 'delivered') throw new Error(`${event}: ${JSON.stringify(outcome)}`);
}

/** Uploads two pictures, before and after. */
export async function evidence({ backend }: Stage): Promise<EventData> {
  const media = ['a'.repeat(64), 'b'.repeat(64)];
  const pixel = Uint8Array.from(atob('R0lGODlhAQABAIAAAB0/cwAAACwAAAAAAQABAAACAkQBADs='), (one) => one.charCodeAt(0)).buffer;
  for (const sha256 of media) await backend.upload!({ sha256, bytes: pixel, type: 'image/gif' }, { key: sha256 });
  return { media, phases: ['before', 'after'] };
}

/** Along the loop as far as the reply. */
export async function toReplied(on: Stage, record: Case): Promise<void> {
  await staff(on, record, 'receptionist', 'reception', 'accept');
  await staff(on, record, 'lead', 'community', 'assign', { assignee: 'org/property' });
  await staff(on, record, 'handler', 'property', 'bounce', { note: '在改造施工范围内。' });
  await staff(on, record, 'lead', 'community', 'assign', { assignee: 'org/project' });
  await staff(on, record, 'handler', 'project', 'start');
  await staff(on, record, 'handler', 'project', 'reply', { note: '做了坡道，装了扶手。', offList, ...(await evidence(on)) });
}

/** The office asks for more; the resident has it in hand. */
export async function toNeedsInfo(on: Stage, record: Case): Promise<void> {
  await staff(on, record, 'receptionist', 'reception', 'requestInfo', { note: '请写清楚是哪一处坡道，拍一张照片。' });
}

/** All the way to 销号. */
export async function toClosed(on: Stage, record: Case): Promise<void> {
  await toReplied(on, record);
  await staff(on, record, 'receptionist', 'reception', 'visit.resolved');
  await staff(on, record, 'committee', 'community', 'close');
}

/** What the office has of it now. */
export function atOffice({ backend }: Stage, { id }: Case): Case {
  return backend.filings.get(id)!.record;
}

export async function mountTracker({ backend, device, clock }: Stage, attributes: { lens?: string; code?: string; reopenDays?: string } = {}): Promise<TagHarness<LinliRequestTracker>> {
  return mount(html`<linli-request-tracker .backend=${backend} .device=${device} .clock=${clock} .lens=${attributes.lens} .code=${attributes.code} .reopenDays=${attributes.reopenDays} phone=${phone}></linli-request-tracker>`);
}
