/** Where the server is and which format it speaks: from its discovery document, or by asking for its services. */
import { asFailure, failure, type FailureKind } from '../../domain/failure.ts';
import { type Json, listOf, textOf } from './reply.ts';
import { exchange } from './wire.ts';

export interface Endpoint {
  /** Without its last slash. */
  base: string;
  format: 'json' | 'xml';
  /** Sent with every request, e.g. `jurisdiction_id`. */
  always: Readonly<Record<string, string>>;
  /** The services, where it took them to find out. */
  probe?: Json[];
}

export interface Written {
  url: string;
  always: Record<string, string>;
  /** Address of the places a resident can name. */
  places: string | undefined;
}

/** Answers a server gives to a format it does not have. */
const unspoken: readonly FailureKind[] = ['missing', 'unsupported', 'invalid', 'broken'];

/** What stands in the attribute: `places` in its query is ours, and stands beside the page; the rest goes with every request. @throws TypeError */
export function written(endpoint: string | undefined): Written {
  let url: URL | undefined;
  try {
    url = new URL(endpoint ?? '');
  } catch {
    // Told below, together with the other ways to be wrong.
  }
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.hash) {
    throw new TypeError('backend="open311" needs an absolute http(s) endpoint without password or fragment, e.g. endpoint="https://city.example/open311/v2"');
  }
  const { places, ...always } = Object.fromEntries(url.searchParams);
  if ('api_key' in always) throw new TypeError('an api_key in a page is everybody\'s: let your own server add it (the README says how), or hand it over by getHeaders');
  return { url: (url.origin + url.pathname).replace(/\/+$/, ''), always, places: places && new URL(places, typeof document === 'object' ? document.baseURI : url).href };
}

/** Asked once a page; an answer that says nothing is asked for again. */
export function finder({ url, always }: Written, headers: () => Promise<Record<string, string>>): () => Promise<Endpoint> {
  async function look(address: string): Promise<Json[]> {
    const { api_key: _, ...rest } = await headers();
    return exchange(address, rest);
  }

  async function find(): Promise<Endpoint> {
    const found = (format: Endpoint['format'], probe?: Json[], base = url): Endpoint => ({ base, format, always, ...(probe && { probe }) });
    if (/\/discovery\.(json|xml)$/.test(url)) {
      const all = listOf((await look(url))[0]?.['endpoints']).filter((one) => /georeport_v2/i.test(textOf(one['specification'])));
      const chosen = all.find(({ type }) => textOf(type) === 'production') ?? all[0];
      if (!chosen) throw failure('broken', { message: `${url} names no GeoReport v2 endpoint`, unsent: true });
      return found(JSON.stringify(chosen['formats'] ?? '').includes('json') ? 'json' : 'xml', undefined, new URL(textOf(chosen['url']), url).href.replace(/\/+$/, ''));
    }
    const search = `?${new URLSearchParams(always).toString()}`.replace(/^\?$/, '');
    try {
      return found('json', await look(`${url}/services.json${search}`));
    } catch (thrown) {
      // JSON is at the server's discretion, XML is not; where neither is there, the first answer says why.
      const probe = unspoken.includes(asFailure(thrown).kind) ? await look(`${url}/services.xml${search}`).catch(() => undefined) : undefined;
      if (probe) return found('xml', probe);
      throw thrown;
    }
  }

  let finding: Promise<Endpoint> | undefined;
  return () => {
    finding ??= find().catch((thrown: unknown) => {
      finding = undefined;
      // Whatever was to be sent is still here.
      throw Object.assign(asFailure(thrown), { unsent: true });
    });
    return finding;
  };
}
