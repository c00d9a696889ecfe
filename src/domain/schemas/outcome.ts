/** What comes back from a create or an act. */
import { type Check, dictionaryOf, matching, object, oneOf } from '../checks.ts';
import type { Outcome, Receipt } from '../outcome.ts';
import { any, instant, text, token } from './parts.ts';
import { read } from './read.ts';

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
