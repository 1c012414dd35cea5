/** The picture of the program in one size, as a PNG file. */
export interface Picture {
  /** Pixels of a side. */
  readonly size: number;
  readonly png: Buffer;
}

/** A Windows icon: a directory of PNG files (Windows Vista and later). Throws for a side above 256, which it cannot name. */
export function icoOf(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [place, { size, png }] of pictures.entries()) {
    if (size > 256) throw new RangeError(`A Windows icon has no side of ${size}`);
    const entry = 6 + 16 * place;
    // 0 is 256.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** What macOS calls a PNG of each size. */
const icnsTypes: ReadonlyMap<number, string> = new Map([
  [16, 'icp4'],
  [32, 'icp5'],
  [64, 'icp6'],
  [128, 'ic07'],
  [256, 'ic08'],
  [512, 'ic09'],
  [1024, 'ic10'],
]);

/** A macOS icon: PNG files, each behind its type. Throws for a size that has none. */
export function icnsOf(pictures: readonly Picture[]): Buffer {
  const parts = pictures.map(({ size, png }) => {
    const type = icnsTypes.get(size);
    if (type === undefined) throw new RangeError(`A macOS icon has no side of ${size}`);
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(8 + png.length, 4);
    return Buffer.concat([head, png]);
  });
  const all = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(8 + all.length, 4);
  return Buffer.concat([head, all]);
}
