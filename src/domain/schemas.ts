/** The only door for foreign data: whatever a backend sends passes here before an element sees it. Unknown keys fall away, except into `ext`. */
import { agreements, type Case, caseKinds, channels, type Decision, decisionResults, type Due, type DueDay, type OwnPart, proposalForms, remedies, roles, type Step } from './case.ts';
import { caseEvents, caseStates, type Unknown } from './case-machine.ts';
import { type Category, categoryGroups, evidenceRules, type Question, questionTypes } from './category.ts';
import { type Check, Complaint, dictionaryOf, listOf, matching, object, one, oneOf } from './checks.ts';
import type { Media } from './media.ts';
import { type Org, orgKinds } from './org.ts';
import type { Outcome, Receipt } from './outcome.ts';
import { type Place, placeKinds } from './place.ts';
import type { Envelope, RecordOf, RecordType, Ref } from './record.ts';
import { wellFormed } from './text.ts';

/** Longest text of any field; longer is cut, not refused, so that one long note cannot hide a case. */
const textCap = 10_000;

const text = one('text', (value) => (typeof value === 'string' ? wellFormed(value.slice(0, textCap)) : undefined));
const token = one('text', (value) => (typeof value === 'string' ? value : undefined));
const number = one('a number', (value) => (typeof value === 'number' && !Number.isNaN(value) ? value : undefined));
const count = one('a whole number', (value) => (Number.isInteger(value) && (value as number) >= 0 ? (value as number) : undefined));
const flag = oneOf(true, false);
const plain = (value: unknown): string | undefined => (typeof value === 'string' || (typeof value === 'number' && !Number.isNaN(value)) ? String(value) : undefined);
const opaque = one('text or a number', plain);
const id = one('an id', (value) => plain(value) || undefined);
const instant = one('a date-time', (value) => (typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : undefined));
const day = matching('a day', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const any: Check<unknown> = (value) => value;
const ref = <T extends RecordType>(type: T): Check<Ref<T>> => matching(`${type}/…`, new RegExp(`^${type}/`));

const envelope = {
  id, 'rev?': opaque, 'updatedAt?': instant,
  'prov?': object<NonNullable<Envelope<string>['prov']>>({ source: oneOf('seed', 'derived', 'synthetic'), 'article?': text, 'note?': text }),
  'ext?': any,
};

const media = listOf(object<Media>({
  id, url: text, alt: (value, at) => (value === undefined ? '' : text(value, at)), 'takenAt?': instant, 'phase?': oneOf('before', 'during', 'after'),
  'viewpoint?': text, 'sha256?': matching('a hex SHA-256', /^[0-9a-f]{64}$/), 'width?': count, 'height?': count,
}));

const place = object<Place>({
  type: oneOf('place'), ...envelope, kind: oneOf(...placeKinds), name: text, 'pinyin?': text, 'parent?': ref('place'),
  'builtYear?': number, 'buildings?': count, 'households?': count, 'areaM2?': count, 'units?': listOf(text),
  'contacts?': listOf(object({ role: text, label: text, 'phone?': text, public: flag })), 'operator?': ref('org'), 'serves?': listOf(ref('place')),
});

const org = object<Org>({
  type: oneOf('org'), ...envelope, kind: oneOf(...orgKinds), name: text, 'parent?': ref('org'), 'area?': ref('place'), 'phone?': text, 'intro?': text,
});

const question = object<Question>({
  code: text, label: text, 'hint?': text, datatype: oneOf(...questionTypes), required: flag, order: number,
  'values?': listOf(object({ key: text, name: text })), 'variable?': flag,
  'visibleIf?': object({ code: text, 'equals?': text, 'oneOf?': listOf(text) }), 'sensitivity?': oneOf('public', 'private', 'sensitive'),
});

const category = object<Category>({
  type: oneOf('category'), ...envelope, code: text, name: text, group: oneOf(...categoryGroups), aisle: object({ name: text, 'icon?': text }), 'hint?': text,
  'keywords?': listOf(text), 'pinyin?': text, 'emergency?': object({ phone: text, advice: text }), 'discreet?': flag,
  appliesTo: listOf(oneOf(...caseKinds)), 'limits?': object({ acceptWd: count, handleWd: count, visitWd: count }), 'evidence?': oneOf(...evidenceRules),
  'questions?': listOf(question),
});

const dueDay = object<DueDay>({ date: day, certain: flag });

/** A state or an event this version does not know hides nothing else of its record. */
const known = <T extends string>(...options: readonly T[]): Check<T | Unknown> => one('text', (value) => (typeof value === 'string' ? (options.find((option) => option === value) ?? 'unknown') : undefined));
const state = known(...caseStates);

const step = object<Step>({
  at: instant, event: known('submit', ...caseEvents), 'from?': state, to: state,
  by: object({ role: oneOf(...roles), 'org?': ref('org'), label: text }), 'note?': text, 'assignee?': ref('org'), 'media?': media, 'outcome?': text, 'until?': day,
  'agreement?': oneOf(...agreements), 'remedies?': listOf(oneOf(...remedies)),
});

const answer: Check<string | string[]> = (value, at) => (Array.isArray(value) ? listOf(text)(value, at) : text(value, at));

const record = object<Case>({
  type: oneOf('case'), ...envelope, kind: oneOf(...caseKinds), 'form?': oneOf(...proposalForms), code: text, state, category: ref('category'),
  title: text, 'summary?': text, place: ref('place'), channel: oneOf(...channels), 'firstAsked?': ref('org'), 'assignee?': ref('org'),
  submittedAt: instant, 'due?': object<Due>({ 'acceptBy?': dueDay, 'handleBy?': dueDay, 'visitBy?': dueDay }),
  level: count, reopened: count, steps: listOf(step), 'evidence?': media, 'offList?': object({ approvedBy: text, funding: text }),
  'rating?': oneOf(1, 2, 3, 4, 5), 'mergedInto?': ref('case'),
  'about?': listOf(text), 'supports?': count, 'decision?': object<Decision>({ result: oneOf(...decisionResults), reason: text, at: instant }), 'ledTo?': text, 'parties?': listOf(text),
  'own?': object<OwnPart>({ text, 'unit?': text, 'room?': text, answers: dictionaryOf(answer), media, 'token?': token }),
});

const schemaOf: { [T in RecordType]: Check<RecordOf[T]> } = { case: record, place, category, org };

/** What a check makes of a value, or the complaint. */
function read<T>(check: Check<T>, value: unknown): { good: T } | { problem: string } {
  try {
    return { good: check(value, '') };
  } catch (thrown) {
    if (thrown instanceof Complaint) return { problem: thrown.message };
    throw thrown;
  }
}

/** A foreign record checked: the record, or one sentence for the webmaster that says where it is wrong. */
export function readRecord<T extends RecordType>(type: T, value: unknown): { record: RecordOf[T] } | { problem: string } {
  const found = read(schemaOf[type] as Check<RecordOf[T]>, value);
  return 'good' in found ? { record: found.good } : { problem: `${type}: ${found.problem}` };
}

const receipt = object<Receipt>({ key: token, 'ref?': matching('a ref', /^[a-z]+\/./), 'code?': text, 'token?': token, 'at?': instant });

type OutcomeOf<K extends Outcome['kind']> = Extract<Outcome, { kind: K }>;

const outcomeOf: { [K in Outcome['kind']]: Check<OutcomeOf<K>> } = {
  delivered: object<OutcomeOf<'delivered'>>({ kind: oneOf('delivered'), receipt, 'rec?': any as Check<never> }),
  accepted: object<OutcomeOf<'accepted'>>({ kind: oneOf('accepted'), token }),
  blackbox: object<OutcomeOf<'blackbox'>>({ kind: oneOf('blackbox') }),
  rejected: object<OutcomeOf<'rejected'>>({ kind: oneOf('rejected'), fields: dictionaryOf(text), 'message?': text }),
};

/** A foreign outcome checked, but for its `rec`; `undefined` = nothing that can be trusted came back. */
export function readOutcome(value: unknown): Outcome | undefined {
  const kinds = Object.keys(outcomeOf) as Outcome['kind'][];
  const kind = kinds.find((one) => one === (value as Partial<Outcome> | null | undefined)?.kind);
  const found = kind && read<Outcome>(outcomeOf[kind], value);
  return found && 'good' in found ? found.good : undefined;
}
