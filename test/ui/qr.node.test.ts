// What a code holds comes out again: by an independent reader, and module for module as an independent writer draws it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import jsQR from 'jsqr';
import { correction, generate, mode } from 'lean-qr';
import { wellFormed } from '../../src/domain/text.ts';
import { qrCode, qrRoom, qrText } from '../../src/ui/qr.ts';
import { qrRows } from '../../src/ui/qr-modules.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const tail = (left: number): string => `……（后面还有 ${left} 个字，请看手机）`;

/** As a camera sees it: three pixels a module, four light modules around. */
function read(rows: readonly string[]): ReturnType<typeof jsQR> {
  const width = (rows.length + 8) * 3;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) if (rows[Math.floor(y / 3) - 4]?.[Math.floor(x / 3) - 4] === '1') pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  }
  return jsQR(pixels, width, width);
}

/** Which mask was chosen stands in the code itself. */
const maskOf = (rows: readonly string[]): number => parseInt([2, 3, 4].map((x) => rows[8]?.[x]).join(''), 2) ^ 0b101;

function asLeanQr(text: string, mask: number): string[] {
  const code = generate(mode.utf8(text), { minCorrectionLevel: correction.L, maxCorrectionLevel: correction.L, mask: mask as 0 });
  return Array.from({ length: code.size }, (_, y) => Array.from({ length: code.size }, (__, x) => Number(code.get(x, y))).join(''));
}

describe('a QR code', () => {
  it('of every version is drawn as lean-qr draws it, and read', () => {
    const seen = new Set<number>();
    for (let length = 1; length <= qrRoom; length += length < 120 ? 2 : 5) {
      const text = Array.from({ length }, (_, index) => String.fromCharCode(33 + ((index * 7919 + length * 31) % 90))).join('');
      const rows = qrRows(bytes(text));
      seen.add(rows.length);
      assert.deepEqual(rows, asLeanQr(text, maskOf(rows)), `${length} bytes`);
      if (length % 4 === 0) assert.equal(read(rows)?.data, text);
    }
    assert.equal(seen.size, 17);
  });

  it('any text: Chinese, emoji, line breaks; says that its bytes are UTF-8', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), fc.constantFrom('屋顶漏水\n', '示例新村 8 幢 🌧️ '), (typed, known) => {
      const { text } = qrText(wellFormed(known + typed), tail);
      const found = read(qrRows(bytes(text)));
      assert.equal(found?.data, text);
      assert.deepEqual({ ...found?.chunks[0] }, { type: 'eci', assignmentNumber: 26 });
    }), { numRuns: 60 });
  });

  it('a text too long is cut at a whole character and says how many are missing', () => {
    const told = '漏'.repeat(2000);
    const { text, left } = qrText(told, tail);
    assert.equal(text, `${'漏'.repeat(2000 - left)}${tail(left)}`);
    assert.ok(bytes(text).length <= qrRoom && bytes(text).length > qrRoom - 3, String(bytes(text).length));
    assert.equal(read(qrRows(bytes(text)))?.data, text);
    assert.deepEqual(qrText('漏', tail), { text: '漏', left: 0 });
    assert.ok(!qrText('🌧'.repeat(400), tail).text.includes('\ud83c……'));
  });

  it('is at its largest still three pixels a module where a phone is 320 px wide', () => {
    assert.ok((320 - 2 * 20) / qrCode('x'.repeat(qrRoom)).size >= 3);
  });

  it('is drawn as one path with four light modules on each side', () => {
    const { size, path } = qrCode('https://example.cn/');
    assert.match(path, /^M4 4h7v1h-7z/);
    assert.ok([...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].every(([, x, y, run]) => Number(x) >= 4 && Number(x) + Number(run) <= size - 4 && Number(y) >= 4 && Number(y) < size - 4));
  });
});
