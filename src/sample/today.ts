import type { Day, Instant } from '../domain/record.ts';

/** The town's clock: it stands. */
export const townNow: Instant = '2023-11-10T09:00:00+08:00';
export const today: Day = '2023-11-10';
