/** When an event takes place, as exactly as its source says and no more. */
import { spanOf } from './edtf.ts';
import type { TownEvent } from './event.ts';
import { dayOf, epochOf, instantOf } from './instant.ts';
import type { Day, Edtf, Instant } from './record.ts';

/**
 * `at`: from a moment, perhaps to another · `days`: whole days, both included · `vague`: somewhere between two days, `said` in the source's own words.
 * A month, a year or `a/b` in `start` is vague; `start` and `end` are days of one that lasts.
 */
export type Timing =
  | { kind: 'at'; from: Day; to: Day; start: Instant; end?: Instant }
  | { kind: 'days'; from: Day; to: Day }
  | { kind: 'vague'; from: Day; to: Day; said: Edtf };

const isDayText = (text: string): boolean => text.length === 10;

/** `undefined` for a start that is no date. An end before the start is as if it were not there. */
export function timingOf({ start, end }: Pick<TownEvent, 'start' | 'end'>): Timing | undefined {
  const span = spanOf(start);
  if (!span) return undefined;
  const until = end === undefined ? undefined : spanOf(end);
  if (start.includes('T') && !start.includes('/')) {
    const at = instantOf(epochOf(start));
    const over = until && end?.includes('T') ? instantOf(epochOf(end)) : undefined;
    if (over === undefined || epochOf(over) <= epochOf(at)) return { kind: 'at', from: span.from, to: span.from, start: at };
    // What ends at midnight does not reach into the day that begins there.
    return { kind: 'at', from: span.from, to: dayOf(instantOf(epochOf(over) - 1000)), start: at, end: over };
  }
  if (!isDayText(start)) return { kind: 'vague', ...span, said: start };
  return { kind: 'days', from: span.from, to: until && until.to > span.to ? until.to : span.to };
}

/** Whether it is over; of a vague one, when its last possible day is. */
export function isOver(timing: Timing, now: Instant): boolean {
  if (timing.kind === 'at' && timing.end !== undefined) return epochOf(timing.end) <= epochOf(now);
  return timing.to < dayOf(now);
}

/** Whether it is going on just now. Of one without an end only its day is known. */
export function isOn(timing: Timing, now: Instant): boolean {
  if (timing.kind === 'vague') return false;
  if (timing.kind === 'at') return timing.end !== undefined && epochOf(timing.start) <= epochOf(now) && epochOf(now) < epochOf(timing.end);
  return timing.from <= dayOf(now) && dayOf(now) <= timing.to;
}
