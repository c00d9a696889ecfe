/** Addresses of photos in records that came over the network: the page may stand elsewhere. */
import { hrefOf } from './endpoint.ts';

/** A part of a foreign record, if it is there at all. */
type Some = Record<string, unknown> | null | undefined;

/** Photo addresses are made absolute against where the record came from. Everything else is checked by the schemas behind this adapter. */
export function withUrls<R>(record: R, base: string): R {
  const { media, evidence, own, steps, recap } = (record ?? {}) as Record<string, Some>;
  const lists = [own, steps, recap].flat().map((part: Some) => part?.['media']);
  for (const photo of [media, evidence, ...lists].flat() as Some[]) {
    if (typeof photo?.['url'] === 'string') photo['url'] = hrefOf(photo['url'], base);
  }
  return record;
}
