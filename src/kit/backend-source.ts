/** Which backend a tag uses: its own attributes, else the provider around it, else the page's default. Never a fictional town by accident. */
import type { AdapterOptions, Backend } from '../ports/backend.ts';
import { checked } from './checked.ts';
import type { BackendSource } from './contexts.ts';
import { page, sibling } from './page.ts';

export interface Wanted {
  backend: string | Backend | undefined;
  endpoint: string | undefined;
}

/** `waiting`: the adapter's own file is on its way; the page's watchers hear when it is here. */
export type Resolved = { kind: 'ready'; source: BackendSource } | { kind: 'waiting' } | { kind: 'none'; remedy: string };

export function resolveBackend(tag: string, own: Wanted, provided: BackendSource | undefined, baseUrl: string): Resolved {
  if (own.backend) return named(tag, own.backend, own.endpoint, baseUrl);
  if (own.endpoint) return named(tag, 'rest', own.endpoint, baseUrl);
  if (provided) return { kind: 'ready', source: provided };
  const { backend, endpoint } = page().defaults;
  if (backend || endpoint) return named(tag, backend ?? 'rest', endpoint, baseUrl);
  return { kind: 'none', remedy: `<${tag}> has no backend. Write backend="rest" endpoint="https://…" on it, or backend="local" to try it in this browser only.` };
}

const given = new WeakMap<Backend, BackendSource>();

function named(tag: string, backend: string | Backend, endpoint: string | undefined, baseUrl: string): Resolved {
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
    const options: AdapterOptions = endpoint ? { endpoint: absolute(endpoint, baseUrl) } : {};
    const address = { backend, endpoint: options.endpoint ?? '' };
    const id = `${backend} ${address.endpoint}`;
    const source = backends.get(id) ?? { backend: checked(factory(options)), address };
    backends.set(id, source);
    return { kind: 'ready', source };
  } catch (thrown) {
    return { kind: 'none', remedy: `<${tag} backend="${backend}" endpoint="${endpoint ?? ''}">: ${thrown instanceof Error ? thrown.message : String(thrown)}` };
  }
}

function absolute(endpoint: string, baseUrl: string): string {
  try {
    return new URL(endpoint, baseUrl).href;
  } catch {
    throw new TypeError('that is no URL; write e.g. endpoint="https://street.example/linli"');
  }
}
