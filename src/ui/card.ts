import { qrCode } from './qr.ts';
import type { Told } from './told.ts';

/** What a picture in the phone's album says. */
export interface Card {
  title: string;
  /** In large digits. */
  code: string;
  rows: readonly Told[];
  link?: { text: string; beside: string } | undefined;
}

const width = 720;
const edge = 48;
/** Room for one code, whatever its modules come to. */
const codeRoom = 300;

/** Black on white, the width of a phone. */
function drawCard({ title, code, rows, link }: Card): HTMLCanvasElement | undefined {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  const lines: { text: string; font: string; y: number }[] = [];
  let y = edge;
  const say = (text: string, size: number, weight = 400, gap = 0): void => {
    const font = `${weight} ${size}px "PingFang SC", "Noto Sans CJK SC", sans-serif`;
    pen.font = font;
    let line = '';
    const end = (): void => void lines.push({ text: line, font, y: (y += size * 1.4) });
    y += gap;
    for (const part of text.match(/[\w.,-]+\s*|[^]/gu) ?? []) {
      if (line && pen.measureText(line + part).width > width - 2 * edge) {
        end();
        line = '';
      }
      line += part;
    }
    end();
  };
  say(title, 34);
  say(code, 84, 600);
  for (const [label, value] of rows) {
    say(label, 26, 400, 24);
    say(value, 34, 600);
  }
  const top = y + 36;
  const drawn = link && qrCode(link.text);
  if (link) {
    y += 36 + codeRoom;
    say(link.beside, 28);
  }
  canvas.width = width;
  canvas.height = y + edge;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, canvas.height);
  pen.fillStyle = '#000';
  for (const one of lines) {
    pen.font = one.font;
    pen.fillText(one.text, edge, one.y);
  }
  if (drawn) {
    const module = Math.floor(codeRoom / drawn.size);
    // The light modules around it lie in the margin, so that what is dark stands under the letters.
    pen.translate(edge - 4 * module, top);
    pen.scale(module, module);
    pen.fill(new Path2D(drawn.path));
  }
  return canvas;
}

/** A PNG of it; `undefined` where the browser draws none. */
export const cardPicture = (card: Card): Promise<Blob | undefined> =>
  new Promise((resolve) => {
    const canvas = drawCard(card);
    if (canvas) canvas.toBlob((blob) => resolve(blob ?? undefined));
    else resolve(undefined);
  });
