/** The only door for foreign data: whatever a backend sends passes here before an element sees it. Unknown keys fall away, except into `ext`. */
import * as v from 'valibot';
import { caseKinds, channels, roles } from './case.ts';
import { categoryGroups, evidenceRules, questionTypes } from './category.ts';
import { orgKinds } from './org.ts';
import { placeKinds } from './place.ts';
import type { RecordOf, RecordType } from './record.ts';
import { requestEvents, requestStates } from './request-machine.ts';
import { wellFormed } from './text.ts';

/** Longest text of any field; longer is cut, not refused, so that one long note cannot hide a case. */
const textCap = 10_000;

const text = v.pipe(v.string(), v.transform((value) => wellFormed(value.slice(0, textCap))));
const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.nonEmpty());
const instant = v.pipe(v.string(), v.check((value) => !Number.isNaN(Date.parse(value)), 'not a date-time'));
const day = v.pipe(v.string(), v.isoDate());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const ref = (type: RecordType) => v.pipe(v.string(), v.startsWith(`${type}/`));
const optional = <S extends v.GenericSchema>(schema: S) => v.optional(schema);

const envelope = {
  id,
  rev: optional(v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
  updatedAt: optional(instant),
  prov: optional(v.object({ source: v.picklist(['seed', 'derived', 'synthetic']), article: optional(text), note: optional(text) })),
  ext: optional(v.unknown()),
};

const media = v.object({
  id, url: text, alt: v.optional(text, ''), takenAt: optional(instant), phase: optional(v.picklist(['before', 'during', 'after'])),
  viewpoint: optional(text), sha256: optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))), width: optional(count), height: optional(count),
});

const place = v.object({
  type: v.literal('place'), ...envelope, kind: v.picklist(placeKinds), name: text, parent: optional(ref('place')),
  builtYear: optional(v.number()), buildings: optional(count), households: optional(count), areaM2: optional(count), units: optional(v.array(text)),
  contacts: optional(v.array(v.object({ role: text, label: text, phone: optional(text), public: v.boolean() }))),
  operator: optional(ref('org')), serves: optional(v.array(ref('place'))),
});

const org = v.object({
  type: v.literal('org'), ...envelope, kind: v.picklist(orgKinds), name: text, parent: optional(ref('org')), area: optional(ref('place')),
  phone: optional(text), intro: optional(text),
});

const question = v.object({
  code: text, label: text, hint: optional(text), datatype: v.picklist(questionTypes), required: v.boolean(), order: v.number(),
  values: optional(v.array(v.object({ key: text, name: text }))), variable: optional(v.boolean()),
  visibleIf: optional(v.object({ code: text, equals: optional(text), oneOf: optional(v.array(text)) })),
  sensitivity: optional(v.picklist(['public', 'private', 'sensitive'])),
});

const category = v.object({
  type: v.literal('category'), ...envelope, code: text, name: text, group: v.picklist(categoryGroups),
  aisle: v.object({ name: text, icon: optional(text) }), hint: optional(text), appliesTo: v.array(v.picklist(caseKinds)),
  limits: optional(v.object({ acceptWd: count, handleWd: count, visitWd: count })), evidence: optional(v.picklist(evidenceRules)),
  questions: optional(v.array(question)),
});

const dueDay = v.object({ date: day, certain: v.boolean() });

const step = v.object({
  at: instant, event: v.picklist(['submit', ...requestEvents]), from: optional(v.picklist(requestStates)), to: v.picklist(requestStates),
  by: v.object({ role: v.picklist(roles), org: optional(ref('org')), label: text }), note: optional(text), assignee: optional(ref('org')),
  media: optional(v.array(media)), outcome: optional(text), until: optional(day),
});

const record = v.object({
  type: v.literal('case'), ...envelope, kind: v.picklist(caseKinds), code: text, state: v.picklist(requestStates), category: ref('category'),
  title: text, summary: optional(text), place: ref('place'), channel: v.picklist(channels), firstAsked: optional(ref('org')), assignee: optional(ref('org')),
  submittedAt: instant, due: optional(v.object({ acceptBy: optional(dueDay), handleBy: optional(dueDay), visitBy: optional(dueDay) })),
  level: count, reopened: count, steps: v.array(step), evidence: optional(v.array(media)),
  offList: optional(v.object({ approvedBy: text, funding: text })), rating: optional(v.picklist([1, 2, 3, 4, 5])), mergedInto: optional(ref('case')),
  own: optional(v.object({
    text, unit: optional(text), room: optional(text), answers: v.record(v.string(), v.union([text, v.array(text)])), media: v.array(media), token: optional(v.string()),
  })),
});

/** Typed by the records they admit; that both really agree is held by a test over the seed and the desk's answers. */
const schemaOf = { case: record, place, category, org } as unknown as { [T in RecordType]: v.GenericSchema<unknown, RecordOf[T]> };

/** A foreign record checked: the record, or one sentence for the webmaster that says where it is wrong. */
export function readRecord<T extends RecordType>(type: T, value: unknown): { record: RecordOf[T] } | { problem: string } {
  const read = v.safeParse(schemaOf[type], value);
  if (read.success) return { record: read.output as RecordOf[T] };
  const [issue] = read.issues;
  return { problem: `${type}: ${v.getDotPath(issue) ?? '(record)'}: ${issue.message}` };
}

const receipt = v.object({ key: v.string(), ref: optional(v.pipe(v.string(), v.regex(/^[a-z]+\/./))), code: optional(text), token: optional(v.string()), at: optional(instant) });

const outcome = v.variant('kind', [
  v.object({ kind: v.literal('delivered'), receipt, rec: optional(v.unknown()) }),
  v.object({ kind: v.literal('accepted'), token: v.string() }),
  v.object({ kind: v.literal('blackbox') }),
  v.object({ kind: v.literal('rejected'), fields: v.record(v.string(), text), message: optional(text) }),
]);

/** A foreign outcome checked; `undefined` = nothing that can be trusted came back. */
export function readOutcome(value: unknown): v.InferOutput<typeof outcome> | undefined {
  const read = v.safeParse(outcome, value);
  return read.success ? read.output : undefined;
}
