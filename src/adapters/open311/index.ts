/**
 * Open311 GeoReport v2: `backend="open311" endpoint="https://city.example/open311/v2?jurisdiction_id=city.example&places=/data/places.json"`, or the address of
 * a discovery document. JSON where the server has it, else XML. Nothing but what the standard knows: no tokens of a resident, no acts, open and closed.
 *
 * | ours | theirs |
 * |---|---|
 * | `list('category')` | `services`, and a definition for each with `metadata` |
 * | `list('place')` | the file named by `places`, or the option: the standard knows only addresses, and without places nothing can be filed |
 * | `create('case')` | `POST requests`, a form; `client_request_id`, `unit` and `room` are filled in where the service has an attribute of this code |
 * | `find` | `tokens/{token}` of one that was accepted (after a create by itself, for some seconds); with `clientRequestIds` also a look through the requests of 90 days |
 * | `get`, `list` of cases | `requests/{id}`, `requests`: of a list the last 90 days, or 1000, whichever is less, so it tells no total |
 *
 * An `api_key` is taken out of `getHeaders` and becomes a field of what is sent. Photos travel only where `photos` says how.
 */
import type { CaseInput } from '../../domain/case.ts';
import { asFailure, failure } from '../../domain/failure.ts';
import type { Media } from '../../domain/media.ts';
import { matches } from '../../domain/query.ts';
import { type RecordType, splitRef } from '../../domain/record.ts';
import type { AdapterOptions, Backend, Call, Outcome, Receipt, UploadCall, Verb } from '../../ports/backend.ts';
import { headersOf } from '../session.ts';
import { finder, written } from './endpoint.ts';
import { Places, type PlaceSource } from './places.ts';
import { Reading } from './reading.ts';
import { textOf } from './reply.ts';
import { fieldsOf, rejectedFields } from './requests.ts';
import { asker } from './wire.ts';

export interface Open311Options extends AdapterOptions {
  /** Records of places, or the address of a file of them; goes before `places` in the endpoint. */
  places?: PlaceSource;
  /** Every service takes an attribute `client_request_id`, and lists show it with `extensions=true`: a lost reply can be looked up. */
  clientRequestIds?: boolean;
  /** After a token came: milliseconds before each look for its number. Without one by then the request is accepted, and `find` looks later. */
  looks?: readonly number[];
  /** Where photos are put before the request, and the address at which each is then read; the standard takes one. */
  photos?: { upload(photo: { sha256: string; bytes: ArrayBuffer; type: string }, call: UploadCall): Promise<Media>; url(sha256: string): string };
}

/** Most servers make the number within seconds; milliseconds before each look. */
const soon: readonly number[] = [1000, 2000, 4000];
/** The standard's limit for a description, in characters. */
const longest = 4000;

export function open311Backend({ endpoint, getHeaders, places: given, clientRequestIds = false, photos, looks = soon }: Open311Options): Backend {
  const address = written(endpoint);
  const ask = asker(finder(address, () => headersOf(getHeaders)), getHeaders);
  const places = new Places(given ?? address.places);
  const reading = new Reading(ask, places);
  /** Of this page's sends; after it, the receipt has it. */
  const tokens = new Map<string, string>();

  const receiptOf = (key: string, id: string): Receipt => ({ key, ref: `case/${id}`, code: id });

  /** What is wanting, in the form's own fields; else what is sent. Nothing of it has gone out yet. */
  async function prepared(input: CaseInput, call: Call): Promise<{ fields: Record<string, string> } | { send: [string, string][]; service: Awaited<ReturnType<Reading['services']>>[number] }> {
    try {
      const [services, place] = await Promise.all([reading.services(), places.address(input.place, call)]);
      const service = services.find(({ category }) => `category/${category.id}` === input.category);
      const fields = {
        ...(!service && { category: 'unknown' }), ...(!place && { place: 'unknown' }),
        ...(input.text.trim() === '' ? { text: 'required' } : input.text.length > longest && { text: 'too-long' }),
      };
      const [photo] = input.media;
      return service && place && Object.keys(fields).length === 0 ? { service, send: fieldsOf(input, service, place, photo && photos?.url(photo)) } : { fields };
    } catch (thrown) {
      throw call.signal?.aborted ? thrown : Object.assign(asFailure(thrown), { unsent: true });
    }
  }

  async function create(input: CaseInput, call: Call & { key: string }): Promise<Outcome> {
    const ready = await prepared(input, call);
    if ('fields' in ready) return { kind: 'rejected', fields: ready.fields };
    let reply: Record<string, unknown> | undefined;
    try {
      [reply] = await ask('requests', { fields: ready.send, call });
    } catch (thrown) {
      const { kind, message, status } = asFailure(thrown);
      const fields = kind === 'invalid' && status === 400 ? rejectedFields(message, ready.service) : undefined;
      if (!fields) throw thrown;
      return { kind: 'rejected', fields, message };
    }
    reading.forget();
    const [id, token] = [textOf(reply?.['service_request_id']), textOf(reply?.['token'])];
    if (id) return { kind: 'delivered', receipt: receiptOf(call.key, id) };
    if (token) {
      tokens.set(call.key, token);
      for (const ms of looks) {
        await new Promise((resolve) => setTimeout(resolve, ms));
        // It is taken, whatever becomes of a look.
        const found = await find(call.key, call).catch(() => undefined);
        if (found?.ref) return { kind: 'delivered', receipt: found };
      }
      return { kind: 'accepted', token };
    }
    if (ready.service.type === 'blackbox') return { kind: 'blackbox' };
    throw failure('broken', { message: 'the reply to a request has neither a number nor a token' });
  }

  async function find(key: string, call?: Call): Promise<Receipt | undefined> {
    const token = tokens.get(key) ?? call?.token;
    if (token !== undefined) {
      const [found] = await ask(`tokens/${encodeURIComponent(token)}`, { call }).catch((thrown: unknown) => {
        // Servers say so as long as the number is not made.
        if (asFailure(thrown).kind === 'missing') return [];
        throw thrown;
      });
      const id = textOf(found?.['service_request_id']);
      // Once there is a number the token is good for nothing, and no proof that the case is anybody's.
      return id ? receiptOf(key, id) : { key, token };
    }
    const cannot = (why: string) => failure('unsupported', { message: `whether a request arrived cannot be looked up: ${why}` });
    if (!clientRequestIds) throw cannot('the standard has no key for it');
    const { found, full } = await reading.requests({}, call);
    const own = found.find(({ attributes }) => [attributes].flat().some((one) => typeof one === 'object' && one !== null && Object.values(one).includes(key)));
    if (!own && full) throw cannot('the list is full');
    return own && receiptOf(key, textOf(own['service_request_id']));
  }

  const verbs: Partial<Record<RecordType, readonly Verb[]>> = {
    case: ['get', 'list', 'find', ...(places.given ? (['create'] as const) : []), ...(photos ? (['upload'] as const) : [])],
    category: ['get', 'list'], place: places.given ? ['get', 'list'] : ['get'], org: ['get'],
  };

  return {
    name: 'open311',
    repeats: clientRequestIds ? 'findable' : 'unknown',
    uploads: photos ? 'before' : 'none',
    can: (verb, type) => verbs[type]?.includes(verb) ?? false,
    async get(wanted, call) {
      const { type, ...by } = typeof wanted === 'string' ? splitRef(wanted) : wanted;
      // A number is enough: what is read by it is what anyone may read.
      if (type === 'case') return (await reading.case('id' in by ? by.id : by.code, call)) as never;
      const place = type === 'place' && 'id' in by ? await places.get(by.id, call) : undefined;
      const found = place ?? (await reading.records(type, call)).find((record) => matches(record, { where: { ...by } }));
      if (!found) throw failure('missing', { message: `no ${type} of this name`, status: 404 });
      return found as never;
    },
    list: async (type, query, call) => (await reading.list(type, query, call)) as never,
    create: (type, input, call) => (type === 'case' ? create(input as CaseInput, call) : Promise.reject(failure('unsupported', { message: `Open311 takes no ${type}`, unsent: true }))),
    act: () => Promise.reject(failure('unsupported', { message: 'Open311 has no acts', unsent: true })),
    ...(photos && { upload: (photo, call) => photos.upload(photo, call) }),
    find,
  };
}
