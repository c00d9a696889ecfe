import { asFailure, type Failure } from '../domain/failure.ts';
import type { Outcome } from '../domain/outcome.ts';

/** An outcome that ends a submission. */
export type Taken = Exclude<Outcome, { kind: 'rejected' }>;

/** What becomes of an outbox row after one attempt. `maybe`: it may have had effect although no answer came. */
export type Verdict =
  | { to: 'settled'; outcome: Taken }
  | { to: 'retry-wait'; failure: Failure; maybe: boolean }
  | { to: 'needs-sign-in' | 'conflict'; failure: Failure }
  | { to: 'parked'; failure?: Failure; fields?: Record<string, string> };

/** What an attempt brought: an answer, or something thrown. */
export type Reply = { answer: unknown } | { thrown: unknown };

function isOutcome(answer: unknown, key: string): answer is Outcome {
  if (typeof answer !== 'object' || answer === null) return false;
  const { kind, receipt, token, fields } = answer as { [part in 'kind' | 'receipt' | 'token' | 'fields']?: unknown };
  if (kind === 'blackbox') return true;
  if (kind === 'accepted') return typeof token === 'string';
  if (kind === 'rejected') return typeof fields === 'object' && fields !== null;
  // A captive portal also answers 200: only the echoed key proves that the backend read it.
  return kind === 'delivered' && typeof receipt === 'object' && receipt !== null && (receipt as { key?: unknown }).key === key;
}

/** The table that decides; nothing else does. */
export function judge(reply: Reply, key: string): Verdict {
  if ('answer' in reply) {
    const { answer } = reply;
    if (!isOutcome(answer, key)) return judge({ thrown: asFailure('the answer is no outcome') }, key);
    return answer.kind === 'rejected' ? { to: 'parked', fields: answer.fields } : { to: 'settled', outcome: answer };
  }
  const failure = asFailure(reply.thrown);
  switch (failure.kind) {
    case 'offline':
    case 'timeout':
    case 'broken':
      return { to: 'retry-wait', failure, maybe: failure.unsent !== true };
    case 'rate-limited':
      return { to: 'retry-wait', failure, maybe: false };
    case 'unauthorized':
    case 'forbidden':
      return { to: 'needs-sign-in', failure };
    case 'conflict':
      // In flight under the same key at the backend: that wait has an end, a changed record has none.
      return failure.retryAfter === undefined ? { to: 'conflict', failure } : { to: 'retry-wait', failure, maybe: true };
    case 'invalid':
    case 'missing':
    case 'unsupported':
      return { to: 'parked', failure };
  }
}
