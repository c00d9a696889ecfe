/** What the desk checks before anything moves: each answers with the field that is wanting and one code; the words stand with the elements. */
import { agreements, type Case, type CaseInput, lastDay, photoLimit, remedies, type Step, textLimit } from './case.ts';
import { type Category, visibleQuestions } from './category.ts';
import type { Command, EventData, Filing, Filings, Office, World } from './desk.ts';
import { daysToReopen } from './due.ts';
import { dayOf, isDay } from './instant.ts';
import type { Need } from './machine.ts';
import type { Ref } from './record.ts';
import { graphemes } from './text.ts';

export function categoryOf(office: Office, ref: Ref<'category'>): Category | undefined {
  return office.categories.find((category) => `category/${category.id}` === ref);
}

/** A new case. */
export function problemsOf(office: Office, input: CaseInput, key: string, world: World): Record<string, string> {
  const fields: Record<string, string> = {};
  const category = categoryOf(office, input.category);
  if (input.clientId !== key) fields['clientId'] = 'mismatch';
  if (!category?.appliesTo.includes(input.kind)) fields['category'] = 'unknown';
  if (!office.places.some((place) => `place/${place.id}` === input.place)) fields['place'] = 'unknown';
  if (input.text.trim() === '') fields['text'] = 'required';
  else if (graphemes(input.text) > textLimit) fields['text'] = 'too-long';
  if (!input.consent.version) fields['consent'] = 'required';
  if (input.media.length > photoLimit) fields['media'] = 'too-many';
  else if (!input.media.every(world.hasMedia)) fields['media'] = 'missing';
  if (category) {
    for (const question of visibleQuestions(category, input.answers)) {
      if (question.required && question.variable !== false && !input.answers[question.code]?.length) fields[`answers.${question.code}`] = 'required';
    }
  }
  return fields;
}

/** What no reader could make sense of must not enter the history, whoever sends it. */
export function malformed({ assignee, until, phases = [] }: EventData): Record<string, string> {
  return {
    ...(assignee !== undefined && !/^org\/./.test(assignee) && { assignee: 'unknown' }),
    ...(until !== undefined && !(isDay(until) && until <= lastDay) && { until: 'invalid' }),
    ...(!phases.every((phase) => phase === undefined || ['before', 'during', 'after'].includes(phase)) && { media: 'invalid' }),
  };
}

/** Guards of the machine's table. Each answers with the field that is wanting. */
export function unmet(need: Need, office: Office, filings: Filings, filing: Filing, { data, actor }: Extract<Command, { verb: 'act' }>, world: World): Record<string, string> {
  const { record } = filing;
  switch (need) {
    case 'reason':
    case 'note':
      return data.note?.trim() ? {} : { note: 'required' };
    case 'assignee':
      return data.assignee ? {} : { assignee: 'required' };
    case 'until':
      return data.until && data.until > dayOf(world.now) ? {} : { until: 'required' };
    case 'target':
      if (!data.target) return { target: 'required' };
      return mergesInto(filings, record.id, data.target) ? {} : { target: 'unknown' };
    case 'rating':
      return Number.isInteger(data.rating) && data.rating! >= 1 && data.rating! <= 5 ? {} : { rating: 'required' };
    case 'rated-once':
      return record.rating === undefined ? {} : { rating: 'already' };
    case 'evidence':
      return hasEvidence(categoryOf(office, record.category)?.evidence ?? 'none', data) ? {} : { media: 'evidence' };
    case 'not-handler':
      return actor.role !== 'resident' && actor.org !== undefined && actor.org === record.assignee ? { actor: 'handler' } : {};
    case 'unreachable-thrice': {
      const tries = triesOf(record);
      return tries.length >= 3 && new Set(tries.map((step) => dayOf(step.at))).size >= 2 ? {} : { visits: 'too-few' };
    }
    case 'within-reopen-window': {
      return daysToReopen(record, dayOf(world.now), office.reopenDays) >= 0 ? {} : { state: 'too-late' };
    }
    case 'off-list': {
      const { approvedBy, funding } = data.offList ?? record.offList ?? {};
      return categoryOf(office, record.category)?.group !== 'off-list' || (approvedBy?.trim() && funding?.trim()) ? {} : { offList: 'required' };
    }
    case 'two-parties':
      return new Set(data.parties ?? record.parties ?? []).size >= 2 ? {} : { parties: 'two' };
    case 'both-consent':
      return data.bothConsent === true ? {} : { bothConsent: 'required' };
    case 'agreement':
      return agreements.includes(data.agreement!) ? {} : { agreement: 'required' };
    case 'remedies':
      return data.remedies?.length && data.remedies.every((one) => remedies.includes(one)) ? {} : { remedies: 'required' };
    case 'work-or-case':
      return /^work\/./.test(data.target ?? '') || filings.has((data.target ?? '').replace(/^case\//, '')) ? {} : { target: data.target ? 'unknown' : 'required' };
    default:
      // What nobody checks is not met.
      return { [need]: 'unchecked' };
  }
}

function hasEvidence(rule: NonNullable<Category['evidence']>, { media = [], phases = [] }: EventData): boolean {
  const shown = media.map((_, index) => phases[index] ?? 'after');
  const wanted = { none: [], after: ['after'], pair: ['before', 'after'], 'pair+during': ['before', 'during', 'after'] }[rule];
  return wanted.every((phase) => shown.includes(phase as 'after'));
}

/** Failed visits since the last reply. */
function triesOf(record: Case): Step[] {
  const lastReply = record.steps.map((step) => step.event).lastIndexOf('reply');
  return record.steps.slice(lastReply + 1).filter((step) => step.event === 'visit.unreachable');
}

/** Into another case that is there, and never round in a ring. */
function mergesInto(filings: Filings, id: string, target: string): boolean {
  let next: string | undefined = target;
  const seen = new Set([`case/${id}`]);
  while (next !== undefined) {
    const filing: Filing | undefined = filings.get(next.replace(/^case\//, ''));
    if (!filing || seen.has(next)) return false;
    seen.add(next);
    next = filing.record.mergedInto;
  }
  return true;
}
