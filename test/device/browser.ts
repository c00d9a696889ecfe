/** Helpers of the browser tests: pictures, names, and browsers that lack things. */

let undo: (() => void)[] = [];

/** Undoes every replacement made since the last call. */
export function restore(): void {
  for (const back of undo.reverse()) back();
  undo = [];
}

/** Replaces a property until `restore()`. */
export function replace(target: object, name: string, descriptor: PropertyDescriptor): void {
  const before = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, ...descriptor });
  undo.push(() => {
    if (before) Object.defineProperty(target, name, before);
    else Reflect.deleteProperty(target, name);
  });
}

/** A browser on plain http, as far as a page can tell; `indexedDB`: it may keep nothing either. */
export function withoutGlobals(also?: 'indexedDB'): void {
  for (const name of ['locks']) replace(navigator, name, { value: undefined });
  replace(crypto, 'subtle', { value: undefined });
  replace(window, 'BroadcastChannel', { value: undefined });
  if (also) replace(window, 'indexedDB', { get: () => { throw new DOMException('forbidden', 'SecurityError'); } });
}

let count = 0;
/** A database no other test has. */
export const freshName = (): string => `linli-test-${performance.now()}-${(count += 1)}`;

/** A drawn picture: a wedge, so that turned and mirrored ones differ. */
export function drawn(width: number, height: number, type = 'image/jpeg', noise = 0): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#c00';
  pen.fillRect(0, 0, width / 2, height / 2);
  if (noise > 0) {
    const data = pen.getImageData(0, 0, width, height);
    let state = noise;
    for (let i = 0; i < data.data.length; i += 1) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      if (i % 4 < 3) data.data[i] = state >>> 24;
    }
    pen.putImageData(data, 0, 0);
  }
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no blob'))), type, 0.95));
}
