/** The only door for foreign data: whatever a backend sends passes here before an element sees it. A tag brings the checks of the types it reads; here are all. */
import type { Check } from './checks.ts';
import type { RecordOf, RecordType } from './record.ts';
import { caseSchema } from './schemas/case.ts';
import { categorySchema } from './schemas/category.ts';
import { eventSchema } from './schemas/event.ts';
import { indicatorSchema } from './schemas/indicator.ts';
import { noticeSchema } from './schemas/notice.ts';
import { orgSchema } from './schemas/org.ts';
import { placeSchema } from './schemas/place.ts';
import { pollSchema } from './schemas/poll.ts';
import { projectSchema } from './schemas/project.ts';
import { readBy } from './schemas/read.ts';
import { signupSchema } from './schemas/signup.ts';
import { workSchema } from './schemas/work.ts';

export { readOutcome } from './schemas/outcome.ts';

export const schemas: { readonly [T in RecordType]: Check<RecordOf[T]> } = {
  case: caseSchema, place: placeSchema, category: categorySchema, org: orgSchema, project: projectSchema, work: workSchema, poll: pollSchema, indicator: indicatorSchema,
  event: eventSchema, notice: noticeSchema, signup: signupSchema,
};

/** A foreign record checked: the record, or one sentence for the webmaster that says where it is wrong. */
export function readRecord<T extends RecordType>(type: T, value: unknown): { record: RecordOf[T] } | { problem: string } {
  return readBy(schemas, type, value);
}
