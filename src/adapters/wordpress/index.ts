/**
 * A WordPress without a plugin of ours: `backend="wordpress" endpoint="https://street.example/wp-json"`, or the site's own address.
 *
 * | ours | theirs |
 * |---|---|
 * | `notice` | posts, or pages (`notices` in the mapping); their HTML as text, the featured picture |
 * | `event` | The Events Calendar |
 * | `create('case')` | Contact Form 7 (`form` in the mapping): a mail, so there is no number and nothing to follow |
 * | `category`, `place` | files beside the page, named by the form: WordPress knows neither |
 *
 * What the mapping says stands in mapping.ts.
 */
import type { CaseInput } from '../../domain/case.ts';
import { asFailure, failure } from '../../domain/failure.ts';
import { matches, pageOf } from '../../domain/query.ts';
import { type RecordType, type Ref, splitRef } from '../../domain/record.ts';
import type { AdapterOptions, Backend, Call, UploadCall } from '../../ports/backend.ts';
import { stop } from '../stop.ts';
import type { Desk } from './desk.ts';
import { getEvent, listEvents } from './events.ts';
import type { Photo } from './form.ts';
import type { WordpressMapping } from './mapping.ts';
import { isNumber } from './pages.ts';
import { getNotice, listNotices } from './posts.ts';
import { type Ask, asker } from './wire.ts';

/** Fetched once, and only where a mapping stands. */
async function opened(ask: Ask, options: AdapterOptions): Promise<Desk> {
  const file = await import('./desk.ts').catch((cause: unknown) => {
    throw failure('broken', { message: 'the rest of backend="wordpress" did not load: copy the whole folder adapters/', unsent: true, cause });
  });
  return file.openDesk(ask, options);
}

export function wordpressBackend(options: AdapterOptions): Backend {
  const ask = asker(options.endpoint, options.getHeaders);
  const isMapped = options.mapping !== undefined;
  let known: WordpressMapping | undefined = isMapped ? undefined : {};
  let opening: Promise<Desk> | undefined;
  /** Held from `upload` to the end of the attempt they were for. */
  const photos = new Map<string, Photo>();
  /** Plugins that are known not to be there. */
  const absent = new Set<RecordType>();

  const never = (what: string) => failure('unsupported', { message: `this WordPress takes no ${what}`, unsent: true });

  /** What went wrong is asked for again with the next call. */
  async function desk(): Promise<Desk> {
    if (!isMapped) throw never('requests: it has no mapping');
    try {
      const found = await (opening ??= opened(ask, options));
      known = found.mapping;
      return found;
    } catch (thrown) {
      opening = undefined;
      throw thrown;
    }
  }
  const mapping = async (): Promise<WordpressMapping> => known ?? (await desk()).mapping;
  const beside = async (type: 'category' | 'place') => (isMapped ? (await desk()).list(type) : []);

  /** A plugin that is not there is found out once. */
  const noting = async <R>(type: RecordType, work: Promise<R>): Promise<R> =>
    work.catch((thrown: unknown) => {
      if (asFailure(thrown).kind === 'unsupported') absent.add(type);
      throw thrown;
    });

  async function one(type: RecordType, id: string, call?: Call): Promise<unknown> {
    if (type === 'category' || type === 'place') return (await beside(type)).find((record) => record.id === id);
    if (!isNumber(id)) return undefined;
    if (type === 'notice') return getNotice(ask, await mapping(), id, call);
    // The Events Calendar calls an id that is no event's a wrong parameter.
    return type !== 'event' ? undefined : noting(type, getEvent(ask, id, call)).catch((thrown: unknown) => {
      if (asFailure(thrown).kind !== 'invalid') throw thrown;
    });
  }

  // Until the mapping is read: whatever it may say.
  const isTaking = (): boolean => !known || known.form !== undefined;
  const hasPhotos = (): boolean => !known || known.form?.photos !== undefined;

  return {
    name: 'wordpress',
    repeats: 'unknown',
    get uploads() {
      return hasPhotos() ? 'inside' : 'none';
    },
    can(verb, type) {
      const reads = (verb === 'get' || verb === 'list') && !absent.has(type);
      if (type === 'notice' || type === 'event') return reads;
      if (type === 'category' || type === 'place') return reads && isTaking();
      return type === 'case' && ((verb === 'create' && isTaking()) || (verb === 'upload' && hasPhotos()));
    },
    async get(wanted, call) {
      stop(call?.signal);
      const { type, ...by } = typeof wanted === 'string' ? splitRef(wanted) : wanted;
      const found = 'id' in by ? await one(type, by.id, call) : type === 'category' ? (await beside(type)).find((record) => matches(record, { where: { ...by } })) : undefined;
      if (!found) throw failure('missing', { message: `no ${type} of this name`, status: 404 });
      return found as never;
    },
    async list(type, query, call) {
      stop(call?.signal);
      // One of nothing has no form in an address, and no answer either.
      if (Object.values(query.where ?? {}).some((condition) => Array.isArray(condition) && condition.length === 0)) return { items: [], total: 0, ignored: [] };
      if (type === 'event') return (await noting(type, listEvents(ask, query, call))) as never;
      if (type === 'notice') return (await listNotices(ask, await mapping(), query, call)) as never;
      return pageOf<object>(type === 'category' || type === 'place' ? await beside(type) : [], query) as never;
    },
    create: async (type, input, call) => {
      if (type !== 'case') throw never(type);
      return (await desk()).create(input as CaseInput, call, photos);
    },
    act: async (ref: Ref) => {
      throw never(`act on a ${splitRef(ref).type}`);
    },
    ...(isMapped && {
      async upload(photo: Photo, { onProgress }: UploadCall) {
        photos.set(photo.sha256, photo);
        onProgress?.(1);
        return { id: photo.sha256, sha256: photo.sha256, alt: '', url: '' };
      },
    }),
  };
}
