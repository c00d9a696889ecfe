/** Who wants to be told of changes, and who may be. */
import { viewFor, viewsFor } from '../../src/domain/access.ts';
import type { Case } from '../../src/domain/case.ts';
import type { Filing, Office } from '../../src/domain/desk.ts';
import type { Org } from '../../src/domain/org.ts';
import { matches, type Query } from '../../src/domain/query.ts';
import { refOf } from '../../src/domain/record.ts';

type Tell = (line: { ref: string }) => void;

export interface Watch {
  /** `before` is missing for a new case. */
  changed(before: Filing | undefined, after: Filing): void;
  /** Answers with the way to end it. */
  add(query: Query, token: string | undefined, tell: Tell): () => void;
  count(): number;
}

export function watchOf({ office, orgs }: { office: Office; orgs: readonly Org[] }): Watch {
  const watchers = new Set<(before: Filing | undefined, after: Filing) => void>();

  /** What this caller could read anyhow: by the case's own token, or in the list. */
  function seen(filing: Filing, token: string | undefined): Case | undefined {
    return (token === undefined ? undefined : viewFor(office, filing, token, orgs)) ?? viewsFor(office, [filing], token, orgs)[0];
  }

  return {
    changed: (before, after) => watchers.forEach((watcher) => watcher(before, after)),
    add(query, token, tell) {
      // A case that leaves the query has changed for its watcher too.
      const watcher = (before: Filing | undefined, after: Filing): void => {
        const fits = [before, after].some((filing) => {
          const view = filing && seen(filing, token);
          return view !== undefined && matches(view, query);
        });
        if (fits) tell({ ref: refOf(after.record) });
      };
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    count: () => watchers.size,
  };
}
