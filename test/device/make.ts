import { openDevice } from '../../src/device/device.ts';
import type { Device } from '../../src/ports/device.ts';
import type { DeviceUnderTest } from '../contracts/device.ts';
import { type FakeClock, fakeClock } from '../fakes/clock.ts';
import { drawn, freshName } from './browser.ts';

export interface RealDevice extends DeviceUnderTest {
  clock: FakeClock;
  name: string;
}

/** A real device on a clock that is moved by hand; a `name` used before is another tab on the same storage. */
export function realDevice(name = freshName(), clock = fakeClock()): RealDevice {
  const device: Device = openDevice({ clock, name });
  const pass = async (ms: number) => {
    // Opening has a time limit too; time stands still for it.
    await device.mode();
    await clock.tick(ms);
    await new Promise((resolve) => setTimeout(resolve, 4));
  };
  return { device, clock, name, pass, photo: () => drawn(40, 30) };
}

/** The name of what a promise is rejected with: the storage or photo problem. */
export async function problem(promise: Promise<unknown>): Promise<string> {
  return promise.then(() => 'none', (thrown: Error & { storage?: string; photo?: string }) => thrown.storage ?? thrown.photo ?? thrown.message);
}

/** Reads a database past the device. */
export async function raw<T>(name: string, store: string): Promise<T[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('cannot open'));
  });
  const rows = await new Promise<T[]>((resolve) => {
    const request = db.transaction(store).objectStore(store).getAll() as IDBRequest<T[]>;
    request.onsuccess = () => resolve(request.result);
  });
  db.close();
  return rows;
}
