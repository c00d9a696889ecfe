/** The shape of what comes over the wire; what it means is the desk's business. */
import * as v from 'valibot';
import { agreements, type CaseInput, caseKinds, proposalForms, remedies, topics } from '../../src/domain/case.ts';
import type { EventData } from '../../src/domain/desk.ts';
import { failure } from '../../src/domain/failure.ts';
import type { SignupInput } from '../../src/domain/signup.ts';

const person = v.strictObject({ name: v.optional(v.string()), phone: v.optional(v.string()) });
const consent = v.strictObject({ version: v.string(), at: v.string() });
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const caseInput = v.strictObject({
  clientId: v.string(), topic: v.picklist(topics), kind: v.picklist(caseKinds), form: v.optional(v.picklist(proposalForms)), category: v.string(), place: v.string(), unit: v.optional(v.string()),
  room: v.optional(v.string()), text: v.string(), answers: v.record(v.string(), v.union([v.string(), v.array(v.string())])), reporter: v.optional(person),
  onBehalfOf: v.optional(v.strictObject({ relation: v.string(), ...person.entries })), showName: v.picklist(['no', 'masked']),
  consent, about: v.optional(v.array(v.string())), parties: v.optional(v.array(v.string())), media: v.array(hash),
});

const signupInput = v.strictObject({
  clientId: v.string(), target: v.string(), party: v.number(), minors: v.number(), guardianConsent: v.optional(consent), ...person.entries,
  onBehalfOf: v.optional(v.strictObject({ relation: v.string(), name: v.optional(v.string()) })), note: v.optional(v.string()), consent,
});

const change = v.strictObject({
  event: v.string(),
  data: v.strictObject({
    note: v.optional(v.string()), assignee: v.optional(v.string()), until: v.optional(v.string()), media: v.optional(v.array(hash)),
    phases: v.optional(v.array(v.picklist(['before', 'during', 'after']))), outcome: v.optional(v.string()), rating: v.optional(v.number()), target: v.optional(v.string()),
    offList: v.optional(v.strictObject({ approvedBy: v.string(), funding: v.string() })), parties: v.optional(v.array(v.string())), bothConsent: v.optional(v.boolean()),
    agreement: v.optional(v.picklist(agreements)), remedies: v.optional(v.array(v.picklist(remedies))), partly: v.optional(v.boolean()), support: v.optional(v.string()),
    start: v.optional(v.string()), end: v.optional(v.string()),
  }),
});

const lookup = v.strictObject({ code: v.string(), phoneTail: v.string() });

/** @throws Failure `invalid`, status 400, naming the field */
function shaped<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const read = v.safeParse(schema, value);
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw failure('invalid', { message: `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`, status: 400 });
}

export const inputOf = (body: unknown): CaseInput => shaped(caseInput, body) as CaseInput;
export const signupInputOf = (body: unknown): SignupInput => shaped(signupInput, body) as SignupInput;
export const changeOf = (body: unknown): { event: string; data: EventData } => shaped(change, body) as { event: string; data: EventData };
export const lookupOf = (body: unknown): { code: string; phoneTail: string } => shaped(lookup, body);
