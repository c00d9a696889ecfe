/** Three photos as phones take them: 3–8 MB, EXIF with GPS, one of them lying on its side. Made, not shipped. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import jpeg from 'jpeg-js';
import piexif from 'piexifjs';

const { GPSIFD, ImageIFD } = piexif;

/** Noise does not compress: the size of the file follows the size of the picture. */
function picture(seed: number, width: number, height: number): Buffer {
  const data = Buffer.alloc(width * height * 4);
  let state = seed;
  for (let index = 0; index < data.length; index += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const wave = Math.floor(index / 4 / width) / height;
    data[index] = 120 + (state >>> 26) + wave * 60;
    data[index + 1] = 110 + ((state >>> 20) & 63);
    data[index + 2] = 90 + ((state >>> 14) & 63);
    data[index + 3] = 255;
  }
  return jpeg.encode({ data, width, height }, 92).data;
}

function withPlace(bytes: Buffer, orientation: number): Buffer {
  const exif = piexif.dump({
    '0th': { [ImageIFD.Make]: 'Linli test phone', [ImageIFD.Orientation]: orientation },
    GPS: { [GPSIFD.GPSLatitudeRef]: 'N', [GPSIFD.GPSLatitude]: [[31, 1], [59, 1], [0, 1]], [GPSIFD.GPSLongitudeRef]: 'E', [GPSIFD.GPSLongitude]: [[120, 1], [53, 1], [0, 1]] },
  });
  return Buffer.from(piexif.insert(exif, bytes.toString('binary')), 'binary');
}

export function threePhotos(): string[] {
  const dir = mkdtempSync(path.join(tmpdir(), 'linli-photos-'));
  return [[2200, 1700, 1], [2000, 2600, 6], [3000, 2000, 1]].map(([width, height, orientation], index) => {
    const file = path.join(dir, `photo-${index + 1}.jpg`);
    writeFileSync(file, withPlace(picture(index + 1, width!, height!), orientation!));
    return file;
  });
}

/** A small one, as the office's camera gives. */
export const onePhoto = (): Buffer => picture(9, 320, 240);
