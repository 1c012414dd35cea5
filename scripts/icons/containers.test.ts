import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { icnsOf, icoOf } from './containers.ts';

const assets = path.join(import.meta.dirname, '..', '..', 'assets');
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
const pictures = [
  { size: 16, png: Buffer.from('sixteen') },
  { size: 256, png: Buffer.from('more') },
];

it('a Windows icon says where each of its pictures lies', () => {
  const ico = icoOf(pictures);
  expect([...ico.subarray(0, 6)]).toEqual([0, 0, 1, 0, 2, 0]);
  for (const [place, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * place;
    expect(ico[entry]).toBe(size % 256);
    const from = ico.readUInt32LE(entry + 12);
    expect(ico.subarray(from, from + ico.readUInt32LE(entry + 8))).toEqual(png);
  }
  expect(() => icoOf([{ size: 512, png: Buffer.alloc(0) }])).toThrow(RangeError);
});

it('a macOS icon has each picture behind its type, and its own length', () => {
  const icns = icnsOf(pictures);
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  expect(icns.toString('latin1', 8, 12)).toBe('icp4');
  expect(icns.readUInt32BE(12)).toBe(8 + 'sixteen'.length);
  expect(() => icnsOf([{ size: 48, png: Buffer.alloc(0) }])).toThrow(RangeError);
});

it('the icons that are shipped hold pictures', () => {
  const ico = readFileSync(path.join(assets, 'icon.ico'));
  expect(ico.readUInt16LE(4)).toBeGreaterThanOrEqual(6);
  expect(ico.subarray(ico.readUInt32LE(6 + 12)).subarray(0, 4)).toEqual(signature);
  const icns = readFileSync(path.join(assets, 'icon.icns'));
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  expect(icns.subarray(16, 20)).toEqual(signature);
  expect(readFileSync(path.join(assets, 'icon.png')).readUInt32BE(16)).toBe(1024);
});
