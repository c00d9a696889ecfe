import type { Clock } from '../ports/clock.ts';
import { isPhotoFailure, isStorageFailure, type Photo, type Photos } from '../ports/device.ts';
import type { Access } from './open.ts';
import { sha256 } from './sha256.ts';
import { photoFailure, type Shrunk } from './shrink.ts';

export function photos({ access, clock, shrink }: { access: Access; clock: Clock; shrink: (file: Blob) => Promise<Shrunk> }): Photos {
  let last: Promise<unknown> = Promise.resolve();

  async function keep(file: Blob): Promise<Photo> {
    const { bytes, width, height } = await shrink(file);
    const hash = await sha256(bytes);
    // The same bytes under the same name: written again only to say that it is wanted now.
    await access.run({ stores: ['photos'], write: true }, (tx) => tx.put('photos', { sha256: hash, bytes, width, height, addedAt: clock.now() }));
    return { sha256: hash, size: bytes.byteLength, width, height };
  }

  return {
    add(file) {
      // One after the other: six decoded pictures at once are too much for a cheap phone.
      const adding = last.then(() => keep(file)).catch((thrown: unknown) => {
        if (isPhotoFailure(thrown)) throw thrown;
        throw photoFailure(isStorageFailure(thrown) && thrown.storage === 'full' ? 'full' : 'failed', thrown);
      });
      last = adding.catch(() => undefined);
      return adding;
    },
    async get(hash) {
      const row = await access.run({ stores: ['photos'] }, (tx) => tx.get('photos', hash));
      return row && (await sha256(row.bytes)) === hash ? row.bytes : undefined;
    },
  };
}
