/** Where a mapping comes from: what stands in the page is known at once; what is at an address is fetched when it is first needed, and again after a failure. */
import { failure, isFailure } from '../domain/failure.ts';
import { failureOf, request } from './http.ts';

export interface MappingSource<M> {
  /** `undefined` until it is read. */
  readonly known: M | undefined;
  /** @throws Failure, `unsent`: of the office nothing was asked yet, so a 404 is no missing record */
  ready(): Promise<M>;
}

/** @throws TypeError for one in the page that is wrong */
export function mappingFrom<M>(said: string | object, read: (said: unknown) => M): MappingSource<M> {
  const address = typeof said === 'string' && !/^\s*\{/.test(said) ? said : undefined;
  let known = address === undefined ? read(said) : undefined;
  let loading: Promise<M> | undefined;

  async function fetched(url: string): Promise<M> {
    try {
      const reply = await request({ url });
      if (reply.status !== 200) throw failureOf(reply, { kind: 'broken', message: `${url}: ${reply.status}` });
      return (known = read(reply.json));
    } catch (thrown) {
      loading = undefined;
      throw isFailure(thrown) ? Object.assign(thrown, { unsent: true }) : failure('broken', { message: `${url}: ${(thrown as Error).message}`, unsent: true });
    }
  }

  return {
    get known() {
      return known;
    },
    ready: async () => known ?? (loading ??= fetched(address!)),
  };
}
