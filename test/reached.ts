import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Modules whose code a tag's file may hold. */
export function reached(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, to = ''] of readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*? from '(\.[^']+)';/gm)) reached(path.posix.join(path.posix.dirname(file), to), found);
  return found;
}
