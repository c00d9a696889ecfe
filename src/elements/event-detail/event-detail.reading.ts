/** What is asked of the backend: the event, and the place it is at. */
import type { TownEvent } from '../../domain/event.ts';
import type { Place } from '../../domain/place.ts';
import type { Ref } from '../../domain/record.ts';
import { keptRecords } from '../../kit/copy.ts';
import type { Backend } from '../../ports/backend.ts';

export interface Told {
  event: TownEvent;
  place?: Place | undefined;
  /** The place could not be had. */
  partly?: boolean;
}

/** `known`: the place as it was read before, which is not asked for at every look. @throws Failure when the event itself cannot be had */
export async function readEvent(backend: Backend, ref: Ref<'event'>, signal: AbortSignal, known?: Place): Promise<Told> {
  const event = await backend.get(ref, { signal });
  if (event.place === undefined || !backend.can('get', 'place')) return { event };
  if (known && event.place === `place/${known.id}`) return { event, place: known };
  try {
    return { event, place: await backend.get(event.place, { signal }) };
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    return { event, partly: true };
  }
}

export function keptEvent(value: unknown): Told | undefined {
  const { event, place } = Object(value) as Partial<Record<keyof Told, unknown>>;
  const [read] = keptRecords('event', [event]) ?? [];
  const [at] = place === undefined ? [] : (keptRecords('place', [place]) ?? []);
  return read && { event: read, place: at };
}
