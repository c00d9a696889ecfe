/** Photos of the backends in this browser as addresses a page can show: one object URL a photo, made once. */
import type { Media } from '../domain/media.ts';
import type { AnyRecord } from '../domain/record.ts';

export interface StoredPhoto {
  sha256: string;
  type: string;
  /** Never a Blob: after a crash WebKit may hand back the bytes of an older one. */
  bytes: ArrayBuffer;
}

type ReadPhoto = (sha256: string) => Promise<StoredPhoto | undefined>;

export class PhotoUrls {
  readonly #urls = new Map<string, string>();
  readonly #read: ReadPhoto;

  constructor(read: ReadPhoto) {
    this.#read = read;
  }

  urlOf({ sha256, bytes, type }: StoredPhoto): string {
    let url = this.#urls.get(sha256);
    if (url === undefined) {
      url = URL.createObjectURL(new Blob([bytes], { type }));
      this.#urls.set(sha256, url);
    }
    return url;
  }

  /** The record with every photo it shows at an address of this page. */
  async shown<R extends AnyRecord>(record: R): Promise<R> {
    if (record.type === 'work') return { ...record, media: (await this.#here([record.media]))(record.media) };
    if (record.type === 'event' && record.recap?.media) return { ...record, recap: { ...record.recap, media: (await this.#here([record.recap.media]))(record.recap.media) } };
    if (record.type !== 'case') return record;
    const here = await this.#here([record.evidence, record.own?.media, ...record.steps.map((step) => step.media)]);
    return {
      ...record,
      steps: record.steps.map((step) => (step.media ? { ...step, media: here(step.media) } : step)),
      ...(record.evidence && { evidence: here(record.evidence) }),
      ...(record.own && { own: { ...record.own, media: here(record.own.media) } }),
    };
  }

  /** The way to show any of these. */
  async #here(lists: readonly (Media[] | undefined)[]): Promise<(list: Media[]) => Media[]> {
    const shas = new Set(lists.flatMap((list) => list ?? []).flatMap((one) => one.sha256 ?? []));
    const urls = new Map<string, string>();
    for (const sha256 of shas) {
      const known = this.#urls.get(sha256);
      const photo = known === undefined ? await this.#read(sha256) : undefined;
      const url = known ?? (photo && this.urlOf(photo));
      if (url !== undefined) urls.set(sha256, url);
    }
    return (list) => list.map((one) => ({ ...one, url: urls.get(one.sha256 ?? '') ?? one.url }));
  }
}
