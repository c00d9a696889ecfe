/** What the first bytes say; names and declared types lie. `known: false`: only some browsers can decode it. */
export interface Sniffed {
  known: boolean;
  /** Pixels, where the header tells. */
  width?: number;
  height?: number;
}

const text = (view: DataView, at: number, length: number) =>
  at + length > view.byteLength ? '' : String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, length));

function jpeg(view: DataView): Sniffed {
  for (let at = 2; at + 9 < view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    // SOF0–SOF15 carry the size; C4, C8 and CC in that range are tables.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      return { known: true, width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return { known: true };
}

function webp(view: DataView): Sniffed {
  const kind = text(view, 12, 4);
  const u24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  if (kind === 'VP8X') return { known: true, width: u24(24) + 1, height: u24(27) + 1 };
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return { known: true, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return { known: true, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

/** HEIC and AVIF: the largest `ispe` box is the picture, the others its tiles. */
function boxed(view: DataView): Sniffed {
  let [width, height] = [0, 0];
  for (let at = 0; at + 16 < view.byteLength; at += 1) {
    if (view.getUint32(at) !== 0x69737065) continue;
    width = Math.max(width, view.getUint32(at + 8));
    height = Math.max(height, view.getUint32(at + 12));
  }
  return { known: false, ...(width > 0 && { width, height }) };
}

/** `undefined`: no picture. A header cut short gives no size. SVG is a document with scripts, and never a photo here. */
export function sniff(bytes: ArrayBuffer): Sniffed | undefined {
  const view = new DataView(bytes);
  try {
    if (text(view, 0, 3) === '\xff\xd8\xff') return jpeg(view);
    if (text(view, 0, 8) === '\x89PNG\r\n\x1a\n') return { known: true, width: view.getUint32(16), height: view.getUint32(20) };
    if (/^GIF8[79]a/.test(text(view, 0, 6))) return { known: true, width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (/^RIFF[^]{4}WEBP/.test(text(view, 0, 12))) return webp(view);
    if (text(view, 0, 2) === 'BM') return { known: true, width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
    if (/^ftyp(hei|hev|mif|msf|avif)/.test(text(view, 4, 8))) return boxed(view);
  } catch {
    return { known: true };
  }
  return undefined;
}

/** A JPEG without what tells where, when and by whom it was taken: of the application segments only JFIF, colour profile and Adobe's stay. */
export function bare(bytes: ArrayBuffer): ArrayBuffer {
  const view = new DataView(bytes);
  const parts: ArrayBuffer[] = [bytes.slice(0, 2)];
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0xda) {
    const marker = view.getUint8(at + 1);
    const end = at + 2 + view.getUint16(at + 2);
    const tells = (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee) || marker === 0xfe;
    if (!tells) parts.push(bytes.slice(at, end));
    at = end;
  }
  parts.push(bytes.slice(at));
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  parts.reduce((offset, part) => (all.set(new Uint8Array(part), offset), offset + part.byteLength), 0);
  return all.buffer;
}
