/**
 * Random legal paths. For each state: what may come next, how often in a hundred, who does it and after how many days. Made so that most cases are
 * closed in time and every way of the machine is taken by some: late, extended, bounced, handed on, suspended, sent back, reopened, merged.
 */
import type { Role } from '../domain/case.ts';
import { dayOf } from '../domain/instant.ts';
import type { Instant } from '../domain/record.ts';
import { type Cast, take } from './acts.ts';
import { officeTime, residentTime } from './days.ts';
import { type Chance, pick, weighted } from './random.ts';
import type { Replay } from './replay.ts';

interface Move {
  often: number;
  event: string;
  by: Role;
  /** Working days of the office, days of a resident; drawn from these. */
  after: readonly number[];
  /** How many times in one history, at most. */
  most?: number;
}

const move = (often: number, event: string, by: Role, after: readonly number[], most?: number): Move => ({ often, event, by, after, ...(most !== undefined && { most }) });
/** Nobody does anything more. */
const rest = (often: number): Move => move(often, '', 'system', [0]);

const request: Readonly<Record<string, readonly Move[]>> = {
  submitted: [move(86, 'accept', 'receptionist', [0, 0, 0, 1, 1, 1, 2, 3]), move(6, 'requestInfo', 'receptionist', [0, 1], 1), move(3, 'decline', 'receptionist', [1]), move(4, 'merge', 'receptionist', [1]), move(2, 'withdraw', 'resident', [0, 1])],
  needsInfo: [move(80, 'supplement', 'resident', [0, 1, 2, 4]), move(12, 'withdraw', 'resident', [1, 3]), rest(16)],
  accepted: [move(93, 'assign', 'branch', [0, 0, 1]), move(3, 'decline', 'receptionist', [1]), move(2, 'withdraw', 'resident', [1, 2]), rest(2)],
  assigned: [move(82, 'start', 'handler', [0, 0, 1, 1, 2]), move(7, 'bounce', 'handler', [0, 1], 2), move(8, 'transfer', 'lead', [1], 4), move(2, 'extend', 'lead', [1], 1), rest(1)],
  processing: [move(76, 'reply', 'handler', [1, 1, 2, 2, 3, 4, 6]), move(8, 'suspend', 'handler', [1], 1), move(8, 'extend', 'lead', [1, 2], 1), move(6, 'transfer', 'handler', [1], 4), rest(2)],
  suspended: [move(94, 'resume', 'handler', [3, 5, 8]), rest(6)],
  replied: [move(40, 'visit.resolved', 'receptionist', [1, 1, 2, 3]), move(26, 'visit.resolved', 'resident', [0, 1, 2]), move(8, 'visit.partly', 'receptionist', [1, 2], 1), move(8, 'visit.unresolved', 'resident', [0, 1], 1), move(16, 'visit.unreachable', 'receptionist', [1], 3), rest(2)],
  verified: [move(84, 'close', 'committee', [0, 1, 1, 2]), move(12, 'rate', 'resident', [0, 1], 1), rest(4)],
  closed: [move(30, 'rate', 'resident', [0, 1, 3], 1), move(5, 'reopen', 'resident', [3, 6, 10], 1), rest(65)],
};

/** What was settled at a meeting was settled: straight through, and closed. */
const meeting: typeof request = {
  submitted: [move(1, 'accept', 'receptionist', [0, 0, 1])],
  accepted: [move(1, 'assign', 'branch', [0, 1])],
  assigned: [move(8, 'start', 'handler', [0, 1]), move(1, 'transfer', 'lead', [1], 1)],
  processing: [move(9, 'reply', 'handler', [1, 2, 3, 5]), move(1, 'extend', 'lead', [1], 1)],
  replied: [move(9, 'visit.resolved', 'receptionist', [1, 1, 2]), move(1, 'visit.partly', 'receptionist', [1], 1)],
  verified: [move(1, 'close', 'committee', [0, 1])],
  closed: [rest(7), move(3, 'rate', 'resident', [1, 2], 1)],
};

const dispute: typeof request = {
  reported: [move(96, 'register', 'mediator', [0, 0, 1]), move(3, 'end', 'resident', [0, 1]), rest(1)],
  registered: [move(96, 'mediate', 'mediator', [0, 1, 1, 2]), move(3, 'end', 'mediator', [1, 2]), rest(1)],
  mediating: [move(82, 'agree', 'mediator', [1, 2, 3, 5, 8]), move(8, 'fail', 'mediator', [5, 8]), move(6, 'extend', 'mediator', [8], 1), move(3, 'end', 'mediator', [3]), rest(1)],
  agreed: [move(92, 'fulfil', 'mediator', [1, 2, 4]), move(5, 'breach', 'mediator', [2, 4], 1), rest(3)],
  failed: [move(96, 'refer', 'mediator', [0, 1]), rest(16)],
  fulfilled: [move(96, 'close', 'mediator', [1, 2, 4]), rest(4)],
};

const proposal: typeof request = {
  submitted: [move(86, 'table', 'organizer', [1, 2, 4]), move(14, 'merge', 'organizer', [2]), move(4, 'withdraw', 'resident', [1, 3]), rest(5)],
  evaluating: [move(60, 'support', 'resident', [0, 1], 18), move(20, 'adopt', 'organizer', [2, 5]), move(8, 'decline', 'committee', [3, 5]), move(3, 'merge', 'organizer', [2]), move(2, 'withdraw', 'resident', [2]), rest(7)],
  adopted: [move(80, 'implement', 'lead', [3, 6]), rest(20)],
  implementing: [move(70, 'realize', 'lead', [8, 15]), rest(30)],
};

export const paths = { request, meeting, dispute, proposal };

/** Takes a case along a random path until nothing more happens, or the day of the town has come. */
export function wander(chance: Chance, cast: Cast, replay: Replay, table: keyof typeof paths, now: Instant): void {
  const taken = new Map<string, number>();
  for (let at = replay.record.submittedAt; ; ) {
    const { state, rating } = replay.record;
    const unreached = (taken.get('visit.unreachable') ?? 0) >= 3;
    const moves = (paths[table][state] ?? []).filter(
      ({ event, most }) => (taken.get(event) ?? 0) < (most ?? Infinity) && (event !== 'merge' || cast.twin !== undefined) && (event !== 'implement' || cast.site !== undefined) && (event !== 'rate' || rating === undefined),
    );
    if (moves.length === 0) return;
    const chosen = unreached && state === 'replied' ? move(1, 'close.unreachable', 'committee', [1]) : weighted(chance, moves.map((one) => [one.often, one] as const));
    if (chosen.event === '') return;
    // What was adopted waits until the site is open.
    const ready = chosen.event === 'implement' && dayOf(at) < cast.site!.since ? `${cast.site!.since}T08:00:00+08:00` : at;
    const when = (chosen.by === 'resident' ? residentTime : officeTime)(chance, ready, pick(chance, chosen.after));
    if (when > now) return;
    take(chance, cast, replay, chosen.event, chosen.by, when);
    taken.set(chosen.event, (taken.get(chosen.event) ?? 0) + 1);
    // Tries count from the last answer on.
    if (chosen.event === 'reply') taken.delete('visit.unreachable');
    at = when;
  }
}
