/** Open311 knows addresses, not places: those a resident can name come from a file or the page; any other address is a place of its own. */
import { compoundOf, type Place, placeIndex } from '../../domain/place.ts';
import type { Ref } from '../../domain/record.ts';
import type { Call } from '../../ports/backend.ts';
import { addressIn, recordsAt } from '../record-file.ts';
import { stop } from '../stop.ts';

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
    stop(signal);
    const source = this.#source ?? [];
    if (typeof source !== 'string') return source;
    this.#known ??= recordsAt<Place>(source).catch((thrown: unknown) => {
      this.#known = undefined;
      throw thrown;
    });
    return this.#known;
  }

  async get(id: string, call?: Call): Promise<Place | undefined> {
    return (await this.list(call)).find((one) => one.id === id) ?? this.#seen.get(id);
  }

  /** Stairwell and room are nobody's business who reads the server's list. */
  async address(ref: Ref<'place'>, call?: Call): Promise<string | undefined> {
    return addressIn(placeIndex(await this.list(call)), ref);
  }

  /** Says where cases are: the compound of a place we know, else the address as it stands there. */
  async locator(call?: Call): Promise<(address: string) => Ref<'place'>> {
    // Without the file a case still stands where its address says.
    const index = placeIndex(await this.list(call).catch(() => []));
    const known = [...index.keys()].map((key) => [addressIn(index, key as Ref<'place'>)!, key as Ref<'place'>] as const).sort(([a], [b]) => b.length - a.length);
    return (address) => {
      const found = known.find(([own]) => address.startsWith(own) && /^([\s,，]|$)/.test(address.slice(own.length)));
      if (found) return compoundOf(index, found[1]);
      this.#seen.set(address, { type: 'place', id: address, kind: 'venue', name: address });
      return `place/${address}`;
    };
  }
}
