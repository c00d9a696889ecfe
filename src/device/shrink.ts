import type { PhotoFailure, PhotoProblem } from '../ports/device.ts';
import { bare, sniff } from './sniff.ts';

export const longestSide = 1600;
export const mostBytes = 300_000;
/** Before decoding: a phone must not fall over a picture. */
const mostFileBytes = 40_000_000;
const mostPixels = 60_000_000;

export interface Shrunk {
  bytes: ArrayBuffer;
  width: number;
  height: number;
}

export function photoFailure(photo: PhotoProblem, cause?: unknown): PhotoFailure {
  return Object.assign(new Error(`photo: ${photo}`), { photo, cause });
}

interface Decoded {
  picture: CanvasImageSource;
  width: number;
  height: number;
  close(): void;
}

async function asBitmap(file: Blob): Promise<Decoded> {
  let heard = false;
  // Engines that do not know the option do not read it, and may leave the picture lying on its side.
  const options = {
    get imageOrientation() {
      heard = true;
      return 'from-image' as const;
    },
  };
  const bitmap = await createImageBitmap(file, options);
  if (!heard) throw new TypeError('imageOrientation is not known');
  return { picture: bitmap, width: bitmap.width, height: bitmap.height, close: () => bitmap.close() };
}

/** Older engines turn an `<img>` the right way up; newer ones too, but a content policy may forbid them `blob:`. */
async function asElement(file: Blob): Promise<Decoded> {
  const url = URL.createObjectURL(file);
  const image = new Image();
  try {
    // Not decode(): in a page that is not being drawn it never answers.
    await new Promise((resolve, reject) => {
      image.onload = resolve;
      image.onerror = () => reject(photoFailure('unreadable'));
      image.src = url;
    });
  } catch (thrown) {
    URL.revokeObjectURL(url);
    throw thrown;
  }
  return { picture: image, width: image.naturalWidth, height: image.naturalHeight, close: () => URL.revokeObjectURL(url) };
}

function encode({ picture, width, height }: Decoded, side: number, quality: number): Promise<Shrunk> {
  const scale = Math.min(1, side / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) throw photoFailure('failed');
  // JPEG has no transparency: what shows through becomes paper, not black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (!blob) return reject(photoFailure('failed'));
        void blob.arrayBuffer().then((bytes) => resolve({ bytes: bare(bytes), width: canvas.width, height: canvas.height }), reject);
      },
      'image/jpeg',
      quality,
    );
  });
}

/** The picture as a JPEG, right way up, at most 1600 px and 300 kB, drawn anew so that nothing hidden comes along. @throws PhotoFailure */
export async function shrink(file: Blob): Promise<Shrunk> {
  if (file.size > mostFileBytes) throw photoFailure('too-large');
  const bytes = await file.arrayBuffer();
  const seen = sniff(bytes);
  if (!seen) throw photoFailure(file.size === 0 ? 'unreadable' : 'not-a-photo');
  const { known, width = 0, height = 0 } = seen;
  if (width * height > mostPixels) throw photoFailure('too-large');
  if (known && width * height === 0) throw photoFailure('unreadable');
  // The declared type may lie, and would be believed.
  const blob = new Blob([bytes]);
  const decoded = await asBitmap(blob)
    .catch(() => asElement(blob))
    .catch((thrown: unknown) => {
      throw photoFailure(known ? 'unreadable' : 'not-a-photo', thrown);
    });
  try {
    for (let side = longestSide; ; side *= 0.8) {
      for (const quality of [0.85, 0.75, 0.65, 0.5]) {
        const shrunk = await encode(decoded, side, quality);
        if (shrunk.bytes.byteLength <= mostBytes) return shrunk;
      }
    }
  } finally {
    decoded.close();
  }
}
