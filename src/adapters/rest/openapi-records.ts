/** The records of the OpenAPI document: whatever can be read. */
import { agreements, caseKinds, channels, decisionResults, proposalForms, remedies, roles } from '../../domain/case.ts';
import { caseEvents, caseStates } from '../../domain/case-machine.ts';
import { categoryGroups, evidenceRules, questionTypes } from '../../domain/category.ts';
import { agendaActs, eventKinds, eventRoles, fourParties, meetingForms, repeats } from '../../domain/event.ts';
import { solarTerms } from '../../domain/solar-terms.ts';
import { eventStates } from '../../domain/machines/event.ts';
import { publishedStates } from '../../domain/machines/published.ts';
import { managementStates } from '../../domain/machines/management.ts';
import { pollStates } from '../../domain/machines/poll.ts';
import { projectStates } from '../../domain/machines/project.ts';
import { signupStates } from '../../domain/machines/signup.ts';
import { workStates } from '../../domain/machines/work.ts';
import { managementModes } from '../../domain/management.ts';
import { noticeKinds } from '../../domain/notice.ts';
import { orgKinds } from '../../domain/org.ts';
import { placeKinds } from '../../domain/place.ts';
import { pollPurposes, pollUnits } from '../../domain/poll.ts';
import { projectKinds } from '../../domain/project.ts';
import { bounds } from '../../domain/quantity.ts';
import { pollRules } from '../../domain/tally.ts';
import { disturbanceKinds } from '../../domain/work.ts';
import { answers, count, day, dueDay, edtf, envelope, fen, flag, instant, type Json, list, object, oneOf, refTo, schema, sha256, text } from './openapi-parts.ts';

/** Every record and its parts, as an answer carries them. */
export const recordSchemas: Record<string, Json> = {
  Case: object({
    ...envelope('case'), kind: oneOf(caseKinds), 'form?': oneOf(proposalForms), code: { type: 'string', description: 'The number read out on the telephone' }, state: oneOf(caseStates),
    category: refTo('category'), title: text, 'summary?': text, place: refTo('place'), channel: oneOf(channels), 'firstAsked?': refTo('org'), 'assignee?': refTo('org'),
    submittedAt: instant, 'due?': object({ 'acceptBy?': dueDay, 'handleBy?': dueDay, 'visitBy?': dueDay }), level: count, reopened: count, steps: list(schema('Step')),
    'evidence?': list(schema('Media')), 'offList?': object({ approvedBy: text, funding: text }), 'rating?': oneOf([1, 2, 3, 4, 5]), 'mergedInto?': refTo('case'),
    'about?': list(text), 'supports?': { ...count, description: 'How many met it too, or back it' }, 'decision?': object({ result: oneOf(decisionResults), reason: text, at: instant }),
    'ledTo?': { type: 'string', description: 'What came of a proposal: work/… or case/…' }, 'parties?': { ...list(text), description: 'By role, never by name' },
    'own?': object(
      { text, 'unit?': text, 'room?': text, answers, media: list(schema('Media')), 'token?': text },
      { description: 'Only for whoever proved that the case is theirs, and without the token for staff; never in a public answer' },
    ),
  }),
  Step: object({
    at: instant, event: oneOf(['submit', ...caseEvents]), 'from?': oneOf(caseStates), to: oneOf(caseStates), by: object({ role: oneOf(roles), 'org?': refTo('org'), label: text }),
    'note?': text, 'assignee?': refTo('org'), 'media?': list(schema('Media')), 'outcome?': text, 'until?': day,
    'agreement?': oneOf(agreements), 'remedies?': list(oneOf(remedies)),
  }),
  Media: object({
    id: text, url: { type: 'string', description: 'May be relative to the endpoint' }, alt: text, 'takenAt?': instant, 'phase?': oneOf(['before', 'during', 'after']),
    'viewpoint?': text, 'sha256?': sha256, 'width?': count, 'height?': count,
  }),
  Place: object({
    ...envelope('place'), kind: oneOf(placeKinds), name: text, 'pinyin?': text, 'parent?': refTo('place'), 'builtYear?': { type: 'number' }, 'buildings?': count, 'households?': count, 'areaM2?': count,
    'units?': list(text), 'contacts?': list(object({ role: text, label: text, 'phone?': text, public: flag })), 'operator?': refTo('org'), 'serves?': list(refTo('place')),
    'projects?': list(refTo('project')), 'management?': schema('Management'),
  }),
  Management: object({
    mode: oneOf(managementModes), state: oneOf(managementStates), 'since?': edtf, 'provider?': refTo('org'), 'poll?': refTo('poll'),
    'accounts?': list(object({ period: edtf, income: fen, outlay: fen })),
  }),
  Category: object({
    ...envelope('category'), code: text, name: text, group: oneOf(categoryGroups), aisle: object({ name: text, 'icon?': text }), 'hint?': text, 'keywords?': list(text), 'pinyin?': text,
    'emergency?': object({ phone: text, advice: text }, { description: 'Danger: this number first' }), 'discreet?': { ...flag, description: 'Nothing of it is written to the disk' }, appliesTo: list(oneOf(caseKinds)),
    'limits?': object({ acceptWd: count, handleWd: count, visitWd: count }), 'evidence?': oneOf(evidenceRules), 'questions?': list(schema('Question')),
  }),
  Question: object({
    code: text, label: text, 'hint?': text, datatype: oneOf(questionTypes), required: flag, order: { type: 'number' }, 'values?': list(object({ key: text, name: text })),
    'variable?': flag, 'visibleIf?': object({ code: text, 'equals?': text, 'oneOf?': list(text) }), 'sensitivity?': oneOf(['public', 'private', 'sensitive']),
  }),
  Org: object({
    ...envelope('org'), kind: oneOf(orgKinds), name: text, 'parent?': refTo('org'), 'area?': refTo('place'), 'phone?': text, 'intro?': text,
    'formation?': oneOf(['single', 'joint']), 'projects?': list(refTo('project')), 'members?': count, 'joinable?': flag,
  }),
  Project: object({
    ...envelope('project'), kind: oneOf(projectKinds), name: text, 'parent?': refTo('project'), state: oneOf(projectStates), places: list(refTo('place')), 'owner?': refTo('org'), 'supervisor?': refTo('org'),
    'contractor?': refTo('org'), 'branch?': refTo('org'), 'starts?': edtf, 'ends?': edtf, 'stages?': list(schema('Stage')),
    'progress?': { type: 'number', minimum: 0, maximum: 100, description: 'Only where it is reported by hand' }, 'consent?': refTo('poll'),
  }),
  Stage: object({
    state: oneOf(projectStates), 'plannedStart?': edtf, 'plannedEnd?': edtf, 'start?': edtf, 'end?': edtf, 'reason?': { ...text, description: 'Why it is late or stands still, for residents to read' },
  }),
  Work: object({
    ...envelope('work'), project: refTo('project'), category: refTo('category'), place: refTo('place'), name: text, state: oneOf(workStates), onList: flag,
    hidden: { ...flag, description: 'Nobody sees it afterwards: accepted only with a photo taken while it was open' }, media: list(schema('Media')), 'fromCase?': refTo('case'),
    'offList?': object({ approvedBy: text, funding: text }), 'acceptedBy?': { ...refTo('org'), description: 'Never the contractor' }, 'note?': text, 'disturbances?': list(schema('Disturbance')),
  }),
  Disturbance: object({ kind: oneOf(disturbanceKinds), start: edtf, 'end?': edtf, 'places?': list(refTo('place')), 'note?': text }),
  Poll: object({
    ...envelope('poll'), purpose: oneOf(pollPurposes), title: text, state: oneOf(pollStates), scope: refTo('place'), unit: oneOf(pollUnits), questions: list(schema('Question')), 'opens?': edtf, 'closes?': edtf,
    'rule?': oneOf(pollRules),
    'tally?': object({
      eligible: count, responded: count, yes: count, 'eligibleArea?': count, 'respondedArea?': count, 'yesArea?': count,
      'byUnit?': { ...list(object({ place: refTo('place'), eligible: count, yes: count })), description: 'Its sum is the whole' },
    }),
  }),
  Indicator: object({
    ...envelope('indicator'), code: text, label: text, q: object({ 'value?': { type: 'number' }, unit: text, bound: oneOf(bounds) }), scope: refTo('place'), period: edtf, definition: text,
    'ratio?': object({ part: count, whole: count, partName: text, wholeName: text }), 'was?': refTo('indicator'), 'publisher?': text, 'publishedAt?': edtf,
  }),
  Event: object({
    ...envelope('event'), kind: oneOf(eventKinds), 'form?': oneOf(meetingForms), name: text, state: oneOf(eventStates), start: edtf, 'end?': { ...edtf, description: 'Of a date-time the moment it ends, of a day the last day' },
    'previousStart?': { ...edtf, description: 'When it was to be, once it was put off' }, 'stateNote?': { ...text, description: 'Why it is put off or called off, for residents to read' }, 'place?': refTo('place'), 'venue?': text,
    roles: list(object({ role: oneOf(eventRoles), name: text, 'org?': refTo('org'), 'party?': oneOf(fourParties) })), 'solarTerm?': oneOf(solarTerms), 'audience?': text, 'fee?': text, 'note?': text,
    'description?': text, 'phone?': text, 'url?': text, 'signup?': object({ 'closes?': instant, 'minors?': flag }, { description: 'Absent: just come' }),
    'capacity?': { ...count, description: 'Persons; absent: as many as come' }, 'confirmed?': { ...count, description: 'Persons with a place, at most capacity' }, 'waiting?': { ...count, description: 'Persons waiting' },
    'series?': object({ id: text, 'repeat?': oneOf(repeats), 'overfull?': flag }),
    'itinerary?': list(object({ seq: count, name: text, 'at?': edtf, 'place?': refTo('place'), 'highlights?': list(text) })),
    'agenda?': list(object({ no: count, act: oneOf(agendaActs), title: text, 'outcome?': text, 'cases?': list(refTo('case')) })), 'number?': count,
    'recap?': object({ text, 'attendance?': object({ 'value?': { type: 'number' }, unit: text, bound: oneOf(bounds) }), 'media?': list(schema('Media')) }),
  }),
  Notice: object({
    ...envelope('notice'), kind: oneOf(noticeKinds), title: text, date: edtf, 'body?': { ...text, description: 'Plain text; a blank line parts paragraphs' }, 'about?': list(text),
    state: { ...oneOf(publishedStates), description: 'Only published and archived ones are listed' }, 'publisher?': text, 'urgent?': { ...flag, description: 'To be seen first, until it expires' }, 'expires?': edtf,
    'objections?': object({ 'opens?': edtf, closes: edtf, 'to?': text, 'phone?': text }, { description: 'Until when, and to whom, anyone may object' }), 'url?': text, 'media?': list(schema('Media')),
  }),
  Signup: object({
    ...envelope('signup'), target: refTo('event'), state: oneOf(signupStates), code: text, party: count, minors: count, submittedAt: instant,
    'ahead?': { ...count, description: 'Persons who wait before this one' }, 'reason?': text, 'relation?': { ...text, description: 'For whom: the relation, never a name' },
  }, { description: 'Only for whoever holds the receipt, and for staff; names and numbers never come back' }),
};
