/**
 * A QR code (ISO/IEC 18004) as far as ours go: bytes of UTF-8, said to be so (ECI 26), versions 1 to 17, correction L. lean-qr, its second opinion in
 * the tests, costs 0.7 kB brotli more in every tag (CONTRIBUTING).
 */

/** Per version: check bytes of a block, and how many blocks. */
const checks = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28];
const blockCounts = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6];

/** In GF(256) with the polynomial 285. */
function times(a: number, b: number): number {
  let product = 0;
  for (; b > 0; b >>= 1) {
    if (b & 1) product ^= a;
    a = (a * 2) ^ (a > 127 ? 285 : 0);
  }
  return product;
}

/** Reed-Solomon: the check bytes of a block. */
function checkBytes(block: readonly number[], count: number): number[] {
  let generator = [1];
  for (let root = 1; generator.length <= count; root = times(root, 2)) generator = [...generator, 0].map((value, at) => value ^ times(generator[at - 1] ?? 0, root));
  const rest = [...block, ...Array<number>(count).fill(0)];
  block.forEach((_, from) => {
    const factor = rest[from]!;
    generator.forEach((value, at) => (rest[from + at]! ^= times(value, factor)));
  });
  return rest.slice(block.length);
}

/** A number with its BCH check bits behind it. */
function withCheck(value: number, polynomial: number, bits: number): number {
  let rest = value;
  for (let left = bits; left > 0; left -= 1) rest = (rest << 1) ^ ((rest >> (bits - 1)) * polynomial);
  return (value << bits) | rest;
}

/** Four of the standard's eight: enough to choose from, and each can be read. */
const masks: readonly ((x: number, y: number) => number)[] = [(x, y) => (x + y) % 2, (_, y) => y % 2, (x) => x % 3, (x, y) => (x + y) % 3];

/** Modules by row: 1 dark, 0 light; 3 and 2 the same where they are no data. */
type Grid = Uint8Array;

type Put = (x: number, y: number, dark: boolean | number) => void;

/** What every code of a version has, and in which order the bits of the data lie in the rest. */
function frame(version: number, size: number): { grid: Grid; path: number[] } {
  const grid = new Uint8Array(size * size);
  const put: Put = (x, y, dark) => void (grid[y * size + x] = dark ? 3 : 2);
  const far = size - 7;
  const gaps = ((version / 7) | 0) + 1;
  const step = 2 * Math.ceil((far - 6) / gaps / 2);
  const lines = version > 1 ? [6, ...Array.from({ length: gaps }, (_, index) => far - index * step)] : [];
  const rings = [
    ...lines.flatMap((x) => lines.filter((y) => (x > 6 || (y > 6 && y < far)) && (y > 6 || x < far)).map((y) => [x, y, 2] as const)),
    [3, 3, 4] as const, [size - 4, 3, 4] as const, [3, size - 4, 4] as const,
  ];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (x === 6 || y === 6) put(x, y, (x + y + 1) % 2);
      for (const [atX, atY, reach] of rings) {
        const away = Math.max(Math.abs(x - atX), Math.abs(y - atY));
        if (away <= reach) put(x, y, away !== reach / 2 && away !== 4);
      }
    }
  }
  format(put, size, 0);
  if (version > 6) {
    const bits = withCheck(version, 0x1f25, 12);
    for (let at = 0; at < 18; at += 1) {
      const [a, b] = [size - 11 + (at % 3), (at / 3) | 0];
      put(a, b, (bits >> at) & 1);
      put(b, a, (bits >> at) & 1);
    }
  }
  const path: number[] = [];
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (!grid[y * size + x]) path.push(y * size + x);
    }
  }
  return { grid, path };
}

/** Correction L and the mask, twice. */
function format(put: Put, size: number, mask: number): void {
  const bits = withCheck(8 | mask, 0x537, 10) ^ 0x5412;
  for (let at = 0; at < 15; at += 1) {
    const bit = (bits >> at) & 1;
    const near = at < 6 ? at : at < 8 ? at + 1 : at < 9 ? 7 : 14 - at;
    if (at < 8) {
      put(8, near, bit);
      put(size - 1 - at, 8, bit);
    } else {
      put(near, 8, bit);
      put(8, size - 15 + at, bit);
    }
  }
  put(8, size - 8, 1);
}

/** How much of the rows stands neither in long runs nor in what looks like a corner. The standard has more to measure; any mask can be read. */
const plain = (rows: readonly string[]): number => rows.join(' ').replace(/(.)\1{4,}|10111010000|00001011101/g, '').length;

/** The modules of the smallest code that holds these bytes, row by row: `1` is dark. At most 640 bytes. */
export function qrRows(bytes: Uint8Array): string[] {
  for (let version = 1; ; version += 1) {
    const size = 17 + 4 * version;
    const { grid, path } = frame(version, size);
    const check = checks[version - 1]!;
    const count = blockCounts[version - 1]!;
    const words = path.length >> 3;
    const room = words - check * count;
    if (version < 17 && room < bytes.length + (version > 9 ? 4 : 3)) continue;
    // ECI 26, bytes, how many; what is left is filled up.
    const data = [0x71, 0xa4, ...(version > 9 ? [bytes.length >> 8] : []), bytes.length & 255, ...bytes, 0];
    for (let pad = 0xec; data.length < room; pad ^= 0xfd) data.push(pad);
    data.length = room;
    const short = (room / count) | 0;
    const long = room % count;
    const blocks = Array.from({ length: count }, (_, at) => {
      const from = at * short + Math.max(0, at - count + long);
      return data.slice(from, from + short + (at < count - long ? 0 : 1));
    });
    const tails = blocks.map((block) => checkBytes(block, check));
    const woven = [blocks, tails].flatMap((set) => Array.from({ length: Math.max(...set.map((one) => one.length)) }, (_, at) => set.flatMap((one) => one[at] ?? [])).flat());
    const line = new RegExp(`.{${size}}`, 'g');
    const drawn = masks.map((mask, which) => {
      const own = grid.slice();
      path.forEach((at, bit) => (own[at] = ((woven[bit >> 3] ?? 0) >> (7 - (bit & 7))) ^ (mask(at % size, (at / size) | 0) ? 0 : 1)));
      format((x, y, dark) => void (own[y * size + x] = Number(dark)), size, which);
      return Array.from(own, (module) => module & 1).join('').match(line) ?? [];
    });
    return drawn.reduce((best, rows) => (plain(rows) > plain(best) ? rows : best));
  }
}
