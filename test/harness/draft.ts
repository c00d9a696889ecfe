/** A draft on a host without a screen, and every save that was asked for. */
import { DraftController, type DraftOptions } from '../../src/kit/draft.ts';
import type { Draft, Slot } from '../../src/ports/device.ts';
import { fakeClock } from '../fakes/clock.ts';
import { fakeDevice } from '../fakes/device.ts';
import { bareHost } from './host.ts';
import { noon } from './tag.ts';

export interface Fields {
  text: string;
}

export const dayMs = 86_400_000;
export const slot: Slot = { site: '', tag: 'bare-host', topic: 't', name: '1' };
export const stored = (key: string, text: string, over: Partial<Draft> = {}): Draft => ({ key, slot, schema: 1, fields: { text }, photos: [], rev: 4, updatedAt: noon - 1000, ...over });

export function desk(over: Partial<DraftOptions<Fields>> = {}) {
  const clock = fakeClock({ start: noon });
  const device = fakeDevice({ clock });
  const saves: Draft[] = [];
  const { save } = device.drafts;
  device.drafts.save = (draft) => {
    saves.push(JSON.parse(JSON.stringify(draft)) as Draft);
    return save(draft);
  };
  const host = bareHost();
  const draft = new DraftController<Fields>(host, {
    device: () => device, clock: () => clock, slot: () => slot, schema: 1, blank: () => ({ text: '' }), photosOf: () => [], lifeMs: dayMs, mayRestore: () => true,
    read: (fields, schema) => (schema === 1 ? (fields as Fields) : undefined), ...over,
  });
  document.body.append(host);
  const texts = (): string[] => saves.map(({ fields }) => (fields as Fields).text);
  const type = (text: string, now = false): void => draft.change({ text }, { now });
  return { clock, device, host, draft, saves, texts, type };
}
