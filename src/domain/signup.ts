import type { Unknown } from './case-machine.ts';
import type { Consent } from './case.ts';
import type { SignupState } from './machines/signup.ts';
import type { Envelope, Instant, Ref } from './record.ts';

/** What may be signed up for by now. */
export type SignupTarget = Ref<'event'>;

/** 报名. Never public: read with the receipt's token, or by staff. */
export interface Signup extends Envelope<'signup'> {
  target: SignupTarget;
  state: SignupState | Unknown;
  /** The number read out on the telephone or shown at the door. */
  code: string;
  /** Persons, at least 1, children among them. */
  party: number;
  minors: number;
  submittedAt: Instant;
  /** 候补: persons before this one. */
  ahead?: number;
  /** Why it was not taken. */
  reason?: string;
  /** 替谁报: the relation, never a name. */
  relation?: string;
}

/** What a resident submits (domain.md 5.5a). Private: of names and phones nothing comes back. */
export interface SignupInput {
  /** UUID made when the draft was born; the same as the idempotency key. */
  clientId: string;
  target: SignupTarget;
  /** Persons, 1 to `partyLimit`. */
  party: number;
  /** Children under 18 among them. */
  minors: number;
  /** 监护人同意: required when `minors` > 0 (PIPL 31). */
  guardianConsent?: Consent;
  name?: string;
  phone?: string;
  /** 替家人报、替邻居报. */
  onBehalfOf?: { relation: string; name?: string };
  /** At most `noteLimit` graphemes. */
  note?: string;
  consent: Consent;
}

/** Persons of one signup; more than that telephones. */
export const partyLimit = 10;
/** Graphemes in `SignupInput.note`. */
export const noteLimit = 200;
