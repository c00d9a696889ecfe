/** What the office keeps: filings, wrong tries, photos, events and signups. In memory for answers, in files for the next start. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Tries } from '../../src/domain/access.ts';
import type { Filing } from '../../src/domain/desk.ts';
import type { TownEvent } from '../../src/domain/event.ts';
import { type Hall, hallAfter, type HallChange } from '../../src/domain/signup-desk.ts';
import { openJournal } from './journal.ts';

export interface StoredPhoto {
  sha256: string;
  type: string;
  bytes: Buffer;
}

export interface OfficeStore {
  filings: Map<string, Filing>;
  tries: Map<string, Tries>;
  photos: Map<string, StoredPhoto>;
  /** As it is now. */
  hall(): Hall;
  keepFiling(filing: Filing): Promise<void>;
  keepTries(code: string, tries: Tries): Promise<void>;
  keepPhoto(photo: StoredPhoto): Promise<void>;
  /** An event and its signups in one line: a crash tears none of them from the others. */
  keepHall(change: HallChange): Promise<void>;
  close(): Promise<void>;
}

/** `first` and `events`: what it starts with; whatever its files say goes before. */
export async function openStore(dir: string | undefined, first: readonly Filing[] = [], events: readonly TownEvent[] = []): Promise<OfficeStore> {
  const filings: OfficeStore['filings'] = new Map(first.map((filing) => [filing.record.id, filing]));
  const tries: OfficeStore['tries'] = new Map();
  const photos: OfficeStore['photos'] = new Map();
  let hall: Hall = { holdings: new Map(events.map((record) => [record.id, { record, acts: {} }])), enrolments: new Map() };
  const take = (change: HallChange): void => void (hall = hallAfter(hall, change));
  const at = (name: string): string | undefined => (dir === undefined ? undefined : path.join(dir, name));
  const named: { sha256: string; type: string }[] = [];
  const journals = {
    filings: await openJournal<Filing>(at('filings.jsonl'), (filing) => filings.set(filing.record.id, filing)),
    tries: await openJournal<Tries & { code: string }>(at('tries.jsonl'), ({ code, ...count }) => tries.set(code, count)),
    hall: await openJournal<HallChange>(at('hall.jsonl'), take),
    photos: await openJournal<{ sha256: string; type: string }>(at('photos.jsonl'), (photo) => named.push(photo)),
  };
  for (const photo of named) photos.set(photo.sha256, { ...photo, bytes: await readFile(path.join(dir!, 'photos', photo.sha256)) });

  return {
    filings, tries, photos,
    hall: () => hall,
    async keepFiling(filing) {
      await journals.filings.append(filing);
      filings.set(filing.record.id, filing);
    },
    async keepTries(code, count) {
      // Counted before it is written: tries sent side by side must not share one count.
      tries.set(code, count);
      await journals.tries.append({ ...count, code });
    },
    async keepHall(change) {
      await journals.hall.append(change);
      take(change);
    },
    async keepPhoto({ sha256, type, bytes }) {
      if (photos.has(sha256)) return;
      if (dir !== undefined) {
        const file = path.join(dir, 'photos', sha256);
        await mkdir(path.dirname(file), { recursive: true });
        const part = `${file}.${process.hrtime.bigint()}`;
        await writeFile(part, bytes, { flush: true });
        await rename(part, file);
      }
      await journals.photos.append({ sha256, type });
      photos.set(sha256, { sha256, type, bytes });
    },
    async close() {
      for (const journal of Object.values(journals)) await journal.close();
    },
  };
}
