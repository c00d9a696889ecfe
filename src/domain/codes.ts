/** Numbers and secrets an office gives out. */
import type { World } from './desk.ts';
import { epochOf, instantOf } from './instant.ts';

/** Lower-case hex, 4 bits a character. */
export function randomHex(world: Pick<World, 'random'>, length: number): string {
  let hex = '';
  while (hex.length < length) hex += Math.floor(world.random() * 0x10000).toString(16).padStart(4, '0');
  return hex.slice(0, length);
}

/** Year and month plus four random digits (five once a month is crowded): short enough for the telephone, guarded by the phone tail. */
export function freeCode(taken: ReadonlySet<string>, world: Pick<World, 'now' | 'random'>): string {
  const month = instantOf(epochOf(world.now)).slice(2, 7).replace('-', '');
  for (let digits = 4; ; digits += 1) {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const code = month + String(Math.floor(world.random() * 10 ** digits)).padStart(digits, '0');
      if (!taken.has(code)) return code;
    }
  }
}
