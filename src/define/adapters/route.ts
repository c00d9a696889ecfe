/** Makes `backend="route"` nameable: a backend for each type of record. A file of its own, so that no other page carries it. */
import { routeBackend, type Routes } from '../../adapters/route/index.ts';
import { page, registerAdapter, sibling } from '../../kit/page.ts';
import type { AdapterOptions, Backend } from '../../ports/backend.ts';

/** The routes that stand in the page, under the id the endpoint names; their own endpoints are made absolute. @throws TypeError */
function routesIn(endpoint: string | undefined): Routes {
  const id = decodeURIComponent(new URL(endpoint ?? '', document.baseURI).hash.slice(1));
  const text = id && document.getElementById(id)?.textContent;
  if (!text) throw new TypeError('backend="route" reads its routes from the page; write endpoint="/#town" and beside it <script type="application/json" id="town">{ "*": { "backend": "rest", "endpoint": "/api" } }</script>');
  const read = (key: string, value: unknown): unknown => (key === 'endpoint' && typeof value === 'string' ? new URL(value, document.baseURI).href : value);
  try {
    return JSON.parse(text, read) as Routes;
  } catch (thrown) {
    throw new TypeError(`the routes in #${id} are no JSON (${String(thrown)})`);
  }
}

/** Made once a page, also beside a tag that names it by itself. @throws TypeError; `pending` while its file is on its way */
function make(name: string, options: AdapterOptions): Backend {
  const { adapters, backends } = page();
  const factory = adapters.get(name);
  if (!factory) {
    const { pending, why } = sibling('adapters', name);
    throw Object.assign(new TypeError(`a route names backend="${name}", and there is no such adapter. ${why ?? ''}`.trim()), { pending });
  }
  const address = { backend: name, endpoint: options.endpoint ?? '' };
  const id = `${name} ${address.endpoint}`;
  const one = backends.get(id) ?? { backend: factory(options), address };
  backends.set(id, one);
  return one.backend;
}

registerAdapter('route', ({ endpoint, ...options }) => {
  const routes = routesIn(endpoint);
  // All of them are fetched at the same time, not one after the other.
  for (const route of Object.values(routes) as ({ backend?: unknown } | null)[]) {
    if (typeof route?.backend === 'string' && !page().adapters.has(route.backend)) sibling('adapters', route.backend);
  }
  return routeBackend({ ...options, routes, make });
});
