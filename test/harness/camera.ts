/** Reads a code off the screen as a camera would: by its pixels, with a reader that knows nothing of ours. */
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import 'jsqr';

type Reader = (pixels: Uint8ClampedArray, width: number, height: number) => { data: string } | null;
const { jsQR: reader } = globalThis as unknown as { jsQR: Reader };

/** What the code in this element says; the screen is as wide as a small phone. In the other engines its path is drawn: WebKitGTK's runner shows no screen. */
export async function scan(code: SVGSVGElement, width = 320): Promise<string | undefined> {
  const real = navigator.userAgent.includes('Chrome/');
  const { data, width: wide, height } = real ? await screenOf(code, width) : drawn(code);
  return reader(data, wide, height)?.data;
}

async function screenOf(code: Element, width: number): Promise<ImageData> {
  await setViewport({ width, height: 900 });
  code.scrollIntoView({ block: 'center' });
  const { left, top, width: wide, height } = code.getBoundingClientRect();
  const screen = await executeServerCommand<string, undefined>('screen');
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${screen}`)).blob());
  if (left < 0 || left + wide > bitmap.width + 1) throw new Error(`the code is ${wide} px wide and leaves the screen`);
  const pen = paper(bitmap.width, bitmap.height);
  pen.drawImage(bitmap, 0, 0);
  return pen.getImageData(left, top, Math.floor(wide), Math.floor(height));
}

function drawn(code: SVGSVGElement): ImageData {
  const { width: size } = code.viewBox.baseVal;
  const pen = paper(size * 3, size * 3);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, size * 3, size * 3);
  pen.fillStyle = '#000';
  pen.scale(3, 3);
  pen.fill(new Path2D(code.querySelector('path')?.getAttribute('d') ?? ''));
  return pen.getImageData(0, 0, size * 3, size * 3);
}

const paper = (width: number, height: number): CanvasRenderingContext2D => Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!;
