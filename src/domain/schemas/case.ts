import { agreements, type Case, caseKinds, channels, type Decision, decisionResults, type Due, type DueDay, type OwnPart, proposalForms, remedies, roles, type Step } from '../case.ts';
import { caseEvents, caseStates } from '../case-machine.ts';
import { type Check, dictionaryOf, listOf, object, oneOf } from '../checks.ts';
import { count, day, envelope, flag, instant, known, media, ref, text, token } from './parts.ts';

const dueDay = object<DueDay>({ date: day, certain: flag });

const state = known(...caseStates);

const step = object<Step>({
  at: instant, event: known('submit', ...caseEvents), 'from?': state, to: state,
  by: object({ role: oneOf(...roles), 'org?': ref('org'), label: text }), 'note?': text, 'assignee?': ref('org'), 'media?': media, 'outcome?': text, 'until?': day,
  'agreement?': oneOf(...agreements), 'remedies?': listOf(oneOf(...remedies)),
});

const answer: Check<string | string[]> = (value, at) => (Array.isArray(value) ? listOf(text)(value, at) : text(value, at));

export const caseSchema: Check<Case> = object<Case>({
  type: oneOf('case'), ...envelope, kind: oneOf(...caseKinds), 'form?': oneOf(...proposalForms), code: text, state, category: ref('category'),
  title: text, 'summary?': text, place: ref('place'), channel: oneOf(...channels), 'firstAsked?': ref('org'), 'assignee?': ref('org'),
  submittedAt: instant, 'due?': object<Due>({ 'acceptBy?': dueDay, 'handleBy?': dueDay, 'visitBy?': dueDay }),
  level: count, reopened: count, steps: listOf(step), 'evidence?': media, 'offList?': object({ approvedBy: text, funding: text }),
  'rating?': oneOf(1, 2, 3, 4, 5), 'mergedInto?': ref('case'),
  'about?': listOf(text), 'supports?': count, 'decision?': object<Decision>({ result: oneOf(...decisionResults), reason: text, at: instant }), 'ledTo?': text, 'parties?': listOf(text),
  'own?': object<OwnPart>({ text, 'unit?': text, 'room?': text, answers: dictionaryOf(answer), media, 'token?': token }),
});
