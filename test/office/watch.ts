/** Who wants to be told of changes, and who may be. */
import { eventsFor, sameSecret, staffActor, viewFor, viewsFor } from '../../src/domain/access.ts';
import type { Filing, Office } from '../../src/domain/desk.ts';
import type { Org } from '../../src/domain/org.ts';
import { matches, type Query } from '../../src/domain/query.ts';
import { type AnyRecord, type RecordType, type Ref, refOf, splitRef } from '../../src/domain/record.ts';
import { type Enrolment, type Hall, type HallChange, signupView } from '../../src/domain/signup-desk.ts';
import { canonicalJson } from '../../src/domain/text.ts';

type Tell = (line: { ref: string }) => void;
/** The record as this caller could read it, before and after; `undefined` where it could not, or was not there. */
type Seen = (token: string | undefined) => readonly (AnyRecord | undefined)[];

export interface Watch {
  /** `before` is missing for a new case. */
  filing(before: Filing | undefined, after: Filing): void;
  /** An event, and every signup for it that reads otherwise by now: who waits behind another too. */
  hall(before: Hall, after: Hall, change: HallChange): void;
  /** Answers with the way to end it. */
  add(type: RecordType, query: Query, token: string | undefined, tell: Tell): () => void;
  count(): number;
}

export function watchOf({ office, orgs }: { office: Office; orgs: readonly Org[] }): Watch {
  const watchers = new Set<(ref: Ref, seen: Seen) => void>();
  const changed = (ref: Ref, seen: Seen): void => watchers.forEach((watcher) => watcher(ref, seen));

  const readsSignup = ({ token: own }: Enrolment, token: string | undefined): boolean => token !== undefined && (sameSecret(own, token) || staffActor(token, orgs) !== undefined);

  return {
    filing: (before, after) =>
      // What this caller could read anyhow: by the case's own token, or in the list.
      changed(refOf(after.record), (token) => [before, after].map((filing) => filing && ((token === undefined ? undefined : viewFor(office, filing, token, orgs)) ?? viewsFor(office, [filing], token, orgs)[0]))),
    hall(before, after, { holding: { record } }) {
      changed(refOf(record), (token) => eventsFor([before.holdings.get(record.id)?.record ?? record, record], token, orgs));
      for (const one of after.enrolments.values()) {
        if (one.record.target !== `event/${record.id}`) continue;
        const was = before.enrolments.get(one.record.id);
        const views = [was && signupView(before, was), signupView(after, one)];
        if (canonicalJson(views[0] ?? null) !== canonicalJson(views[1])) changed(refOf(one.record), (token) => (readsSignup(one, token) ? views : []));
      }
    },
    add(type, query, token, tell) {
      // A record that leaves the query has changed for its watcher too.
      const watcher = (ref: Ref, seen: Seen): void => {
        if (splitRef(ref).type === type && seen(token).some((view) => view !== undefined && matches(view, query))) tell({ ref });
      };
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    count: () => watchers.size,
  };
}
