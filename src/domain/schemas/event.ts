import { type Check, listOf, object, one, oneOf, soft } from '../checks.ts';
import { agendaActs, eventKinds, type EventKind, eventRoles, fourParties, meetingForms, repeats, type TownEvent } from '../event.ts';
import { eventStates } from '../machines/event.ts';
import { solarTerms } from '../solar-terms.ts';
import { count, edtf, envelope, flag, id, instant, known, media, quantity, ref, text } from './parts.ts';

/** A kind this version does not know is still something that takes place. */
const kind = one<EventKind>('text', (value) => (typeof value === 'string' ? (eventKinds.find((one) => one === value) ?? 'other') : undefined));

export const eventSchema: Check<TownEvent> = object<TownEvent>({
  type: oneOf('event'), ...envelope, kind, 'form?': soft(oneOf(...meetingForms)), name: text, state: known(...eventStates), start: edtf, 'end?': soft(edtf),
  'previousStart?': soft(edtf), 'stateNote?': text, 'place?': soft(ref('place')), 'venue?': text,
  roles: listOf(object<TownEvent['roles'][number]>({ role: oneOf(...eventRoles), name: text, 'org?': soft(ref('org')), 'party?': soft(oneOf(...fourParties)) })),
  'solarTerm?': soft(oneOf(...solarTerms)), 'audience?': text, 'fee?': text, 'note?': text, 'description?': text, 'phone?': text, 'url?': text,
  'signup?': soft(object<NonNullable<TownEvent['signup']>>({ 'closes?': instant, 'minors?': flag })),
  'capacity?': soft(count), 'confirmed?': soft(count), 'waiting?': soft(count),
  'series?': soft(object<NonNullable<TownEvent['series']>>({ id, 'repeat?': oneOf(...repeats), 'overfull?': flag })),
  'itinerary?': soft(listOf(object<NonNullable<TownEvent['itinerary']>[number]>({ seq: count, name: text, 'at?': soft(edtf), 'place?': soft(ref('place')), 'highlights?': listOf(text) }))),
  'agenda?': soft(listOf(object<NonNullable<TownEvent['agenda']>[number]>({ no: count, act: oneOf(...agendaActs), title: text, 'outcome?': text, 'cases?': listOf(ref('case')) }))),
  'number?': soft(count), 'recap?': soft(object<NonNullable<TownEvent['recap']>>({ text, 'attendance?': soft(quantity), 'media?': soft(media) })),
});
