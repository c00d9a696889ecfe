/** An event without its screen: how it stands, what can be done about it, what a signup needs. No DOM, no sentences. */
import type { Consent } from '../../domain/case.ts';
import { isJustCome, placesLeft, type TownEvent } from '../../domain/event.ts';
import { phoneFault } from '../../domain/phone.ts';
import type { Instant, Ref } from '../../domain/record.ts';
import { noteLimit, partyLimit, type SignupInput } from '../../domain/signup.ts';
import { takesSignups } from '../../domain/signup-desk.ts';
import { graphemes, wellFormed } from '../../domain/text.ts';
import { isOn, isOver, timingOf } from '../../domain/timing.ts';

/** What is to be said of it before anything else; `coming` is what is usual. */
export type Standing = 'cancelled' | 'postponed' | 'rescheduled' | 'draft' | 'unknown' | 'on' | 'over' | 'coming';

export function standingOf(event: TownEvent, now: Instant): Standing {
  const { state } = event;
  if (state === 'completed') return 'over';
  if (state !== 'scheduled' && state !== 'rescheduled') return state;
  const timing = timingOf(event);
  if (timing && isOver(timing, now)) return 'over';
  if (timing && isOn(timing, now)) return 'on';
  return state === 'rescheduled' ? state : 'coming';
}

/** How somebody takes part: `free` just comes, `phone` where this backend takes no signups, `none` where there is nothing to take part in. */
export type Entry = 'form' | 'closed' | 'phone' | 'free' | 'none';

export function entryOf(event: TownEvent, now: Instant, canSignUp: boolean): Entry {
  const standing = standingOf(event, now);
  if (!['coming', 'rescheduled', 'on'].includes(standing)) return 'none';
  // A meeting without sign-up is for those who are called to it.
  if (!event.signup) return event.kind === 'meeting' || !isJustCome(event) ? 'none' : 'free';
  if (!takesSignups(event, now)) return 'closed';
  return canSignUp ? 'form' : 'phone';
}

/** Places as far as the backend counts them. */
export interface Room {
  whole: number | undefined;
  taken: number | undefined;
  left: number | undefined;
  waiting: number | undefined;
}

export function roomOf({ capacity, confirmed, waiting }: TownEvent): Room {
  return { whole: capacity, taken: confirmed, waiting, left: confirmed === undefined || capacity === undefined ? undefined : placesLeft({ capacity, confirmed }) };
}

export const whoms = ['self', 'family', 'neighbour'] as const;
export type Whom = (typeof whoms)[number];
export const relations = ['mother', 'father', 'partner', 'child', 'other'] as const;
export type Relation = (typeof relations)[number];

export interface SignupFields {
  whom: Whom | '';
  relation: Relation | '';
  name: string;
  party: number;
  children: number;
  phone: string;
  note: string;
  /** Together on the waiting list rather than fewer now. */
  waits: boolean;
  /** Names as last seen, so that a kept signup can be read without the office answering; `category` is the event's. */
  labels: { category?: string; place?: string; when?: string; whom?: string };
}

/** Version of the shape above; a draft of a newer one is left alone. */
export const fieldsSchema = 1;

/** A count has to begin somewhere; nothing else is preset. */
export const blankFields = (): SignupFields => ({ whom: '', relation: '', name: '', party: 1, children: 0, phone: '', note: '', waits: false, labels: {} });

export function readFields(stored: unknown, schema: number): SignupFields | undefined {
  if (schema > fieldsSchema || typeof stored !== 'object' || stored === null) return undefined;
  const fields = { ...blankFields(), ...(stored as Partial<SignupFields>) };
  const { whom, relation, party, children, phone, name, note } = fields;
  const sound = ['', ...whoms].includes(whom) && ['', ...relations].includes(relation) && Number.isInteger(party) && Number.isInteger(children) && [phone, name, note].every((one) => typeof one === 'string');
  return sound ? fields : undefined;
}

export const isBlank = ({ whom, name, party, phone, note }: SignupFields): boolean => !whom && !name && party === 1 && !phone && !note;

/** Whether so many would have places now. */
export const fits = ({ left }: Room, party: number): boolean => left === undefined || party <= left;

/** How many may be chosen: no more than are left, unless it means waiting anyway. */
export const mostOf = ({ left }: Room, { waits }: Pick<SignupFields, 'waits'>): number => (left === undefined || left === 0 || waits ? partyLimit : Math.min(partyLimit, left));

/** A thing that is wanting, by control id and code; the words stand elsewhere. */
export type Wanting =
  | { field: 'whom' | 'relation' | 'children' | 'guardian' | 'consent' | 'party'; code: 'required' }
  | { field: 'phone'; code: 'odd' | 'already' }
  | { field: 'phone'; code: 'short'; missing: number }
  | { field: 'note'; code: 'too-long'; over: number }
  | { field: 'send'; code: 'closed' | 'gone' | 'full' | 'refused' | 'storage' };

/** What is agreed to with a tick; never restored, never preset. */
export interface Agreed {
  consent: boolean;
  guardian: boolean;
}

export function wantingOf(fields: SignupFields, { consent, guardian }: Agreed): Wanting[] {
  const wanting: Wanting[] = [];
  const missing = (field: 'whom' | 'relation' | 'children' | 'guardian' | 'consent' | 'party'): void => void wanting.push({ field, code: 'required' });
  if (!fields.whom) missing('whom');
  if (fields.whom === 'family' && !fields.relation) missing('relation');
  if (fields.party < 1 || fields.party > partyLimit) missing('party');
  if (fields.children > fields.party) missing('children');
  if (fields.children > 0 && !guardian) missing('guardian');
  const fault = phoneFault(fields.phone);
  if (fault && fault.code !== 'required') wanting.push(fault.code === 'short' ? { field: 'phone', ...fault } : { field: 'phone', code: 'odd' });
  const over = graphemes(fields.note) - noteLimit;
  if (over > 0) wanting.push({ field: 'note', code: 'too-long', over });
  if (!consent) missing('consent');
  return wanting;
}

/** What is sent. `relation`: in the words of the office, whatever language the page speaks. */
export function toInput(fields: SignupFields, key: string, { target, consent, relation }: { target: Ref<'event'>; consent: Consent; relation: string | undefined }): SignupInput {
  const [name, phone, note] = [wellFormed(fields.name.trim()), fields.phone.normalize('NFKC').trim(), wellFormed(fields.note.trim())];
  const { party, children } = fields;
  return {
    clientId: key, target, party, minors: children, consent,
    ...(children > 0 && { guardianConsent: consent }),
    ...(phone && { phone }), ...(note && { note }),
    ...(relation === undefined ? name && { name } : { onBehalfOf: { relation, ...(name && { name }) } }),
  };
}

/** A refusal by the office, in the form's own terms; what we cannot place goes to the whole. */
export function refusedToWanting(refused: Record<string, string>): Wanting[] {
  return Object.entries(refused).map(([field, code]): Wanting => {
    if (field === 'target') return { field: 'send', code: code === 'closed' ? 'closed' : 'gone' };
    if (field === 'capacity') return { field: 'send', code: 'full' };
    if (field === 'phone') return { field, code: code === 'already' ? 'already' : 'odd' };
    if (field === 'party' || field === 'consent') return { field, code: 'required' };
    if (field === 'minors') return { field: 'children', code: 'required' };
    if (field === 'guardianConsent') return { field: 'guardian', code: 'required' };
    if (field === 'note') return { field, code: 'too-long', over: 1 };
    if (field.startsWith('onBehalfOf')) return { field: 'relation', code: 'required' };
    return { field: 'send', code: 'refused' };
  });
}
