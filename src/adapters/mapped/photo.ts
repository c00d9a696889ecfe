/** A photo as multipart, and what the answer calls it. */
import type { Media } from '../../domain/media.ts';
import type { Backend, UploadCall } from '../../ports/backend.ts';
import { hrefOf } from '../endpoint.ts';
import { partOf } from './fields.ts';
import type { Mapping, Verb } from './mapping.ts';
import { type Answer, type Asking, broken } from './wire.ts';

type Photo = Parameters<NonNullable<Backend['upload']>>[0];

/** @throws Failure */
export async function sendPhoto(way: NonNullable<Mapping['upload']>, { sha256, bytes, type }: Photo, { signal, token }: UploadCall, base: string, ask: (asking: Asking) => Promise<Answer>): Promise<Media> {
  const form = new FormData();
  for (const [name, value] of Object.entries(way.with ?? {})) form.append(name, value);
  // Named by its hash: servers that keep a part of the name tell later which photo it was.
  form.append(way.field, new Blob([bytes], { type }), `${sha256}.${type.slice('image/'.length)}`);
  const verb: Verb = { path: way.path, method: 'POST', ...(way.data !== undefined && { data: way.data }) };
  // Not its key, which is the record's.
  const { reply, envelope } = await ask({ verb, form, call: { ...(signal && { signal }), ...(token !== undefined && { token }) } });
  const data = partOf(reply.json, envelope.data);
  const id = partOf(data, way.id);
  if (typeof id !== 'string' && typeof id !== 'number') throw broken(way, 'the answer names no photo');
  return { id: String(id), sha256, alt: '', url: hrefOf(partOf(data, way.url ?? way.id), base) };
}
