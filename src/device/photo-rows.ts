import type { Tx } from './store.ts';

/** How long a photo that nothing names is left alone: its draft may be about to be written. */
const grace = 3_600_000;

async function named(tx: Tx): Promise<Set<string>> {
  const [drafts, outbox] = await Promise.all([tx.all('drafts'), tx.all('outbox')]);
  return new Set([...drafts, ...outbox].flatMap((row) => row.photos));
}

/** Erases the photos of a row that has just gone, unless another row names them or they were added again after `since`. Needs drafts, outbox and photos. */
export async function releasePhotos(tx: Tx, photos: string[], since: number): Promise<void> {
  if (photos.length === 0) return;
  const still = await named(tx);
  for (const sha256 of photos.filter((sha) => !still.has(sha))) {
    const row = await tx.get('photos', sha256);
    if (row && row.addedAt <= since) tx.delete('photos', sha256);
  }
}

/** Erases photos that no row names and nobody added lately. Needs drafts, outbox and photos. */
export async function sweepPhotos(tx: Tx, now: number): Promise<void> {
  const [still, keys] = [await named(tx), (await tx.keys('photos')) as string[]];
  for (const sha256 of keys.filter((sha) => !still.has(sha))) {
    const row = await tx.get('photos', sha256);
    if (row && now - row.addedAt > grace) tx.delete('photos', sha256);
  }
}
