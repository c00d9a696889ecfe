/** QR codes as one path of an inline drawing: no address that a strict policy could refuse, no canvas to show it. */
import { html, type TemplateResult } from 'lit';
import { qrRows } from './qr-modules.ts';

/** Light modules around a code (ISO/IEC 18004). */
const quiet = 4;

/** Version 17 at correction L: 93 modules a side with the light ones, each 3 px wide where a phone is 320 px wide. */
export const qrRoom = 640;

/** `size`: modules a side with the light ones around it; `path`: the dark ones on a grid of that size. */
export interface QrCode {
  size: number;
  path: string;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

let last: (QrCode & { text: string }) | undefined;

/** At most `qrRoom` bytes of text, as UTF-8 that says so (ECI 26): no scanner has to guess. */
export function qrCode(text: string): QrCode {
  if (last?.text === text) return last;
  const rows = qrRows(bytesOf(text));
  let path = '';
  // One shape for each run of dark ones.
  rows.forEach((row, y) => row.replace(/1+/g, ({ length }, x: number) => (path += `M${x + quiet} ${y + quiet}h${length}v1h-${length}z`)));
  last = { text, path, size: rows.length + 2 * quiet };
  return last;
}

/** As much of a text as one code carries. `tail` says in it how many characters are missing; `left` is their number. */
export function qrText(text: string, tail: (left: number) => string): { text: string; left: number } {
  const all = [...text];
  let left = 0;
  let cut = text;
  // No character is less than a byte.
  for (; bytesOf(cut).length > qrRoom; cut = all.slice(0, -left).join('') + tail(left)) left = Math.max(left + 1, all.length - qrRoom);
  return { text: cut, left };
}

/** Black on white whatever the theme; `label` says what it holds. A long text takes the width there is. */
export function qr(text: string, label: string): TemplateResult {
  const { size, path } = qrCode(text);
  return html`<svg class="qr ${size > 60 ? 'wide' : ''}" role="img" aria-label=${label} width=${3 * size} viewBox="0 0 ${size} ${size}"><path d=${path} /></svg>`;
}

/** A way in for another phone: the code of an address, and what to do with it. */
export function linkCode(address: string, words: { alt: string; body: string }): TemplateResult {
  return html`<div class="link-code">${qr(address, words.alt)}<p>${words.body}</p></div>`;
}
