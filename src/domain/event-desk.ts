/** 组织者: an event is published, put off, moved to another day, called off, over. */
import { spanOf } from './edtf.ts';
import type { TownEvent } from './event.ts';
import { failure } from './failure.ts';
import type { Hall, Holding } from './hall.ts';
import { epochOf } from './instant.ts';
import { edgeOf, targetOf } from './machine.ts';
import { eventMachine, type EventState } from './machines/event.ts';
import type { Outcome } from './outcome.ts';
import type { Edtf, Instant } from './record.ts';
import type { HallAnswer } from './signup-desk.ts';
import { type HallAct, hallRefusal } from './signup-guards.ts';
import { canonicalJson } from './text.ts';

/** Words of these are for residents: why it is put off or called off. */
const explained: readonly EventState[] = ['postponed', 'rescheduled', 'cancelled'];

function newTime(start: Edtf | undefined, end: Edtf | undefined): Record<string, string> {
  if (!spanOf(start)) return { start: 'required' };
  const backwards = end?.includes('T') && start!.includes('T') && epochOf(end) <= epochOf(start!);
  return end !== undefined && (backwards || !spanOf(`${start}/${end}`)) ? { end: 'invalid' } : {};
}

export function moveEvent(hall: Hall, id: string, command: HallAct, { now }: { now: Instant }): HallAnswer {
  const holding = hall.holdings.get(id);
  if (!holding) return { failure: failure('missing', { status: 404 }) };
  const { key, event, data } = command;
  const { record } = holding;
  const answer = (rec: TownEvent): Outcome => ({ kind: 'delivered', receipt: { key, ref: `event/${id}`, at: rec.updatedAt ?? now }, rec });
  const stopped = hallRefusal(eventMachine, record, holding.acts, command);
  if (stopped) return stopped === 'done' ? { outcome: answer(record) } : stopped;
  const edge = edgeOf(eventMachine, record.state, event)!;
  const anew = edge.needs?.includes('new-start') ?? false;
  const fields = anew ? newTime(data.start, data.end) : {};
  if (Object.keys(fields).length > 0) return { outcome: { kind: 'rejected', fields } };

  const { end: oldEnd, ...rest } = record;
  const end = anew ? data.end : oldEnd;
  const state = targetOf(edge, record.state as EventState);
  const moved: TownEvent = {
    ...rest, state, rev: nextRev(record), updatedAt: now, ...(end !== undefined && { end }), ...(data.note?.trim() && explained.includes(state) && { stateNote: data.note }),
    ...(anew && { start: data.start!, previousStart: record.previousStart ?? record.start }),
  };
  const done: Holding = { record: moved, acts: { ...holding.acts, [key]: canonicalJson({ event, data }) } };
  return { outcome: answer(moved), changed: { holding: done, enrolments: [] } };
}

export const nextRev = ({ rev = '0' }: { rev?: string }): string => String(Number(rev) + 1);
