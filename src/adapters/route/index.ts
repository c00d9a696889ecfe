/**
 * Several backends as one: the calendar from a feed, places from a file, requests to the city. A route is chosen by `type.verb` (`case.create`), else by `type`
 * (`event`), else `*`. What no route leads to is not there. `backend="route" endpoint="/#town"` reads the routes from `<script type="application/json" id="town">`.
 */
import { asFailure, failure } from '../../domain/failure.ts';
import { type RecordType, splitRef } from '../../domain/record.ts';
import type { AdapterOptions, Backend, Receipt, Repeats, Verb } from '../../ports/backend.ts';

/** A backend, or what a tag would say of one. */
export type Route = Backend | { backend: string; endpoint?: string };
export type Routes = Readonly<Partial<Record<RecordType | `${RecordType}.${Verb}` | '*', Route>>>;

export interface RouteOptions extends Omit<AdapterOptions, 'endpoint'> {
  routes: Routes;
  /** Makes a backend that a route names; who hands in backends needs none. */
  make?: (name: string, options: AdapterOptions) => Backend;
}

const types: readonly RecordType[] = ['case', 'place', 'category', 'org', 'project', 'work', 'poll', 'indicator', 'event', 'notice', 'signup'];
const verbs: readonly Verb[] = ['get', 'list', 'create', 'act', 'upload', 'watch', 'find'];
const submitted = ['case', 'signup'] as const;
/** Weakest first: a send is as safe as its weakest way. */
const courage: readonly Repeats[] = ['unknown', 'findable', 'recognised'];

const isKey = (key: string): boolean => {
  const [type = '', verb, ...more] = key.split('.');
  return key === '*' || (types.includes(type as RecordType) && more.length === 0 && (verb === undefined || verbs.includes(verb as Verb)));
};

export function routeBackend({ routes, make, getHeaders }: RouteOptions): Backend {
  const made = new Map<string, Backend>();
  const ways = new Map<string, Backend>();
  for (const [key, route] of Object.entries(routes)) {
    if (!isKey(key)) throw new TypeError(`backend="route": "${key}" is no record type, no type.verb and not *; write e.g. "event", "case.create" or "*"`);
    if (typeof (route as unknown) !== 'object' || route === null) throw new TypeError(`backend="route": "${key}" leads nowhere; write e.g. { "backend": "rest", "endpoint": "/api" }`);
    if (!('backend' in route)) {
      ways.set(key, route);
      continue;
    }
    const { backend: name, endpoint } = route;
    if (!make || name === 'route') throw new TypeError(`backend="route": "${key}" names the backend "${name}"; hand in a backend`);
    const id = `${name} ${endpoint ?? ''}`;
    const backend = made.get(id) ?? make(name, { ...(endpoint !== undefined && { endpoint }), ...(getHeaders && { getHeaders }) });
    made.set(id, backend);
    ways.set(key, backend);
  }
  const all = [...new Set(ways.values())];
  if (all.length === 0) throw new TypeError('backend="route" has no routes; write e.g. { "event": { "backend": "icalendar", "endpoint": "/events.ics" }, "*": { "backend": "rest", "endpoint": "/api" } }');

  const way = (type: RecordType, verb: Verb): Backend | undefined => ways.get(`${type}.${verb}`) ?? ways.get(type) ?? ways.get('*');
  const led = (type: RecordType, verb: Verb): Backend => {
    const backend = way(type, verb);
    if (!backend) throw failure('unsupported', { message: `no route leads to ${type}.${verb}`, unsent: true });
    return backend;
  };
  const takers = [...new Set([...submitted, 'event' as const].flatMap((type) => (['create', 'act'] as const).flatMap((verb) => way(type, verb) ?? [])))].filter((one) => types.some((type) => one.can('create', type) || one.can('act', type)));
  const filing = way('case', 'create');
  const clock = [filing, ...all].find((one) => one?.now);
  const named = (name: string): Backend | undefined => all.find((one) => one.name === name);

  async function find(key: string, call?: Parameters<NonNullable<Backend['find']>>[1]): Promise<Receipt | undefined> {
    let unsure: unknown;
    for (const taker of takers) {
      try {
        const found = await taker.find?.(key, call);
        if (found) return found;
        if (!taker.find) unsure = failure('unsupported', { message: `"${taker.name}" cannot look up what was sent` });
      } catch (thrown) {
        if (call?.signal?.aborted) throw thrown;
        unsure = asFailure(thrown);
      }
    }
    // Whether it never arrived, only all of them together know.
    if (unsure) throw unsure as Error;
    return undefined;
  }

  return {
    // What is made up, or stays on this device, is to be said in whatever company.
    name: (named('sample') ?? named('local'))?.name ?? 'route',
    repeats: courage[Math.min(2, ...takers.map(({ repeats }) => courage.indexOf(repeats)))] ?? 'unknown',
    uploads: filing?.uploads ?? 'none',
    ...(filing && { sendsTo: filing.sendsTo ?? addressOf(routes) }),
    can: (verb, type, event) => (verb === 'upload' ? filing : way(type, verb))?.can(verb, type, event) ?? false,
    ...(clock?.now && { now: () => clock.now!() }),
    async get(wanted, call) {
      const type = typeof wanted === 'string' ? splitRef(wanted).type : wanted.type;
      const own = led(type, 'get');
      // A case's own office may know a place or a unit that the file of them does not.
      const other = ways.get('*');
      return own.get(wanted, call).catch((thrown: unknown) => {
        if (!other || other === own || asFailure(thrown).kind !== 'missing' || !other.can('get', type)) throw thrown;
        return other.get(wanted, call);
      });
    },
    list: async (type, query, call) => led(type, 'list').list(type, query, call),
    create: async (type, input, call) => led(type, 'create').create(type, input, call),
    act: async (ref, change, call) => led(splitRef(ref).type, 'act').act(ref, change, call),
    ...(filing?.upload && { upload: (photo, call) => filing.upload!(photo, call) }),
    watch: (type, query, call, onChange) => way(type, 'watch')?.watch?.(type, query, call, onChange) ?? (() => undefined),
    ...(takers.some((one) => one.find) && { find }),
  };
}

/** Where requests go, for the sentence beside the send button. */
function addressOf(routes: Routes): string {
  const route = routes['case.create'] ?? routes.case ?? routes['*'];
  return (route && 'backend' in route && route.endpoint) || '';
}
