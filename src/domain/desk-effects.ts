import type { Case, Decision, DueDay, Step } from './case.ts';
import { defaultLimits } from './category.ts';
import type { EventData, Office } from './desk.ts';
import { categoryOf } from './desk-guards.ts';
import { addMonths, dayOf } from './instant.ts';
import type { Day, Ref } from './record.ts';
import { addWorkingDays, workingDaysBetween } from './working-days.ts';

/** What a step changes besides the state: clocks, assignee, level, rating. */
export function settle(office: Office, record: Case, step: Step, data: EventData): Case {
  const limits = categoryOf(office, record.category)?.limits ?? defaultLimits;
  const from = (count: number): DueDay => addWorkingDays(office.calendars, dayOf(step.at), count);
  const due = record.due ?? {};
  const late = (day?: DueDay): number => (day && dayOf(step.at) > day.date ? 1 : 0);
  const raised = (by: number): number => Math.min(3, record.level + by);
  switch (step.event) {
    case 'accept':
      return { ...record, due: { ...due, handleBy: from(limits.handleWd) }, level: raised(late(due.acceptBy)) };
    case 'supplement':
      return { ...record, due: { ...due, acceptBy: from(limits.acceptWd) } };
    case 'assign':
      return { ...record, assignee: data.assignee! };
    case 'transfer':
      return { ...record, assignee: data.assignee!, level: raised(record.steps.filter((one) => one.event === 'transfer').length > 3 ? 1 : 0) };
    case 'bounce':
      return without(record, 'assignee');
    case 'extend':
      return { ...record, due: { ...due, handleBy: { date: data.until!, certain: true } } };
    case 'resume':
      return { ...record, due: { ...due, ...(due.handleBy && { handleBy: resumed(office, record, due.handleBy) }) } };
    case 'reply':
      return { ...record, ...(data.offList && { offList: data.offList }), evidence: [...(record.evidence ?? []), ...(step.media ?? [])], due: { ...due, visitBy: from(limits.visitWd) }, level: raised(late(due.handleBy)) };
    case 'visit.partly':
      return { ...record, due: { ...due, handleBy: from(limits.handleWd) } };
    case 'visit.unresolved':
      return { ...record, due: { ...due, handleBy: from(limits.handleWd) }, level: raised(1) };
    case 'reopen':
      return { ...without(record, 'assignee'), due: { ...due, handleBy: from(limits.handleWd) }, level: raised(1), reopened: record.reopened + 1 };
    case 'rate':
      return { ...record, rating: data.rating as NonNullable<Case['rating']> };
    case 'merge':
      return { ...record, mergedInto: data.target as Ref<'case'> };
    case 'register':
      // 一般在一个月内调结
      return { ...record, due: { ...due, handleBy: { date: addMonths(dayOf(step.at), 1), certain: true } } };
    case 'mediate':
      return data.parties ? { ...record, parties: data.parties } : record;
    case 'adopt':
    case 'decline':
      return record.kind === 'proposal' ? { ...record, decision: { result: decisionOf(step.event, data), reason: step.note!, at: step.at } } : record;
    case 'implement':
      return { ...record, ledTo: data.target! };
    default:
      return record;
  }
}

/** A suspended clock stands still: the due day moves by the working days that passed. */
function resumed(office: Office, record: Case, due: DueDay): DueDay {
  const [start, end] = record.steps.slice(-2).map((step) => dayOf(step.at)) as [Day, Day];
  const { date, certain } = addWorkingDays(office.calendars, due.date, Math.max(0, workingDaysBetween(office.calendars, start, end)));
  return { date, certain: certain && due.certain };
}

function without<K extends keyof Case>(record: Case, field: K): Case {
  const { [field]: _, ...rest } = record;
  return rest as Case;
}

function decisionOf(event: 'adopt' | 'decline', { partly }: EventData): Decision['result'] {
  if (event === 'decline') return 'declined';
  return partly ? 'partly' : 'adopted';
}
