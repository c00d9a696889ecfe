/** What the office answers about events and signups: read by anyone, signed up for by anyone, moved by whoever may. */
import type { IncomingMessage } from 'node:http';
import { eventActor, eventsFor, signupActor } from '../../src/domain/access.ts';
import type { World } from '../../src/domain/desk.ts';
import type { TownEvent } from '../../src/domain/event.ts';
import { failure } from '../../src/domain/failure.ts';
import type { Org } from '../../src/domain/org.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import { pageOf } from '../../src/domain/query.ts';
import { type Hall, hallAfter, type HallChange, type HallCommand, signupDesk, signupView } from '../../src/domain/signup-desk.ts';
import type { Break } from './breaks.ts';
import { queryOf } from './query.ts';
import type { Handle } from './routes.ts';
import { changeOf, signupInputOf } from './shape.ts';
import type { OfficeStore } from './store.ts';
import type { Watch } from './watch.ts';
import { jsonOf, keyOf, quoted, type Reply } from './wire.ts';

interface HallDesk {
  orgs: readonly Org[];
  store: OfficeStore;
  watch: Watch;
  world: () => Pick<World, 'now' | 'random'>;
  breakWith: Break | undefined;
  tokenOf: (request: IncomingMessage) => string | undefined;
  obey: (key: string, work: () => Promise<Outcome>) => Promise<Reply>;
}

/** `rev` broken: what was changed keeps the revision it had. */
function unmoved({ holdings, enrolments }: Hall, { holding, enrolments: changed }: HallChange): HallChange {
  const back = <R extends { rev?: string }>(record: R, before: { record: { rev?: string } } | undefined): R => ({ ...record, ...(before?.record.rev !== undefined && { rev: before.record.rev }) });
  return {
    holding: { ...holding, record: back(holding.record, holdings.get(holding.record.id)) },
    enrolments: changed.map((one) => ({ ...one, record: back(one.record, enrolments.get(one.record.id)) })),
  };
}

export function hallHandles({ orgs, store, watch, world, breakWith, tokenOf, obey }: HallDesk): Record<string, Handle> {
  async function decide(command: HallCommand): Promise<Outcome> {
    const hall = store.hall();
    const answer = signupDesk(breakWith === 'dupes' && command.verb === 'create' ? { ...hall, enrolments: new Map() } : hall, command, world());
    if ('failure' in answer) throw answer.failure;
    const { changed, outcome } = answer;
    if (!changed) return outcome;
    const kept = breakWith === 'rev' ? unmoved(hall, changed) : changed;
    if (breakWith !== 'lost') await store.keepHall(kept);
    if (breakWith !== 'mute') watch.hall(hall, hallAfter(hall, kept), kept);
    return outcome;
  }

  const held = (): TownEvent[] => [...store.hall().holdings.values()].map(({ record }) => record);

  const acting = (type: 'event' | 'signup'): Handle => async (request, [id = '']) => {
    const key = keyOf(request);
    const token = tokenOf(request);
    const { event, data } = changeOf(await jsonOf(request));
    const ifRev = quoted(request.headers['if-match']);
    return obey(key, async () => {
      const actor = type === 'event' ? eventActor(token, orgs) : signupActor(store.hall().enrolments.get(id), token, orgs);
      return decide({ verb: 'act', key, ref: `${type}/${id}`, event, data, actor, ...(ifRev !== undefined && { ifRev }) });
    });
  };

  return {
    'GET /events': async (request, _parts, search) => ({ status: 200, json: pageOf(eventsFor(held(), tokenOf(request), orgs), queryOf(search)) }),
    'GET /events/*': async (request, [id]) => {
      const event = eventsFor(held(), tokenOf(request), orgs).find((one) => one.id === id);
      if (!event) throw failure('missing', { message: 'no such event' });
      return { status: 200, json: event };
    },
    'POST /events/*/events': acting('event'),
    'POST /signups': async (request) => {
      const key = keyOf(request);
      const input = signupInputOf(await jsonOf(request));
      return obey(key, () => decide({ verb: 'create', key, input }));
    },
    'GET /signups/*': async (request, [id = '']) => {
      const hall = store.hall();
      const enrolment = hall.enrolments.get(id);
      signupActor(enrolment, tokenOf(request), orgs);
      return { status: 200, json: signupView(hall, enrolment!) };
    },
    'POST /signups/*/events': acting('signup'),
  };
}
