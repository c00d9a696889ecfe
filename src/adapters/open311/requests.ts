/** A service request as a case, and a resident's words as the form that is sent. */
import type { Case, CaseInput, Step } from '../../domain/case.ts';
import { dayOf } from '../../domain/instant.ts';
import type { Condition, Query } from '../../domain/query.ts';
import type { Instant, Ref } from '../../domain/record.ts';
import { type Json, listOf, textOf } from './reply.ts';
import type { OwnCode, Service } from './services.ts';

const momentOf = (value: unknown): Instant | undefined => (Number.isNaN(Date.parse(textOf(value))) ? undefined : textOf(value));

/** The server's way says open or closed, and no more: a state here claims no step that nobody told of. An agency that is named has the matter. */
function stateOf(status: string, agency: string): Case['state'] {
  if (status === 'closed') return 'closed';
  if (status === 'open') return agency ? 'assigned' : 'submitted';
  // A word of the server's own: the library says that it does not know it.
  return status as Case['state'];
}

/** The words of the office in the order they were said; which step each was is not told, so none is claimed. */
function stepsOf(request: Json, state: Case['state'], submittedAt: Instant, agency: string): Step[] {
  const by = { role: 'handler' as const, label: agency };
  const notes = listOf(request['notes']).map((one) => ({ at: momentOf(one['datetime']) ?? submittedAt, note: textOf(one['description']) }));
  const said = [{ at: submittedAt, note: textOf(request['service_notice']) }, ...notes].filter(({ note }) => note).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const steps: Step[] = [{ at: submittedAt, event: 'submit', to: 'submitted', by: { role: 'resident', label: '' } }];
  for (const { at, note } of said) steps.push({ at, event: 'unknown', from: 'submitted', to: 'submitted', by, note });
  const last = steps[steps.length - 1]!;
  const note = textOf(request['status_notes']);
  if (state === 'submitted' && (!note || note === last.note)) return steps;
  const at = momentOf(request['updated_datetime']);
  return [...steps, { at: at && Date.parse(at) > Date.parse(last.at) ? at : last.at, event: 'unknown', from: 'submitted', to: state, by, ...(note && note !== last.note && { note }) }];
}

/** Its description and its photo are the resident's: the server may show them to anyone, we do not. */
export function caseOf(request: Json, locate: (address: string) => Ref<'place'>): Case {
  const id = textOf(request['service_request_id']);
  const code = textOf(request['service_code']);
  const agency = textOf(request['agency_responsible']);
  const submittedAt = momentOf(request['requested_datetime']) ?? textOf(request['updated_datetime']);
  const updatedAt = momentOf(request['updated_datetime']);
  const expected = momentOf(request['expected_datetime']);
  const state = stateOf(textOf(request['status']).toLowerCase(), agency);
  const [extended] = listOf(request['extended_attributes']);
  return {
    type: 'case', id, code: id, kind: 'request', state, category: `category/${code}`, title: textOf(request['service_name']) || code, level: 0, reopened: 0, submittedAt,
    place: locate(textOf(request['address']) || textOf(request['address_id']) || [request['lat'], request['long']].map(textOf).filter(Boolean).join(',') || '-'),
    channel: /phone|call/i.test(textOf(extended?.['channel'])) && !/iphone/i.test(textOf(extended?.['channel'])) ? 'phone' : 'web',
    steps: stepsOf(request, state, submittedAt, agency), ...(updatedAt && { updatedAt }), ...(agency && { assignee: `org/${agency}` as const }),
    ...(expected && { due: { handleBy: { date: dayOf(expected), certain: true } } }),
  };
}

const wordsOf = (condition: Condition | undefined): string[] | undefined => {
  const words = [condition].flat();
  return words.every((one): one is string => typeof one === 'string') && words.length > 0 ? words : undefined;
};

/** What the server can narrow down by itself; the rest is sifted here. */
export function narrowed({ where = {} }: Query): Record<string, string> {
  const ids = wordsOf(where['id']) ?? wordsOf(where['code']);
  const codes = wordsOf(where['category'])?.map((ref) => ref.slice('category/'.length));
  const statuses = [...new Set(wordsOf(where['state'])?.map((state) => (state === 'closed' ? 'closed' : 'open')))];
  const { from, to } = (typeof where['submittedAt'] === 'object' ? where['submittedAt'] : {}) as { from?: unknown; to?: unknown };
  // By itself the server looks back 90 days; over a longer span it need not answer.
  const span = [from, to].map((end) => (typeof end === 'string' && end.includes('T') ? Date.parse(end) : NaN)) as [number, number];
  const dated = span[1] - span[0] <= 90 * 86_400_000;
  return {
    ...(ids && { service_request_id: ids.join() }), ...(codes && { service_code: codes.join() }), ...(statuses.length === 1 && { status: statuses[0]! }),
    ...(dated && { start_date: String(from), end_date: String(to) }),
  };
}

/** What is sent; relation and number of whoever it was written for have no field here, and stay. */
export function fieldsOf(input: CaseInput, { category, codes }: Service, address: string, mediaUrl: string | undefined): [string, string][] {
  const own: Record<OwnCode, string | undefined> = { client_request_id: input.clientId, unit: input.unit, room: input.room };
  const many = new Set((category.questions ?? []).flatMap(({ code, datatype }) => (datatype === 'multivaluelist' ? code : [])));
  const { phone, name } = input.reporter ?? {};
  return [
    ['service_code', category.code], ['address_string', address], ['description', input.text],
    ...Object.entries(input.answers).flatMap(([code, value]) => [value].flat().map((one): [string, string] => [`attribute[${code}]${many.has(code) || Array.isArray(value) ? '[]' : ''}`, one])),
    ...(Object.entries(own) as [OwnCode, string | undefined][]).flatMap(([code, value]): [string, string][] => (value && codes.includes(code) ? [[`attribute[${code}]`, value]] : [])),
    ...([['first_name', name], ['phone', phone], ['media_url', mediaUrl]] as const).flatMap(([field, value]): [string, string][] => (value ? [[field, value]] : [])),
  ];
}

/** A refusal that names what is wrong, by the form's own fields; `undefined` where it names nothing we know. */
export function rejectedFields(said: string, { category }: Service): Record<string, string> | undefined {
  const named = (name: string): boolean => new RegExp(`(^|[^\\w])${name.replace(/[^\w]/g, '\\$&')}($|[^\\w])`, 'i').test(said);
  const fields = Object.fromEntries((category.questions ?? []).filter(({ code }) => named(code)).map(({ code }) => [`answers.${code}`, 'refused']));
  if (['address_string', 'address_id', 'lat', 'long'].some(named)) fields['place'] = 'refused';
  if (named('description')) fields['text'] = 'refused';
  if (named('phone')) fields['reporter.phone'] = 'refused';
  if (named('service_code')) fields['category'] = 'refused';
  return Object.keys(fields).length > 0 ? fields : undefined;
}
