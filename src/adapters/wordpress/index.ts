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
import type { Category } from '../../domain/category.ts';
import { asFailure, failure } from '../../domain/failure.ts';
import { type Place, placeIndex } from '../../domain/place.ts';
import { matches, pageOf } from '../../domain/query.ts';
import { type RecordType, type Ref, splitRef } from '../../domain/record.ts';
import type { AdapterOptions, Backend, Call, Outcome, UploadCall } from '../../ports/backend.ts';
import { hrefOf } from '../endpoint.ts';
import { mappingFrom } from '../mapping-source.ts';
import { addressIn, recordsAt } from '../record-file.ts';
import { getEvent, listEvents } from './events.ts';
import { formOf, type Named, outcomeOf, type Photo } from './form.ts';
import { type ContactForm, readMapping } from './mapping.ts';
import { isNumber } from './pages.ts';
import { getNotice, listNotices } from './posts.ts';
import { asker } from './wire.ts';

type Beside = Category | Place;

export function wordpressBackend({ endpoint, mapping = '{}', getHeaders }: AdapterOptions): Backend {
  const ask = asker(endpoint, getHeaders);
  const source = mappingFrom(mapping, readMapping);
  /** Held from `upload` to the end of the attempt they were for. */
  const photos = new Map<string, Photo>();
  const read = new Map<string, Promise<readonly Beside[]>>();
  /** Plugins that are known not to be there. */
  const absent = new Set<RecordType>();

  async function formHere(): Promise<ContactForm> {
    const { form } = await source.ready();
    if (!form) throw failure('unsupported', { message: 'the mapping names no contact form', unsent: true });
    return form;
  }

  async function beside<R extends Beside>(type: R['type']): Promise<readonly R[]> {
    const { form } = await source.ready();
    if (!form) return [];
    const said = type === 'place' ? form.places : form.categories;
    if (typeof said !== 'string') return said.map((one) => ({ ...one, type })) as unknown as R[];
    const url = hrefOf(said, typeof document === 'object' ? document.baseURI : endpoint!);
    const reading = read.get(url) ?? recordsAt<Beside>(url).then((list) => list.map((one) => ({ ...one, type }) as Beside));
    read.set(url, reading);
    reading.catch(() => read.delete(url));
    return reading as unknown as Promise<readonly R[]>;
  }

  async function named(input: CaseInput): Promise<Partial<Named>> {
    const [categories, places] = await Promise.all([beside<Category>('category'), beside<Place>('place')]);
    const category = categories.find(({ id }) => input.category === `category/${id}`);
    const address = addressIn(placeIndex(places), input.place);
    return { ...(category && { category }), ...(address !== undefined && { address }) };
  }

  async function create(input: CaseInput, call: Call): Promise<Outcome> {
    let form: ContactForm;
    let known: Partial<Named>;
    try {
      [form, known] = [await formHere(), await named(input)];
    } catch (thrown) {
      throw call.signal?.aborted ? thrown : Object.assign(asFailure(thrown), { unsent: true });
    }
    const { category, address } = known;
    const sent = input.media.flatMap((sha256) => photos.get(sha256) ?? []);
    const fields = { ...(!category && { category: 'unknown' }), ...(address === undefined && { place: 'unknown' }), ...(sent.length < input.media.length && { media: 'missing' }) };
    if (!category || address === undefined || sent.length < input.media.length) return { kind: 'rejected', fields };
    try {
      const { json } = await ask(`/contact-form-7/v1/contact-forms/${form.id}/feedback`, { form: formOf(form, input, { category, address }, sent), call });
      return outcomeOf(json, form, input);
    } finally {
      for (const { sha256 } of sent) photos.delete(sha256);
    }
  }

  /** A plugin that is not there is found out once. */
  const noting = async <R>(type: RecordType, work: Promise<R>): Promise<R> =>
    work.catch((thrown: unknown) => {
      if (asFailure(thrown).kind === 'unsupported') absent.add(type);
      throw thrown;
    });

  async function one(type: RecordType, id: string, call?: Call): Promise<unknown> {
    if (type === 'category' || type === 'place') return (await beside(type)).find((record) => record.id === id);
    // The Events Calendar calls an id that is no event's a wrong parameter.
    const missing = (thrown: unknown): undefined => {
      if (asFailure(thrown).kind !== 'invalid') throw thrown;
    };
    if (!isNumber(id)) return undefined;
    if (type === 'event') return noting(type, getEvent(ask, id, call)).catch(missing);
    return type === 'notice' ? getNotice(ask, await source.ready(), id, call) : undefined;
  }

  const isTaking = (): boolean => !source.known || source.known.form !== undefined;
  const hasPhotos = (): boolean => !source.known || source.known.form?.photos !== undefined;
  const never = (what: string) => failure('unsupported', { message: `WordPress takes no ${what}`, unsent: true });

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
      stop(call);
      const { type, ...by } = typeof wanted === 'string' ? splitRef(wanted) : wanted;
      const found = 'id' in by ? await one(type, by.id, call) : type === 'category' ? (await beside<Category>(type)).find((record) => matches(record, { where: { ...by } })) : undefined;
      if (!found) throw failure('missing', { message: `no ${type} of this name`, status: 404 });
      return found as never;
    },
    async list(type, query, call) {
      stop(call);
      // One of nothing has no form in an address, and no answer either.
      if (Object.values(query.where ?? {}).some((condition) => Array.isArray(condition) && condition.length === 0)) return { items: [], total: 0, ignored: [] };
      if (type === 'event') return (await noting(type, listEvents(ask, query, call))) as never;
      if (type === 'notice') return (await listNotices(ask, await source.ready(), query, call)) as never;
      return pageOf(type === 'category' || type === 'place' ? await beside(type) : [], query) as never;
    },
    create: async (type, input, call) => {
      if (type !== 'case') throw never(type);
      return create(input as CaseInput, call);
    },
    act: async (ref: Ref) => {
      throw never(`act on a ${splitRef(ref).type}`);
    },
    ...(hasPhotos() && {
      async upload(photo: Photo, { onProgress }: UploadCall) {
        photos.set(photo.sha256, photo);
        onProgress?.(1);
        return { id: photo.sha256, sha256: photo.sha256, alt: '', url: '' };
      },
    }),
  };
}

/** Before what is read for all who ask, with which no signal goes. */
function stop({ signal }: Call = {}): void {
  if (signal?.aborted) throw (signal.reason as Error | undefined) ?? new DOMException('aborted', 'AbortError');
}
