/** Which backend a tag uses: its own attributes, else the provider around it, else the page's default. Never a fictional town by accident. */
import type { AdapterOptions, Backend } from '../ports/backend.ts';
import { checked } from './checked.ts';
import type { Address } from '../ports/device.ts';
import { page, sibling } from './page.ts';

/** A backend and the address its rows carry. */
export interface BackendSource {
  backend: Backend;
  address: Address;
}

export interface Wanted {
  backend?: string | Backend | undefined;
  endpoint?: string | undefined;
  mapping?: string | object | undefined;
}

/** `waiting`: the adapter's own file is on its way; the page's watchers hear when it is here. */
export type Resolved = { kind: 'ready'; source: BackendSource } | { kind: 'waiting' } | { kind: 'none'; remedy: string };

type Where = Pick<Location, 'protocol' | 'hostname'>;

/** A page no resident sees: on the webmaster's own machine. A mapped host name is a street's page like any other. */
const isWorkshop = ({ protocol, hostname }: Where): boolean => protocol === 'file:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/**
 * `layers`: whoever has a say, nearest first. The first that names a backend, an endpoint or a mapping decides all three: an endpoint alone means `rest`,
 * and a mapping the `rest` that knows what it says, which is a file of its own. Where nobody names any, a page in the workshop shows the sample town; a name that is misspelt never does. `where`: the address of the page, whatever its base.
 */
export function resolveBackend(tag: string, layers: readonly Wanted[], baseUrl: string, where: Where | undefined = globalThis.location): Resolved {
  const wanted = layers.find(({ backend, endpoint, mapping }) => backend || endpoint || mapping);
  if (wanted) return named(tag, wanted.backend || 'rest', wanted.endpoint || undefined, baseUrl, wanted.mapping || undefined);
  const town = where && isWorkshop(where) ? named(tag, 'sample', undefined, baseUrl) : undefined;
  if (town && town.kind !== 'none') return town;
  return { kind: 'none', remedy: `<${tag}> has no backend. Write backend="rest" endpoint="https://…" on it, backend="local" to try it in this browser only, or backend="sample" to see a made-up town.` };
}

const given = new WeakMap<Backend, BackendSource>();

function named(tag: string, said: string | Backend, endpoint: string | undefined, baseUrl: string, mapping?: string | object): Resolved {
  const backend = mapping && said === 'rest' ? 'mapped' : said;
  if (typeof backend !== 'string') {
    const before = given.get(backend);
    // One object is one source: a new one would start the tag over.
    const source = before && before.address.endpoint === (endpoint ?? '') ? before : { backend: checked(backend), address: { backend: backend.name, endpoint: endpoint ?? '' } };
    given.set(backend, source);
    return { kind: 'ready', source };
  }
  const { adapters, backends } = page();
  const factory = adapters.get(backend);
  if (!factory) {
    const { pending, why } = sibling('adapters', backend);
    if (pending) return { kind: 'waiting' };
    const known = [...adapters.keys()].map((name) => `"${name}"`).join(', ');
    return { kind: 'none', remedy: `<${tag} backend="${backend}">: no such adapter. This page has: ${known || 'none'}.${why ? ` ${why}` : ''}` };
  }
  try {
    const options: AdapterOptions = { ...(endpoint && { endpoint: absolute(endpoint, baseUrl) }), ...(mapping && { mapping: isAddress(mapping) ? absolute(mapping, baseUrl) : mapping }) };
    const address = { backend, endpoint: options.endpoint ?? '' };
    const id = [backend, address.endpoint, ...(mapping ? [JSON.stringify(options.mapping)] : [])].join(' ');
    const made = backends.get(id) ?? { backend: factory(options), address };
    backends.set(id, made);
    return { kind: 'ready', source: { backend: checked(made.backend), address: made.address } };
  } catch (thrown) {
    // What it is made of is on its way.
    if ((thrown as { pending?: unknown } | null)?.pending === true) return { kind: 'waiting' };
    return { kind: 'none', remedy: `<${tag} backend="${backend}" endpoint="${endpoint ?? ''}">: ${thrown instanceof Error ? thrown.message : String(thrown)}` };
  }
}

/** A mapping that stands in the page begins as JSON does. */
const isAddress = (mapping: string | object): mapping is string => typeof mapping === 'string' && !/^\s*\{/.test(mapping);

function absolute(endpoint: string, baseUrl: string): string {
  try {
    return new URL(endpoint, baseUrl).href;
  } catch {
    throw new TypeError('that is no URL; write e.g. endpoint="https://street.example/linli"');
  }
}
