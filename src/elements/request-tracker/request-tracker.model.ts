/** What a resident can do to a case from here, and what each act asks for. Pure. */
import { type Case, photoLimit } from '../../domain/case.ts';
import { daysToReopen } from '../../domain/due.ts';
import type { EventData } from '../../domain/desk.ts';
import { dayOf } from '../../domain/instant.ts';
import { canMove, edgeOf } from '../../domain/machine.ts';
import type { Instant } from '../../domain/record.ts';
import { type CaseEvent, machineOf } from '../../domain/case-machine.ts';

/** 补充 · 重办 · 撤回 · 不谈了: written on a screen of their own. */
export const pageActs = ['supplement', 'reopen', 'withdraw', 'end'] as const;
export type PageAct = (typeof pageActs)[number];

export const isPageAct = (event: string): event is PageAct => (pageActs as readonly string[]).includes(event);

/** Which words name an act: the three answers are one kind of thing. */
export type ActKind = 'answer' | 'rate' | 'support' | PageAct;
export const kindOf = (event: string): ActKind => (isPageAct(event) || event === 'rate' || event === 'support' ? event : 'answer');

/** Photos help to see what is missing or broken again; taking something back needs none. */
export const photosFor: Record<ActKind, number> = { answer: 0, rate: 0, support: 0, supplement: photoLimit, reopen: photoLimit, withdraw: 0, end: 0 };

/** Words and photos of an act being written; they survive a closed page like every other word a resident typed. */
export interface ActFields {
  event: CaseEvent | '';
  note: string;
  photos: string[];
}

/** 2: with photos. */
export const actSchema = 2;
export const blankAct = (): ActFields => ({ event: '', note: '', photos: [] });

export function readAct(fields: unknown, schema: number): ActFields | undefined {
  const read = fields as Partial<ActFields> | undefined;
  return schema <= actSchema && typeof read?.note === 'string' ? { ...blankAct(), ...read } : undefined;
}

/** Where the machine wants words; and nobody can mend again what nobody describes. */
export function wantsWords(record: Case, event: CaseEvent): boolean {
  return event === 'reopen' || (edgeOf(machineOf(record.kind), record.state, event)?.needs?.includes('note') ?? false);
}

/** What goes to the office: nothing is sent that was not written. */
export function dataOf({ note, photos }: ActFields): EventData {
  const text = note.trim();
  return { ...(text && { note: text }), ...(photos.length > 0 && { media: photos }) };
}

/** The machine's table, and the window for reopening; the backend's refusal still wins. */
export function mayAct(record: Case, event: CaseEvent, now: Instant, reopenDays: number): boolean {
  if (event === 'reopen' && daysToReopen(record, dayOf(now), reopenDays) < 0) return false;
  if (event === 'rate' && record.rating !== undefined) return false;
  return canMove(machineOf(record.kind), record.state, 'resident', event);
}

/** What of a case can have been left half written: its draft is looked for when the case is opened. */
export function mainAct({ kind, state }: Case): ActKind {
  if (kind === 'dispute') return 'end';
  return state === 'needsInfo' ? 'supplement' : state === 'closed' ? 'reopen' : state === 'replied' ? 'answer' : 'withdraw';
}
