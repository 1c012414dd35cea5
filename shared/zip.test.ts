import fc from 'fast-check';
import { crc32 as nodeCrc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { crc32, zip } from './zip.ts';
import type { ZipEntry } from './zip.ts';

/** Reads an archive by its directory, as other programs do. */
function read(archive: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  const entries: ZipEntry[] = [];
  let place = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    expect(view.getUint32(place, true)).toBe(0x02014b50);
    const size = view.getUint32(place + 24, true);
    const nameLength = view.getUint16(place + 28, true);
    const name = new TextDecoder().decode(archive.subarray(place + 46, place + 46 + nameLength));
    const local = view.getUint32(place + 42, true);
    expect(view.getUint32(local, true)).toBe(0x04034b50);
    const begin = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const octets = archive.slice(begin, begin + size);
    expect(view.getUint32(place + 16, true)).toBe(nodeCrc32(octets));
    entries.push({ name, octets });
    place += 46 + nameLength;
  }
  expect(place).toBe(end);
  return entries;
}

it('an archive gives back every file as it was, under its name', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ name: fc.string({ unit: 'grapheme', minLength: 1 }), octets: fc.uint8Array() }), {
        maxLength: 5,
      }),
      (entries) => {
        const kept = entries.map(({ name, octets }) => ({ name, octets: Uint8Array.from(octets) }));
        expect(read(zip(kept, new Date(2026, 10, 21, 9, 41, 7)))).toEqual(
          kept.map(({ name, octets }) => ({ name: name.toWellFormed(), octets })),
        );
      },
    ),
  );
});

it('a file has the CRC that zlib finds', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (octets) => {
      expect(crc32(octets)).toBe(nodeCrc32(octets));
    }),
  );
});
