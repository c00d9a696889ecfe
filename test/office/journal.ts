/** Append-only JSON lines: what was answered is on disk first, and a line torn by a crash was never answered. */
import { type FileHandle, mkdir, open, readFile, truncate } from 'node:fs/promises';
import path from 'node:path';

export interface Journal<T> {
  append(entry: T): Promise<void>;
  close(): Promise<void>;
}

/** Replays the file into `take`, then stays open for more. Without a file it forgets. */
export async function openJournal<T>(file: string | undefined, take: (entry: T) => void): Promise<Journal<T>> {
  if (file === undefined) return { append: async () => undefined, close: async () => undefined };
  await mkdir(path.dirname(file), { recursive: true });
  const whole = await readFile(file).catch(() => Buffer.alloc(0));
  const end = whole.lastIndexOf('\n') + 1;
  // The torn rest is cut off, or the next line would be glued to it.
  if (end < whole.length) await truncate(file, end);
  for (const line of whole.subarray(0, end).toString('utf8').split('\n')) if (line !== '') take(JSON.parse(line) as T);
  const handle: FileHandle = await open(file, 'a');
  return {
    async append(entry) {
      await handle.appendFile(`${JSON.stringify(entry)}\n`);
      await handle.datasync();
    },
    close: () => handle.close(),
  };
}
