/** Reads a code off the screen as a camera would: by its pixels, with a reader that knows nothing of ours. */
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import 'jsqr';

type Reader = (pixels: Uint8ClampedArray, width: number, height: number) => { data: string } | null;
const { jsQR: reader } = globalThis as unknown as { jsQR: Reader };

/** What the code in this element says; the screen is as wide as a small phone. */
export async function scan(code: Element, width = 320): Promise<string | undefined> {
  await setViewport({ width, height: 900 });
  code.scrollIntoView({ block: 'center' });
  const { left, top, width: wide, height } = code.getBoundingClientRect();
  const { width: seen } = document.documentElement.getBoundingClientRect();
  const screen = await executeServerCommand<string, undefined>('screen');
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${screen}`)).blob());
  const canvas = Object.assign(document.createElement('canvas'), { width: bitmap.width, height: bitmap.height });
  const pen = canvas.getContext('2d')!;
  pen.drawImage(bitmap, 0, 0);
  if (left < 0 || left + wide > seen + 1) throw new Error(`the code is ${wide} px wide and leaves the screen`);
  const { data } = pen.getImageData(left, top, wide, height);
  return reader(data, Math.floor(wide), Math.floor(height))?.data;
}
