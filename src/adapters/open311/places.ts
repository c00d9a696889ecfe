/** Open311 knows addresses, not places: those a resident can name come from a file or the page; any other address is a place of its own. */
import { failure } from '../../domain/failure.ts';
import { compoundOf, type Place, placeIndex, placePath } from '../../domain/place.ts';
import type { Ref } from '../../domain/record.ts';
import type { Call } from '../../ports/backend.ts';
import { failureOf, request } from '../http.ts';

export type PlaceSource = string | readonly Place[];

export class Places {
  #source: PlaceSource | undefined;
  #known: Promise<readonly Place[]> | undefined;
  /** Addresses of cases that were read. */
  readonly #seen = new Map<string, Place>();

  constructor(source: PlaceSource | undefined) {
    this.#source = source;
  }

  get given(): boolean {
    return this.#source !== undefined;
  }

  async list({ signal }: Call = {}): Promise<readonly Place[]> {
    // The file is read for all who ask, so no signal goes with it.
    if (signal?.aborted) throw (signal.reason as Error | undefined) ?? new DOMException('aborted', 'AbortError');
    const source = this.#source ?? [];
    if (typeof source !== 'string') return source;
    this.#known ??= fetched(source).catch((thrown: unknown) => {
      this.#known = undefined;
      throw thrown;
    });
    return this.#known;
  }

  async get(id: string, call?: Call): Promise<Place | undefined> {
    return (await this.list(call)).find((one) => one.id === id) ?? this.#seen.get(id);
  }

  /** As it is said here, from the compound inwards. Stairwell and room are nobody's business who reads the server's list. */
  async address(ref: Ref<'place'>, call?: Call): Promise<string | undefined> {
    const path = placePath(placeIndex(await this.list(call)), ref);
    return path.length > 0 ? addressOf(path) : undefined;
  }

  /** Says where cases are: the compound of a place we know, else the address as it stands there. */
  async locator(call?: Call): Promise<(address: string) => Ref<'place'>> {
    // Without the file a case still stands where its address says.
    const index = placeIndex(await this.list(call).catch(() => []));
    const known = [...index.keys()].map((key) => [addressOf(placePath(index, key as Ref<'place'>)), key as Ref<'place'>] as const).sort(([a], [b]) => b.length - a.length);
    return (address) => {
      const found = known.find(([own]) => address.startsWith(own) && /^([\s,，]|$)/.test(address.slice(own.length)));
      if (found) return compoundOf(index, found[1]);
      this.#seen.set(address, { type: 'place', id: address, kind: 'venue', name: address });
      return `place/${address}`;
    };
  }
}

/** Of buildings and compounds; a district is what everything lies in. */
function addressOf(path: readonly Place[]): string {
  const near = path.filter(({ kind }) => !['district', 'subdistrict', 'community'].includes(kind));
  return (near.length > 0 ? near : path.slice(0, 1)).map(({ name }) => name).reverse().join(' ');
}

async function fetched(url: string): Promise<readonly Place[]> {
  const reply = await request({ url });
  if (reply.status >= 300) throw failureOf(reply, { message: `${url}: ${reply.status}` });
  const list = Array.isArray(reply.json) ? reply.json : (reply.json as { items?: unknown } | undefined)?.items;
  if (!Array.isArray(list)) throw failure('broken', { message: `${url}: it holds no list of places` });
  return (list as unknown[]).filter((one): one is Place => typeof one === 'object' && one !== null && typeof (one as Place).id === 'string' && typeof (one as Place).name === 'string');
}
