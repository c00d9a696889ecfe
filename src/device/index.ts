/** The door `linli/device`. */
export { systemClock } from './clock.ts';
export { comfortStore } from './comfort.ts';
export { openDevice, type DeviceOptions } from './device.ts';
export type * from '../ports/device.ts';
export { isPhotoFailure, isStorageFailure } from '../ports/device.ts';
export type * from '../ports/comfort.ts';
