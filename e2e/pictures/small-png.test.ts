import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { smallPng } from './small-png.ts';

it('keeps every colour of a picture that has few, and shows a rare one by its neighbour', () => {
  const width = 40;
  const height = 20;
  const octets = new Uint8Array(width * height * 4);
  // 300 colours: the first 256 twice, the others once.
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const colour = pixel < 512 ? pixel % 256 : pixel % 300;
    octets.set([colour & 255, colour >> 8, 7, 255], pixel * 4);
  }
  const png = smallPng({ width, height, octets });
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  const palette = chunkOf(png, 'PLTE');
  const rows = inflateSync(chunkOf(png, 'IDAT'));
  expect(palette).toHaveLength(256 * 3);
  expect(rows).toHaveLength((width + 1) * height);
  const shown = (pixel: number): number[] => {
    const place = (rows[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] ?? 0) * 3;
    return [...palette.subarray(place, place + 3)];
  };
  expect(shown(5)).toEqual([5, 0, 7]);
  expect(shown(300)).toEqual([44, 0, 7]);
});

function chunkOf(png: Buffer, type: string): Buffer {
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === type)
      return png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
  }
  throw new Error(`No ${type}`);
}
