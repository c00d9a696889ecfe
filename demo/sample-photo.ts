/** Photos for the panel: drawn, so that nobody has to look for a file; or a file of one's own, redrawn so that nothing but the picture is left. */
import { sha256 } from '../src/device/sha256.ts';

export type Phase = 'before' | 'during' | 'after';

export interface Evidence {
  sha256: string;
  bytes: ArrayBuffer;
  type: string;
  phase: Phase;
  /** For the panel's own picture of it. */
  url: string;
}

const type = 'image/jpeg';
const [width, height] = [960, 720];

async function kept(canvas: HTMLCanvasElement, phase: Phase): Promise<Evidence> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.82));
  if (!blob) throw new Error('this browser makes no JPEG');
  const bytes = await blob.arrayBuffer();
  return { sha256: await sha256(bytes), bytes, type, phase, url: URL.createObjectURL(blob) };
}

function canvasOf(w: number, h: number): { canvas: HTMLCanvasElement; pen: CanvasRenderingContext2D } {
  const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser draws nothing');
  return { canvas, pen };
}

function shape(pen: CanvasRenderingContext2D, fill: string, ...points: [number, number][]): void {
  pen.fillStyle = fill;
  pen.beginPath();
  for (const [x, y] of points) pen.lineTo(x, y);
  pen.fill();
}

const box = (pen: CanvasRenderingContext2D, fill: string, x: number, y: number, w: number, h: number): void =>
  shape(pen, fill, [x, y], [x + w, y], [x + w, y + h], [x, y + h]);

/** A doorway with steps, then works, then with a ramp and a rail. */
export async function samplePhoto(phase: Phase): Promise<Evidence> {
  const { canvas, pen } = canvasOf(width, height);
  box(pen, phase === 'after' ? '#d3e2ea' : '#cdd3d6', 0, 0, width, height);
  box(pen, phase === 'after' ? '#efece4' : '#c9bfae', 90, 70, 780, 470);
  box(pen, '#8e8778', 90, 70, 780, 26);
  for (const x of [150, 690]) {
    box(pen, '#5e625f', x, 170, 120, 130);
    box(pen, '#9fb4c9', x + 8, 178, 104, 114);
  }
  box(pen, '#6b6a63', 390, 190, 180, 350);
  box(pen, phase === 'after' ? '#1d3f73' : '#7c6f5c', 402, 202, 156, 338);
  box(pen, '#a9a59a', 0, 640, width, 80);
  for (const step of [0, 1, 2]) box(pen, ['#bdb8ac', '#aaa598', '#97927f'][step] ?? '', 350 - step * 22, 540 + step * 34, 260 + step * 44, 34);
  if (phase === 'during') {
    for (let x = 40; x < 920; x += 110) {
      box(pen, '#c98a1b', x, 560, 58, 26);
      box(pen, '#f6f5f1', x + 58, 560, 52, 26);
    }
    for (const x of [60, 460, 860]) box(pen, '#5e625f', x, 560, 14, 110);
  }
  if (phase === 'after') {
    shape(pen, '#dcd8cd', [610, 540], [930, 642], [610, 642]);
    for (const x of [620, 720, 820, 915]) box(pen, '#414c5a', x, 440 + (x - 610) * 0.32, 9, 104);
    shape(pen, '#414c5a', [612, 436], [930, 538], [930, 550], [612, 448]);
  }
  box(pen, '#ffffff', 0, 0, 450, 104);
  pen.fillStyle = '#18202b';
  pen.font = '54px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
  pen.fillText(`示例照片 ${{ before: '前', during: '中', after: '后' }[phase]}`, 62, 72);
  // One speck of chance: two drawings are two photos.
  box(pen, `hsl(${Math.random() * 360} 30% 60%)`, width - 8, height - 16, 8, 16);
  return kept(canvas, phase);
}

/** @throws when the file is no picture */
export async function photoFrom(file: File, phase: Phase): Promise<Evidence> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, 1600 / Math.max(picture.width, picture.height));
  const { canvas, pen } = canvasOf(Math.round(picture.width * scale), Math.round(picture.height * scale));
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return kept(canvas, phase);
}
