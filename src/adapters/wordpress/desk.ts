/** What only pages with a mapping need, in a file of its own: what the mapping says, the files beside the page, and requests for the contact form. */
import type { CaseInput } from '../../domain/case.ts';
import type { Category } from '../../domain/category.ts';
import { asFailure, failure, isFailure } from '../../domain/failure.ts';
import { type Place, placeIndex } from '../../domain/place.ts';
import type { AdapterOptions, Call, Outcome } from '../../ports/backend.ts';
import { mappingFrom } from '../mapping-source.ts';
import { addressIn, recordsAt } from '../record-file.ts';
import { formOf, type Named, outcomeOf, type Photo } from './form.ts';
import { type ContactForm, readMapping, type WordpressMapping } from './mapping.ts';
import type { Ask } from './wire.ts';

type Beside = Category | Place;

export interface Desk {
  mapping: WordpressMapping;
  /** What can be reported, and where; nothing without a form. */
  list<R extends Beside>(type: R['type']): Promise<readonly R[]>;
  create(input: CaseInput, call: Call, photos: Map<string, Photo>): Promise<Outcome>;
}

/** @throws Failure, `unsent` */
export async function openDesk(ask: Ask, { endpoint = '', mapping: said }: AdapterOptions): Promise<Desk> {
  let mapping: WordpressMapping;
  try {
    mapping = await mappingFrom(said!, readMapping).ready();
  } catch (thrown) {
    throw isFailure(thrown) ? thrown : failure('broken', { message: (thrown as Error).message, unsent: true });
  }
  const { form } = mapping;
  const read = new Map<string, Promise<readonly Beside[]>>();

  async function list<R extends Beside>(type: R['type']): Promise<readonly R[]> {
    const source = form?.[type === 'place' ? 'places' : 'categories'] ?? [];
    const typed = (records: readonly object[]): R[] => records.map((one) => ({ ...one, type }) as R);
    if (typeof source !== 'string') return typed(source);
    const url = new URL(source, typeof document === 'object' ? document.baseURI : endpoint).href;
    const reading = read.get(url) ?? recordsAt<Beside>(url);
    read.set(url, reading);
    reading.catch(() => read.delete(url));
    return typed(await reading);
  }

  /** What is wanting, in the form's own fields; else what is sent. Nothing of it has gone out yet. */
  async function prepared(input: CaseInput, call: Call, photos: Map<string, Photo>): Promise<{ fields: Record<string, string> } | { to: ContactForm; named: Named; sent: Photo[] }> {
    try {
      if (!form) throw failure('unsupported', { message: 'the mapping names no contact form' });
      const [categories, places] = await Promise.all([list<Category>('category'), list<Place>('place')]);
      const category = categories.find(({ id }) => input.category === `category/${id}`);
      const address = addressIn(placeIndex(places), input.place);
      const sent = input.media.flatMap((sha256) => photos.get(sha256) ?? []);
      // Photos are forgotten with the page: an attempt that brings none must not send the words alone.
      const isWhole = sent.length === input.media.length;
      if (category && address !== undefined && isWhole) return { to: form, named: { category, address }, sent };
      return { fields: { ...(!category && { category: 'unknown' }), ...(address === undefined && { place: 'unknown' }), ...(!isWhole && { media: 'missing' }) } };
    } catch (thrown) {
      throw call.signal?.aborted ? thrown : Object.assign(asFailure(thrown), { unsent: true });
    }
  }

  return {
    mapping, list,
    async create(input, call, photos) {
      const ready = await prepared(input, call, photos);
      if ('fields' in ready) return { kind: 'rejected', fields: ready.fields };
      const { to, named, sent } = ready;
      try {
        const { json } = await ask(`/contact-form-7/v1/contact-forms/${to.id}/feedback`, { form: formOf(to, input, named, sent), call });
        return outcomeOf(json, to, input);
      } finally {
        for (const { sha256 } of sent) photos.delete(sha256);
      }
    },
  };
}
