/** The door `linli/device`. */
export { systemClock } from './clock.ts';
export { openDevice, type DeviceOptions } from './device.ts';
export type * from '../ports/device.ts';
export { isPhotoFailure, isStorageFailure } from '../ports/device.ts';
