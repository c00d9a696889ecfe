import { assert } from '@open-wc/testing';
// A script without exports: in a module it leaves itself on the window.
import 'piexifjs';
import type piexifType from 'piexifjs';
import { sha256 } from '../../src/device/sha256.ts';
import { address, draft, row, scripted, slot, until } from '../contracts/device.ts';
import { drawn, replace, restore } from './browser.ts';
import { problem, raw, realDevice } from './make.ts';

afterEach(restore);

const piexif = (window as unknown as { piexif: typeof piexifType }).piexif;
const binary = (bytes: ArrayBuffer) => Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');

/** As a phone takes it: turned, and saying where. */
async function taken(width: number, height: number, orientation: number): Promise<Blob> {
  const { GPSIFD, ImageIFD } = piexif;
  const exif = piexif.dump({
    '0th': { [ImageIFD.Make]: 'Linli test phone', [ImageIFD.Orientation]: orientation },
    GPS: { [GPSIFD.GPSLatitudeRef]: 'N', [GPSIFD.GPSLatitude]: [[31, 1], [59, 1], [0, 1]] },
  });
  const text = piexif.insert(exif, binary(await (await drawn(width, height)).arrayBuffer()));
  return new Blob([Uint8Array.from(text, (sign) => sign.charCodeAt(0))], { type: 'image/jpeg' });
}

/** Colour of a pixel, by its place as a share of width and height. */
async function colourAt(bytes: ArrayBuffer, x: number, y: number): Promise<'red' | 'white'> {
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
  const pen = canvas.getContext('2d')!;
  pen.drawImage(bitmap, 0, 0);
  return pen.getImageData(Math.floor(bitmap.width * x), Math.floor(bitmap.height * y), 1, 1).data[1]! > 128 ? 'white' : 'red';
}

describe('photos', () => {
  for (const way of ['createImageBitmap', 'an <img>']) {
    it(`by ${way}: place and maker are gone, and it lies the right way up`, async () => {
      if (way !== 'createImageBitmap') replace(window, 'createImageBitmap', { value: () => Promise.reject(new TypeError('old')) });
      const { device } = realDevice();
      const file = await taken(400, 200, 6);
      assert.include(binary(await file.arrayBuffer()), 'Exif');
      const photo = await device.photos.add(file);
      restore();
      const bytes = await device.photos.get(photo.sha256);
      assert.deepEqual([photo.width, photo.height], [200, 400]);
      for (const trace of ['Exif', 'GPS', 'Linli test phone', 'http://ns.adobe.com']) assert.notInclude(binary(bytes!), trace);
      // Orientation 6 is turned by a quarter: what was above left is above right.
      assert.deepEqual([await colourAt(bytes!, 0.75, 0.25), await colourAt(bytes!, 0.25, 0.25)], ['red', 'white']);
      assert.equal(await sha256(bytes!), photo.sha256);
    });
  }

  it('becomes at most 1600 px and 300 kB, noise too', async () => {
    const { device } = realDevice();
    const file = await drawn(2000, 1500, 'image/jpeg', 7);
    assert.isAbove(file.size, 2_000_000);
    const photo = await device.photos.add(file);
    assert.isAtMost(Math.max(photo.width, photo.height), 1600);
    assert.isAtMost(photo.size, 300_000);
    const calm = await device.photos.add(await drawn(2000, 1500));
    assert.deepEqual([calm.width, calm.height], [1600, 1200]);
  });

  it('takes PNG and WebP, on white paper', async () => {
    const { device } = realDevice();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 30, height: 20 });
    for (const type of ['image/png', 'image/webp']) {
      const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type));
      const photo = await device.photos.add(file!);
      const bytes = await device.photos.get(photo.sha256);
      assert.deepEqual([photo.width, photo.height], [30, 20]);
      assert.equal(binary(bytes!).slice(0, 3), '\xff\xd8\xff');
      assert.equal(await colourAt(bytes!, 0.5, 0.5), 'white');
    }
  });

  it('refuses what it must not decode: bombs, cut files, lies, HEIC here', async () => {
    const { device } = realDevice();
    const jpeg = await (await drawn(400, 200)).arrayBuffer();
    const bomb = new Uint8Array(33);
    bomb.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
    new DataView(bomb.buffer).setUint32(16, 20_000);
    new DataView(bomb.buffer).setUint32(20, 20_000);
    const table: [string, BlobPart, string][] = [
      ['a PNG of 400 megapixels', bomb, 'too-large'],
      ['41 MB', new Uint8Array(41_000_000), 'too-large'],
      ['nothing', new Uint8Array(0), 'unreadable'],
      ['a JPEG cut in its header', jpeg.slice(0, 60), 'unreadable'],
      ['a JPEG with a broken body', new Uint8Array([...new Uint8Array(jpeg.slice(0, 200)), ...new Uint8Array(50)]), 'unreadable'],
      ['a program', 'MZ\x90\0', 'not-a-photo'],
      ['a page', '<html><svg>', 'not-a-photo'],
      ['HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'not-a-photo'],
    ];
    for (const [name, part, expected] of table) assert.equal(await problem(device.photos.add(new Blob([part], { type: 'image/jpeg' }))), expected, name);
    assert.match((await device.photos.add(new Blob([jpeg], { type: 'text/plain' }))).sha256, /^[\da-f]{64}$/, 'one refusal spoils the next');
  });

  it('a disk that is full refuses the photo and says so', async () => {
    const { device } = realDevice();
    await device.mode();
    const { put } = IDBObjectStore.prototype;
    replace(IDBTransaction.prototype, 'error', { get: () => new DOMException('no room', 'QuotaExceededError') });
    replace(IDBTransaction.prototype, 'commit', { value: undefined });
    replace(IDBObjectStore.prototype, 'put', {
      value(this: IDBObjectStore, ...given: Parameters<typeof put>) {
        const request = put.apply(this, given);
        request.addEventListener('success', () => this.transaction.abort());
        return request;
      },
    });
    assert.equal(await problem(device.photos.add(await drawn(20, 20))), 'full');
  });

  it('bytes that are no longer those of their hash are not given out', async () => {
    const { device, name } = realDevice();
    const photo = await device.photos.add(await drawn(20, 20));
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    await new Promise((resolve) => {
      const tx = db.transaction('photos', 'readwrite');
      tx.objectStore('photos').put({ sha256: photo.sha256, bytes: new ArrayBuffer(8), width: 1, height: 1, addedAt: 0 });
      tx.oncomplete = resolve;
    });
    db.close();
    assert.equal(await device.photos.get(photo.sha256), undefined);
    await device.photos.add(await drawn(20, 20));
    assert.equal((await device.photos.get(photo.sha256))?.byteLength, photo.size);
  });

  it('only what no row names, and nobody added within the hour, is swept away', async () => {
    const made = realDevice();
    const { device, name, clock } = made;
    const add = async (width: number) => (await device.photos.add(await drawn(width, 20))).sha256;
    const [inDraft, inRow, nowhere] = [await add(20), await add(30), await add(40)];
    await device.drafts.save(draft('k', '', [inDraft]));
    await device.outbox.submit(row(draft('r', '', [inRow])));
    await clock.tick(3_700_000);
    const later = realDevice(name, clock);
    const fresh = (await later.device.photos.add(await drawn(50, 20))).sha256;
    await later.device.drafts.list(slot);
    await later.pass(11_000);
    await until(later, 'swept', async () => !(await device.photos.get(nowhere)));
    assert.sameMembers((await raw<{ sha256: string }>(name, 'photos')).map(({ sha256: hash }) => hash), [inDraft, inRow, fresh]);
  });

  it('a photo another draft names outlives the delivery', async () => {
    const made = realDevice();
    const { sha256: hash } = await made.device.photos.add(await made.photo());
    await made.pass(5);
    await made.device.drafts.save(draft('other', '', [hash]));
    await made.device.outbox.submit(row(draft('k', '', [hash])));
    made.device.serve(address, scripted());
    await until(made, 'a receipt', () => made.device.receipts.get('k'));
    assert.isOk(await made.device.photos.get(hash));
    await made.device.drafts.discard('other');
    assert.isNotOk(await made.device.photos.get(hash));
  });
});
